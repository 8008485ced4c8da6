import type { ColumnFilter } from "../../model/tableFilter";
import { compileFormula, FormulaSyntaxError } from "../../formula/compile";
import { formatArea, formatCell } from "../../formula/area";
import { formulaInRow } from "../../model/calculatedColumns";
import type { ConditionalRule } from "../../model/conditionalFormats";
import { parseConstant } from "../../model/input";
import type { ProtectionState } from "../../model/protection";
import { WHOLE_SHEET } from "../../model/rewriting";
import type { Sheet } from "../../model/sheet";
import { EMPTY_STYLE, type BorderLine, type CellStyle } from "../../model/style";
import type { Table } from "../../model/table";
import type { ValidationRule } from "../../model/validationStore";
import type { Workbook } from "../../model/workbook";
import { chartForm } from "./chartForm";

/**
 * A workbook as files can hold it: equal for two workbooks that differ in nothing but what README
 * lists as not kept. Formulas are compared by what they mean, not by how they are spelled.
 */
export function normalForm(workbook: Workbook): unknown {
  const { names, sheets, tables } = workbook;
  return {
    active: sheets.active.id,
    isProtected: workbook.protection.isProtected,
    names: names.items.map((item) => ({ ...item, formula: meaning(item.formula, undefined) })),
    sheets: sheets.items.map(sheetForm),
    tables: tables.items.map(tableForm).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  };
}

/** A formula taken apart, with the table it stands in named in every reference to it. */
function meaning(formula: string, table: Table | undefined): unknown {
  try {
    return JSON.parse(JSON.stringify(compileFormula(formula)), (key, value: unknown) =>
      key === "table" && value === "" ? table?.name : value
    );
  } catch (cause) {
    if (cause instanceof FormulaSyntaxError) return formula;
    throw cause;
  }
}

function tableForm(table: Table) {
  const { id, sheetId, name, area, showHeaders, showTotals, look, columns } = table;
  return {
    id,
    sheetId,
    name,
    area: formatArea(area),
    showHeaders,
    showTotals,
    // Without headers there is no place for the buttons, and files do not say.
    look: { ...look, showFilterButton: look.showFilterButton || !showHeaders },
    columns: columns.map((column) => ({
      id: column.id,
      name: column.name,
      filter: column.filter && filterForm(column.filter),
      formula: column.formula && meaning(formulaInRow(column.formula, table.dataArea.top), table),
    })),
  };
}

/** A criterion without a sign means the same as one with "=". */
function filterForm(filter: ColumnFilter): unknown {
  if ("texts" in filter) return [...filter.texts].sort();
  if (!("criterion1" in filter)) return filter;
  const signed = (text?: string) => (text === undefined || /^[<>=]/.test(text) ? text : `=${text}`);
  return {
    ...filter,
    criterion1: signed(filter.criterion1),
    criterion2: signed(filter.criterion2),
  };
}

function sheetForm(sheet: Sheet) {
  const { view, formats, validation, conditionalFormats, workbook } = sheet;
  const selection = workbook.selectionOf(sheet.id)?.map(formatArea) ?? ["A1"];
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    view: { ...view, pageLayout: sorted(view.pageLayout) },
    selection,
    protection: protectionForm(sheet.protection.toJSON()),
    columns: sheet.columns.toJSON(),
    rows: sheet.rows.toJSON(),
    filteredRows: [...sheet.filteredRows].sort((a, b) => a - b),
    merges: sheet.merges.map(formatArea),
    ofColumn: lineForms(formats.ofColumn, formats.ofSheet),
    ofRow: lineForms(formats.ofRow, formats.ofSheet),
    crossings: crossingForms(sheet),
    ofSheet: {
      numberFormat: "General",
      ...formats.ofSheet,
      style: styleForm(formats.ofSheet.style),
    },
    cells: cellForms(sheet),
    validation: validation.items.map((item) => ({
      ...item,
      areas: item.areas.map(formatArea),
      rule: validationForm(item.rule),
    })),
    conditionalFormats: conditionalFormats.items.map(({ areas, stopIfTrue, rule }) => ({
      areas: areas.map(formatArea),
      stopIfTrue,
      rule: conditionalForm(rule),
    })),
    charts: sheet.charts.items.map(chartForm),
  };
}

function sorted(record: object): object {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function protectionForm(state: ProtectionState | undefined): unknown {
  if (!state) return undefined;
  const allowed = Object.entries(state.options).filter(
    ([, value]) => value !== false && value !== "Normal"
  );
  return sorted(Object.fromEntries(allowed));
}

type Lines = Sheet["formats"]["ofRow"];

interface LineForm {
  readonly index: number;
  readonly numberFormat: string;
  readonly style: object;
}

function lineForms(lines: Lines, ofSheet: Sheet["formats"]["ofSheet"]): LineForm[] {
  const whole = {
    numberFormat: ofSheet.numberFormat ?? "General",
    style: styleForm(ofSheet.style),
  };
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([index, line]) => ({
      index,
      numberFormat: line.numberFormat ?? whole.numberFormat,
      style: styleForm(line.style ?? ofSheet.style),
    }))
    .filter(({ index: _, ...line }) => JSON.stringify(line) !== JSON.stringify(whole));
}

/** The lines that look unlike the sheet; formats that say nothing new need not be in a file. */
function formattedLines(lines: Lines, ofSheet: Sheet["formats"]["ofSheet"]): Set<number> {
  return new Set(lineForms(lines, ofSheet).map(({ index }) => index));
}

/** What blank cells look like where a formatted row crosses a formatted column, unlike the row. */
function crossingForms(sheet: Sheet): unknown[] {
  const { ofRow, ofColumn, ofSheet } = sheet.formats;
  const columns = [...formattedLines(ofColumn, ofSheet)];
  return lineForms(ofRow, ofSheet).flatMap(({ index: row, ...line }) =>
    columns
      .filter((column) => isBlank(sheet, row, column))
      .map((column) => ({ row, column, format: formatForm(sheet, row, column) }))
      .filter(({ format }) => JSON.stringify(format) !== JSON.stringify(line))
  );
}

function isBlank(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cells.get(row, column);
  return !cell || (cell.value === null && cell.formula === undefined);
}

function formatForm(sheet: Sheet, row: number, column: number) {
  return {
    numberFormat: sheet.numberFormat(row, column),
    style: styleForm(sheet.style(row, column)),
  };
}

/** The cells with content, and the blank ones that look unlike their row and column. */
function cellForms(sheet: Sheet): Record<string, unknown> {
  const { formats, workbook } = sheet;
  const rows = formattedLines(formats.ofRow, formats.ofSheet);
  const columns = formattedLines(formats.ofColumn, formats.ofSheet);
  const entries = sheet.cells.inArea(WHOLE_SHEET).flatMap(({ row, column, cell }) => {
    const lines = [formats.ofRow.get(row), formats.ofColumn.get(column), formats.ofSheet];
    const inherited = {
      numberFormat: lines.find((line) => line?.numberFormat)?.numberFormat ?? "General",
      style: styleForm(lines.find((line) => line?.style)?.style),
    };
    const format = formatForm(sheet, row, column);
    const blank = isBlank(sheet, row, column);
    // What stands where formatted rows and columns cross is told of by itself.
    if (blank && rows.has(row) && columns.has(column)) return [];
    if (blank && JSON.stringify(format) === JSON.stringify(inherited)) return [];
    const { value, formula, prefixed } = cell;
    const table = workbook.tables.at(sheet.id, row, column);
    const content = formula === undefined ? value : meaning(formula, table);
    return [[formatCell(row, column), { content, prefixed, ...format }] as const];
  });
  return Object.fromEntries(entries);
}

/** A style without what is Excel's default anyway. */
function styleForm(style: CellStyle = EMPTY_STYLE): object {
  const said = Object.entries(style).filter(
    ([key, value]) => value !== 0 && value !== (key === "locked")
  );
  return sorted(
    Object.fromEntries(
      said.map(([key, value]: [string, unknown]) => [
        key,
        key.startsWith("border") ? lineForm(value as BorderLine) : value,
      ])
    )
  );
}

function lineForm({ weight = "Thin", ...line }: BorderLine): object {
  return sorted({ weight, ...line });
}

function validationForm(rule: ValidationRule): unknown {
  if (rule.type === "list") {
    const { source } = rule;
    return { ...rule, source: source.startsWith("=") ? meaning(source, undefined) : source };
  }
  if (rule.type === "custom") {
    return { ...rule, formula: operand(rule.formula.replace(/^=?/, "=")) };
  }
  const { formula2 } = rule;
  return {
    ...rule,
    formula1: operand(rule.formula1),
    formula2: formula2 === undefined ? undefined : operand(formula2),
  };
}

/** A number however it is written; a formula's meaning; text as the constant that it is. */
function operand(text: string | number): unknown {
  if (typeof text === "number") return text;
  const bare = text.replace(/^=/, "");
  const { value } = parseConstant(bare, 2026);
  if (typeof value === "number" && !/^".*"$/.test(bare)) return value;
  return meaning(
    text.startsWith("=") || /^".*"$/.test(text) ? `=${bare}` : `="${text}"`,
    undefined
  );
}

function conditionalForm(rule: ConditionalRule): unknown {
  return JSON.parse(JSON.stringify(rule), function (this: object, key, value: unknown) {
    if (/^formula\d?$/.test(key) && typeof value === "string") return operand(value);
    // A point of these kinds has no number, whatever stands there.
    if (key === "formula" && "type" in this && /Value$|^Automatic$/.test(String(this.type))) return;
    return key === "format" ? styleForm(value as CellStyle) : value;
  });
}
