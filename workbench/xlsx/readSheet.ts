import { containsCell, formatArea, formatCell, intersect, type Area } from "../formula/area";
import { isError } from "../formula/values";
import type { Format } from "../model/formats";
import type { FormatTable } from "../model/formatTable";
import type { CellJson, SheetJson } from "../model/sheetJson";
import type { FoundBook, FoundLayout } from "./excelts/readBook";
import type { Budget } from "./budget";
import { LIMITS } from "./limits";
import { CellReader, type CellSources, type FoundCell } from "./parts/cellReader";
import { readColumns } from "./parts/columns";
import { readConditionals, type ConditionalSources } from "./parts/conditionalReader";
import type { Piece } from "./parts/elementOrder";
import { FoundLines } from "./parts/foundLines";
import { firstOverlap } from "./parts/overlaps";
import { readSheetViews } from "./parts/sheetView";
import { fromReference } from "./parts/sqref";
import type { FoundTable } from "./parts/tableReader";
import { readValidation } from "./parts/validation";
import { takeApart } from "./package/pieces";
import { childrenOf, type XmlElement } from "./package/xml";
import { refuse } from "./refusal";

/** A sheet's part, read as far as it can be without the workbook's formats. */
export interface FoundSheet {
  readonly reader: CellReader;
  readonly pieces: readonly Piece[];
  readonly elements: readonly XmlElement[];
  readonly tables: readonly FoundTable[];
}

/** Reads a sheet's part. Throws XlsxRefusal. */
export function readSheetPart(
  source: string,
  tables: readonly FoundTable[],
  sources: Omit<CellSources, "tableAt">
): FoundSheet {
  const areas = tables.map(({ area, name }) => ({ area: fromReference(area), name }));
  if (firstOverlap(areas.map(({ area }) => area))) return refuse("damaged", "tables overlap");
  const reader = new CellReader({
    ...sources,
    tableAt: (row, column) => areas.find(({ area }) => containsCell(area, row, column))?.name,
  });
  const { root, pieces, elements } = takeApart(source, reader, sources.budget);
  if (root.name !== "worksheet") return refuse("damaged", `a sheet that is ${root.name}`);
  for (const element of elements) {
    const isHeader = element.name === "headerFooter";
    if (isHeader && element.children.some(({ text }) => text.length > LIMITS.headerText)) {
      return refuse("damaged", "a header that is too long");
    }
    if (element.children.length > LIMITS.items && element.name !== "cols") {
      return refuse("tooBig", `${element.children.length} in ${element.name}`);
    }
  }
  return { reader, pieces, elements, tables };
}

/** What a sheet is in its workbook. */
export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  readonly visibility: NonNullable<SheetJson["visibility"]>;
  /** What its names say of how it is printed. */
  readonly printed: Readonly<Record<string, string>>;
}

/** A sheet as the model stores it, and what is selected on it. */
export interface ReadSheet {
  readonly json: SheetJson;
  readonly selection: readonly string[] | undefined;
}

/** Puts together what was found of a sheet. */
export function sheetToModel(
  place: SheetPlace,
  { reader, elements, tables }: FoundSheet,
  layout: FoundLayout,
  book: FoundBook,
  conditionals: ConditionalSources,
  formatTable: FormatTable
): ReadSheet {
  const find = (name: string): XmlElement | undefined =>
    elements.find((element) => element.name === name);
  const { budget } = conditionals;
  const lines = new FoundLines(readColumns(find("cols"), budget), reader, book);
  const { view, selection } = readSheetViews(find("sheetViews"), budget);
  const formats = readConditionals(
    elements.filter(({ name }) => name === "conditionalFormatting"),
    find("extLst"),
    conditionals
  );
  const validation = readValidation(find("dataValidations"), budget);
  const merges = readMerges(find("mergeCells"), tables, budget);
  checkHeaders(reader, tables);
  const pageLayout = { ...layout.pageLayout, ...place.printed };
  const filtered = new Set(filteredRows(reader, tables));
  const withAddresses = <T extends { readonly areas: readonly Parameters<typeof formatArea>[0][] }>(
    item: T
  ) => ({ ...item, areas: item.areas.map(formatArea) });
  const json: SheetJson = {
    id: place.id,
    name: place.name,
    visibility: place.visibility,
    view: {
      ...view,
      ...(layout.tabColor === undefined ? {} : { tabColor: layout.tabColor }),
      ...(Object.keys(pageLayout).length > 0 ? { pageLayout } : {}),
      horizontalPageBreaks: layout.horizontalPageBreaks,
      verticalPageBreaks: layout.verticalPageBreaks,
    },
    ...(layout.protection ? { protection: layout.protection } : {}),
    columns: lines.columnsJson(),
    rows: {
      sizes: reader.rows.flatMap(({ row, height }): [number, number][] =>
        height === undefined ? [] : [[row, height]]
      ),
      hidden: reader.rows.flatMap(({ row, isHidden }) =>
        isHidden && !filtered.has(row) ? [row] : []
      ),
    },
    filteredRows: [...filtered],
    merges: merges.map(formatArea),
    formats: lines.formatsJson(formatTable),
    cells: Object.fromEntries(
      reader.cells.flatMap((cell) => {
        const stored = cellToModel(cell, lines, book, formatTable);
        return stored === undefined ? [] : [[formatCell(cell.row, cell.column), stored]];
      })
    ),
    validation: validation.map(withAddresses),
    conditionalFormats: formats.map(withAddresses),
    conditionalCounter: formats.length + 1,
  };
  return { json, selection: selection?.map(formatArea) };
}

/** Throws XlsxRefusal where a table's header is not the text that its columns are called by. */
function checkHeaders({ cells }: CellReader, tables: readonly FoundTable[]): void {
  const headed = tables
    .filter(({ showHeaders }) => showHeaders)
    .map(({ area, columns }) => ({ area: fromReference(area), columns }));
  const rows = new Set(headed.map(({ area }) => area.top));
  const texts = new Map(
    cells
      .filter(({ row }) => rows.has(row))
      .map(({ row, column, value }) => [formatCell(row, column), value] as const)
  );
  for (const { area, columns } of headed) {
    columns.forEach(({ name }, index) => {
      const address = formatCell(area.top, area.left + index);
      if (texts.get(address) !== name) refuse("damaged", `header ${address}`);
    });
  }
}

/** The merged areas. Throws XlsxRefusal where two of them, or one and a table, share cells. */
function readMerges(
  element: XmlElement | undefined,
  tables: readonly FoundTable[],
  budget: Budget
): Area[] {
  const merges = childrenOf(element, "mergeCell").map(({ attributes }) =>
    fromReference(attributes["ref"])
  );
  budget.spend("areas", merges.length);
  const ofTables = tables.map(({ area }) => fromReference(area));
  const isTorn = merges.some((merge) => ofTables.some((area) => intersect(area, merge)));
  if (isTorn || firstOverlap(merges)) return refuse("damaged", "merged cells overlap");
  return merges.filter((area) => area.top < area.bottom || area.left < area.right);
}

/** Rows that a table's filter hides: files do not say by what a row is hidden. */
function filteredRows({ rows }: CellReader, tables: readonly FoundTable[]): number[] {
  const filtered = tables
    .filter(({ columns }) => columns.some(({ filter }) => filter))
    .map(({ area }) => fromReference(area));
  return rows
    .filter(({ row, isHidden }) => isHidden && filtered.some((a) => row > a.top && row <= a.bottom))
    .map(({ row }) => row);
}

/** The cell as the model stores it; undefined for a blank one that looks like its column or row. */
function cellToModel(
  { row, column, value, formula, format: number }: FoundCell,
  lines: FoundLines,
  { formats }: FoundBook,
  formatTable: FormatTable
): CellJson | undefined {
  const { format, isPrefixed } = formats[number] ?? refuse("damaged", `cell format ${number}`);
  const own = ownFormat(format, lines.at(row, column));
  const reference = formatTable.refer(own);
  const isBlank = value === null && formula === undefined;
  if (isBlank && Object.keys(reference).length === 0) return undefined;
  const prefixed = isPrefixed && typeof value === "string";
  if (value !== null && !isError(value) && !prefixed && Object.keys(reference).length === 0) {
    return value;
  }
  return {
    ...(isError(value) ? { e: value.error } : value === null ? {} : { v: value }),
    ...(formula === undefined ? {} : { f: formula }),
    ...(prefixed ? { p: 1 } : {}),
    ...reference,
  };
}

/** The parts of a cell's format that differ from what it would have anyway. */
function ownFormat(format: Format, inherited: Format): Format {
  const differs = (key: keyof Format): boolean =>
    JSON.stringify(format[key]) !== JSON.stringify(inherited[key]);
  return {
    ...(differs("numberFormat") ? { numberFormat: format.numberFormat ?? "General" } : {}),
    ...(differs("style") ? { style: format.style ?? {} } : {}),
  };
}
