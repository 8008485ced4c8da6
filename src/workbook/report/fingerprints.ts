import { componentsOfItems } from "../../core";
import { breakdownBy, labelOfKey, recordKind } from "../../templates/lists";
import { measures, measureValues } from "../../templates/measures/measures";
import { verdictWords } from "../../templates/measures/measureWords";
import { attendances } from "../../templates/roster";
import { quoted, wholeColumn, wholeColumns } from "../../templates/structuredReference";
import {
  breakdownChoicePrefix,
  itemSummaryPrefix,
  summaryPrefix,
  toolSlug,
  trackerTableName,
} from "../../templates/toolNames";
import type { TrackerSource } from "../../templates/trackerItems";
import { observationStatus, overallHeader } from "../../templates/trackerWords";
import type { ToolReport } from "../sheets/toolReports";

/** Numbers by which a report says whether what it rests on has changed; as formulas without the sign of equality. */

const trackerParts = (tracker: string): readonly string[] => [
  `SUM(${wholeColumn(tracker, "Date")})`,
  `3*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.complete}")`,
  `5*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.incomplete}")`,
  `7*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.check}")`,
];
const setupParts: readonly string[] = [
  `SUM(tblPeriod[Start])+2*SUM(tblPeriod[End])`,
  `101*COUNTA(tblSchool[School])+103*COUNTA(tblPeriod[Period])`,
];

/**
 * A number that changes when what the summary rests on changes: figures, thresholds, periods, names, observations.
 * Sums, so that the order of rows does not matter.
 */
export function summaryFingerprint(source: TrackerSource): string {
  const figures = summaryPrefix + toolSlug(source.label);
  const items = itemSummaryPrefix + toolSlug(source.label);
  const column = (header: string) => wholeColumn(figures, header);
  const square = (header: string) => `SUMPRODUCT(${column(header)},${column(header)})`;
  return [
    ...trackerParts(trackerTableName(source.label)),
    `11*${square("Observations")}`,
    `13*${square("Units")}`,
    `17*${square("Due")}`,
    `1000*${square("Mean")}`,
    `777*${square("At criterion")}`,
    `555*SUMPRODUCT(${wholeColumn(items, "Mean")},${wholeColumn(items, "Mean")})`,
    `SUM(${column("Criterion (%)")})`,
    ...setupParts,
    `setMinObservations+19*setMinUnits+23*setHighSeverityPoints+29*setDeclinePoints`,
  ].join("+");
}

/** The same for a report that rests on the tracker alone, and that may be there without a summary. */
function trackerFingerprint(source: TrackerSource): string {
  const tracker = trackerTableName(source.label);
  const shares = wholeColumn(tracker, overallHeader);
  const earned = wholeColumn(tracker, "Earned");
  return [
    ...trackerParts(tracker),
    `11*SUMPRODUCT(${earned},${earned})`,
    `1000*SUMPRODUCT(${shares},${shares})`,
    ...setupParts,
  ].join("+");
}

/** The same for agreement, which rests on single scores: of each component and day, and of all items. */
function agreementFingerprint({ label, items }: TrackerSource): string {
  const tracker = trackerTableName(label);
  const dates = wholeColumn(tracker, "Date");
  const scores = wholeColumns(tracker, items[0]!.code, items[items.length - 1]!.code);
  const shares = componentsOfItems(items).map((component, index) => {
    const column = wholeColumn(tracker, component);
    return `${index + 11}*SUMPRODUCT(${column},${column},${dates})`;
  });
  return [
    ...trackerParts(tracker),
    `107*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.individual}")`,
    `109*COUNTIF(${wholeColumn(tracker, "Record")},"${labelOfKey(recordKind, "consensus")}")`,
    `SUMPRODUCT(${scores},${scores})`,
    ...shares,
    "97*SUM(tblSettings[Value])",
  ].join("+");
}

/** The same for a breakdown, which rests on what is picked and on who belongs where, too. */
function breakdownFingerprint(source: TrackerSource): string {
  const choices = breakdownChoicePrefix + toolSlug(source.label);
  const entry = (row: number) => `INDEX(${wholeColumn(choices, "Entry")},${row})`;
  const kinds = breakdownBy.values.map(({ label }) => quoted(label)).join(",");
  const listed = ["Coach", "Role"].map(
    (header, index) => `${index + 79}*COUNTA(${wholeColumn("tblStaff", header)})`
  );
  return [
    trackerFingerprint(source),
    `1009*IFERROR(MATCH(${entry(1)},{${kinds}},0),0)`,
    `1013*IFERROR(MATCH(${entry(2)},tblPeriod[Period],0),0)`,
    ...listed,
    "83*COUNTA(tblSchool[Level])+89*COUNTA(tblSchool[Cohort])",
    "97*SUM(tblSettings[Value])",
  ].join("+");
}

/** The formula of a report's fingerprint, without its sign of equality. */
export function reportFingerprint({ key }: ToolReport, source: TrackerSource): string {
  if (key === "agreement") return agreementFingerprint(source);
  if (key === "breakdown") return breakdownFingerprint(source);
  return key === "heatMap" ? trackerFingerprint(source) : summaryFingerprint(source);
}

/** What the sheets hold that gap flags rest on. */
export interface GapSources {
  readonly summarised: readonly TrackerSource[];
  /** Whether PDSA Measures says what its measures have come to. */
  readonly withSignals: boolean;
  /** Whether Training Roster is there. */
  readonly withRoster: boolean;
}

/** Verdicts, with what they were counted from. */
const signals = ["Way", "Judged", "Useful points", "Part"]
  .map((header, index) => `${index + 47}*SUM(${wholeColumn(measures.name, header)})`)
  .concat(`53*COUNTIF(${wholeColumn(measures.name, "Verdict")},${quoted(verdictWords.worsened)})`)
  .concat(`59*COUNTA(${wholeColumn(measures.name, "PDSA series")})`)
  .concat(`SUM(${wholeColumn(measureValues.name, "Date")})`)
  .join("+");

/** Who was trained. */
const roster = `101*COUNTIF(${wholeColumn(attendances.name, "Attended")},"Yes")+103*COUNTA(${wholeColumn(attendances.name, "Staff code")})+SUM(${wholeColumn(attendances.name, "Session date")})`;

/**
 * A number that changes when what the gap flags rest on changes: the summaries, the PDSA Log, the verdicts on measures, the
 * as-of date.
 */
export function gapsFingerprint({ summarised, withSignals, withRoster }: GapSources): string {
  const dates = ["Planned on", "Do from", "Do to", "Studied on", "Act decided on"].map(
    (header, index) => `${index + 2}*SUM(${wholeColumn("tblPDSA", header)})`
  );
  const counts = [
    ...["Component", "School", "Gap flags", "Act", "What we learned"],
    ...["Series", "Prediction", "Next cycle"],
  ].map((header, index) => `${index + 31}*COUNTA(${wholeColumn("tblPDSA", header)})`);
  const closed = `41*COUNTIF(${wholeColumn("tblPDSA", "Phase")},"Closed")`;
  const values = ["Predicted value", "Result value", "People involved", "Cycle number"].map(
    (header, index) => `${index + 61}*SUM(${wholeColumn("tblPDSA", header)})`
  );
  const items = summarised.map(({ label }) => {
    const zeros = wholeColumn(itemSummaryPrefix + toolSlug(label), "No points");
    return `67*SUMPRODUCT(${zeros},${zeros})`;
  });
  return [
    ...summarised.map(summaryFingerprint),
    ...items,
    ...dates,
    ...values,
    `71*COUNTIF(${wholeColumn("tblPDSA", "Done as planned")},"Yes")`,
    `73*COUNTIF(${wholeColumn("tblPDSA", "Better when")},"Lower")`,
    `79*COUNTA(tblStaff[Coach])+83*COUNTA(tblSchool[Level])+89*COUNTA(tblSchool[Cohort])`,
    // Every threshold, also those that a Setup of an earlier version does not have yet.
    "97*SUM(tblSettings[Value])",
    ...counts,
    closed,
    ...(withSignals ? [signals] : []),
    ...(withRoster ? [roster] : []),
    "setAsOf+3*setUnaddressedDays+5*setStalledDays",
  ].join("+");
}
