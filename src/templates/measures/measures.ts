import type {
  ChartDefinition,
  ColumnDefinition,
  FieldDefinition,
  FormulaResult,
  SheetDefinition,
  TableDefinition,
} from "../definition";
import { choiceTable } from "../choice";
import { column, requiredColumn } from "../column";
import { later, laterFormula } from "../laterFormulas";
import {
  date,
  direction,
  measureKind,
  measureName,
  named,
  number,
  oneOf,
  pdsaSeries,
  text,
  whole,
  yesNo,
} from "../lists";
import { firstVersion } from "../versions";
import type { measureFormulas } from "./formulas/measureFormulas";
import { measureTable, mostValue, shownMeasure, valueTable } from "./measureTables";
import { checkMark, verdictWords } from "./measureWords";
import { stepsToSignals } from "./stepsToSignals";

const anyNumber = number(-mostValue, mostValue);

type Extra = Partial<Pick<ColumnDefinition, "width" | "highlight" | "formerHeaders">>;

const ofMeasure = (
  key: keyof typeof measureFormulas.measures,
  header: string,
  result: FormulaResult,
  help: string,
  width: number,
  extra: Extra = {}
): ColumnDefinition =>
  column(
    key,
    header,
    laterFormula(() => later("measures").measures[key], result),
    help,
    {
      width,
      ...extra,
    }
  );

const ofValue = (
  key: keyof typeof measureFormulas.measureValues,
  header: string,
  result: FormulaResult,
  help: string,
  width: number,
  extra: Extra = {}
): ColumnDefinition =>
  column(
    key,
    header,
    laterFormula(() => later("measures").measureValues[key], result),
    help,
    {
      width,
      ...extra,
    }
  );

export const measures: TableDefinition = {
  key: "measures",
  name: measureTable,
  title: "Measures",
  identity: ["measure"],
  filterButtons: false,
  rowsDown: 26,
  columns: [
    requiredColumn("measure", "Measure", text, "A short name of what is measured, used once.", {
      width: 170,
      wrap: true,
    }),
    column("series", "PDSA series", named(pdsaSeries), "The series of PDSA Log that it serves.", {
      width: 130,
      wrap: true,
    }),
    column("unit", "Unit", text, "What its numbers count, such as % or minutes.", {
      width: 70,
      wrap: true,
    }),
    column("kind", "Kind", oneOf(measureKind), "What its numbers are; blank: numbers.", {
      width: 92,
    }),
    column("direction", "Better when", oneOf(direction), "Which way is better.", { width: 76 }),
    column("goal", "Goal", anyNumber, "The value to reach, where there is one.", { width: 56 }),
    column(
      "baselineEnd",
      "Baseline to",
      date,
      "The last day of the values that the centre line rests on; blank: all do.",
      { width: 88 }
    ),
    ofMeasure("points", "Points", "number", "Values that can be used.", 56),
    ofMeasure("part", "Part", "number", "What is judged: the values since the last new start.", 50),
    ofMeasure("judged", "Judged", "number", "Points of that part.", 56),
    ofMeasure("useful", "Useful points", "number", "Points of it off the centre line.", 60),
    ofMeasure(
      "centre",
      "Centre line",
      "number",
      "Median on run charts, mean on control charts.",
      64,
      {
        formerHeaders: ["Median"],
      }
    ),
    ofMeasure(
      "longestRun",
      "Longest run",
      "number",
      "Useful points in a row on one side; run charts.",
      60
    ),
    ofMeasure(
      "crossings",
      "Crossings",
      "number",
      "How often useful points cross the line; run charts.",
      66
    ),
    ofMeasure(
      "longestTrend",
      "Longest trend",
      "number",
      "Points of the longest rise or fall; run charts.",
      60
    ),
    ofMeasure(
      "signal",
      "Signal",
      "text",
      "The first rule that says that something has changed.",
      116
    ),
    ofMeasure(
      "way",
      "Way",
      "number",
      "1: the signal points upwards, -1: downwards, 0: neither.",
      44
    ),
    ofMeasure("verdict", "Verdict", "text", "What the rules chosen in Setup say of it.", 124, {
      highlight: { kind: "texts", bad: [verdictWords.worsened], good: [verdictWords.improved] },
    }),
    ofMeasure("latest", "Latest", "number", "The value of the last day.", 60),
    ofMeasure("latestDay", "Latest on", "date", "The last day with a value.", 88),
  ],
};

const leftOut: Extra = { highlight: { kind: "leftOut" } };

export const measureValues: TableDefinition = {
  key: "measureValues",
  name: valueTable,
  title: "Values",
  identity: [],
  // Beside the chart: a filter that hides rows would squeeze it.
  filterButtons: false,
  firstColumn: measures.columns.length + 1,
  columns: [
    requiredColumn("measure", "Measure", named(measureName), "What was measured.", {
      width: 170,
    }),
    requiredColumn("date", "Date", date, "The day that the value is from.", { width: 86 }),
    requiredColumn("value", "Value", anyNumber, "The value of that day.", { width: 56 }),
    column("n", "n", whole(0, mostValue), "How many observations or people it rests on.", {
      width: 40,
    }),
    column(
      "newStart",
      "New start",
      oneOf(yesNo),
      "Yes where something was changed on purpose: from here on there is a new centre line.",
      { width: 76 }
    ),
    column("note", "Note", text, "What happened around that day.", { width: 170 }),
    ofValue(
      "number",
      "Measure number",
      "number",
      "Which of the measures it counts for; Check where something is missing or cannot be used.",
      66,
      { highlight: { kind: "texts", bad: [checkMark], good: [] } }
    ),
    ofValue("point", "Point", "number", "The value, where the row counts.", 52),
    ofValue("day", "Day", "day", "The day of a row that counts.", 84),
    ofValue("order", "Order", "number", "Its place among its measure's points, by day.", 52),
    ofValue("part", "Part", "number", "Measure number; decimals count new starts before it.", 52),
    ofValue("place", "Place", "number", "Its place within that part.", 52),
    ofValue("baseline", "Baseline", "number", "1 where the centre line rests on it.", 60),
    ofValue("rank", "Rank", "number", "Its place in the baseline, the smallest first.", 44),
    ofValue("centre", "Centre", "number", "The centre line of its part.", 60),
    ofValue("side", "Side", "number", "1 above the line, -1 below, 0 on it.", 44),
    ofValue("useful", "Useful number", "number", "Its place among points off the line.", 60),
    ofValue("run", "Run", "number", "Points in a row on its side, up to it.", 44),
    ofValue("step", "Step", "number", "1 above the point before, -1 below, 0 equal.", 44),
    ofValue("stepNumber", "Step number", "number", "Its place among steps up and down.", 60),
    ofValue("trend", "Trend", "number", "Points of the rise or fall up to it.", 48),
    ofValue(
      "range",
      "Moving range",
      "number",
      "Distance from the point before; control charts.",
      60
    ),
    ofValue("spread", "Spread", "number", "From the centre line to a limit; control charts.", 60),
    ofValue("lower", "Lower limit", "number", "On control charts.", 60),
    ofValue("upper", "Upper limit", "number", "On control charts.", 60),
    ofValue(
      "zone",
      "Zone",
      "number",
      "2 beyond a limit, 1 beyond two thirds of the way, else 0.",
      44
    ),
    ofValue(
      "drawnDay",
      "Day drawn",
      "date",
      "Where the chart puts the row; rows that it leaves out stand at the last day.",
      84
    ),
    ofValue(
      "drawn",
      "Value drawn",
      "number",
      "What the chart draws of the measure chosen above; #N/A leaves a row out.",
      60,
      leftOut
    ),
    ofValue("drawnCentre", "Centre drawn", "number", "Its centre line.", 60, {
      ...leftOut,
      formerHeaders: ["Median drawn"],
    }),
    ofValue(
      "drawnLower",
      "Lower drawn",
      "number",
      "Its lower limit, on control charts.",
      60,
      leftOut
    ),
    ofValue(
      "drawnUpper",
      "Upper drawn",
      "number",
      "Its upper limit, on control charts.",
      60,
      leftOut
    ),
  ],
};

const choices = choiceTable(
  { key: "measureChoice", name: "tblMeasureChoice" },
  [
    {
      key: "measure",
      label: "Measure",
      from: measureName,
      help: "The measure to show; blank: the first one with values.",
      definedName: shownMeasure,
      shown: "",
    },
  ],
  { label: 170, entry: 130 }
);

export const measureChoice: TableDefinition = {
  ...choices,
  fields: choices.fields!.map((field): FieldDefinition => ({
    ...field,
    get nameFormula() {
      return later("measures").shown;
    },
  })),
};

const runChart: ChartDefinition = {
  key: "run",
  name: "Run chart",
  kind: "line",
  title: "Run chart",
  categories: { table: measureValues.key, column: "drawnDay" },
  categoryTitle: "Day",
  categoryKind: "days",
  valueTitle: "Value",
  values: "number",
  series: [
    { table: measureValues.key, column: "drawn", name: "Value", role: "measured" },
    { table: measureValues.key, column: "drawnCentre", name: "Centre line", role: "median" },
    { table: measureValues.key, column: "drawnLower", name: "Lower limit", role: "limit" },
    { table: measureValues.key, column: "drawnUpper", name: "Upper limit", role: "limit" },
  ],
  altText:
    "A run or control chart: the values of the measure chosen above the chart, day by day, with their centre line and, on control charts, their limits. The sentences below the chart say the same in words.",
  place: { rowsDown: 5, rows: 17, column: 0, columns: measures.columns.length },
  sentences: {
    rowsDown: 22,
    get formulas() {
      return later("measures").sentences;
    },
  },
};

export const pdsaMeasures: SheetDefinition = {
  key: "measures",
  name: "PDSA Measures",
  title: "PDSA Measures",
  help: "Small, frequent measures of whether a change works: one row a value, and the chart follows. Fidelity by period belongs in Fidelity Charts.",
  owner: "user",
  tables: [measureChoice, measures, measureValues],
  charts: [runChart],
  heading: {
    rowsDown: 3,
    get formula() {
      return later("measures").heading;
    },
  },
  targets: [pdsaSeries],
  dependsOn: ["lists", "setup", "pdsa"],
  tabColor: "#7030A0",
  freezeColumns: 0,
  pagesWide: 2,
  secondPage: measureValues.key,
  printedUpTo: { table: measureValues.key, column: "note" },
  versions: [...firstVersion, { name: "2", steps: stepsToSignals }],
};
