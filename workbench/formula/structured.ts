import type { Area } from "./area";
import { boundingArea, intersect } from "./area";
import type { FormulaHost, FormulaPlace, TableShape } from "./host";
import { Reference, type Operand } from "./operands";
import type { TableReference } from "./references";
import { errorValue } from "./values";

/**
 * The cells a structured reference means at a place. An unknown table is #NAME?, an unknown column
 * or a part that is not shown #REF!, and "this row" outside the data rows #VALUE!.
 */
export function resolveTableReference(
  host: FormulaHost,
  place: FormulaPlace,
  ref: TableReference
): Operand {
  const table = ref.table
    ? host.table(ref.table)
    : host.tableAt(place.sheetId, place.row, place.column);
  if (!table) return errorValue(ref.table ? "#NAME?" : "#REF!");
  if (ref.parts.includes("this row")) return thisRow(table, place, ref);
  const rows = partArea(table, ref.parts);
  const columns = columnsArea(table, ref.columns);
  const area = rows && columns && intersect(rows, columns);
  return area ? new Reference(table.sheetId, area) : errorValue("#REF!");
}

function thisRow(table: TableShape, place: FormulaPlace, ref: TableReference): Operand {
  const columns = columnsArea(table, ref.columns);
  if (!columns) return errorValue("#REF!");
  const { row, sheetId } = place;
  const inData = row >= table.dataArea.top && row <= table.dataArea.bottom;
  if (sheetId !== table.sheetId || !inData) return errorValue("#VALUE!");
  return new Reference(table.sheetId, { ...columns, top: row, bottom: row });
}

function partArea(table: TableShape, parts: readonly string[]): Area | undefined {
  const chosen = parts.length === 0 ? ["data"] : parts;
  let area: Area | undefined;
  for (const part of chosen) {
    const next = onePart(table, part);
    if (!next) return undefined;
    area = area ? boundingArea(area, next) : next;
  }
  return area;
}

function onePart(table: TableShape, part: string): Area | undefined {
  switch (part) {
    case "all":
      return table.area;
    case "headers":
      return table.headerArea;
    case "totals":
      return table.totalsArea;
    default:
      return table.dataArea;
  }
}

function columnsArea(table: TableShape, names: readonly string[]): Area | undefined {
  const { area } = table;
  const [first, last = first] = names;
  if (first === undefined || last === undefined) return area;
  const from = columnOffset(table, first);
  const to = columnOffset(table, last);
  if (from < 0 || to < 0) return undefined;
  return {
    ...area,
    left: area.left + Math.min(from, to),
    right: area.left + Math.max(from, to),
  };
}

function columnOffset(table: TableShape, name: string): number {
  const key = name.toLowerCase();
  return table.columnNames.findIndex((column) => column.toLowerCase() === key);
}
