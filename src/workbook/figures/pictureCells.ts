import {
  itemsMissedInSteps,
  summariseItemsBySchoolInSteps,
  type Item,
  type ItemMissed,
  type ItemSchoolFigure,
  type Snapshot,
  type Steps,
  type SummaryFigure,
  type ToolSummary,
} from "../../core";
import { chartNames } from "../../templates/reports/chartNames";
import { heatMapNames, schoolHeader } from "../../templates/reports/heatMapNames";
import { allPeriods, allSchools } from "../../templates/reports/reportBases";
import { chartChoice, heatMapChoice } from "../../templates/reports/reportChoices";
import { overallHeader } from "../../templates/trackerWords";
import type { TableContents } from "../port";
import { listedEntry, readChoices } from "../reading/readChoices";
import {
  keyOf,
  rowVisitor,
  textsIn,
  visitTable,
  type ExpectedFigure,
  type FigureColumn,
  type FigureVisitor,
  type TableFinder,
} from "./visitCells";

/** How #N/A arrives, by which a chart leaves a point out. */
export const leftOut = "#N/A";

/** A row of a charts table: the figure that it is about, where there is one. */
interface Charted {
  readonly figure: SummaryFigure | undefined;
}

const observations = ({ figure }: Charted): number => figure?.observations ?? 0;
const mean = ({ figure }: Charted): number | null => figure?.mean ?? null;
// What the analysis cannot use as a criterion may still stand in the sheet.
const criterion = ({ figure }: Charted): ExpectedFigure | undefined =>
  figure === undefined ? null : (figure.criterionPercent ?? undefined);

const chartColumns: readonly FigureColumn<Charted>[] = [
  { header: "Observations", expected: observations },
  { header: "Mean", expected: mean },
  { header: "Criterion (%)", expected: criterion },
  { header: "Mean drawn", expected: (row) => mean(row) ?? leftOut },
  {
    header: "Criterion drawn",
    expected: (row) => {
      const percent = criterion(row);
      return typeof percent === "number" ? percent / 100 : percent === null ? leftOut : undefined;
    },
  },
];

const missedColumns: readonly FigureColumn<ItemMissed & { readonly rank: number }>[] = [
  { header: "Scored", expected: ({ scored }) => scored },
  { header: "Points missed", expected: ({ missed }) => missed },
  { header: "Rank", expected: ({ rank }) => rank },
];
const rankedColumns: readonly FigureColumn<ItemMissed>[] = [
  { header: "Item", expected: ({ item }) => item.code },
  { header: "Points missed", expected: ({ missed }) => missed },
  { header: "Share", expected: ({ share }) => share },
  { header: "Cumulative share", expected: ({ cumulative }) => cumulative },
  { header: "Share drawn", expected: ({ share }) => share ?? leftOut },
  { header: "Cumulative drawn", expected: ({ cumulative }) => cumulative ?? leftOut },
];

/** Visits what Fidelity Charts shows of the school and period chosen there. */
export function* visitCharts(
  summary: ToolSummary,
  toolItems: readonly Item[],
  snapshot: Snapshot,
  tableNamed: TableFinder,
  visit: FigureVisitor
): Steps<undefined> {
  const choice = chartChoice(summary.tool);
  const names = chartNames(summary.tool);
  const choices = tableNamed(names.choice);
  const components = tableNamed(names.component);
  const periods = tableNamed(names.period);
  const schools = tableNamed(names.school);
  if (!choices || !components || !periods || !schools) return undefined;
  const figures = new Map(
    summary.figures.map((figure) => [
      keyOf([figure.school ?? allSchools, figure.component ?? overallHeader, figure.period]),
      figure,
    ])
  );
  const of = (school: string, component: string, period: string): Charted => ({
    figure: figures.get(keyOf([school, component, period])),
  });
  const entries = readChoices(choice, choices);
  const school = listedEntry(entries["school"], textsIn(schools, "School")) ?? allSchools;
  const periodNames = textsIn(periods, "Period").map((name) => name ?? "");
  const latest = periodNames.filter((name) => observations(of(school, overallHeader, name)) > 0);
  const period = listedEntry(entries["period"], periodNames) ?? latest[latest.length - 1] ?? "";
  const check = (
    contents: TableContents,
    header: string,
    rowOf: (name: string) => Charted
  ): void => {
    const checkRow = rowVisitor(contents, chartColumns, visit);
    textsIn(contents, header).forEach((name, row) => {
      if (name !== null) checkRow(row, rowOf(name));
    });
  };
  check(components, "Component", (component) => of(school, component, period));
  check(periods, "Period", (name) => of(school, overallHeader, name));
  check(schools, "School", (name) => of(name, overallHeader, period));

  const rankedTable = tableNamed(names.missed);
  const itemTable = tableNamed(names.items);
  // Sheets laid out by earlier versions have neither; one that lists other items than the tracker waits for a refresh.
  if (!rankedTable || !itemTable) return undefined;
  const codes = toolItems.map(({ code }) => code);
  if (keyOf(textsIn(itemTable, "Item").map(String)) !== keyOf(codes)) return undefined;
  yield;
  const ranked = yield* itemsMissedInSteps(
    toolItems,
    summary.observations,
    snapshot,
    school === allSchools ? null : school,
    period
  );
  const byRank = new Map(ranked.map((each, index) => [keyOf([String(index + 1)]), each]));
  const byItem = new Map(
    ranked.map((each, index) => [keyOf([each.item.code]), { ...each, rank: index + 1 }])
  );
  yield* visitTable(itemTable, ["Item"], byItem, missedColumns, visit);
  return yield* visitTable(rankedTable, ["Rank"], byRank, rankedColumns, visit);
}

/** Visits every cell of Fidelity Heat Map for the period chosen there. */
export function* visitHeatMap(
  summary: ToolSummary,
  toolItems: readonly Item[],
  snapshot: Snapshot,
  tableNamed: TableFinder,
  visit: FigureVisitor
): Steps<undefined> {
  const schools = [...new Set(summary.figures.map(({ school }) => school))];
  const choice = heatMapChoice(summary.tool);
  const names = heatMapNames(summary.tool);
  const choices = tableNamed(names.choice);
  const periods = tableNamed(names.periods);
  const items = tableNamed(names.items);
  if (!choices || !periods || !items) return undefined;

  const complete = summary.observations.filter(({ status }) => status === "complete");
  const counts = new Map(
    [null, ...new Set(complete.map(({ period }) => period.toLowerCase()))].map((period) => [
      keyOf([period ?? allPeriods]),
      period === null
        ? complete.length
        : complete.filter((each) => each.period.toLowerCase() === period).length,
    ])
  );
  const countRow = rowVisitor<number>(
    periods,
    [{ header: "Observations", expected: (count) => count }],
    visit
  );
  const periodNames = textsIn(periods, "Period");
  periodNames.forEach((name, row) => {
    if (name !== null) countRow(row, counts.get(keyOf([name])) ?? 0);
  });

  const entry = listedEntry(readChoices(choice, choices)["period"], periodNames) ?? allPeriods;
  const means = new Map<string, Map<string | null, ItemSchoolFigure>>();
  yield;
  const figures = yield* summariseItemsBySchoolInSteps(toolItems, summary.observations, snapshot);
  for (const figure of figures) {
    if (keyOf([figure.period ?? allPeriods]) !== keyOf([entry])) continue;
    const key = keyOf([figure.item.code]);
    means.set(
      key,
      (means.get(key) ?? new Map<string | null, ItemSchoolFigure>()).set(figure.school, figure)
    );
  }
  yield;
  return yield* visitTable(
    items,
    ["Item"],
    means,
    schools.map((school) => ({
      header: school === null ? allSchools : schoolHeader(school),
      expected: (bySchool) => bySchool.get(school)?.mean ?? null,
    })),
    visit
  );
}
