import { writeZip } from "../package/zipWriter";
import type { RefusalReason } from "../refusal";
import { edited, type Edit, type Parts } from "./packageEdits";
import { withCount, withLie } from "./zipTricks";

/** A file that is not opened, and why. */
export interface BadFile {
  readonly what: string;
  readonly reason: RefusalReason;
  /** Makes it of the parts of a good file with tables: the full workbook's. */
  readonly make: (parts: Parts) => Promise<Uint8Array>;
}

const TYPES = "[Content_Types].xml";
const BOOK = "xl/workbook.xml";
const BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
const SHEET = "xl/worksheets/sheet1.xml";
const SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const LOOKS = "xl/worksheets/sheet2.xml";
const RULES = "xl/worksheets/sheet3.xml";
const TABLE = "xl/tables/table1.xml";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compoundFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([...COMPOUND_FILE, ...new Array<number>(504).fill(0), ...name]);
}

const file = (
  reason: RefusalReason,
  what: string,
  make: (parts: Parts) => Promise<Uint8Array> | Uint8Array
): BadFile => ({ what, reason, make: async (parts) => make(parts) });

const changed = (reason: RefusalReason, what: string, ...edits: readonly Edit[]): BadFile =>
  file(reason, what, (parts) => edited(parts, edits));

const added = (reason: RefusalReason, what: string, part: string): BadFile =>
  changed(reason, what, { part, to: "x" });

const typed = (reason: RefusalReason, what: string, type: string): BadFile =>
  changed(reason, what, {
    part: TYPES,
    from: "</Types>",
    to: `<Override PartName="/xl/x.bin" ContentType="${type}"/></Types>`,
  });

const LAUGHS =
  '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';

/** One file for each way of being refused; those that are too big are `BOMBS`. */
export const BAD_FILES: readonly BadFile[] = [
  file("damaged", "nothing", () => new Uint8Array()),
  file("damaged", "a text", () => new TextEncoder().encode("School,Score\nNorth,80\n")),
  file("damaged", "a zip of something else", () => writeZip(new Map([["a.txt", "a"]]))),
  ...[0.02, 0.5, 0.98].map((share) =>
    file("damaged", `a file cut off at ${share * 100} %`, async (parts) => {
      const bytes = await writeZip(parts);
      return bytes.slice(0, bytes.length * share);
    })
  ),
  file("damaged", "a checksum that is wrong", async (parts) =>
    withLie(await writeZip(parts), SHEET, "crc", 1)
  ),
  file("damaged", "a size that is wrong", async (parts) =>
    withLie(await writeZip(parts), SHEET, "size", 1)
  ),
  file("damaged", "a compression that is unknown", async (parts) =>
    withLie(await writeZip(parts), SHEET, "method", 12)
  ),
  file("damaged", "more parts than there are", async (parts) =>
    withCount(await writeZip(parts), 999)
  ),
  file("damaged", "two parts of one name", (parts) =>
    writeZip(new Map([...parts, [SHEET.toUpperCase(), "x"]]))
  ),
  file("damaged", "a part in another encoding", (parts) =>
    writeZip(
      new Map<string, string | Uint8Array>([...parts, [SHEET, new Uint8Array([0xff, 0xfe])]])
    )
  ),
  changed("damaged", "no content types", { part: TYPES }),
  changed("damaged", "no relationships", { part: "_rels/.rels" }),
  changed("damaged", "no workbook", { part: BOOK }),
  changed("damaged", "no sheet", { part: SHEET }),
  changed("damaged", "no styles", { part: "xl/styles.xml" }),
  changed("damaged", "no table", { part: TABLE }),
  changed("damaged", "no texts", { part: "xl/sharedStrings.xml" }),
  changed("damaged", "a sheet that is the workbook itself", {
    part: BOOK_RELATIONS,
    from: "worksheets/sheet1.xml",
    to: "workbook.xml",
  }),
  changed("damaged", "a table that is its sheet", {
    part: SHEET_RELATIONS,
    from: "../tables/table1.xml",
    to: "sheet1.xml",
  }),
  changed("damaged", "two sheets of one part", {
    part: BOOK_RELATIONS,
    from: "sheet2.xml",
    to: "sheet1.xml",
  }),
  changed("damaged", "one table twice", {
    part: SHEET_RELATIONS,
    from: "table3.xml",
    to: "table1.xml",
  }),
  changed("damaged", "an element that is not closed", { part: SHEET, from: "</row>", to: "" }),
  changed("damaged", "two sheets of one name", { part: BOOK, from: "Layout", to: "SHEET1" }),
  changed("damaged", "a sheet's name that is illegal", { part: BOOK, from: "Layout", to: "a/b" }),
  changed("damaged", "no visible sheet", {
    part: BOOK,
    from: /(<sheet name="[^"]*" sheetId="\d")( r:id)/g,
    to: '$1 state="hidden"$2',
  }),
  changed("damaged", "a name that is a cell's", { part: BOOK, from: '"Rate"', to: '"A1"' }),
  changed("damaged", "a header that is another text", { part: TABLE, from: '"Score"', to: '"S"' }),
  changed("damaged", "tables that overlap", {
    part: "xl/tables/table4.xml",
    from: "L10:M11",
    to: "I10:J11",
  }),
  changed("damaged", "merged cells that overlap", { part: LOOKS, from: "J5:L5", to: "K2:L5" }),
  changed("damaged", "a column twice", { part: LOOKS, from: '<col min="3"', to: '<col min="2"' }),
  changed("damaged", "columns that are no numbers", {
    part: LOOKS,
    from: '<col min="3"',
    to: '<col min="1.5"',
  }),
  changed("damaged", "a pane of half a row", {
    part: LOOKS,
    from: 'ySplit="2"',
    to: 'ySplit="1.5"',
  }),
  changed("damaged", "a pane below the sheet", {
    part: LOOKS,
    from: 'ySplit="2"',
    to: 'ySplit="1048576"',
  }),
  changed("damaged", "a prompt of 256 characters", {
    part: RULES,
    from: / prompt="[^"]*"/,
    to: ` prompt="${"x".repeat(256)}"`,
  }),
  changed("damaged", "a typed list of 256 characters", {
    part: RULES,
    from: "<formula1>Schools<",
    to: `<formula1>"${"x".repeat(256)}"<`,
  }),
  changed("damaged", "a header of 256 characters", {
    part: "xl/worksheets/sheet4.xml",
    from: "&amp;Ceven",
    to: "x".repeat(256),
  }),
  changed("externalLinks", "a formula with another workbook", {
    part: SHEET,
    from: /<f>B2\+.*?<\/f>/,
    to: "<f>[1]Sheet1!A1</f>",
  }),
  changed("damaged", "a format that is missing", {
    part: SHEET,
    from: '<c r="A1"',
    to: '<c r="A1" s="999"',
  }),
  changed("damaged", "a text of 32,768 characters", {
    part: "xl/sharedStrings.xml",
    from: ">School<",
    to: `>${"x".repeat(32_768)}<`,
  }),
  changed("damaged", "a formula of 8,193 characters", {
    part: BOOK,
    from: ">0.25<",
    to: `>${"1".repeat(8_193)}<`,
  }),
  changed("damaged", "a formula 65 deep", {
    part: BOOK,
    from: ">0.25<",
    to: `>${"(".repeat(65)}1${")".repeat(65)}<`,
  }),
  file("encrypted", "a password", () => compoundFile("EncryptedPackage")),
  file("encrypted", "parts with a password", async (parts) =>
    withLie(await writeZip(parts), SHEET, "flags", 1)
  ),
  file("old", "the format of Excel 97", () => compoundFile("Workbook")),
  typed("binary", "the binary format", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
  changed("macros", "the format with macros", {
    part: TYPES,
    from: `${CONTENT}.sheet.main+xml`,
    to: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  }),
  added("macros", "macros under the name of .xlsx", "xl/vbaProject.bin"),
  added("macros", "macros of old", "xl/macrosheets/sheet1.xml"),
  added("externalLinks", "links to other workbooks", "xl/externalLinks/externalLink1.xml"),
  typed("externalLinks", "links under another name", `${CONTENT}.externalLink+xml`),
  added("connections", "connections", "xl/connections.xml"),
  added("connections", "a query", "xl/queryTables/queryTable1.xml"),
  typed("connections", "connections under another name", `${CONTENT}.connections+xml`),
  added("embedded", "embedded files", "xl/embeddings/oleObject1.bin"),
  added("embedded", "controls", "xl/activeX/activeX1.xml"),
  changed("daysFrom1904", "days from 1904", {
    part: BOOK,
    from: "<workbookPr ",
    to: '<workbookPr date1904="1" ',
  }),
  changed("entities", "entities", { part: SHEET, from: "<worksheet", to: `${LAUGHS}<worksheet` }),
  changed("entities", "a document type", {
    part: "xl/styles.xml",
    from: "<styleSheet",
    to: '<!DOCTYPE styleSheet SYSTEM "file:///etc/passwd"><styleSheet',
  }),
  changed("unusual", "the strict format", {
    part: BOOK,
    from: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    to: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  }),
];
