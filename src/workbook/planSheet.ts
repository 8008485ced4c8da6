import type {
  ColumnDefinition,
  SampleRow,
  SampleValue,
  SheetDefinition,
  TableDefinition,
} from "../templates/definition";
import type { CellInput, FormatPlan, SheetPlan } from "./port";
import { gapPixels, type PlacedTable } from "./placedTable";
import { planPageBreaks } from "./planPageBreaks";
import { planConditionals } from "./planConditionals";
import { planValidations } from "./planValidations";
import { look } from "./look";
import { references } from "../templates/lists";
import { trackerHeaderRow } from "../templates/tracker";
import { serialDayFromIso } from "../core/serialDay";

/** Rows above the header: title, help, a line for table titles; reports also say when and from what they were made. */
export const inputHeaderRow = 3;
export const reportHeaderRow = 6;

/** Where the header row of a sheet's tables is inserted. */
export function headerRowOf(sheet: SheetDefinition): number {
  if (sheet.key === "tracker") return trackerHeaderRow;
  return sheet.owner === "addIn" && sheet.tables.length > 0 ? reportHeaderRow : inputHeaderRow;
}

/**
 * Places tables side by side, their headers in one row, so that each can grow downwards.
 * `rows` gives the body rows of each table, by its key; a table has at least one.
 */
export function placeTables(
  sheet: SheetDefinition,
  rows: (table: TableDefinition) => number
): readonly PlacedTable[] {
  let column = 0;
  return sheet.tables.map((definition) => {
    const placed = {
      definition,
      row: headerRowOf(sheet),
      column,
      bodyRows: Math.max(1, rows(definition)),
    };
    column += definition.columns.length + 1;
    return placed;
  });
}

/** What a field table shows in a declared row. */
function fieldCells(table: TableDefinition, given: SampleRow | undefined): readonly CellInput[][] {
  return (table.fields ?? []).map((field) =>
    table.columns.map((column): CellInput => {
      switch (column.key) {
        case "label":
          return field.label;
        case "value":
          return cellOf(field.type, given?.[field.key] ?? null);
        case "unit":
          return field.unit ?? null;
        case "default":
          return field.value === "" ? null : field.value;
        case "source":
          return field.source ?? null;
        default:
          return null;
      }
    })
  );
}

/** A sample's or prefilled value as a cell: ISO days become serial days in date columns, everything else stays. */
export function cellOf(type: ColumnDefinition["type"], value: SampleValue): CellInput {
  if (value === null || value === "") return null;
  if (type.kind !== "date" || typeof value !== "string") return value;
  const day = serialDayFromIso(value);
  if (day === null) throw new Error(`Not a day: ${value}`);
  return day;
}

/** Body cells of the columns that hold typed or written values; formula columns stay blank here. */
export function bodyCells(
  table: TableDefinition,
  rows: readonly SampleRow[]
): readonly (readonly CellInput[])[] {
  if (table.fields) return fieldCells(table, rows[0]);
  return rows.map((row) =>
    table.columns.map((column) =>
      column.type.kind === "formula" ? null : cellOf(column.type, row[column.key] ?? null)
    )
  );
}

const numberFormats = { text: "General", number: "General", percent: "0%", date: "yyyy-mm-dd" };

function numberFormatOf(column: ColumnDefinition): string {
  switch (column.type.kind) {
    case "date":
      return numberFormats.date;
    case "formula":
    case "written":
      return column.key === "unitShare" || column.key === "weight"
        ? "0.00"
        : numberFormats[column.type.result];
    default:
      return numberFormats.text;
  }
}

function planFormats(placed: PlacedTable): readonly FormatPlan[] {
  const { definition, row, column, bodyRows } = placed;
  const header: FormatPlan = {
    row,
    column,
    rows: 1,
    columns: definition.columns.length,
    wrap: true,
    vertical: "Center",
    bold: true,
    fill: look.headerFill,
    fontColor: look.headerFont,
  };
  const columns = definition.columns.map((definitionOf, index): FormatPlan => {
    const isDate =
      definitionOf.type.kind === "date" ||
      (definitionOf.type.kind === "written" && definitionOf.type.result === "date");
    const isNumber =
      definitionOf.type.kind === "whole" ||
      definitionOf.type.kind === "number" ||
      definitionOf.type.kind === "score" ||
      ((definitionOf.type.kind === "formula" || definitionOf.type.kind === "written") &&
        definitionOf.type.result !== "text");
    return {
      row: row + 1,
      column: column + index,
      rows: bodyRows,
      columns: 1,
      numberFormat: numberFormatOf(definitionOf),
      vertical: "Top",
      ...(definitionOf.wrap ? { wrap: true } : {}),
      ...(isDate || isNumber ? { horizontal: "Center" as const } : { horizontal: "Left" as const }),
      ...(definitionOf.owner === "addIn" && definitionOf.type.kind === "formula"
        ? { fill: look.resultFill, fontColor: look.resultFont }
        : {}),
    };
  });
  const fieldDates = (definition.fields ?? []).flatMap((field, index): readonly FormatPlan[] =>
    field.type.kind === "date"
      ? [
          {
            row: row + 1 + index,
            column: column + 1,
            rows: 1,
            columns: 1,
            numberFormat: numberFormats.date,
          },
        ]
      : []
  );
  return [header, ...columns, ...fieldDates];
}

/** Names over this sheet's columns and settings. */
function planNames(table: TableDefinition): SheetPlan["names"] {
  return (table.fields ?? []).flatMap((field) => {
    if (!field.definedName) return [];
    const value = `INDEX(${table.name}[${table.columns[1]!.header}],MATCH("${field.label}",${table.name}[${table.columns[0]!.header}],0))`;
    const fallback =
      typeof field.value === "number"
        ? String(field.value)
        : `"${field.value.replace(/"/g, '""')}"`;
    const formula = field.nameFormula
      ? field.nameFormula.replaceAll("{value}", value)
      : `=IF(${value}="",${fallback},${value})`;
    return [{ name: field.definedName, formula }];
  });
}

export interface SheetExtras {
  readonly blocks?: SheetPlan["blocks"];
  readonly formats?: SheetPlan["formats"];
  readonly heights?: SheetPlan["heights"];
  readonly names?: SheetPlan["names"];
  readonly widths?: SheetPlan["widths"];
  readonly formulas?: SheetPlan["columnFormulas"];
  readonly valueCopies?: SheetPlan["valueCopies"];
}

/**
 * Compiles a sheet's declaration, with the rows that its tables shall hold, to what the port carries out.
 * `rows` are by table key; tables without any get one blank row. Pure: the same input makes the same plan.
 */
export function planSheet(
  sheet: SheetDefinition,
  rows: Readonly<Record<string, readonly SampleRow[]>>,
  extras: SheetExtras = {}
): SheetPlan {
  const placed = placeTables(sheet, (table) =>
    table.fields ? table.fields.length : (rows[table.key]?.length ?? 0)
  );
  const headerRow = headerRowOf(sheet);
  const width = placed.reduce(
    (right, { column, definition }) => Math.max(right, column + definition.columns.length),
    1
  );
  const severalTables = placed.length > 1;
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    blocks: [
      { row: 0, column: 0, cells: [[sheet.title]] },
      { row: 1, column: 0, cells: [[sheet.help]] },
      ...(severalTables
        ? placed.map(({ definition, column }) => ({
            row: headerRow - 1,
            column,
            cells: [[definition.title]],
          }))
        : []),
      ...placed.flatMap(({ definition, row, column }) => [
        { row, column, cells: [definition.columns.map(({ header }) => header)] },
        ...bodyBlock(definition, rows[definition.key] ?? [], row + 1, column),
      ]),
      ...(extras.blocks ?? []),
    ],
    tables: placed.map(({ definition, row, column, bodyRows }) => ({
      name: definition.name,
      row,
      column,
      rows: bodyRows + 1,
      columns: definition.columns.length,
      style: look.tableStyle,
      filterButtons: definition.filterButtons,
    })),
    columnFormulas: [
      ...placed.flatMap(({ definition, row, column, bodyRows }) =>
        definition.columns.flatMap((definitionOf, index) =>
          definitionOf.type.kind === "formula"
            ? [
                {
                  row: row + 1,
                  column: column + index,
                  rows: bodyRows,
                  formula: definitionOf.type.formula,
                },
              ]
            : []
        )
      ),
      ...(extras.formulas ?? []),
    ],
    formats: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, fontSize: 16, fontColor: look.title },
      { row: 1, column: 0, rows: 1, columns: 1, fontColor: look.help },
      ...(severalTables
        ? placed.map(({ column }) => ({
            row: headerRow - 1,
            column,
            rows: 1,
            columns: 1,
            bold: true,
            fontColor: look.title,
          }))
        : []),
      ...placed.flatMap(planFormats),
      ...(extras.formats ?? []),
    ],
    widths: [
      ...placed.flatMap(({ definition, column }) => [
        ...definition.columns.map((definitionOf, index) => ({
          column: column + index,
          pixels: definitionOf.width,
        })),
        ...(column + definition.columns.length < width
          ? [{ column: column + definition.columns.length, pixels: gapPixels }]
          : []),
      ]),
      ...(extras.widths ?? []),
    ],
    heights: [{ row: 0, pixels: 28 }, { row: headerRow, pixels: 34 }, ...(extras.heights ?? [])],
    validations: placed.flatMap(planValidations),
    conditionals: placed.flatMap(planConditionals),
    names: [
      ...placed.flatMap(({ definition }) => [
        ...planNames(definition),
        ...references
          .filter(({ table }) => table === definition.name)
          .map(({ name, table, header }) => ({ name, formula: `=${table}[${header}]` })),
      ]),
      ...(extras.names ?? []),
    ],
    replacesNames: [],
    valueCopies: extras.valueCopies ?? [],
    freezeRows: headerRow + 1,
    freezeColumns: sheet.freezeColumns,
    print: {
      landscape: true,
      pagesWide: sheet.pagesWide,
      titleRows: { row: headerRow, column: 0, rows: 1, columns: width },
      breaks: planPageBreaks(placed, sheet.pagesWide),
      // Of several tables side by side none says what the rows of another are about.
      titleColumns: sheet.pagesWide > 1 && !severalTables ? sheet.freezeColumns : 0,
    },
  };
}

function bodyBlock(
  table: TableDefinition,
  rows: readonly SampleRow[],
  row: number,
  column: number
): SheetPlan["blocks"] {
  const cells = bodyCells(table, rows);
  return cells.length === 0 ? [] : [{ row, column, cells }];
}
