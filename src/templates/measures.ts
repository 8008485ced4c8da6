import { fewestPointsForLimits, fewestUsefulPoints } from "../core";
import type { ChartDefinition, SheetDefinition, TableDefinition } from "./definition";
import { choiceTable, isEntryOf } from "./choice";
import { column, requiredColumn } from "./column";
import { stepsToSignals } from "./formerMeasures";
import {
  date,
  direction,
  formula,
  labelOfKey,
  measureKind,
  measureName,
  named,
  number,
  oneOf,
  pdsaSeries,
  ruleSet,
  text,
  whole,
  yesNo,
} from "./lists";
import { signalFormula, signalWords, verdictWords, wayFormula } from "./measureSignals";
import { measureTable, ofMeasure as of, ofValue as value, valueTable } from "./measureTables";
import { pointFormulas } from "./pointFormulas";
import { quoted, thisRow } from "./structuredReference";
import { firstVersion } from "./versions";

/** Values are taken within this, either way. */
const mostValue = 1000000;
const anyNumber = number(-mostValue, mostValue);

/** What stands in "Measure number" of a row that is begun and cannot be used. */
export const checkMark = "Check";

const choiceName = "tblMeasureChoice";
const shownMeasure = "measureShown";

/** The place of a name among the measures, by which values know theirs: shorter than the name, and never text. */
const placeOf = (name: string): string => `MATCH(${name},${of("Measure")},0)`;
const ownPlace = placeOf(thisRow("Measure"));
const isPoint = `(${value("Measure number")}=${ownPlace})`;
const part = thisRow("Part");
const points = thisRow("Points");
const judged = thisRow("Judged");
const isRunChart = `setRuleSet<>${quoted(labelOfKey(ruleSet, "nhs"))}`;
/** Of the measure's last part. */
const mostOf = (header: string): string =>
  `SUMPRODUCT(MAX((${value("Part")}=${part})*${value(header)}))`;

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
    column(
      "points",
      "Points",
      formula(`=IF(${thisRow("Measure")}="",0,SUMPRODUCT(--${isPoint}))`, "number"),
      "Values that can be used.",
      { width: 56 }
    ),
    column(
      "part",
      "Part",
      formula(`=IF(${points}=0,0,SUMPRODUCT(MAX(${isPoint}*${value("Part")})))`, "number"),
      "The stretch of values that is judged: those since the last new start.",
      { width: 50 }
    ),
    column(
      "judged",
      "Judged",
      formula(`=IF(${points}=0,0,COUNTIFS(${value("Part")},${part}))`, "number"),
      "Points of that stretch.",
      { width: 56 }
    ),
    column(
      "useful",
      "Useful points",
      formula(`=IF(${points}=0,0,${mostOf("Useful number")})`, "number"),
      "Points of it that do not lie on the centre line.",
      { width: 60 }
    ),
    column(
      "centre",
      "Centre line",
      formula(
        `=IF(${points}=0,"",SUMIFS(${value("Centre")},${value("Part")},${part},${value("Place")},${judged}))`,
        "number"
      ),
      "The median on run charts, the mean on control charts.",
      { width: 64, formerHeaders: ["Median"] }
    ),
    column(
      "longestRun",
      "Longest run",
      formula(`=IF(OR(${points}=0,NOT(${isRunChart})),"",${mostOf("Run")})`, "number"),
      "Useful points in a row on one side of the centre line; on run charts.",
      { width: 60 }
    ),
    column(
      "crossings",
      "Crossings",
      formula(
        `=IF(OR(${points}=0,NOT(${isRunChart})),"",MAX(0,COUNTIFS(${value("Part")},${part},${value("Run")},1)-1))`,
        "number"
      ),
      "How often the line of useful points crosses the centre line; on run charts.",
      { width: 66 }
    ),
    column(
      "longestTrend",
      "Longest trend",
      formula(`=IF(OR(${points}=0,NOT(${isRunChart})),"",${mostOf("Trend")})`, "number"),
      "Points in the longest rise or fall, repeated values counted once; on run charts.",
      { width: 60 }
    ),
    column(
      "signal",
      "Signal",
      formula(signalFormula),
      "The first rule that says that something has changed.",
      {
        width: 116,
        highlight: { kind: "texts", bad: [], good: [] },
      }
    ),
    column(
      "way",
      "Way",
      formula(wayFormula, "number"),
      "Where the signal points: 1 upwards, -1 downwards, 0 neither.",
      { width: 44 }
    ),
    column(
      "verdict",
      "Verdict",
      formula(
        `=IF(${thisRow("Signal")}="","",IF(${thisRow("Signal")}=${quoted(signalWords.tooFew)},${quoted(verdictWords.notEnoughPoints)},` +
          `IF(${thisRow("Signal")}=${quoted(signalWords.none)},${quoted(verdictWords.noSignal)},` +
          `IF(${thisRow("Way")}=0,${quoted(verdictWords.changed)},` +
          `IF(${thisRow("Better when")}=${quoted(labelOfKey(direction, "up"))},IF(${thisRow("Way")}>0,${quoted(verdictWords.improved)},${quoted(verdictWords.worsened)}),` +
          `IF(${thisRow("Better when")}=${quoted(labelOfKey(direction, "down"))},IF(${thisRow("Way")}<0,${quoted(verdictWords.improved)},${quoted(verdictWords.worsened)}),` +
          `${quoted(verdictWords.changed)}))))))`
      ),
      "What the rules chosen in Setup say of the measure.",
      {
        width: 108,
        highlight: { kind: "texts", bad: [verdictWords.worsened], good: [verdictWords.improved] },
      }
    ),
    column(
      "latest",
      "Latest",
      formula(
        `=IF(${points}=0,"",SUMIFS(${value("Point")},${value("Part")},${part},${value("Place")},${judged}))`,
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
const drawnOf = (header: string): string =>
  formulaOfDrawn(`IF(${thisRow(header)}="",NA(),${thisRow(header)})`);
function formulaOfDrawn(cell: string): string {
  return `=IF(${isShown},${cell},NA())`;
}

/** A percentage or a rate says nothing without what it is of. */
const kindOfRow = `INDEX(${of("Kind")},${ownPlace})`;
const isKind = (key: string): string => `${kindOfRow}=${quoted(labelOfKey(measureKind, key))}`;
const hasSize = `AND(ISNUMBER(${thisRow("n")}),N(${thisRow("n")})>=1,N(${thisRow("n")})<=${mostValue},N(${thisRow("n")})=INT(N(${thisRow("n")})))`;
const fitsKind =
  `IF(${isKind("share")},AND(${thisRow("Value")}>=0,${thisRow("Value")}<=100,${hasSize}),` +
  `IF(${isKind("rate")},AND(${thisRow("Value")}>=0,${hasSize}),TRUE))`;
const inNumbers = (ifGood: string): string =>
  `=IFERROR(IF(AND(${thisRow("Measure")}="",${thisRow("Date")}="",${thisRow("Value")}=""),"",` +
  `IF(AND(ISNUMBER(${thisRow("Date")}),ISNUMBER(${thisRow("Value")})),` +
  `IF(AND(${thisRow("Date")}>=1,${thisRow("Date")}<=2958465,ABS(${thisRow("Value")})<=${mostValue}),` +
  `${ifGood},${quoted(checkMark)}),${quoted(checkMark)})),${quoted(checkMark)})`;

const work = (key: string, header: string, text_: string, help: string, width = 52) =>
  column(key, header, formula(text_, "number"), help, { width });

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
      "Yes where something was changed on purpose: from this value on there is a new centre line.",
      { width: 60 }
    ),
    column("note", "Note", text, "What happened around that day.", { width: 170 }),
    column(
      "number",
      "Measure number",
      formula(inNumbers(`IF(${fitsKind},${ownPlace},${quoted(checkMark)})`), "number"),
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
      "day",
      "Day",
      formula(`=IF(${thisRow("Point")}="",0,INT(${thisRow("Date")}))`, "day"),
      "The day of a row that counts.",
      { width: 84 }
    ),
    work(
      "order",
      "Order",
      pointFormulas.order,
      "Its place among the points of its measure, by day."
    ),
    work(
      "part",
      "Part",
      pointFormulas.part,
      "Measure number, and after the point how many new starts came before."
    ),
    work("place", "Place", pointFormulas.place, "Its place within that part."),
    work(
      "baseline",
      "Baseline",
      pointFormulas.baseline,
      "1 where the centre line rests on it.",
      60
    ),
    work(
      "rank",
      "Rank",
      pointFormulas.rank,
      "Its place among the points of the baseline, the smallest first.",
      44
    ),
    work(
      "centre",
      "Centre",
      pointFormulas.centre,
      "The centre line of its part: median on run charts, else mean.",
      60
    ),
    work("side", "Side", pointFormulas.side, "1 above the centre line, -1 below, 0 on it.", 44),
    work(
      "useful",
      "Useful number",
      pointFormulas.useful,
      "Its place among the points off the line; 0 for others.",
      60
    ),
    work("run", "Run", pointFormulas.run, "Points in a row on its side, up to it.", 44),
    work("step", "Step", pointFormulas.step, "1 above the point before, -1 below, 0 equal.", 44),
    work(
      "stepNumber",
      "Step number",
      pointFormulas.stepNumber,
      "Its place among the steps up and down; 0 for others.",
      60
    ),
    work(
      "trend",
      "Trend",
      pointFormulas.trend,
      "Points of the rise or fall that ends with it.",
      48
    ),
    work(
      "range",
      "Moving range",
      pointFormulas.range,
      "Distance from the point before, within the baseline of a control chart.",
      60
    ),
    work(
      "spread",
      "Spread",
      pointFormulas.spread,
      "How far the limits of a control chart lie from its centre line.",
      60
    ),
    work("lower", "Lower limit", pointFormulas.lower, "On control charts.", 60),
    work("upper", "Upper limit", pointFormulas.upper, "On control charts.", 60),
    work(
      "zone",
      "Zone",
      pointFormulas.zone,
      "2 beyond a limit, 1 beyond two thirds of the way to it, else 0.",
      44
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
      "drawnCentre",
      "Centre drawn",
      formula(drawnOf("Centre"), "number"),
      "The centre line of the measure chosen above.",
      { width: 60, highlight: { kind: "leftOut" }, formerHeaders: ["Median drawn"] }
    ),
    column(
      "drawnLower",
      "Lower drawn",
      formula(drawnOf("Lower limit"), "number"),
      "Its lower limit, on control charts.",
      {
        width: 60,
        highlight: { kind: "leftOut" },
      }
    ),
    column(
      "drawnUpper",
      "Upper drawn",
      formula(drawnOf("Upper limit"), "number"),
      "Its upper limit, on control charts.",
      {
        width: 60,
        highlight: { kind: "leftOut" },
      }
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

/** The chart that the rules and the measure's kind ask for. */
const chartName =
  `IF(${isRunChart},setRuleSet,IF(${ofShown("Kind")}=${quoted(labelOfKey(measureKind, "share"))},"P chart (NHS)",` +
  `IF(${ofShown("Kind")}=${quoted(labelOfKey(measureKind, "rate"))},"U chart (NHS)","XmR chart (NHS)")))`;
const centreWord = `IF(${isRunChart},"median ","mean ")`;
const rounded = (header: string): string => `ROUND(${ofShown(header)},2)`;

/** "Run chart (Anhøj) of Feedback rounds: 16 points, median 64.5 %; latest 82 % on 2022-05-20." */
const pointsSentence =
  `=IF(${shownMeasure}="","Run chart: no measure has values yet.",IF(${ofShown("Points")}=0,` +
  `${shownMeasure}&": no values yet.",` +
  `${chartName}&" of "&${shownMeasure}&": "&${ofShown("Judged")}&IF(${ofShown("Judged")}=1," point, "," points, ")` +
  `&IF(${ofShown("Judged")}<${ofShown("Points")},"since the last new start; ","")` +
  `&${centreWord}&${rounded("Centre line")}${inUnit}` +
  `&"; latest "&${rounded("Latest")}${inUnit}&" on "&${isoDay(ofShown("Latest on"))}&"."))`;

const needed = `IF(${isRunChart},"${fewestUsefulPoints} points off the median","${fewestPointsForLimits} points that the limits rest on")`;

/** What the rules say; never why. */
const verdictSentence =
  `=IF(${shownMeasure}="","",IF(${ofShown("Points")}=0,"",` +
  `IF(${ofShown("Signal")}=${quoted(signalWords.tooFew)},"Too few points for a verdict, which needs "&${needed}&"; there are "&IF(${isRunChart},${ofShown("Useful points")},${ofShown("Judged")})&".",` +
  `IF(${ofShown("Signal")}=${quoted(signalWords.none)},"No signal: what varies is what would vary anyway.",` +
  `"Signal: "&LOWER(${ofShown("Signal")})&". "&${ofShown("Verdict")}&". It says that something has changed, not what made it change."))))`;

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
    "A run or control chart: the values of the measure chosen above the chart, day by day, with their centre line and, on control charts, their limits as dashed lines. The sentences below the chart say the same in words.",
  place: { rowsDown: 5, rows: 17, column: 0, columns: 12 },
  sentences: { rowsDown: 22, formulas: [pointsSentence, verdictSentence] },
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
    formula: `=IF(${shownMeasure}="","Shown: nothing yet. List a measure below, then type its values.","Shown: "&${shownMeasure}&IF(${ofShown("Better when")}="","",", better when "&LOWER(${ofShown("Better when")}))&IF(${ofShown("Goal")}="","",", goal "&${ofShown("Goal")}${inUnit}))`,
  },
  targets: [pdsaSeries],
  dependsOn: ["lists", "setup", "pdsa"],
  tabColor: "#7030A0",
  freezeColumns: 0,
  pagesWide: 1,
  printedUpTo: { table: measureValues.key, column: "note" },
  versions: [...firstVersion, { name: "2", steps: stepsToSignals }],
};
