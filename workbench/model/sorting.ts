import { columnCountOf, formatArea, intersect, rowCountOf, type Area } from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import { compareValues, isError, type Scalar } from "../formula/values";
import { withContent, type Cell } from "./cellStore";
import { ModelError } from "./errors";
import type { Sheet } from "./sheet";
import { guardAction, guardCells } from "./sheetGuard";

/** One key to sort by; those before it in the list come first. */
export interface SortField {
  /** Zero-based place of the column in the area, or of the row when columns are sorted. */
  readonly column: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  /** Whether "a" comes before "A" instead of being the same. */
  readonly matchCase?: boolean;
  /** Sorts columns from left to right instead of rows from top to bottom. */
  readonly byColumns?: boolean;
}

/** Sorts cells; see `Sheet.sort` and `Table.sort`. */
export function sortArea(
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  { matchCase = false, byColumns = false }: SortOptions = {},
  tableId?: string
): void {
  guardAction(sheet, "allowSort");
  guardCells(sheet, area);
  const keyCount = byColumns ? rowCountOf(area) : columnCountOf(area);
  if (fields.length === 0 || fields.some(({ column }) => column < 0 || column >= keyCount)) {
    throw new ModelError("InvalidArgument", "There is no such column to sort by");
  }
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw new ModelError("InvalidOperation", "Merged cells cannot be sorted");
  }
  const first = byColumns ? area.left : area.top;
  const count = byColumns ? columnCountOf(area) : rowCountOf(area);
  const valueAt = (line: number, key: number): Scalar =>
    byColumns ? sheet.value(area.top + key, line) : sheet.value(line, area.left + key);
  const lines = Array.from({ length: count }, (_, index) => ({
    from: first + index,
    keys: fields.map(({ column }) => valueAt(first + index, column)),
  }));
  lines.sort((a, b) => {
    for (const [index, { ascending }] of fields.entries()) {
      const order = compare(a.keys[index] ?? null, b.keys[index] ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  const places = new Map(lines.map(({ from }, index) => [from, first + index]));
  for (const { row, column, cell } of sheet.cells.take(area)) {
    const from = byColumns ? column : row;
    const to = places.get(from) ?? from;
    if (byColumns) sheet.cells.set(row, to, movedCell(cell, 0, to - from));
    else sheet.cells.set(to, column, movedCell(cell, to - from, 0));
  }
  sheet.workbook.touch();
  sheet.workbook.log.note({
    kind: byColumns ? "columnSorted" : "rowSorted",
    sheetId: sheet.id,
    ...(tableId === undefined ? {} : { tableId }),
    address: formatArea(area),
  });
}

function movedCell(cell: Cell, rows: number, columns: number): Cell {
  if (cell.formula === undefined || (rows === 0 && columns === 0)) return cell;
  const formula = offsetFormula(cell.formula, rows, columns);
  return withContent(cell, { value: null, formula });
}

/** Numbers, text, booleans, errors; reversed when descending, but blanks always last. */
function compare(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  const aBlank = a === null;
  const bBlank = b === null;
  if (aBlank || bBlank) return Number(aBlank) - Number(bBlank);
  let order =
    isError(a) || isError(b) ? Number(isError(a)) - Number(isError(b)) : compareValues(a, b);
  if (order === 0 && matchCase && typeof a === "string" && typeof b === "string") {
    order = lowerCaseFirst(a, b);
  }
  return ascending ? order : -order;
}

/** Order of two texts that differ in case alone: the one with the first lower-case letter leads. */
function lowerCaseFirst(a: string, b: string): number {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  if (at < 0) return 0;
  return a[at] === a[at]?.toLowerCase() ? -1 : 1;
}
