import { chartId } from "../model/charts/chartStore";
import { Dimensions } from "../model/dimensions";
import { FormatTable } from "../model/formatTable";
import type { TableJson, WorkbookJson } from "../model/serialization";
import { checkDefinedName } from "../model/definedNames";
import { ModelError } from "../model/errors";
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from "../model/dimensions";
import type { SheetJson } from "../model/sheetJson";
import { checkSheetName } from "../model/sheetNames";
import { guid, Workbook, type WorkbookOptions } from "../model/workbook";
import { chartsToModel, readDrawing, type PlacedChart } from "./charts/drawingReader";
import { chartNumber } from "./charts/drawingXml";
import { readBook } from "./excelts/readBook";
import { Budget } from "./budget";
import { uniqueNumbers } from "./ids";
import { LIMITS } from "./limits";
import { openPackage, type TextParts } from "./package/openPackage";
import { relationshipsOf, requirePart, type Relationship } from "./package/relationships";
import { child, childrenOf, parseXml, readFlag, readNumber, type XmlElement } from "./package/xml";
import { colorReader } from "./parts/colors";
import { readDefinedNames } from "./parts/definedNames";
import { readDifferentials } from "./parts/differentialStyles";
import { readFormatFacts } from "./parts/formatFacts";
import { readSharedStrings } from "./parts/sharedStrings";
import { readTable, type FoundTable } from "./parts/tableReader";
import { readSheetPart, sheetToModel, type FoundSheet, type SheetPlace } from "./readSheet";
import { refuse, REFUSALS, XlsxRefusal } from "./refusal";

/**
 * A workbook with one sentence for each chart that is left out of it, or one sentence about why the
 * file is not opened and what to do.
 */
export type XlsxResult =
  { readonly workbook: Workbook; readonly notes: readonly string[] } | { readonly refused: string };

/** Excel's own limits of the numbers that files give to sheets and tables. */
const MAX_SHEET_NUMBER = 65_534;
const MAX_TABLE_NUMBER = 2 ** 32 - 1;

const VISIBILITY = { hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * Opens an .xlsx file. Never throws: what cannot be read is refused, within the memory and time that
 * `LIMITS` leaves. What a file holds beyond the model is left out; see the workbench's README.
 */
export async function readXlsx(
  bytes: Uint8Array,
  options: WorkbookOptions = {}
): Promise<XlsxResult> {
  try {
    const { json, notes } = await readJson(bytes);
    return { workbook: Workbook.fromJSON(json, options), notes };
  } catch (cause) {
    // Only a damaged file makes the rest of the reading fail: every way in it is tried by the tests.
    return { refused: REFUSALS[cause instanceof XlsxRefusal ? cause.reason : "damaged"] };
  }
}

async function readJson(
  bytes: Uint8Array
): Promise<{ json: WorkbookJson; notes: readonly string[] }> {
  const parts = await openPackage(bytes);
  const main = relationshipsOf(parts, "").find(({ kind }) => kind === "officeDocument");
  if (!main) return refuse("damaged", "no workbook");
  const root = parseXml(requirePart(parts, main.part));
  if (root.name !== "workbook") return refuse("damaged", `a workbook that is ${root.name}`);
  if (root.attributes["xmlns"] !== MAIN) return refuse("unusual", "another namespace");
  if (readFlag(child(root, "workbookPr")?.attributes["date1904"])) {
    return refuse("daysFrom1904", "days are counted from 1904");
  }
  const related = relationshipsOf(parts, main.part);
  const part = (kind: string): string | undefined => {
    const found = related.find((each) => each.kind === kind);
    return found && requirePart(parts, found.part);
  };
  const stylesSource = part("styles");
  const styles = stylesSource === undefined ? undefined : parseXml(stylesSource);
  const formatFacts = readFormatFacts(styles);
  if (formatFacts.length > LIMITS.cellFormats) return refuse("tooBig", "too many formats");
  const colorOf = colorReader(part("theme"));
  const { names, printed } = readDefinedNames(child(root, "definedNames"));
  const listed = listSheets(root, related, printed);
  const strings = readSharedStrings(part("sharedStrings"));
  const budget = new Budget();
  const tableParts = new Set<string>();
  const found = listed.map(({ part: name }): FoundSheet => {
    const sheetTables = tablesOf(parts, name, tableParts, budget);
    return readSheetPart(requirePart(parts, name), sheetTables, { strings, budget });
  });
  const book = await readBook(
    stylesSource,
    formatFacts,
    found.map(({ pieces }) => pieces),
    colorOf
  );
  const differentials = readDifferentials(child(styles, "dxfs"), colorOf);
  const formatTable = new FormatTable();
  const drawings = listed.map(({ part: name, name: sheetName }) =>
    readDrawing(parts, name, sheetName, colorOf, budget)
  );
  const sheets = found.map((sheet, index) => {
    const place = listed[index];
    const layout = book.layouts[index];
    if (!place || !layout) return refuse("damaged", `sheet ${index}`);
    const drawn = sheetToModel(
      place,
      sheet,
      layout,
      book,
      { differentials, colorOf, budget },
      formatTable
    );
    return { ...drawn, json: withCharts(drawn.json, drawings[index]?.charts ?? []) };
  });
  const tables = tablesToModel(found, listed);
  checkUnique([...tables.map(({ name }) => name), ...names.map(({ name }) => name)]);
  for (const { name } of names) legal(name, checkDefinedName);
  const [view] = childrenOf(child(root, "bookViews"), "workbookView");
  const active = sheetInFront(listed, readNumber(view?.attributes["activeTab"]) ?? 0);
  const isProtected = readFlag(child(root, "workbookProtection")?.attributes["lockStructure"]);
  const json: WorkbookJson = {
    format: 1,
    counters: {
      sheets: Math.max(0, ...listed.map(({ number }) => number)),
      tables: Math.max(0, ...tables.map(({ number }) => number)),
    },
    active: active.id,
    selections: Object.fromEntries(
      sheets.flatMap(({ json, selection }) => (selection ? [[json.id, selection] as const] : []))
    ),
    ...(isProtected ? { protection: { options: {} } } : {}),
    numberFormats: formatTable.numberFormats,
    styles: formatTable.styles,
    names,
    sheets: sheets.map(({ json }) => json),
    tables: tables.map(({ number: _, ...table }) => table),
  };
  return { json, notes: drawings.flatMap(({ notes }) => notes) };
}

/** A sheet with its charts, whose places hang on its rows and columns. */
function withCharts(sheet: SheetJson, found: readonly PlacedChart[]): SheetJson {
  if (found.length === 0) return sheet;
  const columns = new Dimensions(STANDARD_COLUMN_WIDTH);
  const rows = new Dimensions(STANDARD_ROW_HEIGHT);
  columns.restore(sheet.columns ?? {});
  rows.restore(sheet.rows ?? {});
  const lines = { columns, rows, filteredRows: new Set(sheet.filteredRows) };
  const charts = chartsToModel(found, (number) => chartId(sheet.id, number), lines);
  const chartCounter = Math.max(...charts.map(chartNumber)) + 1;
  return { ...sheet, charts, chartCounter };
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

interface ListedSheet extends SheetPlace {
  readonly number: number;
  /** Among all tabs, those of sheets that are left out too. */
  readonly position: number;
  readonly part: string;
}

/** The worksheets in the order of their tabs; sheets that are charts are left out. */
function listSheets(
  root: XmlElement,
  related: readonly Relationship[],
  printed: ReadonlyMap<number, Readonly<Record<string, string>>>
): ListedSheet[] {
  const items = childrenOf(child(root, "sheets"), "sheet");
  if (items.length > LIMITS.parts) return refuse("tooBig", `${items.length} sheets`);
  const numbers = uniqueNumbers(
    items.map(({ attributes }) => readNumber(attributes["sheetId"]) ?? 0),
    MAX_SHEET_NUMBER
  );
  const listed = items.flatMap(({ attributes }, index): ListedSheet[] => {
    const { name = "", state } = attributes;
    const relationship =
      related.find(({ id }) => id === attributes["r:id"]) ?? refuse("damaged", `sheet ${name}`);
    if (relationship.kind !== "worksheet") return [];
    const number = numbers[index] ?? 0;
    return [
      {
        id: guid(number, 0),
        name: legal(name, checkSheetName),
        visibility: VISIBILITY[state as keyof typeof VISIBILITY] ?? "Visible",
        printed: printed.get(index) ?? {},
        number,
        position: index,
        part: relationship.part,
      },
    ];
  });
  if (listed.length === 0) return refuse("damaged", "no worksheet");
  checkUnique(listed.map(({ name }) => name));
  checkUnique(listed.map(({ part }) => part));
  return listed;
}

/** The sheet whose tab is in front; a visible one, since no other can be. */
function sheetInFront(listed: readonly ListedSheet[], position: number): ListedSheet {
  const visible = listed.filter(({ visibility }) => visibility === "Visible");
  return (
    visible.find((sheet) => sheet.position === position) ??
    visible[0] ??
    refuse("damaged", "no visible sheet")
  );
}

/** A sheet's tables. A part that another sheet has already is refused: `taken` notes them. */
function tablesOf(
  parts: TextParts,
  sheetPart: string,
  taken: Set<string>,
  budget: Budget
): FoundTable[] {
  const tables = relationshipsOf(parts, sheetPart).filter(({ kind }) => kind === "table");
  return tables.map(({ part }) => {
    if (taken.has(part)) return refuse("damaged", `${part} is of two tables`);
    taken.add(part);
    return readTable(requirePart(parts, part), budget);
  });
}

function tablesToModel(
  sheets: readonly FoundSheet[],
  listed: readonly ListedSheet[]
): (TableJson & { readonly number: number })[] {
  const found = sheets.flatMap(({ tables }, index) =>
    tables.map((table) => ({ ...table, sheetId: listed[index]?.id ?? "" }))
  );
  const numbers = uniqueNumbers(
    found.map(({ number }) => number),
    MAX_TABLE_NUMBER
  );
  return found
    .map((table, index) => {
      const number = numbers[index] ?? 0;
      return { ...table, name: legal(table.name, checkDefinedName), number, id: guid(0, number) };
    })
    .sort((a, b) => a.number - b.number);
}

function legal(name: string, check: (name: string) => void): string {
  try {
    check(name);
    return name;
  } catch (cause) {
    if (cause instanceof ModelError) return refuse("damaged", cause.message);
    throw cause;
  }
}

function checkUnique(names: readonly string[]): void {
  const keys = new Set(names.map((name) => name.toLowerCase()));
  if (keys.size < names.length) refuse("damaged", "a name is there twice");
}
