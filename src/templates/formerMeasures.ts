import type { VersionStep } from "./definition";
import { ofMeasure as of, ofValue as value } from "./measureTables";
import { quoted, thisRow } from "./structuredReference";

/**
 * PDSA Measures before there were rules for signals: what the formulas of its first version were, and the steps that lead
 * from there. A column comes before the formulas that name it.
 */

const ownPlace = `MATCH(${thisRow("Measure")},${of("Measure")},0)`;
const isPoint = `(${value("Measure number")}=${ownPlace})`;
const points = thisRow("Points");
const counts = thisRow("Measure number");
const shownPlace = `MATCH(measureShown,${of("Measure")},0)`;
const ranked = (rank: string): string =>
  `SUMIFS(${value("Point")},${value("Measure number")},${ownPlace},${value("Rank")},${rank})`;
const checkMark = quoted("Check");

const former = {
  useful: `=IF(${points}=0,0,SUMPRODUCT(${isPoint}*(${value("Point")}<>${thisRow("Median")})))`,
  median: `=IF(${points}=0,"",(${ranked(`INT((${points}+1)/2)`)}+${ranked(`INT(${points}/2)+1`)})/2)`,
  latest: `=IF(${points}=0,"",LOOKUP(2,1/(${isPoint}*(${value("Day")}=${thisRow("Latest on")})),${value("Point")}))`,
  number:
    `=IFERROR(IF(AND(${thisRow("Measure")}="",${thisRow("Date")}="",${thisRow("Value")}=""),"",` +
    `IF(AND(ISNUMBER(${thisRow("Date")}),ISNUMBER(${thisRow("Value")})),` +
    `IF(AND(${thisRow("Date")}>=1,${thisRow("Date")}<=2958465,ABS(${thisRow("Value")})<=1000000),` +
    `${ownPlace},${checkMark}),${checkMark})),${checkMark})`,
  rank: `=IF(${thisRow("Point")}="","",1+SUMPRODUCT((${value("Measure number")}=${counts})*((${value("Point")}<${thisRow("Point")})+(${value("Point")}=${thisRow("Point")})*(ROW(${value("Point")})<ROW()))))`,
  drawnMedian: `=IF(IFERROR(${counts}=${shownPlace},FALSE),INDEX(${of("Median")},${shownPlace}),NA())`,
};

const inMeasures = "measures";
const inValues = "measureValues";
const add = (table: string, ...columns: readonly string[]): readonly VersionStep[] =>
  columns.map((column) => ({ kind: "addColumn", table, column }));
const replace = (table: string, column: string, from: string): VersionStep => ({
  kind: "replaceFormula",
  table,
  column,
  from,
});

export const stepsToSignals: readonly VersionStep[] = [
  { kind: "renameColumn", table: inMeasures, column: "centre", from: "Median" },
  { kind: "renameColumn", table: inValues, column: "drawnCentre", from: "Median drawn" },
  ...add(inMeasures, "kind", "baselineEnd"),
  ...add(inValues, "newStart"),
  replace(inValues, "number", former.number),
  ...add(inValues, "order", "part", "place", "baseline"),
  replace(inValues, "rank", former.rank),
  ...add(inValues, "centre", "side", "useful", "run", "step", "stepNumber", "trend"),
  ...add(inValues, "range", "spread", "lower", "upper", "zone"),
  replace(inValues, "drawnCentre", former.drawnMedian),
  ...add(inValues, "drawnLower", "drawnUpper"),
  ...add(inMeasures, "part", "judged"),
  replace(inMeasures, "useful", former.useful),
  replace(inMeasures, "centre", former.median),
  ...add(inMeasures, "longestRun", "crossings", "longestTrend", "signal", "way", "verdict"),
  replace(inMeasures, "latest", former.latest),
];
