import { LIMITS } from "../limits";
import { writeZip } from "../package/zipWriter";
import type { BadFile } from "./badFiles";
import { edited, type Edit } from "./packageEdits";
import { withCount, withLie } from "./zipTricks";

const BOOK = "xl/workbook.xml";
const SHEET = "xl/worksheets/sheet4.xml";
const STRINGS = "xl/sharedStrings.xml";

const cells = (content: string): Edit => ({
  part: SHEET,
  from: "<sheetData/>",
  to: `<sheetData>${content}</sheetData>`,
});

const bomb = (what: string, ...edits: readonly Edit[]): BadFile => ({
  what,
  reason: "tooBig",
  make: async (parts) => edited(parts, edits, { compress: true }),
});

const rows = (count: number, row: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join("");

const areas = rows(LIMITS.items, (row) => `A${row} `);

/** A format of the conditional kind for many areas, so often that all areas together are too many. */
const manyAreas = `<conditionalFormatting sqref="${areas}">${rows(
  11,
  (priority) => `<cfRule type="expression" priority="${priority}"><formula>TRUE</formula></cfRule>`
)}</conditionalFormatting>`;

/**
 * Files that would take more memory or time than there is. Every one is small itself; each is stopped
 * by a count, never by a clock.
 */
export const BOMBS: readonly BadFile[] = [
  bomb("more bytes than are taken", {
    part: "xl/theme/theme1.xml",
    to: " ".repeat(LIMITS.inflatedBytes),
  }),
  {
    what: "more bytes than the directory says",
    reason: "tooBig",
    async make(parts) {
      const part = "xl/theme/theme1.xml";
      const to = " ".repeat(2 * LIMITS.inflatedBytes);
      return withLie(await edited(parts, [{ part, to }], { compress: true }), part, "size", 9);
    },
  },
  {
    what: "more bytes than a file may have",
    reason: "tooBig",
    make: () => Promise.resolve(new Uint8Array(LIMITS.fileBytes + 1)),
  },
  {
    what: "more parts than are taken",
    reason: "tooBig",
    make: async (parts) =>
      writeZip(
        new Map([
          ...parts,
          ...Array.from({ length: LIMITS.parts }, (_, n) => [`${n}`, ""] as const),
        ])
      ),
  },
  {
    what: "as many parts as a directory can say",
    reason: "tooBig",
    make: async (parts) => withCount(await writeZip(parts), 0xffff),
  },
  bomb("millions of empty rows", cells("<row/>".repeat(LIMITS.cells + 1))),
  bomb(
    "millions of cells",
    cells(`<row r="1"/>${rows(101, (row) => `<row r="${row + 1}">${"<c/>".repeat(10_000)}</row>`)}`)
  ),
  bomb(
    "millions of elements in a cell",
    cells(`<row><c>${"<x/>".repeat(LIMITS.toldElements)}</c></row>`)
  ),
  bomb(
    "one long text in thousands of cells",
    { part: STRINGS, from: ">School<", to: `>${"x".repeat(LIMITS.cellText)}<` },
    cells(rows(4_000, (row) => `<row r="${row}"><c t="s"><v>0</v></c></row>`))
  ),
  bomb("millions of texts", {
    part: STRINGS,
    from: "</sst>",
    to: `${"<si/>".repeat(LIMITS.cells + 1)}</sst>`,
  }),
  bomb(
    "one long formula shared by thousands of cells",
    cells(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A20000" si="0">"${"x".repeat(8_000)}"</f></c></row>` +
        rows(20_000, (row) => `<row r="${row + 1}"><c><f t="shared" si="0"/></c></row>`)
    )
  ),
  bomb("elements inside elements", {
    part: SHEET,
    from: "<sheetData/>",
    to: `<sheetData/>${"<a>".repeat(100_000)}`,
  }),
  bomb("elements beside elements", {
    part: SHEET,
    from: "<sheetData/>",
    to: `<sheetData/><extLst>${"<a><b/><b/></a>".repeat(LIMITS.elements / 3)}</extLst>`,
  }),
  bomb("an element of many attributes", {
    part: SHEET,
    from: "<sheetData/>",
    to: `<sheetData ${rows(500_000, (number) => `a${number}="" `)}/>`,
  }),
  bomb("areas of many rules", {
    part: SHEET,
    from: "<printOptions",
    to: `${manyAreas}<printOptions`,
  }),
  bomb("formats of every column on many sheets", ...manyWideSheets()),
  bomb("sheets without number", {
    part: BOOK,
    from: "</sheets>",
    to: `${'<sheet name="x" r:id="rId4"/>'.repeat(LIMITS.parts)}</sheets>`,
  }),
  bomb("names without number", {
    part: BOOK,
    from: "</definedNames>",
    to: `${rows(LIMITS.items, (number) => `<definedName name="name_${number}">1</definedName>`)}</definedNames>`,
  }),
];

/** Small sheets that each give all their columns a format. */
function manyWideSheets(): Edit[] {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const count = 70;
  const sheet = `<worksheet xmlns="${main}"><cols><col min="1" max="16384" style="1" width="9"/></cols><sheetData/></worksheet>`;
  const relation = (number: number): string =>
    `<Relationship Id="wide${number}" Type="x/worksheet" Target="worksheets/wide${number}.xml"/>`;
  return [
    ...Array.from({ length: count }, (_, n) => ({
      part: `xl/worksheets/wide${n + 1}.xml`,
      to: sheet,
    })),
    {
      part: BOOK,
      from: "</sheets>",
      to: `${rows(count, (n) => `<sheet name="wide ${n}" sheetId="${n + 100}" r:id="wide${n}"/>`)}</sheets>`,
    },
    {
      part: "xl/_rels/workbook.xml.rels",
      from: "</Relationships>",
      to: `${rows(count, relation)}</Relationships>`,
    },
  ];
}
