import type { ChartDefinition, ColumnDefinition, TableDefinition } from "../definition";
import { column } from "../column";
import { later, laterFormula } from "../laterFormulas";
import { chartNames } from "./chartNames";

/** Which items lose the most points: Pareto's chart, right of the other charts, with the tables that it draws from. */

export const missedKeys = (label: string) => ({
  ranked: `chartMissed:${label}`,
  items: `chartItem:${label}`,
});

/** The sheet's column, from 0, at which its second page begins: behind three tables of 6, 6 and 4 columns. */
const firstColumn = 19;

/** The chart is as wide as both of its tables with the gap between them. */
const chartColumns = 15;

/** Whole columns are drawn, so that one table has to have the order of the chart; the other says what that follows from. */
export function missedTables(
  label: string,
  place: Pick<TableDefinition, "rowsDown" | "filterButtons">
): readonly TableDefinition[] {
  const names = chartNames(label);
  const formulas = () => later("charts").missed(names);
  type Formula = keyof ReturnType<typeof formulas>;
  const figure = (
    key: Formula,
    header: string,
    help: string,
    width: number,
    result: "text" | "number" | "percent" = "number",
    options: Pick<ColumnDefinition, "highlight"> = {}
  ): ColumnDefinition =>
    column(
      key,
      header,
      laterFormula(() => formulas()[key], result),
      help,
      { width, ...options }
    );
  const drawn = { highlight: { kind: "leftOut" } } as const;
  const keys = missedKeys(label);
  return [
    {
      ...place,
      key: keys.ranked,
      name: names.missed,
      title: "Items missed, most first, for the school and period chosen at the left",
      identity: ["rank"],
      columns: [
        column("rank", "Rank", { kind: "written", result: "number" }, "1: most points missed.", {
          width: 52,
        }),
        figure("itemOfRank", "Item", "The item's code.", 64, "text"),
        // Not wrapped: rows do not grow with what a formula comes to.
        figure("text", "What is observed", "The item in words.", 520, "text"),
        figure("component", "Component", "The item's component.", 150, "text"),
        figure("missedOfRank", "Points missed", "As in the table at the right.", 68),
        figure("share", "Share", "Of all points missed; blank when none is.", 60, "percent"),
        figure("cumulative", "Cumulative share", "Down to this row.", 92, "percent"),
        figure("drawnShare", "Share drawn", "What the chart draws.", 60, "percent", drawn),
        figure("drawnSum", "Cumulative drawn", "What the chart draws.", 92, "percent", drawn),
      ],
    },
    {
      ...place,
      key: keys.items,
      name: names.items,
      title: "In the tool's order",
      identity: ["item"],
      columns: [
        column("item", "Item", { kind: "written", result: "text" }, "The item's code.", {
          width: 64,
        }),
        column("maxPoints", "Most points", { kind: "written", result: "number" }, "For full use.", {
          width: 64,
        }),
        figure("scored", "Scored", "Complete observations in which it has points.", 64),
        figure("missed", "Points missed", "Most points × scored, less the points.", 68),
        figure("rank", "Rank", "Equals keep the tool's order.", 52),
      ],
    },
  ];
}

export function missedChart(
  label: string,
  place: Pick<ChartDefinition["place"], "rowsDown" | "rows">,
  sentenceRow: number
): ChartDefinition {
  const names = chartNames(label);
  const table = missedKeys(label).ranked;
  return {
    key: "missed",
    name: "Items missed",
    kind: "columns",
    title: "Items missed",
    categories: { table, column: "itemOfRank" },
    categoryTitle: "Item, most points missed first",
    categoryKind: "names",
    valueTitle: "Share of all points missed",
    values: "share",
    series: [
      { table, column: "drawnShare", name: "Share", role: "part" },
      { table, column: "drawnSum", name: "Cumulative share", role: "cumulative" },
    ],
    altText:
      "Columns: each item's share of all points missed, largest first, for the school and period chosen; a line adds them up to 100%. The sentence below the chart says the same in words.",
    place: { ...place, column: firstColumn, columns: chartColumns },
    sentences: {
      rowsDown: sentenceRow,
      column: firstColumn,
      get formulas() {
        return [later("charts").missedSentence(names)];
      },
    },
  };
}
