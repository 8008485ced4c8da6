import { Workbook as ExceltsWorkbook, type Style, type Worksheet } from "@cj-tech-master/excelts";
import type { Format } from "../../model/formats";
import type { ProtectionState } from "../../model/protection";
import { xml } from "../package/xml";
import { writeZip } from "../package/zipWriter";
import type { ColorReader } from "../parts/colors";
import { isLayoutPiece, type Piece } from "../parts/elementOrder";
import type { FormatFacts } from "../parts/formatFacts";
import type { PageLayout } from "../parts/pageLayout";
import { fromExceltsStyle } from "./cellStyles";
import { readPageSetup } from "./pageSetup";
import { readProtection } from "./protection";
import { hidePrefix, isMarkedPrefixed } from "./quotePrefix";

/** A format of cells, and whether text in them was entered with an apostrophe. */
export interface FoundFormat {
  readonly format: Format;
  readonly isPrefixed: boolean;
}

/** What excelts reads of a sheet. */
export interface FoundLayout {
  readonly tabColor: string | undefined;
  readonly pageLayout: PageLayout;
  readonly horizontalPageBreaks: readonly number[];
  readonly verticalPageBreaks: readonly number[];
  readonly protection: ProtectionState | undefined;
}

/** What excelts reads of a workbook. */
export interface FoundBook {
  /** By the number that cells have for them. */
  readonly formats: readonly FoundFormat[];
  /** In the order of the sheets. */
  readonly layouts: readonly FoundLayout[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Lets excelts read formats, page setup and protection. It never sees the file itself but a small one
 * made of the pieces it is to read, with a cell for every format; so it cannot be led astray by the
 * rest, and its reading of cells, which turns dates into other numbers, is not needed.
 */
export async function readBook(
  stylesSource: string | undefined,
  formatFacts: readonly FormatFacts[],
  sheets: readonly (readonly Piece[])[],
  colorOf: ColorReader
): Promise<FoundBook> {
  const formatCells = formatFacts.map((_, s) =>
    xml("row", { r: s + 1 }, xml("c", { r: `A${s + 1}`, s }, xml("v", {}, "1")))
  );
  const sources = [
    xml("sheetData", {}, formatCells.join("")),
    ...sheets.map(
      (pieces) =>
        `<sheetData/>${pieces
          .filter(isLayoutPiece)
          .map(({ text }) => text)
          .join("")}`
    ),
  ].map((content) => xml("worksheet", { xmlns: MAIN, "xmlns:r": OFFICE }, content));
  const book = new ExceltsWorkbook();
  await book.xlsx.load(await writeZip(packageOf(sources, stylesSource), { compress: false }));
  const [formatSheet, ...found] = book.worksheets;
  return {
    formats: formatSheet ? readFormats(formatSheet, formatFacts, colorOf) : [],
    layouts: found.map((sheet) => readLayout(sheet, colorOf)),
  };
}

function packageOf(sheets: readonly string[], styles: string | undefined): Map<string, string> {
  const relationship = (id: string, kind: string, target: string): string =>
    xml("Relationship", { Id: id, Type: `${OFFICE}/${kind}`, Target: target });
  const relationships = (items: readonly string[]): string =>
    xml("Relationships", { xmlns: `${PACKAGE}/relationships` }, items.join(""));
  const override = (part: string, type: string): string =>
    xml("Override", { PartName: part, ContentType: `${TYPES}.${type}+xml` });
  const types = [
    xml("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    override("/xl/workbook.xml", "sheet.main"),
    override("/xl/styles.xml", "styles"),
    ...sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, "worksheet")),
  ];
  const list = sheets.map((_, index) =>
    xml("sheet", { name: `s${index}`, sheetId: index + 1, "r:id": `rId${index + 1}` })
  );
  return new Map([
    ["[Content_Types].xml", xml("Types", { xmlns: `${PACKAGE}/content-types` }, types.join(""))],
    ["_rels/.rels", relationships([relationship("rId1", "officeDocument", "xl/workbook.xml")])],
    [
      "xl/workbook.xml",
      xml("workbook", { xmlns: MAIN, "xmlns:r": OFFICE }, xml("sheets", {}, list.join(""))),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, index) =>
          relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)
        ),
        ...(styles === undefined ? [] : [relationship("rIdStyles", "styles", "styles.xml")]),
      ]),
    ],
    ...(styles === undefined ? [] : [["xl/styles.xml", hidePrefix(styles)] as const]),
    ...sheets.map((source, index) => [`xl/worksheets/sheet${index + 1}.xml`, source] as const),
  ]);
}

function readFormats(
  sheet: Worksheet,
  formatFacts: readonly FormatFacts[],
  colorOf: ColorReader
): FoundFormat[] {
  const styleAt = (index: number): Partial<Style> => sheet.getCell(index + 1, 1).style;
  const standard = { ...styleAt(0).font, size: formatFacts[0]?.fontSize };
  return formatFacts.map((facts, index) => {
    const style = styleAt(index);
    return {
      format: fromExceltsStyle(style, facts, standard, colorOf),
      isPrefixed: isMarkedPrefixed(style),
    };
  });
}

function readLayout(sheet: Worksheet, colorOf: ColorReader): FoundLayout {
  const places = (breaks: readonly { readonly id: number }[]): number[] =>
    breaks.map(({ id }) => id).filter((id) => Number.isInteger(id) && id > 0);
  return {
    tabColor: colorOf(sheet.properties.tabColor),
    pageLayout: readPageSetup(sheet),
    horizontalPageBreaks: places(sheet.rowBreaks),
    verticalPageBreaks: places(sheet.colBreaks),
    protection: readProtection(sheet),
  };
}
