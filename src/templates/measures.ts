import type { ChartDefinition, SheetDefinition, TableDefinition } from "./definition";
import { choiceTable, isEntryOf } from "./choice";
import { column, requiredColumn } from "./column";
import {
  date,
  direction,
  formula,
  measureName,
  named,
  number,
  oneOf,
  pdsaSeries,
  text,
  whole,
} from "./lists";
import { quoted, thisRow, wholeColumn } from "./structuredReference";
import { firstVersion } from "./versions";

/** Values are taken within this, either way. */
const mostValue = 1000000;
const anyNumber = number(-mostValue, mostValue);

/**
 * Useful points from which a run chart can be judged; fewer are too few for any rule.
 * Anhøj and Olesen, PLoS ONE 2014;9(11):e113825.
 */
export const fewestUsefulPoints = 10;

/** What stands in "Measure number" of a row that is begun and cannot be used. */
export const checkMark = "Check";

const measureTable = "tblMeasure";
const valueTable = "tblMeasureValue";
const choiceName = "tblMeasureChoice";
const shownMeasure = "measureShown";

const of = (header: string): string => wholeColumn(measureTable, header);
const value = (header: string): string => wholeColumn(valueTable, header);

/** The place of a name among the measures, by which values know theirs: shorter than the name, and never text. */
const placeOf = (name: string): string => `MATCH(${name},${of("Measure")},0)`;
const ownPlace = placeOf(thisRow("Measure"));
const isPoint = `(${value("Measure number")}=${ownPlace})`;
const ranked = (rank: string): string =>
  `SUMIFS(${value("Point")},${value("Measure number")},${ownPlace},${value("Rank")},${rank})`;
const points = thisRow("Points");

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
    column("direction", "Better when", oneOf(direction), "Which way is better.", { width: 76 }),
    column("goal", "Goal", anyNumber, "The value to reach, where there is one.", { width: 56 }),
    column(
      "points",
      "Points",
      formula(`=IF(${thisRow("Measure")}="",0,SUMPRODUCT(--${isPoint}))`, "number"),
      "Values that can be used.",
      { width: 56 }
    ),
    column(
      "useful",
      "Useful points",
      formula(
        `=IF(${points}=0,0,SUMPRODUCT(${isPoint}*(${value("Point")}<>${thisRow("Median")})))`,
        "number"
      ),
      "Points that do not lie on the median.",
      { width: 60 }
    ),
    column(
      "median",
      "Median",
      formula(
        `=IF(${points}=0,"",(${ranked(`INT((${points}+1)/2)`)}+${ranked(`INT(${points}/2)+1`)})/2)`,
        "number"
      ),
      "The middle value: half of the points lie above, half below.",
      { width: 64 }
    ),
    column(
      "latest",
      "Latest",
      formula(
        `=IF(${points}=0,"",LOOKUP(2,1/(${isPoint}*(${value("Day")}=${thisRow("Latest on")})),${value("Point")}))`,
        "number"
      ),
      "The value of the last day.",
      { width: 60 }
    ),
    column(
      "latestDay",
      "Latest on",
      formula(`=IF(${points}=0,"",SUMPRODUCT(MAX(${isPoint}*${value("Day")})))`, "date"),
      "The last day with a value.",
      { width: 88 }
    ),
  ],
};

const counts = thisRow("Measure number");
const isShown = `IFERROR(${counts}=${placeOf(shownMeasure)},FALSE)`;
const ofShown = (header: string): string => `INDEX(${of(header)},${placeOf(shownMeasure)})`;

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
    column("note", "Note", text, "What happened around that day.", { width: 170 }),
    column(
      "number",
      "Measure number",
      formula(
        `=IFERROR(IF(AND(${thisRow("Measure")}="",${thisRow("Date")}="",${thisRow("Value")}=""),"",` +
          `IF(AND(ISNUMBER(${thisRow("Date")}),ISNUMBER(${thisRow("Value")})),` +
          `IF(AND(${thisRow("Date")}>=1,${thisRow("Date")}<=2958465,ABS(${thisRow("Value")})<=${mostValue}),` +
          `${ownPlace},${quoted(checkMark)}),${quoted(checkMark)})),${quoted(checkMark)})`,
        "number"
      ),
      "Which of the measures it counts for; Check where something is missing or cannot be used.",
      { width: 66, highlight: { kind: "texts", bad: [checkMark], good: [] } }
    ),
    column(
      "point",
      "Point",
      formula(`=IF(ISNUMBER(${counts}),${thisRow("Value")},"")`, "number"),
      "The value, where the row counts.",
      { width: 52 }
    ),
    column(
      "rank",
      "Rank",
      formula(
        `=IF(${thisRow("Point")}="","",1+SUMPRODUCT((${value("Measure number")}=${counts})*((${value("Point")}<${thisRow("Point")})+(${value("Point")}=${thisRow("Point")})*(ROW(${value("Point")})<ROW()))))`,
        "number"
      ),
      "Its place among the points of its measure, the smallest first; the median follows from it.",
      { width: 44 }
    ),
    column(
      "day",
      "Day",
      formula(`=IF(${thisRow("Point")}="",0,INT(${thisRow("Date")}))`, "day"),
      "The day of a row that counts.",
      { width: 84 }
    ),
    column(
      "drawnDay",
      "Day drawn",
      formula(
        `=IF(${isShown},${thisRow("Day")},IFERROR(0+${ofShown("Latest on")},setAsOf))`,
        "date"
      ),
      "Where the chart puts the row; rows that it leaves out stand at the last day.",
      { width: 84 }
    ),
    column(
      "drawn",
      "Value drawn",
      formula(`=IF(${isShown},${thisRow("Point")},NA())`, "number"),
      "What the chart draws of the measure chosen above; #N/A leaves a row out.",
      { width: 60, highlight: { kind: "leftOut" } }
    ),
    column(
      "drawnMedian",
      "Median drawn",
      formula(`=IF(${isShown},${ofShown("Median")},NA())`, "number"),
      "The median of the measure chosen above.",
      { width: 60, highlight: { kind: "leftOut" } }
    ),
  ],
};

export const measureChoice: TableDefinition = choiceTable(
  { key: "measureChoice", name: choiceName },
  [
    {
      key: "measure",
      label: "Measure",
      from: measureName,
      help: "The measure to show; blank: the first one with values.",
      definedName: shownMeasure,
      shown: `=IF(${isEntryOf(of("Measure"))},{value},IFERROR(INDEX(${of("Measure")},MATCH(TRUE,INDEX(${of("Points")}>0,0),0)),""))`,
    },
  ],
  { label: 170, entry: 130 }
);

const inUnit = `&IF(${ofShown("Unit")}="",""," "&${ofShown("Unit")})`;
const isoDay = (day: string): string =>
  `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)&"-"&RIGHT("0"&DAY(${day}),2)`;
const useful = ofShown("Useful points");

/** "Run chart of Feedback rounds: 16 points, median 64.5 %; latest 82 % on 2022-05-20." */
const pointsSentence =
  `=IF(${shownMeasure}="","Run chart: no measure has values yet.",IF(${ofShown("Points")}=0,` +
  `"Run chart of "&${shownMeasure}&": no values yet.",` +
  `"Run chart of "&${shownMeasure}&": "&${ofShown("Points")}&IF(${ofShown("Points")}=1," point, median "," points, median ")&ROUND(${ofShown("Median")},2)${inUnit}` +
  `&"; latest "&ROUND(${ofShown("Latest")},2)${inUnit}&" on "&${isoDay(ofShown("Latest on"))}&"."))`;

/** Says how much can be read from it, never what it means. */
const verdictSentence =
  `=IF(${shownMeasure}="","",IF(${useful}<${fewestUsefulPoints},` +
  `IF(${useful}=0,"None",${useful})&" of them off the median: too few for a verdict, which needs ${fewestUsefulPoints}.",` +
  `${useful}&" of them off the median: enough to look for a shift. The chart itself gives no verdict."))`;

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
    { table: measureValues.key, column: "drawnMedian", name: "Median", role: "median" },
  ],
  altText:
    "A run chart: the values of the measure chosen above the chart, day by day, with their median as a dashed line. The sentence below the chart says the same in words.",
  place: { rowsDown: 5, rows: 17, column: 0, columns: measures.columns.length },
  sentences: { rowsDown: 22, formulas: [pointsSentence, verdictSentence] },
};

export const pdsaMeasures: SheetDefinition = {
  key: "measures",
  name: "PDSA Measures",
  title: "PDSA Measures",
  help: "Small, frequent measures of whether a change works: one row a value, and the run chart follows. Fidelity by period belongs in Fidelity Charts.",
  owner: "user",
  tables: [measureChoice, measures, measureValues],
  charts: [runChart],
  heading: {
    rowsDown: 3,
    formula: `=IF(${shownMeasure}="","Shown: nothing yet. List a measure below, then type its values.","Shown: "&${shownMeasure}&IF(${ofShown("Better when")}="","",", better when "&LOWER(${ofShown("Better when")}))&IF(${ofShown("Goal")}="","",", goal "&${ofShown("Goal")}${inUnit}))`,
  },
  targets: [pdsaSeries],
  dependsOn: ["lists", "setup", "pdsa"],
  tabColor: "#7030A0",
  freezeColumns: 0,
  pagesWide: 1,
  printedUpTo: { table: measureValues.key, column: "note" },
  versions: firstVersion,
};
