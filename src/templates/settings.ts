import { column, requiredColumn } from "./column";
import type { FieldDefinition, TableDefinition } from "./definition";
import { averaging, date, labelOfKey, oneOf, ruleSet, text, whole } from "./lists";

/** Names the rows of a table of fields. */
export const labelColumn = (header: string, width: number) =>
  requiredColumn("label", header, text, "What the cell beside it is about.", { width });

const setting = (
  key: string,
  definedName: string,
  label: string,
  type: FieldDefinition["type"],
  value: number | string,
  unit: string,
  source: string,
  help: string
): FieldDefinition => ({
  key,
  definedName,
  label,
  type,
  value,
  unit,
  source,
  help,
  required: false,
});

/** Of a group whose outcome is read. */
const FEWEST_STUDENTS = 10;
const MOST_STUDENTS = 1000;

/** Every threshold, once. A blank value means the default beside it. */
export const settings: TableDefinition = {
  key: "settings",
  name: "tblSettings",
  title: "Settings",
  identity: ["label"],
  filterButtons: false,
  columns: [
    labelColumn("Setting", 230),
    column("value", "Value", text, "Leave blank to use the default.", { width: 150 }),
    column("unit", "Unit", text, "What the value counts.", { width: 110 }),
    column("default", "Default", text, "What holds while the value is blank.", { width: 150 }),
    column("source", "Source", text, "Where the default comes from.", { width: 370 }),
  ],
  fields: [
    {
      ...setting(
        "asOf",
        "setAsOf",
        "As-of date",
        date,
        "",
        "day",
        "Today when blank",
        "The day that decides what is overdue."
      ),
      nameFormula: "=IF(N({value})=0,TODAY(),N({value}))",
    },
    setting(
      "minObservations",
      "setMinObservations",
      "Fewest observations",
      whole(1, 100),
      3,
      "observations",
      "Project default; no published standard found",
      "Below this a figure raises no gap flag (G1, G2, G3) and counts as too few (G7)."
    ),
    setting(
      "minUnits",
      "setMinUnits",
      "Fewest units observed",
      whole(1, 100),
      2,
      "units",
      "Project default; no published standard found",
      "Below this a figure raises no gap flag; units are what the tool scores."
    ),
    setting(
      "highSeverityPoints",
      "setHighSeverityPoints",
      "Far below criterion",
      whole(0, 100),
      20,
      "points of percent",
      "Project default; no published standard found",
      "A gap wider than this is of high severity (G1)."
    ),
    setting(
      "declinePoints",
      "setDeclinePoints",
      "Decline",
      whole(1, 100),
      10,
      "points of percent",
      "Project default; no published standard found",
      "A drop of at least this much from one period to the next is flagged (G3)."
    ),
    setting(
      "unaddressedDays",
      "setUnaddressedDays",
      "Days to start a PDSA cycle",
      whole(0, 365),
      30,
      "days",
      "Project default; no published standard found",
      "After this many days without a cycle a gap counts as unaddressed (G9)."
    ),
    setting(
      "stalledDays",
      "setStalledDays",
      "Days until a cycle is stalled",
      whole(0, 365),
      30,
      "days",
      "Project default; no published standard found",
      "After Do has ended, or Study is done, without the next step (G10)."
    ),
    setting(
      "averaging",
      "setAveraging",
      "Averaging",
      oneOf(averaging),
      labelOfKey(averaging, "units"),
      "choice",
      "Project default: often-observed units do not outweigh others",
      "Whether each unit or each observation carries the same weight in a mean."
    ),
    setting(
      "ruleSet",
      "setRuleSet",
      "Rules for signals",
      oneOf(ruleSet),
      labelOfKey(ruleSet, "anhoej"),
      "choice",
      "Anhøj and Olesen, PLoS ONE 2014; 9(11): e113825",
      "Which rules say that a measure has changed; one set for all of them (G8)."
    ),
    setting(
      "spreadPercent",
      "setSpreadPercent",
      "Units at criterion",
      whole(0, 100),
      80,
      "percent",
      "Project default; no published standard found",
      "With fewer than this at criterion, a mean that reaches it hides a spread (G4)."
    ),
    setting(
      "spreadPoints",
      "setSpreadPoints",
      "Span of the middle half",
      whole(0, 100),
      25,
      "points of percent",
      "Project default; no published standard found",
      "A middle half of units that spans more than this is a spread, too (G4)."
    ),
    setting(
      "spreadUnits",
      "setSpreadUnits",
      "Fewest units for a spread",
      whole(2, 1000),
      5,
      "units",
      "Project default: fewer would speak of single people",
      "Below this nothing is said of a spread (G4)."
    ),
    setting(
      "zeroPercent",
      "setZeroPercent",
      "No points for an item",
      whole(1, 100),
      30,
      "percent",
      "Project default; no published standard found",
      "From this share on, an item of a component at criterion is often not seen (G5)."
    ),
    setting(
      "groupPoints",
      "setGroupPoints",
      "Difference between groups",
      whole(1, 100),
      15,
      "points of percent",
      "Project default; no published standard found",
      "Means of schools, levels, cohorts, or coaches' or trainers' practitioners this far apart are flagged (G6)."
    ),
    setting(
      "tolerancePercent",
      "setTolerancePercent",
      "Tolerance of predictions",
      whole(0, 100),
      0,
      "percent",
      "Project default; no published standard found",
      "A result may be worse than predicted by this much (G11)."
    ),
    setting(
      "cycleDataDays",
      "setCycleDataDays",
      "Days between values of a cycle",
      whole(1, 365),
      31,
      "days",
      "Project default: at least monthly",
      "A cycle under way without a value of its measures for longer is told (G14)."
    ),
    setting(
      "firstTestPeople",
      "setFirstTestPeople",
      "People in a first test",
      whole(1, 1000),
      5,
      "people",
      "SISEP eNotes, 10 November 2015: 4 to 5 people a cycle",
      "A series that begins with more does not begin small (G17)."
    ),
    setting(
      "mostCycles",
      "setMostCycles",
      "Cycles until a decision",
      whole(1, 99),
      5,
      "cycles",
      "SISEP eNotes, 10 November 2015: 4 to 5 cycles",
      "A series of more, without a decision to adopt, scale up or abandon, runs on (G18)."
    ),
    setting(
      "pairedPercent",
      "setPairedPercent",
      "Observations scored twice",
      whole(0, 100),
      20,
      "percent",
      "Usual in observation studies: 20 to 33 %",
      "The share that two observers are asked to score on their own."
    ),
    setting(
      "agreementPercent",
      "setAgreementPercent",
      "Agreement of observers",
      whole(1, 100),
      80,
      "percent",
      "Usual in observation studies: 80 % or more",
      "The share of scores that observers are asked to have in common."
    ),
    setting(
      "smallestGroup",
      "setSmallestGroup",
      "Fewest people in a shared group",
      whole(1, 100),
      5,
      "practitioners",
      "Project default; no published standard found",
      "Breakdown to Share hides smaller groups."
    ),
    {
      ...setting(
        "minStudents",
        "setMinStudents",
        "Fewest students in a group",
        whole(1, MOST_STUDENTS),
        FEWEST_STUDENTS,
        "students",
        "US state rules: 5 to 30, most often 10 (NCES 2011-603)",
        "Outcomes of a smaller group are not read; they could tell of single students."
      ),
      // Where the entry cannot be used the default holds, as in the pane: else the sheet could show what that hides.
      nameFormula: `=IFERROR(IF({value}=MEDIAN(1,INT({value}),${MOST_STUDENTS}),{value},${FEWEST_STUDENTS}),${FEWEST_STUDENTS})`,
    },
  ],
};
