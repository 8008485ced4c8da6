import { listText } from "./format";
import type { Trouble, TroubleKind } from "../workbook/port";

/** What went wrong and what to do about it: one or two sentences for each kind. */
const TROUBLES: Record<TroubleKind, (subject: string | undefined) => string> = {
  editing: () => "Finish editing the cell in Excel (press Enter or Esc), then try again.",
  protected: (subject) =>
    subject === undefined
      ? "The workbook is protected or read-only. Remove the protection or save a copy of your own, then try again."
      : `“${subject}” is protected or read-only. Remove its protection on Excel's Review tab, then try again.`,
  filtered: (subject) =>
    `${subject === undefined ? "A table" : `“${subject}”`} is filtered, and writing to it could land in the wrong rows. Clear the filter, then try again.`,
  missing: (subject) =>
    `${subject === undefined ? "A sheet or table" : `“${subject}”`} is no longer as it was read. Open Check to see what is missing, or put it back with Insert.`,
  changed: (subject) =>
    `${subject === undefined ? "The workbook" : `“${subject}”`} was changed by somebody else at the same moment. Look at it, then try again.`,
  taken: (subject) =>
    `The name ${subject === undefined ? "that is needed" : `“${subject}”`} is already used in this workbook. Rename what has it, then try again.`,
  occupied: (subject) =>
    `There are other cells ${subject === undefined ? "where the add-in would write" : `in the way on “${subject}”`}. Move them, then try again.`,
  totals: (subject) =>
    `${subject === undefined ? "A table" : `“${subject}”`} shows a totals row, and new rows would land below it. Switch it off (Table Design, Total Row, or Check in this pane), then try again.`,
  newer: (subject) =>
    `This workbook was made by a newer version of the add-in${subject === undefined ? "" : ` (see “${subject}”)`}. It can be read here, not changed. Close the pane and open it again to get the newest version.`,
  orphans: (subject) =>
    `Entries in columns of your own would lose their rows${subject === undefined ? "" : `: ${subject}`}. Move or delete them, then try again. Nothing was changed.`,
  tooLarge: (subject) =>
    `${subject === undefined ? "The workbook" : `“${subject}”`} holds more than Excel can hand over at once. Move older rows into another workbook, then try again.`,
  unsupported: () =>
    "This version of Excel cannot do that. Update Excel, or open the workbook in Excel on the web.",
  silent: () =>
    "Excel did not answer in time, so it is unknown whether the change was made. Look at the workbook before you repeat it.",
  cancelled: () => "Cancelled. Nothing else was changed.",
  unfetched: () =>
    "A part of the add-in could not be fetched. Nothing was changed. Check the network connection, then try again.",
  unknown: (subject) =>
    `Excel refused the step${subject === undefined ? "" : ` on “${subject}”`} and gave no reason that is known here. Try again; if it happens again, close the pane and open it anew.`,
};

export function troubleText(trouble: Trouble): string {
  const { kind, subject, left, unfinished, overwrote } = trouble;
  const what =
    left === undefined
      ? ""
      : ` These sheets could not be taken out again: ${listText(left, { most: 12 })}.`;
  if (unfinished)
    return `${TROUBLES[kind](subject)}${what} It is half done: read the workbook again, and the pane offers to complete it.`;
  if (left !== undefined) return `${TROUBLES[kind](subject)}${what} Delete them by hand.`;
  if (overwrote)
    return `${TROUBLES[kind](subject)} What somebody typed at the same moment was written over: undo in Excel, or type it again.`;
  return kind === "cancelled"
    ? "Cancelled. The sheets inserted so far are taken out again; nothing else was changed."
    : TROUBLES[kind](subject);
}
