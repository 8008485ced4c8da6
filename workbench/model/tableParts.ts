import { guardSheet } from "./sheetGuard";
import { shiftSheet } from "./structure";
import type { Table } from "./table";
import { fillHeaders } from "./tableHeaders";

/** Shows or takes away the totals row; see `Table.setShowTotals`. */
export function setShowTotals(table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  const { sheet, workbook, area } = table;
  guardSheet(sheet);
  workbook.log.edit(workbook.log.source, () => {
    const columns = { from: area.left, to: area.right };
    if (show) {
      const at = area.bottom + 1;
      if (!sheet.isBlank({ ...area, top: at, bottom: at })) {
        shiftSheet(sheet, { axis: "row", at, count: 1, ...columns });
      }
      sheet.cells.set(at, area.left, { value: "Total" });
      table.update({ area: { ...area, bottom: at }, showTotals: true });
    } else {
      sheet.cells.take({ ...area, top: area.bottom });
      table.update({ area: { ...area, bottom: area.bottom - 1 }, showTotals: false });
    }
  });
}

/** Shows or takes away the header row; see `Table.setShowHeaders`. */
export function setShowHeaders(table: Table, show: boolean): void {
  if (table.showHeaders === show) return;
  const { sheet, workbook, area } = table;
  guardSheet(sheet);
  workbook.log.edit(workbook.log.source, () => {
    if (!show) {
      sheet.cells.take({ ...area, bottom: area.top });
      table.update({ area: { ...area, top: area.top + 1 }, showHeaders: false });
      return;
    }
    const above = area.top - 1;
    if (above >= 0 && sheet.isBlank({ ...area, top: above, bottom: above })) {
      table.update({ area: { ...area, top: above }, showHeaders: true });
    } else {
      const at = area.top;
      shiftSheet(sheet, { axis: "row", at, count: 1, from: area.left, to: area.right });
      table.update({ area: { ...area, bottom: area.bottom + 1 }, showHeaders: true });
    }
    fillHeaders(table);
  });
}
