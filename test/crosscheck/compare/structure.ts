import { formatArea, formatCell, type Area } from "../../../workbench/formula/area";
import type { Sheet } from "../../../workbench/model/sheet";
import type { Workbook } from "../../../workbench/model/workbook";
import type { OfficeAnswer } from "../office/libreOffice";
import type { PyxlAnswer } from "../office/openpyxl";

type OfficeStructure = Pick<OfficeAnswer, "tables"> & {
  readonly sheets: readonly Pick<
    OfficeAnswer["sheets"][number],
    "name" | "validatedCells" | "conditionalRules"
  >[];
};

/** What LibreOffice must find in a workbook's file, apart from cells. */
export function officeStructure({ sheets, tables }: Workbook): OfficeStructure {
  return {
    sheets: sheets.items.map((sheet) => ({
      name: sheet.name,
      validatedCells: validatedCells(sheet),
      conditionalRules: sheet.conditionalFormats.items.length,
    })),
    tables: tables.items
      .map(({ name, sheet, area }) => ({ name, sheet: sheet.position, ...area }))
      .sort(byName),
  };
}

/** The same of an answer. */
export function answeredStructure({ sheets, tables }: OfficeAnswer): OfficeStructure {
  return {
    sheets: sheets.map(({ name, validatedCells: cells, conditionalRules }) => ({
      name,
      validatedCells: cells,
      conditionalRules,
    })),
    tables: tables
      .map(({ name, sheet, top, left, bottom, right }) => ({
        name,
        sheet,
        ...{ top, left, bottom, right },
      }))
      .sort(byName),
  };
}

/** What openpyxl must find in a workbook's file. */
export function pyxlStructure(
  { sheets, names }: Workbook,
  formulas: readonly number[]
): PyxlAnswer {
  return {
    names: names.items.map(({ name }) => name).sort(),
    sheets: sheets.items.map((sheet, at) => {
      const { frozenRows, frozenColumns, pageLayout } = sheet.view;
      const zoom = pageLayout["zoom"] as
        { readonly horizontalFitToPages?: number; readonly scale?: number } | undefined;
      return {
        name: sheet.name,
        tables: [...sheet.tables].sort(byName).map(({ name, area, columns }) => ({
          name,
          area: formatArea(area),
          columns: columns.map((column) => column.name),
          calculated: columns.filter(({ formula }) => formula).map((column) => column.name),
        })),
        formulas: formulas[at] ?? 0,
        validations: sheet.validation.items.length,
        validatedCells: validatedCells(sheet),
        conditionalRules: sheet.conditionalFormats.items.length,
        frozen: frozenRows + frozenColumns > 0 ? formatCell(frozenRows, frozenColumns) : null,
        titleRows: wholeLines(pageLayout["printTitleRows"]),
        titleColumns: wholeLines(pageLayout["printTitleColumns"]),
        landscape: pageLayout["orientation"] === "Landscape",
        fitToWidth: zoom?.horizontalFitToPages ?? null,
        scale: zoom?.scale ?? null,
        pageColumns: sheet.view.verticalPageBreaks,
      };
    }),
  };
}

/** "$1:$4" or "$A:$C", however the model spells it. */
function wholeLines(found: unknown): string | null {
  const [, from, to] = /\$?(\w+):\$?(\w+)$/.exec(String(found)) ?? [];
  return from === undefined ? null : `$${from}:$${to}`;
}

function validatedCells({ validation }: Sheet): number {
  return validation.items
    .flatMap(({ areas }) => areas)
    .reduce((cells, area) => cells + cellsOf(area), 0);
}

function cellsOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
