import { sheetKinds } from "../../../src/templates";
import type { SheetKey } from "../../../src/templates/definition";
import type { Job } from "../../../src/taskpane/session/paneState";
import type { OfficeDay } from "../../harness/several/officeDay";
import type { Person } from "../../harness/several/person";
import type { Sheet } from "../../../workbench/model/sheet";
import { CYCLES } from "./planDay";

export const TOOL = "Literacy walkthrough 1.0";
const SLUG = "Literacy_walkthrough_1_0";
export const TRACKER_TABLE = `tblFidelity_${SLUG}`;
/** A table of each report that is laid out anew. */
export const REPORT_TABLES = [
  `tblSummary_${SLUG}`,
  `tblChartChoice_${SLUG}`,
  `tblItemHeat_${SLUG}`,
];
export const EVERY_SHEET: readonly SheetKey[] = sheetKinds.map(({ key }) => key);

/** In what state two find the workbook when they press. */
export type Desks = "scored" | "unscored" | "withoutTracker" | "blank";

/** What one person does by hand; answers with a text that has to be there once in the evening, if there is one. */
export type Deed = (person: Person, day: OfficeDay, text: string) => string | null;

export interface LayoutRace {
  readonly name: string;
  readonly desk: Desks;
  /** Whether tables may come or go; otherwise there are as many as before. */
  readonly tablesChange?: true;
  /** What has changed before the two press, and whether the report has to be laid out anew for it. */
  readonly before: readonly Deed[];
  readonly jobs: (day: OfficeDay) => readonly Job[];
  /** What may be done by hand meanwhile. */
  readonly deeds: readonly Deed[];
}

/** The sheet of a table, wherever it is by now; null while it is gone. */
export function sheetWith({ workbook }: OfficeDay, table: string): Sheet | null {
  return workbook.tables.get(table)?.sheet ?? null;
}

const reportTable = (day: OfficeDay): string => REPORT_TABLES[day.post.pick(REPORT_TABLES.length)]!;

const newSchool: Deed = (person) => {
  person.typeBelow("tblSchool", "School", "Hillside Elementary");
  return null;
};
const newPeriod: Deed = (person) => {
  person.pasteRow("tblPeriod", { Period: "Spring", Start: "2022-03-01", End: "2022-06-10" });
  return null;
};
const renamedComponent: Deed = (person, { workbook }) => {
  for (const [table, header] of [
    ["tblComponent", "Component"],
    ["tblToolItem", "Component"],
  ] as const)
    person.column(table, header).forEach((value, row) => {
      if (value === "Student talk") typeInto(person, workbook, table, row, header, "Talk");
    });
  return null;
};
const rewordedItem: Deed = (person, { workbook }) => {
  typeInto(person, workbook, "tblToolItem", 0, "What is observed", "Says what is coming");
  return null;
};

function typeInto(
  { name }: Person,
  workbook: OfficeDay["workbook"],
  table: string,
  row: number,
  header: string,
  text: string
): void {
  const { sheet, dataArea, columnNames } = workbook.tables.require(table);
  const column = dataArea.left + columnNames.indexOf(header);
  workbook.as(name, () => workbook.user.type(sheet.id, dataArea.top + row, column, text, true));
}

/** Right of everything, below everything, or above a table where nothing stands. */
const noteOnReport: Deed = ({ name }, day, text) => {
  const table = day.workbook.tables.get(reportTable(day));
  if (!table) return null;
  const { sheet, area } = table;
  const used = sheet.usedArea(true)!;
  const [row, column] = [
    [area.top + 1, used.right + 1 + day.post.pick(2)],
    [used.bottom + 1 + day.post.pick(2), area.left],
    [1, used.right],
    [area.top - 1, area.left + 1],
  ][day.post.pick(4)] as [number, number];
  if (sheet.value(row, column) !== null) return null;
  day.workbook.as(name, () => day.workbook.user.type(sheet.id, row, column, text));
  return text;
};

/** Over the day in a report's lines. */
const noteOverLine: Deed = ({ name }, day, text) => {
  const table = day.workbook.tables.get(reportTable(day));
  if (!table) return null;
  const { sheet, area } = table;
  const row = Array.from({ length: area.top }, (_, at) => at).find(
    (at) => sheet.value(at, area.left) === "As of"
  );
  // What a person types over another's text is gone by that person's hand.
  if (row === undefined || typeof sheet.value(row, area.left + 1) === "string") return null;
  day.workbook.as(name, () => day.workbook.user.type(sheet.id, row, area.left + 1, text));
  return text;
};

const ownEntry: Deed = (person, { workbook, post }, text) => {
  const table = workbook.tables.get(`tblItemHeat_${SLUG}`);
  if (!table?.columnNames.includes("Why")) return null;
  const { dataArea, sheet, columnNames } = table;
  const row = post.pick(dataArea.bottom - dataArea.top + 1);
  const column = dataArea.left + columnNames.indexOf("Why");
  if (sheet.value(dataArea.top + row, column) !== null) return null;
  typeInto(person, workbook, table.name, row, "Why", text);
  return text;
};

const scoredRow: Deed = (person, { workbook }, text) => {
  if (!workbook.tables.get(TRACKER_TABLE)) return null;
  person.pasteRow(TRACKER_TABLE, { Date: "2021-09-20", Practitioner: text, Notes: `Seen ${text}` });
  return `Seen ${text}`;
};

const rowAbove: Deed = (person, day) => {
  const table = [...REPORT_TABLES, TRACKER_TABLE][day.post.pick(4)]!;
  if (day.workbook.tables.get(table)) person.insertLineAbove(table);
  return null;
};

const renamedSheet: Deed = ({ name }, day, text) => {
  const sheet = sheetWith(day, [...REPORT_TABLES, TRACKER_TABLE][day.post.pick(4)]!);
  if (sheet)
    day.workbook.as(name, () => day.workbook.edit("user", () => sheet.rename(`Our ${text}`)));
  return null;
};

const cycleNote: Deed = (person, _, text) => {
  person.pasteRow(CYCLES, { Series: `Ours, ${text}`, "Cycle number": "9", Question: text });
  return text;
};

const refresh: Job = { kind: "refreshReport" };
const follow: Job = { kind: "followTool", tool: TOOL };
const make: Job = { kind: "makeTracker", tool: TOOL };
const onReports = [noteOnReport, noteOnReport, noteOverLine, ownEntry, rowAbove, renamedSheet];

function startOnFirstGap(day: OfficeDay): Job {
  const flag = day.clients[0]!.pane.getState().view!.gaps[0]!.flag;
  return { kind: "startPdsa", flagKey: flag.key };
}

export const LAYOUT_RACES: readonly LayoutRace[] = [
  {
    name: "two refreshes after a new school and period",
    desk: "scored",
    before: [newSchool, newPeriod],
    jobs: () => [refresh, refresh],
    deeds: onReports,
  },
  {
    name: "two refreshes, one school before and a period meanwhile",
    desk: "scored",
    before: [newSchool],
    jobs: () => [refresh, refresh],
    deeds: [newPeriod, scoredRow, noteOnReport, ownEntry],
  },
  {
    name: "a refresh while a tool is followed",
    tablesChange: true,
    desk: "unscored",
    before: [rewordedItem, newSchool],
    jobs: () => [refresh, follow],
    deeds: [...onReports, scoredRow],
  },
  {
    name: "two who let the same tracker follow",
    tablesChange: true,
    desk: "unscored",
    before: [renamedComponent],
    jobs: () => [follow, follow],
    deeds: [...onReports, scoredRow, scoredRow],
  },
  {
    name: "two who make a new version of the same tool",
    tablesChange: true,
    desk: "scored",
    before: [rewordedItem],
    jobs: () => [follow, follow],
    deeds: [scoredRow, noteOnReport],
  },
  {
    name: "two who make the same tracker",
    tablesChange: true,
    desk: "withoutTracker",
    before: [],
    jobs: () => [make, make],
    deeds: [cycleNote],
  },
  {
    name: "two who insert the same sheets",
    tablesChange: true,
    desk: "blank",
    before: [],
    jobs: (day) => [
      { kind: "insert", sheets: day.post.pick(2) === 0 ? EVERY_SHEET : ["pdsa"], samples: false },
      { kind: "insert", sheets: ["training", "tool"], samples: false },
    ],
    deeds: [],
  },
  {
    name: "a refresh while the samples are cleared",
    tablesChange: true,
    desk: "scored",
    before: [newSchool],
    jobs: () => [refresh, { kind: "clearSamples" }],
    deeds: [noteOnReport, ownEntry, scoredRow, cycleNote],
  },
  {
    name: "a refresh while a cycle is started",
    desk: "scored",
    before: [newSchool],
    jobs: (day) => [refresh, startOnFirstGap(day)],
    deeds: [...onReports, cycleNote],
  },
  {
    name: "three who start a cycle on the same gap",
    desk: "scored",
    before: [],
    jobs: (day) => [startOnFirstGap(day), startOnFirstGap(day), startOnFirstGap(day)],
    deeds: [cycleNote],
  },
];
