/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import fc from "fast-check";
import { createExcelPort } from "../../../src/excel/excelPort";
import { sheetKinds } from "../../../src/templates";
import { knownTables } from "../../../src/workbook/knownTables";
import type { CellValue, SheetCells, TableContents } from "../../../src/workbook/port";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import { understand } from "../../../src/workbook/reading/understand";
import { isUnedited, judgeSheet } from "../../../src/workbook/removal/judgeSheet";
import { ownSheets, type OwnSheet } from "../../../src/workbook/removal/ownSheets";
import { isFormula, sameFormula } from "../../../src/workbook/removal/sameFormula";
import { reportCells } from "../../../src/workbook/sheets/reportLines";
import { setUpActions, sunshine, today, valueOf, type ActionsSetup } from "./actionsSetup";

interface Judged extends OwnSheet {
  readonly cells: SheetCells;
  readonly contents: readonly TableContents[];
}

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});

async function judgedSheets(samples: boolean): Promise<readonly Judged[]> {
  excel.client.reset();
  const actions = excel.open();
  valueOf(
    await actions.insert(
      sheetKinds.map(({ key }) => key),
      { samples }
    )
  );
  if (samples) valueOf(await actions.refreshReport());
  const port = createExcelPort(knownTables);
  const contents = valueOf(await port.read());
  const cells = valueOf(await port.readCells(contents.sheets.map(({ name }) => name)));
  const understanding = understand(readSnapshot(contents, today), [sunshine]);
  return ownSheets(understanding, [sunshine], cells).map((own) => ({
    ...own,
    cells: cells.sheets.find(({ name }) => name === own.sheet)!,
    contents: contents.tables.filter(({ sheet }) => sheet === own.sheet),
  }));
}

/** A cell of the used ones, or somewhat beyond. */
function withCell(sheet: SheetCells, row: number, column: number, value: CellValue): SheetCells {
  const height = Math.max(sheet.cells.length, row + 1);
  const width = Math.max(sheet.cells[0]?.length ?? 0, column + 1);
  return {
    ...sheet,
    cells: Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (_unused, across) =>
        down === row && across === column ? value : (sheet.cells[down]?.[across] ?? "")
      )
    ),
  };
}

/** Where any number is the add-in's own: when a report was written, and when a flag came first. */
function isStamp({ owner, contents }: Judged, row: number, column: number): boolean {
  const lines = [reportCells.asOf, reportCells.writtenAt, reportCells.fingerprintThen];
  const since = contents.find(({ name }) => name === "tblGapFlags");
  return (
    (owner === "addIn" && lines.some((cell) => cell.row === row && cell.column === column)) ||
    (since !== undefined && row > since.row && column === since.headers.indexOf("Flagged on"))
  );
}

const typed = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.integer({ min: -5, max: 50_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom("Yes", "Winter", "Oak Hill Elementary", "=1+1", "=TODAY()", " ", "0", 1)
);

describe.each([true, false])("samples: %s", (samples) => {
  let sheets: readonly Judged[];
  beforeAll(async () => {
    sheets = await judgedSheets(samples);
  }, 60_000);

  test("nothing counts as edited as long as nobody types", () => {
    expect(sheets.length).toBeGreaterThan(7);
    const edits = sheets.map(({ cells, contents, candidates }) =>
      judgeSheet(cells, contents, candidates)
    );
    expect(edits.map(isUnedited)).toEqual(sheets.map(() => true));
  });

  test("whatever is typed into whatever cell of a sheet makes it edited", () => {
    let tried = 0;
    const place = fc.record({
      at: fc.nat({ max: sheets.length - 1 }),
      down: fc.nat({ max: 60 }),
      across: fc.nat({ max: 40 }),
      value: typed,
    });
    fc.assert(
      fc.property(place, ({ at, down, across, value }) => {
        const sheet = sheets[at]!;
        const { cells, contents, candidates } = sheet;
        const row = down % (cells.cells.length + 4);
        const column = across % ((cells.cells[0]?.length ?? 1) + 3);
        const before = cells.cells[row]?.[column] ?? "";
        const isNothing =
          value === before ||
          (isFormula(value) && isFormula(before) && sameFormula(value, before)) ||
          (typeof value === "number" && isStamp(sheet, row + cells.row, column + cells.column));
        fc.pre(!isNothing);
        tried += 1;
        const edits = judgeSheet(withCell(cells, row, column, value), contents, candidates);
        return !isUnedited(edits) && edits.first !== null;
      }),
      { numRuns: 1500 }
    );
    process.stdout.write(`# typed cells tried: ${tried}\n`);
  });
});
