import type { ChartData } from "../../model/charts/chartData";

/** Where categories stand along their axis, as shares of its length. */
export interface CategoryPlaces {
  /** The middle of each category; undefined for one without a date on an axis of dates. */
  readonly middles: readonly (number | undefined)[];
  /** The room that one category has. */
  readonly band: number;
  /** Categories in the order of their places. */
  readonly order: readonly number[];
  /** What can be labelled: serials of dates, or the numbers of categories. */
  readonly labels: CategoryLabels;
}

export type CategoryLabels =
  | { readonly kind: "texts" }
  | {
      readonly kind: "dates";
      /** The serial of the date so many base units after the first. */
      readonly dateAt: (steps: number) => number;
      /** Where it stands. */
      readonly placeOf: (steps: number) => number;
      /** How many base units there are from the first to the last date. */
      readonly steps: number;
      /** Steps between labels that read well, from the closest on. */
      readonly units: readonly number[];
    };

/** Places categories: side by side, or by their dates. */
export function placeCategories({ categories, isDateAxis }: ChartData): CategoryPlaces {
  const dates = categories.flatMap(({ value }) => (value === null ? [] : [Math.floor(value)]));
  if (isDateAxis && dates.length > 0) return placeByDate(categories, dates);
  const band = 1 / Math.max(1, categories.length);
  return {
    middles: categories.map((_, index) => (index + 0.5) * band),
    band,
    order: categories.map((_, index) => index),
    labels: { kind: "texts" },
  };
}

function placeByDate(
  categories: ChartData["categories"],
  dates: readonly number[]
): CategoryPlaces {
  const base = baseUnitOf(dates);
  const first = base.stepOf(Math.min(...dates));
  const steps = base.stepOf(Math.max(...dates)) - first;
  const band = 1 / (steps + 1);
  const placeOf = (step: number): number => (step + 0.5) * band;
  const middles = categories.map(({ value }) =>
    value === null ? undefined : placeOf(base.stepOf(Math.floor(value)) - first)
  );
  const order = categories.map((_, index) => index).filter((index) => middles[index] !== undefined);
  order.sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0) || a - b);
  return {
    middles,
    band,
    order,
    labels: {
      kind: "dates",
      dateAt: (step) => base.dateOf(first + step),
      placeOf,
      steps,
      units: base.units,
    },
  };
}

interface BaseUnit {
  readonly stepOf: (serial: number) => number;
  readonly dateOf: (step: number) => number;
  readonly units: readonly number[];
}

const DAYS: BaseUnit = {
  stepOf: (serial) => serial,
  dateOf: (step) => step,
  units: [1, 2, 7, 14, 28, 56, 91, 182, 365, 730, 1826, 3652],
};

const MONTHS: BaseUnit = {
  stepOf: (serial) => monthOf(serial),
  dateOf: (step) => serialOf(Math.floor(step / 12), step % 12),
  units: [1, 2, 3, 6, 12, 24, 60, 120],
};

const YEARS: BaseUnit = {
  stepOf: (serial) => Math.floor(monthOf(serial) / 12),
  dateOf: (step) => serialOf(step, 0),
  units: [1, 2, 5, 10, 20, 50, 100],
};

/** The least distance of two dates decides: days, months or years, as in Excel. */
function baseUnitOf(dates: readonly number[]): BaseUnit {
  const sorted = [...new Set(dates)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((date, index) => date - (sorted[index] ?? date));
  const least = gaps.reduce((a, b) => Math.min(a, b), Infinity);
  if (!Number.isFinite(least) || least < 28) return DAYS;
  return least < 365 ? MONTHS : YEARS;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function monthOf(serial: number): number {
  const date = new Date(EPOCH + serial * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function serialOf(year: number, month: number): number {
  return Math.round((Date.UTC(year, month, 1) - EPOCH) / DAY);
}
