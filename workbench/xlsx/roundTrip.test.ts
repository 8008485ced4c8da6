import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { cellArea, ROW_COUNT } from "../formula/area";
import type { Input } from "../model/input";
import { WHOLE_SHEET } from "../model/rewriting";
import type { WorkbookJson } from "../model/serialization";
import { TEST_CLOCK, testWorkbook } from "../model/testWorkbook";
import { Workbook } from "../model/workbook";
import { readXlsx, writeXlsx } from ".";
import { fullWorkbook } from "./testing/fullWorkbook";
import { normalForm } from "./testing/normalForm";
import { partsOf } from "./testing/packageEdits";

const SAMPLES = path.join(__dirname, "../../samples");
const samples = readdirSync(SAMPLES).filter((file) => file.endsWith(".workbook.json"));

function sample(file: string): Workbook {
  const json = JSON.parse(readFileSync(path.join(SAMPLES, file), "utf8")) as WorkbookJson;
  return Workbook.fromJSON(json, { clock: TEST_CLOCK });
}

async function reopened(book: Workbook): Promise<Workbook> {
  const result = await readXlsx(await writeXlsx(book), { clock: TEST_CLOCK });
  if ("refused" in result) throw new Error(result.refused);
  return result.workbook;
}

/** What every cell with content shows, worked out anew. */
function shown(book: Workbook): string[] {
  return book.sheets.items.flatMap((sheet) =>
    sheet.cells
      .inArea(WHOLE_SHEET)
      .filter(({ cell }) => cell.value !== null || cell.formula !== undefined)
      .map(({ row, column }) => `${sheet.name} ${row} ${column} ${sheet.text(row, column)}`)
  );
}

describe("a workbook written to a file and opened again", () => {
  test.each(samples)("is the same: %s", async (file) => {
    const book = sample(file);
    const again = await reopened(book);
    expect(normalForm(again)).toEqual(normalForm(book));
    expect(again.counters).toEqual(book.counters);
    expect(shown(again)).toEqual(shown(book));
  });

  test("is the same when it has everything", async () => {
    const book = fullWorkbook();
    const again = await reopened(book);
    expect(normalForm(again)).toEqual(normalForm(book));
    expect(shown(again)).toEqual(shown(book));
  });

  test("gives the same file every time", async () => {
    const book = sample(samples[0] ?? "");
    const bytes = await writeXlsx(book);
    expect(await writeXlsx(book)).toEqual(bytes);
    const properties = (await partsOf(bytes)).get("docProps/core.xml");
    expect(properties).toContain(TEST_CLOCK().toISOString().slice(0, 19));
  });

  test("does not change any more after the first time", async () => {
    const once = await reopened(fullWorkbook());
    const twice = await reopened(once);
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
  });

  test("has the numbers of its calculated columns and tables where they were", async () => {
    const again = await reopened(fullWorkbook());
    const table = again.tables.require("T");
    expect(table.column("Twice")?.formula?.text).toBe("=[@Score]*2+SUM(T[Score])");
    expect(table.columns.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(again.sheets.items.map(({ id }) => id.slice(10, 14))).toEqual([
      ...["0001", "0003", "0004", "0005", "0006", "0007", "0008"],
    ]);
  });

  const constant = fc.oneof(
    fc.string({ maxLength: 12, unit: "grapheme" }).filter((text) => !/^[=+-]/.test(text)),
    fc.string({ maxLength: 12 }).map((text) => `'${text}`),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom("=A1+1", "=SUM(A1:B9)", '="x"&B2', "#REF!", "83%", "1/15/2026", "_x0041_")
  );
  const writing = fc.record({
    row: fc.oneof(fc.nat(20), fc.constant(ROW_COUNT - 1)),
    column: fc.nat(20),
    input: constant as fc.Arbitrary<Input>,
    numberFormat: fc.option(fc.constantFrom("0.00", "@", "yyyy-mm-dd", "mm-dd-yy"), {
      nil: undefined,
    }),
    bold: fc.option(fc.boolean(), { nil: undefined }),
    wholeRow: fc.boolean(),
    wholeColumn: fc.boolean(),
  });

  test("is the same whatever cells and formats it has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(writing, { maxLength: 20 }), async (writings) => {
        const book = testWorkbook();
        const sheet = book.sheets.active;
        for (const { row, column, input, numberFormat, bold, ...whole } of writings) {
          const cell = cellArea(row, column);
          const target = {
            ...cell,
            ...(whole.wholeRow ? { left: 0, right: WHOLE_SHEET.right } : {}),
            ...(whole.wholeColumn ? { top: 0, bottom: WHOLE_SHEET.bottom } : {}),
          };
          if (numberFormat !== undefined) sheet.setNumberFormat(target, numberFormat);
          if (bold !== undefined) sheet.setStyle(target, { bold });
          sheet.setInput(row, column, input);
        }
        const again = await reopened(book);
        expect(normalForm(again)).toEqual(normalForm(book));
        expect(shown(again)).toEqual(shown(book));
      }),
      { numRuns: 25 }
    );
  }, 60_000);
});
