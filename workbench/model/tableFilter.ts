import { criterionMatches, parseCriterion } from "../formula/criteria";
import { formatArea } from "../formula/area";
import { ModelError } from "./errors";
import { guardAction } from "./sheetGuard";
import type { Table, TableColumn } from "./table";

/** Rows are shown whose displayed text is among these; "" stands for blanks. */
export interface ValuesFilter {
  readonly texts: readonly string[];
}

/** Rows are shown whose value meets one or two criteria such as ">5" or "=a*". */
export interface CriteriaFilter {
  readonly criterion1: string;
  readonly criterion2?: string;
  readonly operator: "And" | "Or";
}

/** Rows are shown with the greatest or least numbers; those that tie with the last are shown, too. */
export interface RankFilter {
  readonly end: "top" | "bottom";
  /** Items, or percent of the rows with numbers, of which at least one is shown. */
  readonly count: number;
  readonly isPercent: boolean;
}

export type ColumnFilter = ValuesFilter | CriteriaFilter | RankFilter;

/** Applies a filter to one column; see `Table.applyFilter`. */
export function applyTableFilter(
  table: Table,
  idOrName: number | string,
  filter: ColumnFilter
): void {
  guardAction(table.sheet, "allowAutoFilter");
  if ("count" in filter && !(filter.count >= 1 && filter.count <= (filter.isPercent ? 100 : 500))) {
    throw new ModelError("InvalidArgument", `${filter.count} items cannot be filtered for`);
  }
  const at = table.columnIndex(idOrName);
  setColumns(
    table,
    table.columns.map((column, index) => (index === at ? { ...column, filter } : column))
  );
}

/** Takes filters away; see `Table.clearFilter`. */
export function clearTableFilter(table: Table, idOrName?: number | string): void {
  if (!table.isFiltered) return;
  guardAction(table.sheet, "allowAutoFilter");
  const at = idOrName === undefined ? undefined : table.columnIndex(idOrName);
  setColumns(
    table,
    table.columns.map((column, index) =>
      at === undefined || index === at ? withoutFilter(column) : column
    )
  );
}

/** Judges all rows again; see `Table.reapplyFilters`. */
export function reapplyTableFilters(table: Table): void {
  if (!table.isFiltered) return;
  guardAction(table.sheet, "allowAutoFilter");
  setColumns(table, table.columns);
}

function withoutFilter({ id, name, formula }: TableColumn): TableColumn {
  return formula ? { id, name, formula } : { id, name };
}

/** Stores the filters and hides rows by them, once; later edits do not hide or show rows. */
function setColumns(table: Table, columns: readonly TableColumn[]): void {
  const { sheet, workbook, dataArea, area } = table;
  table.restore({ columns });
  const filters = columns.flatMap(({ filter }, index) =>
    filter ? [shownBy(table, area.left + index, filter)] : []
  );
  for (let row = dataArea.top; row <= dataArea.bottom; row += 1) {
    if (filters.every((shows) => shows(row))) sheet.filteredRows.delete(row);
    else sheet.filteredRows.add(row);
  }
  workbook.touch();
  workbook.log.note({
    kind: "tableFiltered",
    sheetId: sheet.id,
    tableId: table.id,
    address: formatArea(area),
  });
}

/** Says of a row whether a filter shows it. */
function shownBy(table: Table, column: number, filter: ColumnFilter): (row: number) => boolean {
  const { sheet } = table;
  if ("texts" in filter) {
    const texts = new Set(filter.texts.map((text) => text.toLowerCase()));
    return (row) => texts.has(sheet.text(row, column).toLowerCase());
  }
  if ("criterion1" in filter) {
    const { criterion1, criterion2, operator } = filter;
    const criteria = [criterion1, criterion2].flatMap((text) =>
      text === undefined ? [] : [parseCriterion(text)]
    );
    return (row) => {
      const value = sheet.value(row, column);
      return operator === "Or"
        ? criteria.some((criterion) => criterionMatches(criterion, value))
        : criteria.every((criterion) => criterionMatches(criterion, value));
    };
  }
  return shownByRank(table, column, filter);
}

function shownByRank(
  { sheet, dataArea }: Table,
  column: number,
  { end, count, isPercent }: RankFilter
): (row: number) => boolean {
  const numbers: number[] = [];
  for (let row = dataArea.top; row <= dataArea.bottom; row += 1) {
    const value = sheet.value(row, column);
    if (typeof value === "number") numbers.push(value);
  }
  numbers.sort((a, b) => (end === "top" ? b - a : a - b));
  const items = isPercent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const last = numbers[Math.min(items, numbers.length) - 1];
  return (row) => {
    const value = sheet.value(row, column);
    if (typeof value !== "number" || last === undefined) return false;
    return end === "top" ? value >= last : value <= last;
  };
}
