import fc from "fast-check";
import { cellArea, ROW_COUNT } from "../formula/area";
import type { Input } from "./input";
import { ModelError } from "./errors";
import type { WorkbookJson } from "./serialization";
import {
  area,
  codeOf,
  formulaAt,
  put,
  show,
  TEST_CLOCK,
  testWorkbook,
  valueAt,
} from "./testWorkbook";
import { Workbook } from "./workbook";

function stored(book: Workbook): string {
  return JSON.stringify(book);
}

function loaded(text: string): Workbook {
  return Workbook.fromJSON(JSON.parse(text) as WorkbookJson, { clock: TEST_CLOCK });
}

/** A workbook that uses everything the model keeps. */
function fullWorkbook(): Workbook {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  const other = book.sheets.add("It's other");
  put(sheet, "A1", [
    ["School", "Score", "Double"],
    ["North", 80, null],
    ["'007", "#N/A", null],
  ]);
  const table = book.tables.add(sheet, area("A1:C3"), {
    hasHeaders: true,
    name: "T",
    look: { style: "TableStyleLight1" },
  });
  put(sheet, "C2", [["=[@Score]*2"]]);
  table.applyFilter("School", { texts: ["North"] });
  sheet.setNumberFormat(area("B2:B3"), "0.0");
  sheet.setStyle(area("A1:C1"), { bold: true, borderBottom: { style: "Continuous" } });
  sheet.setStyle(area("F:F"), { italic: true });
  sheet.setStyle(area("9:9"), { wrapText: true });
  sheet.setStyle(area("A:XFD"), { fontName: "Aptos" });
  sheet.setColumnWidth(0, 1, 120);
  sheet.setRowHeight(4, 4, 30);
  sheet.setRowsHidden(6, 7, true);
  sheet.setView({ tabColor: "#123456", frozenRows: 1, pageLayout: { orientation: "Landscape" } });
  sheet.merge(area("E1:F2"));
  sheet.validation.set(area("A2:A3"), { type: "list", source: "=Schools", inCellDropDown: true });
  sheet.conditionalFormats.add(area("B2:B3"), {
    type: "custom",
    formula: "=$B2>1",
    format: { bold: true },
  });
  sheet.extras.set("charts", [{ name: "Trend", points: [1, 2] }]);
  book.names.add("Schools", "=T[School]", { comment: "All", visible: false });
  book.extras.set("settings", { seen: true });
  put(other, "A1", [["=SUM(T[Double])"]]);
  other.setVisibility("Hidden");
  book.select(sheet, area("B2:C3"));
  sheet.protection.protect({ allowSort: true }, "secret");
  book.protection.protect();
  return book;
}

describe("a stored workbook", () => {
  test("comes back with everything in it", () => {
    const book = fullWorkbook();
    const again = loaded(stored(book));
    expect(stored(again)).toBe(stored(book));
    const sheet = again.sheets.active;
    const table = again.tables.require("T");
    expect(table.column("Double")?.formula?.text).toBe("=[@Score]*2");
    expect(sheet.isRowHidden(2)).toBe(true);
    expect(sheet.text(1, 1)).toBe("80.0");
    expect([
      sheet.style(0, 0).bold,
      sheet.style(50, 5).italic,
      sheet.style(50, 9).fontName,
    ]).toEqual([true, true, "Aptos"]);
    expect(sheet.cells.get(2, 0)?.prefixed).toBe(true);
    expect(valueAt(sheet, "B3")).toBe("#N/A");
    expect(again.user.listItems(sheet.id, 1, 0)).toEqual(["North", "007"]);
    expect(sheet.conditionalFormats.lookOf(1, 1).style).toEqual({ bold: true });
    expect(again.selection.areas).toEqual([area("B2:C3")]);
    expect(codeOf(() => put(sheet, "A2", [["x"]]))).toBe("AccessDenied");
    expect(codeOf(() => again.sheets.add())).toBe("AccessDenied");
    expect(again.extras.toJSON()).toEqual({ settings: { seen: true } });
  });

  test("never gives an id twice after it is loaded", () => {
    const book = testWorkbook();
    const gone = book.sheets.add();
    const { id } = gone;
    gone.delete();
    const again = loaded(stored(book));
    expect(again.sheets.add().id).not.toBe(id);
  });

  test("is the same text no matter in which order it was written", () => {
    const write = (order: readonly number[]): string => {
      const book = testWorkbook();
      for (const row of order) book.sheets.active.setInput(row, 3 - row, row);
      book.extras.set(order[0] === 0 ? "a" : "b", 1);
      book.extras.set(order[0] === 0 ? "b" : "a", 1);
      return stored(book);
    };
    expect(write([0, 1, 2])).toBe(write([2, 1, 0]));
  });

  test("is refused when it is something else", () => {
    const nothing = { format: 2, sheets: [] } as unknown as WorkbookJson;
    expect(() => Workbook.fromJSON(nothing)).toThrow(ModelError);
  });

  const constant = fc.oneof(
    fc.string({ maxLength: 12 }).filter((text) => !/^[=+-]/.test(text)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom("=A1+1", "=SUM(A1:B9)", '="x"&B2', "#REF!", "83%", "1/15/2026", "'=no")
  );
  const writing = fc.record({
    row: fc.oneof(fc.nat(20), fc.constant(ROW_COUNT - 1)),
    column: fc.nat(20),
    input: constant as fc.Arbitrary<Input>,
    numberFormat: fc.option(fc.constantFrom("0.00", "@", "yyyy-mm-dd"), { nil: undefined }),
    bold: fc.option(fc.boolean(), { nil: undefined }),
  });

  test("comes back equal, whatever cells it has", () => {
    fc.assert(
      fc.property(fc.array(writing, { maxLength: 30 }), (writings) => {
        const book = testWorkbook();
        const sheet = book.sheets.active;
        for (const { row, column, input, numberFormat, bold } of writings) {
          if (numberFormat !== undefined)
            sheet.setNumberFormat(cellArea(row, column), numberFormat);
          if (bold !== undefined) sheet.setStyle(cellArea(row, column), { bold });
          sheet.setInput(row, column, input);
        }
        const again = loaded(stored(book));
        expect(stored(again)).toBe(stored(book));
        for (const { row, column } of writings) {
          expect(again.sheets.active.text(row, column)).toBe(sheet.text(row, column));
        }
      })
    );
  });
});

describe("moving cells about", () => {
  const step = fc.record({
    kind: fc.constantFrom("rows", "columns", "down", "right"),
    at: fc.nat(8),
    count: fc.integer({ min: 1, max: 4 }),
  });

  test("and back leaves every cell and formula as it was", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const book = testWorkbook();
        const sheet = book.sheets.active;
        put(sheet, "A1", [
          [1, "=SUM(A1:A4)", "=$A$2*B1"],
          [2, "=A1+A2", "=SUM(A:A)"],
          [3, "=SUM(1:3)-D9", "=C2"],
          [4, "=Sheet1!A3", "=SUM(C1:C2)"],
        ]);
        book.names.add("Fourth", "=Sheet1!$A$4");
        const before = stored(book);
        const values = show(book, "A1:C4");
        const apply = ({ kind, at, count }: (typeof steps)[number], forward: boolean): void => {
          const band = { top: at, left: at, bottom: at + count - 1, right: at + count - 1 };
          const tall = { ...band, left: 0, right: 9 };
          const wide = { ...band, top: 0, bottom: 30 };
          const moves = {
            rows: [() => sheet.insertRows(at, count), () => sheet.deleteRows(at, count)],
            columns: [() => sheet.insertColumns(at, count), () => sheet.deleteColumns(at, count)],
            down: [() => sheet.insertCells(tall, "down"), () => sheet.deleteCells(tall, "up")],
            right: [() => sheet.insertCells(wide, "right"), () => sheet.deleteCells(wide, "left")],
          };
          moves[kind][forward ? 0 : 1]?.();
        };
        for (const one of steps) apply(one, true);
        for (const one of [...steps].reverse()) apply(one, false);
        expect(show(book, "A1:C4")).toEqual(values);
        expect(stored(book)).toBe(before);
        expect(formulaAt(sheet, "C4")).toBe("=SUM(C1:C2)");
      }),
      { numRuns: 60 }
    );
  });
});
