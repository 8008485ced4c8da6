import type { Sheet } from "./sheet";
import { guardAction } from "./sheetGuard";

/** Hides rows or shows them again. Throws AccessDenied on a sheet whose protection forbids it. */
export function setRowsHidden(sheet: Sheet, from: number, to: number, hidden: boolean): void {
  guardAction(sheet, "allowFormatRows");
  sheet.rows.setHidden(from, to, hidden);
  sheet.workbook.touch();
  sheet.workbook.log.note({
    kind: "rowHiddenChanged",
    sheetId: sheet.id,
    address: `${from + 1}:${to + 1}`,
  });
}

/** The same for columns. */
export function setColumnsHidden(sheet: Sheet, from: number, to: number, hidden: boolean): void {
  guardAction(sheet, "allowFormatColumns");
  sheet.columns.setHidden(from, to, hidden);
  noteChanged(sheet);
}

/** Points; `null` for the standard width. Throws AccessDenied as hiding does. */
export function setColumnWidth(sheet: Sheet, from: number, to: number, width: number | null): void {
  guardAction(sheet, "allowFormatColumns");
  sheet.columns.setSize(from, to, width);
  noteChanged(sheet);
}

/** The same for the height of rows. */
export function setRowHeight(sheet: Sheet, from: number, to: number, height: number | null): void {
  guardAction(sheet, "allowFormatRows");
  sheet.rows.setSize(from, to, height);
  noteChanged(sheet);
}

function noteChanged(sheet: Sheet): void {
  sheet.workbook.log.note({ kind: "sheetChanged", sheetId: sheet.id });
}
