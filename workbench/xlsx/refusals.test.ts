import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { TEST_CLOCK } from "../model/testWorkbook";
import { readXlsx } from "./readXlsx";
import { REFUSALS } from "./refusal";
import { BAD_FILES } from "./testing/badFiles";
import { BOMBS } from "./testing/bombs";
import { fullWorkbook } from "./testing/fullWorkbook";
import { normalForm } from "./testing/normalForm";
import { edited, partsOf, type Edit, type Parts } from "./testing/packageEdits";
import { writeXlsx } from "./writeXlsx";

const ROOT = path.join(__dirname, "../..");
const TSX = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
const SHEET = "xl/worksheets/sheet1.xml";

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf(await writeXlsx(fullWorkbook()));
});

describe("a file is not opened that has", () => {
  test.each(BAD_FILES.map((file) => [file.what, file] as const))("%s", async (_, file) => {
    expect(await readXlsx(await file.make(parts))).toEqual({ refused: REFUSALS[file.reason] });
  });

  test("every reason is tried", () => {
    const tried = new Set([...BAD_FILES, ...BOMBS].map(({ reason }) => reason));
    expect([...tried].sort()).toEqual(Object.keys(REFUSALS).sort());
  });
});

/** Megabytes of objects; a process that needs more ends by itself, and the test with it. */
const HEAP_MEGABYTES = 300;
/** With buffers, programs and what is not yet collected; a single bomb unpacked would take far more. */
const MOST_BYTES = 900_000_000;

test("files made to use memory up are refused, within bounds", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "xlsx-bombs-"));
  try {
    const files: string[] = [];
    for (const [index, bomb] of BOMBS.entries()) {
      const file = path.join(folder, `${index}.xlsx`);
      writeFileSync(file, await bomb.make(parts));
      files.push(file);
    }
    const script = path.join(__dirname, "testing/measureBombs.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [TSX, script, ...files], {
      env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` },
    });
    const { said, peakBytes } = JSON.parse(stdout) as { said: string[]; peakBytes: number };
    const expected = BOMBS.map(({ what, reason }) => `${what}: ${reason}`);
    expect(said.map((reason, index) => `${BOMBS[index]?.what}: ${reason}`)).toEqual(expected);
    expect(peakBytes).toBeLessThan(MOST_BYTES);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

/** What is left out without a word: nothing of it changes what the cells hold or come to. */
const HARMLESS: readonly (readonly [what: string, edit: Edit])[] = [
  ["a signature", { part: "_xmlsignatures/sig1.xml", to: "<Signature/>" }],
  ["printer settings", { part: "xl/printerSettings/printerSettings1.bin", to: "x" }],
  ["a picture", { part: "xl/media/image1.png", to: "x" }],
  ["comments", { part: "xl/comments1.xml", to: "<comments/>" }],
  ["buttons in the ribbon", { part: "customUI/customUI.xml", to: "<customUI/>" }],
  [
    "links to pages",
    {
      part: SHEET,
      from: "<pageMargins",
      to: '<hyperlinks><hyperlink ref="P1" r:id="rId9"/></hyperlinks><pageMargins',
    },
  ],
];

describe("a file is opened all the same that has", () => {
  test.each(HARMLESS)("%s", async (_, edit) => {
    const result = await readXlsx(await edited(parts, [edit]), { clock: TEST_CLOCK });
    if ("refused" in result) throw new Error(result.refused);
    expect(normalForm(result.workbook)).toEqual(normalForm(fullWorkbook()));
  });
});

describe("what other programs write is read as Excel reads it", () => {
  const open = async (...edits: Edit[]) => {
    const result = await readXlsx(await edited(parts, edits), { clock: TEST_CLOCK });
    if ("refused" in result) throw new Error(result.refused);
    return result.workbook;
  };

  test("values kept beside formulas are worked out anew", async () => {
    const book = await open({
      part: SHEET,
      from: "<f>_xlfn.TEXTJOIN",
      to: "<v>stale</v><f>_xlfn.TEXTJOIN",
    });
    expect(book.sheets.require("Sheet1").value(2, 17)).toBe("=text");
  });

  test("of two validation rules for a cell the first one counts", async () => {
    const book = await open({
      part: "xl/worksheets/sheet3.xml",
      from: 'sqref="B1:B9"',
      to: 'sqref="A9:B12"',
    });
    const { validation } = book.sheets.require("Rules & <marks>");
    expect(validation.at(8, 0)?.rule).toMatchObject({ source: 'Yes,No,"So, so"' });
    expect(validation.at(9, 0)?.rule).toMatchObject({ source: "=Schools" });
    expect(validation.items.filter((item) => item.rule.type === "list")).toHaveLength(2);
  });

  test("rules that lack an operand are left out", async () => {
    const book = await open(
      { part: "xl/worksheets/sheet3.xml", from: /<formula2>.*?<\/formula2>/, to: "<formula2/>" },
      { part: "xl/worksheets/sheet3.xml", from: /<formula>AND.*?<\/formula>/, to: "<formula/>" }
    );
    const { validation, conditionalFormats } = book.sheets.require("Rules & <marks>");
    const whole = fullWorkbook().sheets.require("Rules & <marks>");
    expect(validation.items).toHaveLength(whole.validation.items.length - 1);
    expect(conditionalFormats.items).toHaveLength(whole.conditionalFormats.items.length - 1);
  });

  test("a hidden sheet is never in front", async () => {
    const book = await open({
      part: "xl/workbook.xml",
      from: 'activeTab="1"',
      to: 'activeTab="4"',
    });
    expect(book.sheets.active.name).toBe("Sheet1");
  });
});
