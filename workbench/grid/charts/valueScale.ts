/** The scale of an axis of values: from `minimum` to `maximum`, labelled at every tick. */
export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: number;
  readonly ticks: readonly number[];
}

/** What of a scale is given; the rest is found as Excel finds it. */
export interface FixedScale {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly majorUnit?: number | undefined;
}

/** More labels than this nobody can read, whatever unit is asked for. */
const MOST_TICKS = 500;

/**
 * Finds a scale for values as Excel does: it begins at 0 unless all values lie within a sixth of the
 * greatest, leaves a twentieth of room beyond the values, and ends at whole units.
 *
 * Source: Microsoft, "How Chart Axis Limits Are Calculated" (Q214075).
 *
 * @param mostSteps How many units there is room for.
 */
export function valueScale(
  values: readonly number[],
  fixed: FixedScale,
  mostSteps: number
): ValueScale {
  const { from, to } = wanted(values, fixed);
  const unit = fixed.majorUnit ?? niceUnit(to - from, mostSteps);
  const minimum = fixed.minimum ?? round(Math.floor(from / unit + 1e-9) * unit, unit);
  const top = fixed.maximum ?? round(Math.ceil(to / unit - 1e-9) * unit, unit);
  const maximum = top > minimum ? top : minimum + unit;
  const count = Math.min(MOST_TICKS, Math.floor((maximum - minimum) / unit + 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    round(minimum + index * unit, unit)
  );
  return { minimum, maximum, unit, ticks };
}

/** The stretch that the scale should cover at least. */
function wanted(
  values: readonly number[],
  { minimum, maximum }: FixedScale
): { from: number; to: number } {
  if (values.length === 0) {
    const start = minimum ?? Math.min(0, (maximum ?? 1) - 1);
    return { from: start, to: maximum ?? Math.max(1, start + 1) };
  }
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const low = least >= 0 && (most - least > most / 6 || most === least) ? 0 : least;
  const high = most <= 0 && (most - least > -least / 6 || most === least) ? 0 : most;
  const spread = high - low || 1;
  const from = low === 0 ? 0 : low > 0 ? Math.max(0, low - spread / 2) : low - spread / 20;
  const to = high === 0 ? 0 : high < 0 ? Math.min(0, high + spread / 2) : high + spread / 20;
  const start = minimum ?? Math.min(from, maximum === undefined ? from : maximum - spread / 2);
  const end = maximum ?? Math.max(to, minimum === undefined ? to : minimum + spread / 2);
  return end > start ? { from: start, to: end } : { from: start, to: start + 1 };
}

/** The least of 1, 2, 5, 10 and so on that divides a stretch into at most so many steps. */
function niceUnit(stretch: number, mostSteps: number): number {
  const least = stretch / Math.max(1, mostSteps);
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** A multiple of a unit without the dust of floating point. */
function round(value: number, unit: number): number {
  const digits = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(unit))));
  return Number(value.toFixed(digits));
}
