import type { Repair, RepairKind } from "../workbook/repair/repair";
import type { FoundCell, RepairStep } from "../workbook/repairPort";
import { countText, listText } from "./format";

/** The words of repairs; only the view that lists them needs this file. */
export const repairWords = {
  title: "Changes by hand",
  intro:
    "Headers, columns, formulas and tables may have been changed in the sheets. Nothing is repaired unless you ask for it.",
  look: "Look for changes by hand",
  lookAgain: "Look again",
  none: "Nothing was changed by hand that needs a repair.",
  count: (found: number, repairable: number) =>
    `${countText(found, "finding")}, ${repairable === 0 ? "none" : String(repairable)} with a repair.`,
  preview: "Preview",
  previewFor: (title: string) => `Preview the repair: ${title}`,
  wouldChange: "What would change:",
  repair: "Repair",
  show: "Show the sheet",
  leave: "Leave as it is",
  older: {
    title: "An earlier version",
    text: (sheets: readonly string[]) =>
      `This workbook was made by an earlier version of the add-in. It works as it is. ${listText(sheets.map(quoted))} can be brought forward.`,
    preview: "Preview what changes",
    bring: "Bring it forward",
  },
} as const;

interface RepairText {
  /** What it is about, in a few words. */
  readonly title: (repair: Repair) => string;
  /** What was found and what it means, in whole sentences. */
  readonly explained: (repair: Repair) => string;
}

const header = ({ column }: Repair): string => quoted(column ?? "");
const names = ({ evidence }: Repair): string => listText((evidence.names ?? []).map(quoted));
const count = ({ evidence }: Repair, noun: string): string => countText(evidence.count ?? 0, noun);

/** What has to be done before this can be, as a sentence; nothing where it can be done now. */
function first({ evidence: { first: missing = [], inTheWay = [] } }: Repair): string {
  return [
    ...(missing.length > 0
      ? [
          ` First ${listText(missing.map(quoted))} ${missing.length === 1 ? "has" : "have"} to be back.`,
        ]
      : []),
    ...(inTheWay.length > 0
      ? [
          ` The add-in cannot put it in, since a new column of the sheet would widen ${listText(inTheWay.map(quoted))}: insert it by hand.`,
        ]
      : []),
  ].join("");
}

const REPAIRS: Record<RepairKind, RepairText> = {
  headerRenamed: {
    title: ({ evidence }) => `The header ${quoted(evidence.expected ?? "")} was changed`,
    explained: ({ evidence }) =>
      `It reads ${quoted(evidence.found ?? "")} now, so the column is not found. Its entries are all there.`,
  },
  headerUnclear: {
    title: (repair) => `The header ${header(repair)} is gone`,
    explained: (repair) =>
      `${names(repair)} could be the column, and nothing tells for sure. Type the header ${header(repair)} into the right one.`,
  },
  columnGone: {
    title: (repair) => `The column ${header(repair)} is gone`,
    explained: (repair) =>
      `It can be put back at its place, with its formula, list and look. Entries that were deleted with it do not come back: undo in Excel, or an earlier version of the file, may still have them.${first(repair)}`,
  },
  columnsAdded: {
    title: () => "Columns of your own",
    explained: (repair) =>
      repair.evidence.names?.length === 1
        ? `${names(repair)} is not of the add-in. It is kept, and goes along whatever the add-in does.`
        : `${names(repair)} are not of the add-in. They are kept, and go along whatever the add-in does.`,
  },
  doubledHeader: {
    title: ({ evidence }) => `A second column for ${quoted(evidence.expected ?? "")}`,
    explained: (repair) =>
      `${header(repair)} is not read. Move its entries into ${quoted(repair.evidence.expected ?? "")}, or give it another header.`,
  },
  formulaOverwritten: {
    title: (repair) =>
      repair.column === null
        ? `Formulas of ${countText(repair.evidence.names?.length ?? 0, "column")} were changed`
        : `Formulas of ${header(repair)} were changed`,
    explained: (repair) =>
      repair.column === null
        ? `${names(repair)} hold something else than their formulas in ${count(repair, "cell")}, so figures there do not follow the entries.`
        : `${count(repair, "cell")} of the column ${repair.evidence.count === 1 ? "holds" : "hold"} something else than its formula, so figures there do not follow the entries.${first(repair)}`,
  },
  formulaReplaced: {
    title: (repair) => `${header(repair)} has another formula`,
    explained: (repair) =>
      `Every cell of the column holds a formula that is not the add-in's. It may be meant so; then leave it as it is.${first(repair)}`,
  },
  validationMixed: {
    title: () => "Cells of a column take different things",
    explained: (repair) =>
      `Pasting has taken lists or limits from some cells of ${count(repair, "column")}. The repair gives all cells of a column the same again; entries stay.`,
  },
  blankRows: {
    title: () => "Blank rows between others",
    explained: (repair) =>
      `${count(repair, "row")} in the table ${repair.evidence.count === 1 ? "holds" : "hold"} nothing at all, in no column. They are skipped when it is read.`,
  },
  rowsBelow: {
    title: () => "Rows below the table",
    explained: (repair) =>
      `${count(repair, "row")} right below the table ${repair.evidence.count === 1 ? "is" : "are"} not part of it, and not read: ${listText(repair.evidence.names ?? [], { most: 3 })}.`,
  },
  totalsRow: {
    title: () => "A totals row",
    explained: () =>
      "The table shows a totals row. It is not read as an entry, but new rows cannot be added above it by the add-in. Excel keeps its settings and shows it again by the same switch.",
  },
  tableGone: {
    title: ({ evidence }) => `${quoted(evidence.expected ?? "")} is no table any more`,
    explained: () =>
      "Its header row stands in the sheet, but the cells were turned into a plain range, so nothing of it is read.",
  },
  tableRenamed: {
    title: ({ evidence }) => `${quoted(evidence.expected ?? "")} has another name`,
    explained: (repair) =>
      repair.plan === null
        ? `Several tables have its headers: ${names(repair)}. Give the right one the name ${repair.table ?? ""} (Table Design, Table Name).`
        : `The table is called ${quoted(repair.evidence.found ?? "")} now, and is not read under that name.`,
  },
  sheetCopied: {
    title: () => "A copied sheet",
    explained: ({ evidence }) =>
      `${quoted(evidence.found ?? "")} is a copy: what is typed there is not read. ${quoted(evidence.expected ?? "")} is the sheet that counts.`,
  },
  sheetHidden: {
    title: () => "A hidden sheet",
    explained: () =>
      "The sheet is hidden. It is read all the same, and other sheets refer to it. Showing it clears what Excel could undo.",
  },
  olderVersion: {
    title: ({ evidence }) => `Version ${evidence.found ?? ""}, now ${evidence.expected ?? ""}`,
    explained: () =>
      "An earlier version of the add-in made the sheet. It works as it is; brought forward, it is as the add-in makes it now.",
  },
};

/** What a finding is about, in a few words. */
export function repairTitle(repair: Repair): string {
  return REPAIRS[repair.kind].title(repair);
}

/** What was found and what it means. */
export function repairExplained(repair: Repair): string {
  return REPAIRS[repair.kind].explained(repair);
}

const MOST_CELLS = 4;

/** "B5: “7” becomes the formula", the first few of them. */
function cellsText(cells: readonly FoundCell[]): string {
  const shown = cells
    .slice(0, MOST_CELLS)
    .map(({ address, found }) => `${address} (${found === "" ? "blank" : short(String(found))})`);
  const more = cells.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** One change of a repair, from what to what. */
export function stepText(step: RepairStep): string {
  switch (step.kind) {
    case "renameColumn":
      return `The header ${quoted(step.from)} becomes ${quoted(step.to)}.`;
    case "addColumn":
      return `A column ${quoted(step.header)} is put in, ${step.formula === null ? "blank" : "with its formula"}; columns to its right move one further.`;
    case "writeFormulas":
      return `${countText(step.cells.length, "cell")} of ${quoted(step.header)} ${step.cells.length === 1 ? "gets" : "get"} the formula ${short(step.formula)} in place of what is there: ${cellsText(step.cells)}.`;
    case "setValidation":
      return `All cells of ${quoted(step.header)} take the same again. No entry changes.`;
    case "setWidth":
      return `The column ${quoted(step.header)} becomes wider: ${step.to} in place of ${step.from ?? "other"} pixels.`;
    case "deleteRows":
      return `${countText(step.rows.length, "blank row")} of the table ${step.rows.length === 1 ? "is" : "are"} deleted: ${listText(step.addresses.map((row) => `row ${row}`))}. What is below moves up.`;
    case "takeInRows":
      return `The table takes in ${countText(step.rows, "row")}, from row ${step.firstRow} on, as they are; blank cells of its formula columns get their formulas.`;
    case "addRow":
      return `The table gets a row ${quoted(step.label)}.`;
    case "hideTotals":
      return "The totals row is switched off.";
    case "makeTable":
      return `The cells ${step.address} become the table ${step.table} again. No cell changes.`;
    case "finishTable":
      return `The table ${step.to} gets its name and its look.`;
    case "renameTable":
      return `The table ${quoted(step.from)} is called ${step.to} again.`;
    case "showSheet":
      return `The sheet ${quoted(step.sheet)} is shown.`;
    case "defineName":
      return step.name.startsWith("ver_")
        ? `The workbook notes the version ${step.formula.replace(/^="|"$/g, "")} (name ${step.name}).`
        : `The name ${step.name} leads to the table again.`;
  }
}

/** What a finding's repair changes, line by line; names that lead to a table again are one line. */
export function previewLines({ plan }: Repair): readonly string[] {
  const steps = plan?.steps ?? [];
  const isName = (step: RepairStep) => step.kind === "defineName" && !step.name.startsWith("ver_");
  const defined = steps.filter(isName);
  return [
    ...steps.filter((step) => !isName(step)).map(stepText),
    ...(defined.length > 1
      ? [`${countText(defined.length, "name")} in formulas and lists lead to the table again.`]
      : defined.map(stepText)),
  ];
}

function short(text: string): string {
  return quoted(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function quoted(text: string): string {
  return `“${text}”`;
}
