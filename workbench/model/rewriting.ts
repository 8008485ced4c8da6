import { COLUMN_COUNT, ROW_COUNT, type Area } from "../formula/area";
import { rewriteFormula, type ReferenceChange } from "../formula/rewrite";
import { withContent } from "./cellStore";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

export const WHOLE_SHEET: Area = {
  top: 0,
  left: 0,
  bottom: ROW_COUNT - 1,
  right: COLUMN_COUNT - 1,
};

/** Where a formula stands; a defined name stands nowhere. */
export interface FormulaHome {
  readonly sheet?: Sheet;
  readonly table?: Table | undefined;
  readonly row?: number;
}

/**
 * Changes the references in every formula: cells, calculated columns, names, validation, conditional
 * formats and charts. `changeFor` says what to change by where the formula stands; formulas of
 * the same text on the same sheet and in the same table are taken to change alike unless
 * `eachCell` is set. Formulas that do not mention the name, in whatever case, stay as they are.
 */
export function rewriteAllFormulas(
  workbook: Workbook,
  changeFor: (home: FormulaHome) => ReferenceChange,
  { eachCell = false, mentions = "" } = {}
): void {
  const known = new Map<string, string>();
  const mentioned = mentions.toLowerCase();
  const rewrite = (text: string, home: FormulaHome): string => {
    // Taking a formula apart costs far more than looking for a name in it.
    if (mentioned !== "" && !text.toLowerCase().includes(mentioned)) return text;
    if (eachCell) return rewriteFormula(text, changeFor(home));
    const key = `${home.sheet?.id ?? ""}|${home.table?.id ?? ""}|${text}`;
    let next = known.get(key);
    if (next === undefined) {
      next = rewriteFormula(text, changeFor(home));
      known.set(key, next);
    }
    return next;
  };
  for (const sheet of workbook.sheets.items) rewriteSheet(sheet, rewrite);
  for (const item of workbook.names.items) {
    const formula = rewrite(item.formula, {});
    if (formula !== item.formula) workbook.names.put({ ...item, formula });
  }
  workbook.touch();
}

/** Changes the formulas of one sheet; `rewrite` is told where each one stands. */
export function rewriteSheet(
  sheet: Sheet,
  rewrite: (text: string, home: FormulaHome) => string
): void {
  for (const { row, column, cell } of sheet.cells.inArea(WHOLE_SHEET)) {
    if (cell.formula === undefined) continue;
    const table = cell.formula.includes("[")
      ? sheet.workbook.tables.at(sheet.id, row, column)
      : undefined;
    const formula = rewrite(cell.formula, { sheet, table, row });
    if (formula !== cell.formula) {
      sheet.cells.set(row, column, withContent(cell, { value: null, formula }));
    }
  }
  for (const table of sheet.tables) {
    const columns = table.columns.map((column) => {
      if (!column.formula) return column;
      const { row } = column.formula;
      return {
        ...column,
        formula: { text: rewrite(column.formula.text, { sheet, table, row }), row },
      };
    });
    table.restore({ columns });
  }
  sheet.validation.rewrite((text) => rewrite(text, { sheet }));
  sheet.conditionalFormats.rewrite((text) => rewrite(text, { sheet }));
  sheet.charts.rewrite((text) => rewrite(text, { sheet }));
}

/** Follows a sheet's new name. */
export function renameSheetInFormulas(workbook: Workbook, before: string, after: string): void {
  const renamed: ReferenceChange = {
    range: (ref) => (sameName(ref.sheet, before) ? { ...ref, sheet: after } : undefined),
  };
  rewriteAllFormulas(workbook, () => renamed, { mentions: inFormula(before) });
}

/** Makes references to a sheet and its tables #REF!, before the sheet is taken away. */
export function forgetSheet(workbook: Workbook, sheet: Sheet): void {
  const tables = sheet.tables.map(({ name }) => name);
  const forgotten: ReferenceChange = {
    range: (ref) => (sameName(ref.sheet, sheet.name) ? "#REF!" : undefined),
  };
  rewriteAllFormulas(workbook, (home) => (home.sheet === sheet ? {} : forgotten), {
    mentions: inFormula(sheet.name),
  });
  for (const name of tables) forgetTableName(workbook, name);
}

/** Makes references to a table #REF!. */
export function forgetTableName(workbook: Workbook, tableName: string): void {
  const forgotten: ReferenceChange = {
    table: (ref) => (sameName(ref.table, tableName) ? "#REF!" : undefined),
    name: (name) => (sameName(name, tableName) ? "#REF!" : undefined),
  };
  rewriteAllFormulas(workbook, () => forgotten, { mentions: tableName });
}

/** Follows a table's new name. */
export function renameTableInFormulas(workbook: Workbook, before: string, after: string): void {
  const renamed: ReferenceChange = {
    table: (ref) => (sameName(ref.table, before) ? { ...ref, table: after } : undefined),
    name: (name) => (sameName(name, before) ? after : undefined),
  };
  rewriteAllFormulas(workbook, () => renamed, { mentions: before });
}

/** Follows new names of a table's columns; a column without a new name becomes #REF!. */
export function renameColumnsInFormulas(
  table: Table,
  names: ReadonlyMap<string, string | undefined>
): void {
  const byKey = new Map([...names].map(([before, after]) => [before.toLowerCase(), after]));
  rewriteAllFormulas(table.workbook, (home) => ({
    table: (ref) => {
      const own = ref.table === "" ? home.table === table : sameName(ref.table, table.name);
      if (!own || !ref.columns.some((column) => byKey.has(column.toLowerCase()))) return undefined;
      const columns = ref.columns.map((column) => {
        const key = column.toLowerCase();
        return byKey.has(key) ? byKey.get(key) : column;
      });
      return columns.every((column) => column !== undefined)
        ? { ...ref, columns: columns }
        : "#REF!";
    },
  }));
}

/** A sheet's name as it reads within a formula: an apostrophe stands there twice. */
const inFormula = (sheetName: string): string => sheetName.replaceAll("'", "''");

/** Whether two names are the same to Excel. */
export function sameName(a: string | undefined, b: string): boolean {
  return a !== undefined && a.toLowerCase() === b.toLowerCase();
}
