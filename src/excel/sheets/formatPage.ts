import { columnLetters } from "../../templates/structuredReference";
import type { SheetPlan } from "../../workbook/port";

/** How the sheet comes out on paper. */
export function setUpPrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.landscape ? "Landscape" : "Portrait";
  layout.zoom = print.breaks
    ? { scale: print.breaks.percent }
    : { horizontalFitToPages: print.pagesWide };
  if (print.columns !== null) {
    layout.setPrintArea(`$A:$${columnLetters(print.columns - 1)}`);
  }
  if (print.titleRows) {
    const { row, rows } = print.titleRows;
    layout.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
  }
  if (print.titleColumns > 0) {
    layout.setPrintTitleColumns(`$A:$${columnLetters(print.titleColumns - 1)}`);
  }
}

/** Excel heeds these only at a fixed scale, not where it fits a sheet to a number of pages. */
export function breakPages(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  if (!print.breaks) return;
  // A sheet that is laid out anew has those of before.
  sheet.verticalPageBreaks.removePageBreaks();
  for (const column of print.breaks.columns) {
    sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
  }
}

/** Keeps the plan's first rows and columns in view. */
export function freezePanes(
  sheet: Excel.Worksheet,
  { freezeRows, freezeColumns }: SheetPlan
): void {
  const panes = sheet.freezePanes;
  if (freezeRows > 0 && freezeColumns > 0) {
    panes.freezeAt(sheet.getRangeByIndexes(0, 0, freezeRows, freezeColumns));
  } else if (freezeRows > 0) {
    panes.freezeRows(freezeRows);
  } else if (freezeColumns > 0) {
    panes.freezeColumns(freezeColumns);
  } else {
    panes.unfreeze();
  }
}
