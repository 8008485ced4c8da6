import type {
  ReferenceTarget,
  SampleRow,
  SheetDefinition,
  TableDefinition,
} from "../../templates/definition";
import type { SheetPlan } from "../port";
import { bodyCells } from "./bodyCells";
import type { PlacedTable } from "./placedTable";
import { headerRowOf, placeTables, widthsOf } from "./placeTables";
import { planPageBreaks, planSecondPage } from "./planPageBreaks";
import { planConditionals } from "./planConditionals";
import { declaredColumns, planCharts } from "./planCharts";
import { planFormats } from "./planFormats";
import { planValidations } from "./planValidations";
import { look } from "./look";
import { references } from "../../templates/lists";
import { wholeColumn } from "../../templates/structuredReference";
import { markOf } from "../../templates/versions";

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

const nameOver = ({ name, table, header }: ReferenceTarget) => ({
  name,
  formula: `=${wholeColumn(table, header)}`,
});

/** Names over a table's own columns and settings. */
export function namesOver(table: TableDefinition): SheetPlan["names"] {
  return [
    ...planNames(table),
    ...references.filter(({ table: over }) => over === table.name).map(nameOver),
  ];
}

/** Formulas in words: what is shown, and what each chart says. */
function linesOf({ heading, charts = [] }: SheetDefinition) {
  return [
    ...(heading ? [{ ...heading, column: 0, isHeading: true }] : []),
    ...charts.flatMap(({ sentences: { rowsDown, column = 0, formulas } }) =>
      formulas.map((formula, index) => ({
        rowsDown: rowsDown + index,
        column,
        formula,
        isHeading: false,
      }))
    ),
  ];
}

/** Two lines of Excel's usual font, in pixels. */
const usualHeaderHeight = 40;

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
  const isStacked = placed.some(({ row }) => row !== headerRow);
  const width = placed.reduce(
    (right, { column, definition }) => Math.max(right, column + definition.columns.length),
    1
  );
  const severalTables = placed.length > 1;
  const second = placed.find(({ definition }) => definition.key === sheet.secondPage);
  const mark = markOf(sheet);
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    blocks: [
      { row: 0, column: 0, cells: [[sheet.title]] },
      { row: 1, column: 0, cells: [[sheet.help]] },
      ...(severalTables
        ? placed.map(({ definition, row, column }) => ({
            row: row - 1,
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
      ...linesOf(sheet).map(({ rowsDown, column, formula }) => ({
        row: headerRow + rowsDown,
        column,
        rows: 1,
        formula,
      })),
      ...(extras.formulas ?? []),
    ],
    formats: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, fontSize: 16, fontColor: look.title },
      { row: 1, column: 0, rows: 1, columns: 1, fontColor: look.help },
      ...(severalTables
        ? placed.map(({ row, column }) => ({
            row: row - 1,
            column,
            rows: 1,
            columns: 1,
            bold: true,
            fontColor: look.title,
          }))
        : []),
      ...placed.flatMap(planFormats),
      ...linesOf(sheet).map(({ rowsDown, column, isHeading }) => ({
        row: headerRow + rowsDown,
        column,
        rows: 1,
        columns: 1,
        horizontal: "Left" as const,
        fontColor: isHeading ? look.title : look.help,
        ...(isHeading ? { bold: true, fontSize: 12 } : {}),
      })),
      ...(extras.formats ?? []),
    ],
    widths: [...widthsOf(placed, width), ...(extras.widths ?? [])],
    heights: [
      { row: 0, pixels: 28 },
      ...[...new Set([headerRow, ...placed.map(({ row }) => row)])].map((row) => ({
        row,
        pixels: Math.max(
          usualHeaderHeight,
          ...placed.map(({ row: own, definition }) =>
            own === row ? (definition.headerHeight ?? 0) : 0
          )
        ),
      })),
      ...(extras.heights ?? []),
    ],
    validations: placed.flatMap(planValidations),
    conditionals: placed.flatMap(planConditionals),
    charts: planCharts(sheet, headerRow, declaredColumns(sheet)),
    names: [
      ...placed.flatMap(({ definition }) => namesOver(definition)),
      ...(sheet.targets ?? []).map(nameOver),
      ...(mark ? [mark] : []),
      ...(extras.names ?? []),
    ],
    replacesNames: [],
    valueCopies: extras.valueCopies ?? [],
    // Rows above a table further down are too many to be kept in view.
    freezeRows: isStacked ? 0 : headerRow + 1,
    freezeColumns: sheet.freezeColumns,
    print: {
      landscape: true,
      pagesWide: sheet.pagesWide,
      columns: printedColumns(sheet, placed),
      // The last table is the one that grows over several pages.
      titleRows: {
        row: placed[placed.length - 1]?.row ?? headerRow,
        column: 0,
        rows: 1,
        columns: width,
      },
      // Charts stand beside tables, at columns of their own.
      breaks: second
        ? planSecondPage(
            second,
            widthsOf(placed, width).map(({ pixels }) => pixels),
            printedColumns(sheet, placed)
          )
        : sheet.charts || isStacked
          ? null
          : planPageBreaks(placed, sheet.pagesWide),
      // Of several tables side by side none says what the rows of another are about.
      titleColumns: sheet.pagesWide > 1 && !severalTables ? sheet.freezeColumns : 0,
    },
  };
}

function printedColumns(
  { printedUpTo }: SheetDefinition,
  placed: readonly PlacedTable[]
): number | null {
  const table = placed.find(({ definition }) => definition.key === printedUpTo?.table);
  if (!table) return null;
  const index = table.definition.columns.findIndex(({ key }) => key === printedUpTo?.column);
  return table.column + index + 1;
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
