import type { SheetDefinition, TableDefinition } from "./definition";
import { column, requiredColumn } from "./column";
import {
  direction,
  formula,
  named,
  number,
  oneOf,
  periodName,
  schoolName,
  text,
  whole,
} from "./lists";
import { quoted, thisRow } from "./structuredReference";
import { firstVersion } from "./versions";

/** Students and values are taken within this, values either way. */
const most = 1000000;
const anyNumber = number(-most, most);

/** What "Status" says of a row that is begun. A group that is too small is read, and its value is shown nowhere. */
export const outcomeStatus = { counted: "Counted", tooFew: "Too few", check: "Check" } as const;

const headers = {
  school: "School",
  grade: "Grade",
  measure: "Measure",
  period: "Period",
  students: "Students",
  meeting: "Meeting",
  mean: "Mean",
  target: "Target",
  direction: "Better when",
  source: "Source",
} as const;

const measure = thisRow(headers.measure);
const period = thisRow(headers.period);
const students = thisRow(headers.students);
const meeting = thisRow(headers.meeting);
const mean = thisRow(headers.mean);

const isBlank = (cell: string): string => `${cell}=""`;
/** An error where the cell holds text, which counts as no. */
const isWholeUpTo = (cell: string, limit: string | number): string =>
  `ISNUMBER(${cell}),${cell}>=0,${cell}<=${limit},${cell}=INT(${cell})`;

/** An error where Setup's name is gone, which counts as no. */
const isLargeEnough = `${students}>=setMinStudents`;

const share = `=IFERROR(IF(AND(ISNUMBER(${meeting}),ISNUMBER(${students}),${meeting}>=0,${meeting}<=${students},${isLargeEnough}),${meeting}/${students},""),"")`;

/** A count or a mean, and not both. */
const hasValue = `IF(${isBlank(meeting)},AND(ISNUMBER(${mean}),ABS(${mean})<=${most}),AND(${isBlank(mean)},${isWholeUpTo(meeting, students)}))`;
/** An error for a school would be read as all schools, one for a grade as all grades. */
const saysWhere = [headers.school, headers.grade].map(
  (header) => `NOT(ISERROR(${thisRow(header)}))`
);
const isUsable = `AND(${[...saysWhere, `${measure}<>""`, `${period}<>""`, isWholeUpTo(students, most), hasValue].join(",")})`;
const isEmpty = `AND(${Object.values(headers)
  .map((header) => isBlank(thisRow(header)))
  .join(",")})`;
const check = quoted(outcomeStatus.check);
const counted = `IF(IFERROR(${isLargeEnough},FALSE),${quoted(outcomeStatus.counted)},${quoted(outcomeStatus.tooFew)})`;
const status = `=IF(IFERROR(${isUsable},FALSE),${counted},IFERROR(IF(${isEmpty},"",${check}),${check}))`;

export const outcomeRows: TableDefinition = {
  key: "outcomes",
  name: "tblOutcome",
  title: "Outcomes",
  // The same group may stand here twice; both rows are read.
  identity: [],
  filterButtons: true,
  columns: [
    column("school", headers.school, named(schoolName), "Blank for all schools."),
    column("grade", headers.grade, text, "Blank for all grades.", { width: 76 }),
    requiredColumn(
      "measure",
      headers.measure,
      text,
      "What is measured, always in the same words; totals of groups only, never single students.",
      { width: 200, wrap: true }
    ),
    requiredColumn("period", headers.period, named(periodName), "The period of the result.", {
      width: 100,
    }),
    requiredColumn(
      "students",
      headers.students,
      whole(0, most),
      "How many students the result is of; groups below the minimum are not read.",
      { width: 80 }
    ),
    column("meeting", headers.meeting, whole(0, most), "How many of them reach the benchmark.", {
      width: 80,
    }),
    column(
      "mean",
      headers.mean,
      anyNumber,
      "Their mean, where there is no count of who reaches a benchmark.",
      { width: 72 }
    ),
    column(
      "target",
      headers.target,
      anyNumber,
      "The result to reach: in percent beside a count, such as 70, else in the mean's own unit.",
      { width: 72 }
    ),
    column("direction", headers.direction, oneOf(direction), "Which way is better.", {
      width: 88,
    }),
    column("source", headers.source, text, "Where the totals come from.", {
      width: 200,
      wrap: true,
    }),
    // Formulas stand right of all that is typed: rows can be pasted as a whole, and an empty one is not taken for begun.
    column(
      "share",
      "Share",
      formula(share, "percent"),
      "Meeting over students; blank where a mean is given, and for groups below the minimum.",
      { width: 72 }
    ),
    column(
      "status",
      "Status",
      formula(status),
      "Check where the measure, the period or the students are missing or cannot be used, or where not exactly one of meeting and mean is given; Too few for groups below the minimum.",
      {
        width: 80,
        highlight: {
          kind: "texts",
          bad: [outcomeStatus.check],
          good: [outcomeStatus.counted],
        },
      }
    ),
  ],
};

export const outcomesSheet: SheetDefinition = {
  key: "outcomes",
  name: "Outcomes",
  title: "Outcomes",
  help: "One row a group: what students came to in a period, to be read beside fidelity. Totals of groups only, never single students; groups below the minimum are not read.",
  owner: "user",
  tables: [outcomeRows],
  dependsOn: ["lists", "setup"],
  tabColor: "#7F6000",
  freezeColumns: 3,
  pagesWide: 1,
  versions: firstVersion,
};
