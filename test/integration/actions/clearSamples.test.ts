/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { createExcelPort } from "../../../src/excel/excelPort";
import { sheetKinds } from "../../../src/templates";
import { createActions } from "../../../src/workbook/actions/createActions";
import { knownTables } from "../../../src/workbook/knownTables";
import { smallSample } from "../faults/smallSample";
import { Workbook } from "../../../workbench/model/workbook";
import { clock, setUpActions, valueOf, viewOf, type ActionsSetup } from "./actionsSetup";

const SLUG = "Literacy_walkthrough_1_0";
const TRACKER = `tblFidelity_${SLUG}`;
const SUMMARY = `tblSummary_${SLUG}`;
const HEAT = `tblItemHeat_${SLUG}`;
const CHARTS = `tblChartChoice_${SLUG}`;
const everySheet = sheetKinds.map(({ key }) => key);

let excel: ActionsSetup;

beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(async () => {
  excel.client.reset();
  const actions = excel.open(smallSample);
  valueOf(await actions.insert(everySheet, { samples: true }));
  valueOf(await actions.refreshReport());
});
afterEach(() => excel.client.expectNoRefusals());

const tables = (): string[] => excel.client.workbook.tables.items.map(({ name }) => name);
const sheetOf = (table: string) => excel.client.workbook.tables.require(table).sheet;

/** Types a note beside everything on a table's sheet. */
function noteBeside(table: string): { sheet: string; read: () => unknown } {
  const sheet = sheetOf(table);
  const { right } = sheet.usedArea(true)!;
  excel.client.workbook.user.type(sheet.id, 8, right + 2, "ask Ana");
  return { sheet: sheet.name, read: () => sheet.value(8, right + 2) };
}

test("sheets with nothing but samples go", async () => {
  const { kept } = valueOf(await excel.open(smallSample).clearSamples());
  expect(kept).toEqual([]);
  expect(tables()).not.toEqual(expect.arrayContaining([TRACKER]));
  expect(tables().filter((name) => name.endsWith(SLUG))).toEqual([]);
});

test.each([TRACKER, SUMMARY, HEAT, CHARTS])(
  "a note beside %s keeps the sheets of its tool, their sample rows go, and it is said",
  async (table) => {
    const note = noteBeside(table);
    const actions = excel.open(smallSample);
    const { rows, kept } = valueOf(await actions.clearSamples());
    expect(rows).toBeGreaterThan(4);
    expect(kept).toEqual([note.sheet]);
    expect(note.read()).toBe("ask Ana");
    expect(tables()).toEqual(expect.arrayContaining([TRACKER, SUMMARY, HEAT, CHARTS]));
    const view = await viewOf(actions);
    expect(view.counts.observations).toBe(0);
    expect(view.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(view.unfinished).toEqual([]);
  }
);

test.each([
  ["a row in the tracker", TRACKER],
  ["a note on the summary", SUMMARY],
])(
  "%s typed at any moment while samples are cleared is kept",
  async (_, table) => {
    const { workbook } = excel.client;
    const stored = workbook.toJSON();
    let trips = 100;
    for (let trip = 1; trip <= trips; trip += 1) {
      const book = excel.client.reset(Workbook.fromJSON(stored));
      trips = 0;
      let isTyped = false;
      const port = createExcelPort({
        ...knownTables,
        onSync: () => {
          trips += 1;
          const found = book.tables.get(table);
          if (trips !== trip || !found) return;
          const { sheet, dataArea } = found;
          const [row, column] =
            table === TRACKER ? [dataArea.bottom + 1, dataArea.left + 4] : [1, dataArea.right + 3];
          book.as("Ben", () => book.user.type(sheet.id, row, column, "ours"));
          isTyped = true;
        },
      });
      const actions = createActions(port, clock, () => Promise.resolve([smallSample]));
      const outcome = await actions.clearSamples();
      const ours = book.sheets.items.flatMap((sheet) =>
        sheet.values(sheet.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 }).flat()
      );
      expect([trip, ours.includes("ours")]).toEqual([trip, isTyped]);
      if (!outcome.ok) expect(outcome.trouble.kind).toBe("changed");
      expect(book.names.items.filter(({ name }) => name.startsWith("workUnderWay_"))).toEqual([]);
    }
    expect(trips).toBeGreaterThan(5);
  },
  60_000
);
