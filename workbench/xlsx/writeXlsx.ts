import type { Sheet } from "../model/sheet";
import type { CellStyle } from "../model/style";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import { drawingOf } from "./charts/drawingXml";
import { revealControls } from "./excelts/controlCharacters";
import { revealPrefix } from "./excelts/quotePrefix";
import { writeBook } from "./excelts/writeBook";
import { sheetNumber, tableNumber } from "./ids";
import { takeApart } from "./package/pieces";
import { relationshipsPart } from "./package/relationships";
import { xml } from "./package/xml";
import { readDirectory, readEntryBytes } from "./package/zipReader";
import { writeZip } from "./package/zipWriter";
import { conditionalXml, newerConditionalXml } from "./parts/conditionalXml";
import { definedNamesXml } from "./parts/definedNames";
import { differentialXml } from "./parts/differentialStyles";
import { joinPieces, WORKBOOK_ORDER, WORKSHEET_ORDER, type Piece } from "./parts/elementOrder";
import { sheetViewsXml } from "./parts/sheetView";
import { toReference } from "./parts/sqref";
import { tableXml } from "./parts/tableXml";
import { validationXml } from "./parts/validation";
import { STANDARD_FILE_WIDTH } from "./parts/widths";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

const DRAWING_RELATIONSHIP = "rIdDrawing";

/**
 * A workbook as an .xlsx file. Formulas have no values in it: Excel works them out when it opens
 * the file. What a file cannot hold is listed in the workbench's README.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const parts = await unzip(await writeBook(workbook));
  const differentials = new DifferentialStore();
  const types: (readonly [part: string, type: string])[] = [];
  let charts = 0;
  workbook.sheets.items.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    parts.set(name, completeSheet(parts.get(name) ?? "", sheet, differentials));
    for (const table of sheet.tables) {
      parts.set(tablePart(table), tableXml(table, tableNumber(table.id)));
      types.push([`/${tablePart(table)}`, TABLE_TYPE]);
    }
    const drawing = drawingOf(sheet, index + 1, charts + 1);
    charts += sheet.charts.items.length;
    for (const [part, text] of drawing?.parts ?? []) parts.set(part, text);
    types.push(...(drawing?.types ?? []));
    addRelationships(parts, name, [
      ...sheet.tables.map((table): SheetRelationship => [
        tableRelationship(table),
        "table",
        tablePart(table),
      ]),
      ...(drawing ? [[DRAWING_RELATIONSHIP, "drawing", drawing.drawing] as const] : []),
    ]);
  });
  change(parts, "xl/workbook.xml", (source) => completeWorkbook(source, workbook));
  change(parts, "xl/styles.xml", (source) =>
    revealPrefix(source).replace(/<dxfs\b[^>]*(\/>|>.*?<\/dxfs>)/s, () => differentials.toXml())
  );
  change(parts, "xl/sharedStrings.xml", revealControls);
  change(parts, "[Content_Types].xml", (source) =>
    source.replace("</Types>", () => {
      const overrides = types.map(([part, type]) =>
        xml("Override", { PartName: part, ContentType: type })
      );
      return `${overrides.join("")}</Types>`;
    })
  );
  return writeZip(parts);
}

async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const decoder = new TextDecoder();
  const parts = new Map<string, string>();
  const budget = { bytesLeft: Infinity };
  for (const entry of readDirectory(bytes)) {
    parts.set(entry.name, decoder.decode(await readEntryBytes(bytes, entry, budget)));
  }
  return parts;
}

function change(parts: Map<string, string>, name: string, make: (source: string) => string): void {
  const source = parts.get(name);
  if (source !== undefined) parts.set(name, make(source));
}

/** The looks of conditional formats, each once; rules refer to them by number. */
class DifferentialStore {
  private readonly known = new Map<string, number>();

  readonly numberOf = (style: CellStyle): number => {
    const source = differentialXml(style);
    const number = this.known.get(source) ?? this.known.size;
    this.known.set(source, number);
    return number;
  };

  toXml(): string {
    return xml("dxfs", { count: this.known.size }, [...this.known.keys()].join(""));
  }
}

function completeSheet(source: string, sheet: Sheet, differentials: DifferentialStore): string {
  const year = sheet.workbook.clock().getFullYear();
  const { head, pieces } = takeApart(source, IGNORE_CELLS);
  const conditionals = conditionalXml(sheet.conditionalFormats.items, year, differentials.numberOf);
  const added: Piece[] = [
    { name: "sheetViews", text: sheetViewsXml(sheet) },
    { name: "mergeCells", text: mergesXml(sheet) },
    { name: "conditionalFormatting", text: conditionals.rules },
    { name: "dataValidations", text: validationXml(sheet.validation.items, year) },
    { name: "drawing", text: drawingXml(sheet) },
    { name: "tableParts", text: tablePartsXml(sheet) },
    { name: "extLst", text: newerConditionalXml(conditionals.newerRules) },
  ];
  const kept = pieces
    .filter(({ name }) => name !== "sheetViews")
    .map((piece) => (piece.name === "cols" ? { ...piece, text: columnsXml(piece.text) } : piece));
  return joinPieces(head, [...kept, ...added], WORKSHEET_ORDER);
}

const IGNORE_CELLS = {
  name: "sheetData",
  open: () => undefined,
  text: () => undefined,
  close: () => undefined,
};

/** excelts marks every width as somebody's choice, the standard one too. */
function columnsXml(source: string): string {
  return source.replace(/<col [^>]*>/g, (column) =>
    column.includes(` width="${STANDARD_FILE_WIDTH}"`)
      ? column.replace(' customWidth="1"', "")
      : column
  );
}

function mergesXml({ merges }: Sheet): string {
  if (merges.length === 0) return "";
  const items = merges.map((area) => xml("mergeCell", { ref: toReference(area) }));
  return xml("mergeCells", { count: merges.length }, items.join(""));
}

function tablePartsXml({ tables }: Sheet): string {
  if (tables.length === 0) return "";
  const items = tables.map((table) => xml("tablePart", { "r:id": tableRelationship(table) }));
  return xml("tableParts", { count: tables.length }, items.join(""));
}

function drawingXml({ charts }: Sheet): string {
  return charts.items.length > 0 ? xml("drawing", { "r:id": DRAWING_RELATIONSHIP }) : "";
}

function tablePart({ id }: Table): string {
  return `xl/tables/table${tableNumber(id)}.xml`;
}

function tableRelationship({ id }: Table): string {
  return `rIdTable${tableNumber(id)}`;
}

/** What a sheet refers to: by which id, as what, and the part's name. */
type SheetRelationship = readonly [id: string, kind: "table" | "drawing", part: string];

function addRelationships(
  parts: Map<string, string>,
  sheetPart: string,
  relationships: readonly SheetRelationship[]
): void {
  if (relationships.length === 0) return;
  const name = relationshipsPart(sheetPart);
  const items = relationships.map(([id, kind, part]) =>
    xml("Relationship", {
      Id: id,
      Type: `${RELATIONSHIPS}/${kind}`,
      Target: `../${part.slice("xl/".length)}`,
    })
  );
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships ' +
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const source = parts.get(name) ?? empty;
  parts.set(
    name,
    source.replace("</Relationships>", () => `${items.join("")}</Relationships>`)
  );
}

/** Gives sheets the numbers that the model has for them and says which sheet is in front. */
function completeWorkbook(source: string, workbook: Workbook): string {
  const { head, pieces } = takeApart(source);
  const { items, active } = workbook.sheets;
  let at = 0;
  const sheets = (text: string): string =>
    text.replace(/ sheetId="\d+"/g, () => {
      const sheet = items[at];
      at += 1;
      return ` sheetId="${sheet ? sheetNumber(sheet.id) : at}"`;
    });
  const activeTab = active.position || undefined;
  const kept = pieces
    .filter(({ name }) => name !== "bookViews" && name !== "definedNames")
    .map((piece) => (piece.name === "sheets" ? { ...piece, text: sheets(piece.text) } : piece));
  const added: Piece[] = [
    { name: "bookViews", text: xml("bookViews", {}, xml("workbookView", { activeTab })) },
    { name: "definedNames", text: definedNamesXml(workbook) },
  ];
  return joinPieces(head, [...kept, ...added], WORKBOOK_ORDER);
}
