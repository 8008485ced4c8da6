import {
  percentToCompare,
  type ItemFigure,
  type SummaryFigure,
  type ToolSummary,
} from "../../core";

export interface HeatRow {
  /** null: overall. */
  readonly component: string | null;
  readonly cells: readonly SummaryFigure[];
}

export interface HeatTable {
  readonly periods: readonly string[];
  readonly rows: readonly HeatRow[];
  /** Where every row has the same criterion; null where there is none, or they differ. */
  readonly sharedCriterion: number | null;
}

/** Components as rows with the periods as columns, for one school or (null) all of them; overall comes last. */
export function heatTable(summary: ToolSummary, school: string | null): HeatTable {
  const rows = new Map<string | null, SummaryFigure[]>();
  for (const figure of summary.figures) {
    if (figure.school !== school) continue;
    const cells = rows.get(figure.component);
    if (cells === undefined) rows.set(figure.component, [figure]);
    else cells.push(figure);
  }
  const list = [...rows].map(([component, cells]) => ({ component, cells }));
  const ordered = [
    ...list.filter(({ component }) => component !== null),
    ...list.filter(({ component }) => component === null),
  ];
  const criteria = new Set(
    ordered.flatMap((row) => row.cells.map((cell) => cell.criterionPercent))
  );
  return {
    periods: ordered[0]?.cells.map(({ period }) => period) ?? [],
    rows: ordered,
    sharedCriterion: criteria.size === 1 ? ([...criteria][0] ?? null) : null,
  };
}

/**
 * How far a cell is below its criterion: 0 at it or above, then 1 to 3 by steps of ten points. Only a shade for the
 * eye; which gaps matter is for the rules to say.
 */
export type Shade = "none" | "noCriterion" | "at" | "below1" | "below2" | "below3";

const SHADE_STEP_POINTS = 10;

export function shadeOf({ mean, criterionPercent }: SummaryFigure): Shade {
  if (mean === null) return "none";
  if (criterionPercent === null) return "noCriterion";
  const short = criterionPercent - percentToCompare(mean);
  if (short <= 0) return "at";
  if (short < SHADE_STEP_POINTS) return "below1";
  return short < 2 * SHADE_STEP_POINTS ? "below2" : "below3";
}

/** Schools in the order of the figures. */
export function schoolsOf({ figures }: ToolSummary): string[] {
  return [...new Set(figures.flatMap(({ school }) => (school === null ? [] : [school])))];
}

export interface SchoolRow {
  readonly school: string;
  readonly cells: readonly SummaryFigure[];
}

/** Overall means by school, in the order of the figures: rows are schools, cells are periods. */
export function schoolRows({ figures }: ToolSummary): SchoolRow[] {
  const rows = new Map<string, SummaryFigure[]>();
  for (const figure of figures) {
    if (figure.school === null || figure.component !== null) continue;
    const cells = rows.get(figure.school);
    if (cells === undefined) rows.set(figure.school, [figure]);
    else cells.push(figure);
  }
  return [...rows].map(([school, cells]) => ({ school, cells }));
}

/** The periods that have item figures, in order. */
export function itemPeriods({ items }: ToolSummary): string[] {
  return [...new Set(items.flatMap(({ scored, period }) => (scored > 0 ? [period] : [])))];
}

export function itemsIn({ items }: ToolSummary, period: string): ItemFigure[] {
  return items.filter((figure) => figure.period === period);
}

/** Items under their components, in order of the components' first item. */
export function itemsByComponent(
  items: readonly ItemFigure[]
): { component: string; figures: ItemFigure[] }[] {
  const groups = new Map<string, ItemFigure[]>();
  for (const figure of items) {
    const group = groups.get(figure.item.component);
    if (group === undefined) groups.set(figure.item.component, [figure]);
    else group.push(figure);
  }
  return [...groups].map(([component, figures]) => ({ component, figures }));
}

export function hasObservations({ observations }: ToolSummary): boolean {
  return observations.some(({ status }) => status === "complete");
}
