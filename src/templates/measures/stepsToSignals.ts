import { later } from "../laterFormulas";
import type { VersionStep } from "../definition";

const inMeasures = "measures";
const inValues = "measureValues";
const add = (table: string, ...columns: readonly string[]): readonly VersionStep[] =>
  columns.map((column) => ({ kind: "addColumn", table, column }));
const replace = (
  table: string,
  column: "useful" | "centre" | "latest" | "number" | "rank" | "drawnCentre"
): VersionStep => ({
  kind: "replaceFormula",
  table,
  column,
  get from() {
    return later("formerMeasures")[column];
  },
});

/**
 * From PDSA Measures without rules for signals to one that has them. A column comes before the formulas that name it.
 */
export const stepsToSignals: readonly VersionStep[] = [
  { kind: "renameColumn", table: inMeasures, column: "centre", from: "Median" },
  { kind: "renameColumn", table: inValues, column: "drawnCentre", from: "Median drawn" },
  ...add(inMeasures, "kind", "baselineEnd"),
  ...add(inValues, "newStart"),
  replace(inValues, "number"),
  ...add(inValues, "order", "part", "place", "baseline"),
  replace(inValues, "rank"),
  ...add(inValues, "centre", "side", "useful", "run", "step", "stepNumber", "trend"),
  ...add(inValues, "range", "spread", "lower", "upper", "zone"),
  replace(inValues, "drawnCentre"),
  ...add(inValues, "drawnLower", "drawnUpper"),
  ...add(inMeasures, "part", "judged"),
  replace(inMeasures, "useful"),
  replace(inMeasures, "centre"),
  ...add(inMeasures, "longestRun", "crossings", "longestTrend", "signal", "way", "verdict"),
  replace(inMeasures, "latest"),
];
