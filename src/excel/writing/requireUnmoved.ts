import type { Outcome } from "../../workbook/port";
import { firstFreeRow, type Checked } from "./lookAtTable";
import { codeOf, locationOf } from "../session/trouble";

/**
 * Lets the batch fail, before it has changed anything, where a table no longer stands as it did when it was looked at:
 * others may have inserted, deleted or appended rows since. Ranges that have no cell in common cannot be intersected,
 * and the host finds both when it comes to them; so a batch that goes on writes where it was to. Only a sort goes
 * unnoticed here.
 */
export function requireUnmoved({ lookedAt, change, ...place }: Checked): void {
  const { table, sheet, range } = lookedAt;
  const cell = (row: number, column: number): Excel.Range =>
    sheet.getRangeByIndexes(row, column, 1, 1);
  const last = cell(range.rowIndex + range.rowCount - 1, place.column + place.columns - 1);
  table.getRange().getCell(0, 0).getIntersection(cell(range.rowIndex, place.column));
  table.getRange().getLastCell().getIntersection(last);
  if (change.append.length > 0 && change.filledColumns && change.filledColumns.length > 0) {
    firstFreeRow(table, change.filledColumns).getIntersection(
      sheet.getRangeByIndexes(place.bodyRow + place.firstRow, place.column, 1, place.columns)
    );
  }
}

/** Whether a batch failed in `requireUnmoved` or its like, so that nothing of it has happened. */
export function hasMoved(outcome: Outcome<unknown>): boolean {
  return failedToFind(outcome, "Range.getIntersection");
}

/** Whether a batch failed because a sheet or table that it looks up by name is gone or has another name. */
export function isGone(outcome: Outcome<unknown>): boolean {
  return (
    failedToFind(outcome, "WorksheetCollection.getItem") ||
    failedToFind(outcome, "TableCollection.getItem")
  );
}

function failedToFind(outcome: Outcome<unknown>, location: string): boolean {
  return (
    !outcome.ok &&
    codeOf(outcome.trouble.original) === "ItemNotFound" &&
    locationOf(outcome.trouble.original) === location
  );
}
