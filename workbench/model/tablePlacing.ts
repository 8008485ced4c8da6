import { columnCountOf, formatArea, intersect, sameArea, type Area } from "../formula/area";
import { formatRangeReference, type TablePart, type TableReference } from "../formula/references";
import { ModelError } from "./errors";
import { forgetTableName, rewriteAllFormulas, sameName, type FormulaHome } from "./rewriting";
import { growSeries } from "./charts/seriesGrowth";
import type { Sheet } from "./sheet";
import { guardSheet } from "./sheetGuard";
import type { Table, TableColumn } from "./table";
import { clearTableFilter } from "./tableFilter";
import { fillHeaders, headerText } from "./tableHeaders";
import { uniqueColumnName } from "./tableNames";
import { extendFormats, extendRules } from "./tableGrowth";
import { fillColumnFormulas } from "./calculatedColumns";

/** Throws InvalidArgument where a table would lie over another one or merged cells. */
export function checkFree(sheet: Sheet, area: Area, except?: Table): void {
  const others = sheet.workbook.tables.touching(sheet.id, area).filter((table) => table !== except);
  if (others.length > 0 || sheet.merges.some((merge) => intersect(merge, area))) {
    throw new ModelError("InvalidArgument", "A table cannot overlap a table or merged cells");
  }
}

/** Gives a table another area; its header row must stay in place. */
export function resizeTable(table: Table, area: Area): void {
  const { sheet, workbook } = table;
  guardSheet(sheet);
  const before = table.area;
  if (sameArea(before, area)) return;
  const keepsHeader = area.top === before.top && intersect(area, before) !== undefined;
  const leastRows = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (!keepsHeader || area.bottom - area.top + 1 < leastRows || table.showTotals) {
    throw new ModelError("InvalidArgument", `Table ${table.name} cannot be ${formatArea(area)}`);
  }
  checkFree(sheet, area, table);
  workbook.log.edit(workbook.log.source, () => {
    setArea(table, area);
    table.update({});
  });
}

/** Sets a table's area, with columns from the header row, and extends what its rows carry. */
export function setArea(table: Table, area: Area): void {
  const { sheet } = table;
  const before = table.area;
  const oldData = table.dataArea;
  let { nextColumnId } = table;
  const columns: TableColumn[] = [];
  const names = (): string[] => columns.map(({ name }) => name);
  for (let column = area.left; column <= area.right; column += 1) {
    const known = table.columns[column - before.left];
    if (known) {
      columns.push(known);
      continue;
    }
    const text = table.showHeaders ? headerText(sheet, area.top, column) : "";
    columns.push({ id: nextColumnId, name: uniqueColumnName(text, names()) });
    nextColumnId += 1;
  }
  table.restore({ area, columns, nextColumnId });
  growSeries(sheet, oldData, table.dataArea);
  if (columnCountOf(area) !== columnCountOf(before) || area.left !== before.left)
    fillHeaders(table);
  if (area.bottom > before.bottom) {
    extendRules(table, oldData);
    extendFormats(table, oldData);
    fillColumnFormulas(table, oldData.bottom + 1, table.dataArea.bottom);
  }
}

/** Deletes a table with its cells. */
export function deleteTable(table: Table): void {
  const { sheet, workbook, area } = table;
  guardSheet(sheet);
  workbook.log.edit(workbook.log.source, () => {
    clearTableFilter(table);
    forgetTableName(workbook, table.name);
    sheet.cells.take(area);
    workbook.tables.forget(table);
  });
}

/** Makes a table plain cells; structured references become addresses. */
export function convertTableToRange(table: Table): void {
  const { sheet, workbook } = table;
  guardSheet(sheet);
  workbook.log.edit(workbook.log.source, () => {
    clearTableFilter(table);
    rewriteAllFormulas(
      workbook,
      (home) => ({
        table: (ref) => {
          const own = ref.table === "" ? home.table === table : sameName(ref.table, table.name);
          return own ? plainReference(table, ref, home) : undefined;
        },
        name: (name) => {
          if (!sameName(name, table.name)) return undefined;
          return plainReference(table, { table: table.name, parts: [], columns: [] }, home);
        },
      }),
      { eachCell: true }
    );
    workbook.tables.forget(table);
  });
}

function plainReference(table: Table, ref: TableReference, home: FormulaHome): string {
  const [first, last = first] = ref.columns;
  const columns = [first, last].map((name) =>
    name === undefined ? undefined : table.column(name)
  );
  if (first !== undefined && columns.includes(undefined)) return "#REF!";
  const indexes = columns.map((column) => (column ? table.columns.indexOf(column) : -1));
  const { area } = table;
  const left = first === undefined ? area.left : area.left + Math.min(...indexes);
  const right = first === undefined ? area.right : area.left + Math.max(...indexes);
  const thisRow = ref.parts.includes("this row");
  const rows = thisRow
    ? { top: home.row ?? area.top, bottom: home.row ?? area.top }
    : rowsOfParts(table, ref.parts);
  if (!rows) return "#REF!";
  return formatRangeReference({
    ...(home.sheet === table.sheet ? {} : { sheet: table.sheet.name }),
    ...rows,
    left,
    right,
    absoluteTop: !thisRow,
    absoluteBottom: !thisRow,
    absoluteLeft: true,
    absoluteRight: true,
  });
}

function rowsOfParts(
  table: Table,
  parts: readonly TablePart[]
): { top: number; bottom: number } | undefined {
  const areas = (parts.length === 0 ? (["data"] as const) : parts).map((part) => {
    if (part === "all") return table.area;
    if (part === "headers") return table.headerArea;
    return part === "totals" ? table.totalsArea : table.dataArea;
  });
  const known = areas.filter((area) => area !== undefined);
  if (known.length !== areas.length) return undefined;
  return {
    top: Math.min(...known.map(({ top }) => top)),
    bottom: Math.max(...known.map(({ bottom }) => bottom)),
  };
}
