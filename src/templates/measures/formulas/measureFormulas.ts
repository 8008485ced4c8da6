import { fewestPointsForLimits, fewestUsefulPoints } from "../../../core";
import { isEntryOf } from "../../choice";
import { direction, labelOfKey, measureKind, ruleSet } from "../../lists";
import { quoted, thisRow } from "../../structuredReference";
import { mostValue, ofMeasure as of, ofValue as value, shownMeasure } from "../measureTables";
import { checkMark, signalWords, verdictWords } from "../measureWords";
import { pointFormulas } from "./pointFormulas";
import { signalFormula, wayFormula } from "./signalFormulas";

/** The place of a name among the measures, by which values know theirs: shorter than the name, and never text. */
const placeOf = (name: string): string => `MATCH(${name},${of("Measure")},0)`;
const ownPlace = placeOf(thisRow("Measure"));
const isPoint = `(${value("Measure number")}=${ownPlace})`;
const part = thisRow("Part");
const points = thisRow("Points");
const judged = thisRow("Judged");
const isRunChart = `setRuleSet<>${quoted(labelOfKey(ruleSet, "nhs"))}`;
const withPoints = (formula: string, otherwise = '""'): string =>
  `=IF(${points}=0,${otherwise},${formula})`;
const onRunCharts = (formula: string): string =>
  `=IF(OR(${points}=0,NOT(${isRunChart})),"",${formula})`;
/** Of the measure's last part. */
const mostOf = (header: string): string =>
  `SUMPRODUCT(MAX((${value("Part")}=${part})*${value(header)}))`;
const atLatest = (header: string): string =>
  `SUMIFS(${value(header)},${value("Part")},${part},${value("Place")},${judged})`;
const isBetter = (key: string): string =>
  `${thisRow("Better when")}=${quoted(labelOfKey(direction, key))}`;
const betterOrWorse = (way: string): string =>
  `IF(${thisRow("Way")}${way}0,${quoted(verdictWords.improved)},${quoted(verdictWords.worsened)})`;

const ofMeasures = {
  points: `=IF(${thisRow("Measure")}="",0,SUMPRODUCT(--${isPoint}))`,
  part: withPoints(`SUMPRODUCT(MAX(${isPoint}*${value("Part")}))`, "0"),
  judged: withPoints(`COUNTIFS(${value("Part")},${part})`, "0"),
  useful: withPoints(mostOf("Useful number"), "0"),
  centre: withPoints(atLatest("Centre")),
  longestRun: onRunCharts(mostOf("Run")),
  crossings: onRunCharts(`MAX(0,COUNTIFS(${value("Part")},${part},${value("Run")},1)-1)`),
  longestTrend: onRunCharts(mostOf("Trend")),
  signal: signalFormula,
  way: wayFormula,
  verdict:
    `=IF(${thisRow("Signal")}="","",IF(${thisRow("Signal")}=${quoted(signalWords.tooFew)},${quoted(verdictWords.notEnoughPoints)},` +
    `IF(${thisRow("Signal")}=${quoted(signalWords.none)},${quoted(verdictWords.noSignal)},` +
    `IF(${thisRow("Way")}=0,${quoted(verdictWords.changed)},` +
    `IF(${isBetter("up")},${betterOrWorse(">")},IF(${isBetter("down")},${betterOrWorse("<")},${quoted(verdictWords.changed)}))))))`,
  latest: withPoints(atLatest("Point")),
  latestDay: withPoints(`SUMPRODUCT(MAX(${isPoint}*${value("Day")}))`),
} as const;

const counts = thisRow("Measure number");
const isShown = `IFERROR(${counts}=${placeOf(shownMeasure)},FALSE)`;
const ofShown = (header: string): string => `INDEX(${of(header)},${placeOf(shownMeasure)})`;
const drawn = (cell: string): string => `=IF(${isShown},${cell},NA())`;
const drawnOf = (header: string): string =>
  drawn(`IF(${thisRow(header)}="",NA(),${thisRow(header)})`);

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

const ofValues = {
  number: inNumbers(`IF(${fitsKind},${ownPlace},${quoted(checkMark)})`),
  point: `=IF(ISNUMBER(${counts}),${thisRow("Value")},"")`,
  day: `=IF(${thisRow("Point")}="",0,INT(${thisRow("Date")}))`,
  ...pointFormulas,
  drawnDay: `=IF(${isShown},${thisRow("Day")},IFERROR(0+${ofShown("Latest on")},setAsOf))`,
  drawn: drawn(thisRow("Point")),
  drawnCentre: drawnOf("Centre"),
  drawnLower: drawnOf("Lower limit"),
  drawnUpper: drawnOf("Upper limit"),
} as const;

const inUnit = `&IF(${ofShown("Unit")}="",""," "&${ofShown("Unit")})`;
const isoDay = (day: string): string =>
  `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)&"-"&RIGHT("0"&DAY(${day}),2)`;
const isOfKind = (key: string): string =>
  `${ofShown("Kind")}=${quoted(labelOfKey(measureKind, key))}`;
/** The chart that the rules and the measure's kind ask for. */
const chartName =
  `IF(${isRunChart},setRuleSet,IF(${isOfKind("share")},"P chart (NHS)",` +
  `IF(${isOfKind("rate")},"U chart (NHS)","XmR chart (NHS)")))`;
const rounded = (header: string): string => `ROUND(${ofShown(header)},2)`;

/** "Run chart (Anhøj) of Feedback rounds: 16 points, median 64.5 %; latest 82 % on 2022-05-20." */
const pointsSentence =
  `=IF(${shownMeasure}="","Run chart: no measure has values yet.",IF(${ofShown("Points")}=0,` +
  `${shownMeasure}&": no values yet.",` +
  `${chartName}&" of "&${shownMeasure}&": "&${ofShown("Judged")}&IF(${ofShown("Judged")}=1," point, "," points, ")` +
  `&IF(${ofShown("Judged")}<${ofShown("Points")},"since the last new start; ","")` +
  `&IF(${isRunChart},"median ","mean ")&${rounded("Centre line")}${inUnit}` +
  `&"; latest "&${rounded("Latest")}${inUnit}&" on "&${isoDay(ofShown("Latest on"))}&"."))`;

const needed =
  `IF(${isRunChart},"${fewestUsefulPoints} points off the median","${fewestPointsForLimits} points that the limits rest on")` +
  `&"; there are "&IF(${isRunChart},${ofShown("Useful points")},${ofShown("Judged")})`;

/** What the rules say; never why. */
const verdictSentence =
  `=IF(${shownMeasure}="","",IF(${ofShown("Points")}=0,"",` +
  `IF(${ofShown("Signal")}=${quoted(signalWords.tooFew)},"Too few points for a verdict, which needs "&${needed}&".",` +
  `IF(${ofShown("Signal")}=${quoted(signalWords.none)},"No signal: what varies is what would vary anyway.",` +
  `"Signal: "&LOWER(${ofShown("Signal")})&". "&${ofShown("Verdict")}&". It says that something has changed, not what made it change."))))`;

/** Every formula of PDSA Measures, by the keys of its tables and columns. */
export const measureFormulas = {
  measures: ofMeasures,
  measureValues: ofValues,
  sentences: [pointsSentence, verdictSentence],
  shown: `=IF(${isEntryOf(of("Measure"))},{value},IFERROR(INDEX(${of("Measure")},MATCH(TRUE,INDEX(${of("Points")}>0,0),0)),""))`,
  heading: `=IF(${shownMeasure}="","Shown: nothing yet. List a measure below, then type its values.","Shown: "&${shownMeasure}&IF(${ofShown("Better when")}="","",", better when "&LOWER(${ofShown("Better when")}))&IF(${ofShown("Goal")}="","",", goal "&${ofShown("Goal")}${inUnit}))`,
} as const;
