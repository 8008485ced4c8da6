/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { sheetKinds } from "../../../src/templates";
import { Workbook } from "../../../workbench/model/workbook";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { smallSample } from "../faults/smallSample";
import { setUpActions, valueOf, type ActionsSetup } from "./actionsSetup";

const OURS = "Ours, below the table";
const REPORT_TABLES = /^tbl(Summary|ItemSummary|Chart|ItemHeat|GapFlag)/;

let excel: ActionsSetup;
let stored: WorkbookJson;
beforeAll(async () => {
  excel = await setUpActions();
  const actions = excel.open(smallSample);
  valueOf(
    await actions.insert(
      sheetKinds.map(({ key }) => key),
      { samples: true }
    )
  );
  valueOf(await actions.refreshReport());
  stored = excel.client.workbook.toJSON();
});
afterEach(() => excel.client.expectNoRefusals());

/** How often the text stands in the workbook. */
function times(): number {
  return excel.client.workbook.sheets.items
    .flatMap((sheet) => {
      const used = sheet.usedArea(true);
      return used ? sheet.values(used).flat() : [];
    })
    .filter((cell) => cell === OURS).length;
}

/** Types right below a table, which takes the row in, as Excel's do. */
function typeBelow(name: string, side: "left" | "right"): void {
  const { workbook } = excel.client;
  const { sheet, area } = workbook.tables.require(name);
  workbook.user.type(sheet.id, area.bottom + 1, area[side], OURS);
}

describe.each([
  ["as it is laid out", "Sunshine Elementary"],
  ["when it is laid out anew for a school of another name", "Hillside Elementary"],
])("what somebody types right below a table of a report stays, %s", (_, school) => {
  test.each(["left", "right"] as const)("in its %s column", async (side) => {
    const { items } = Workbook.fromJSON(stored).tables;
    const tables = items.map(({ name }) => name).filter((name) => REPORT_TABLES.test(name));
    expect(tables.length).toBeGreaterThan(8);
    for (const name of tables) {
      excel.client.reset(Workbook.fromJSON(stored));
      typeBelow(name, side);
      excel.type("tblSchool", 0, "School", school);
      const outcome = await excel.open(smallSample).refreshReport();
      expect([name, times()]).toEqual([name, 1]);
      if (!outcome.ok) expect(outcome.trouble).toMatchObject({ kind: "occupied" });
    }
  });
});

test("a row of a school that is gone is no row of somebody's own", async () => {
  excel.client.reset(Workbook.fromJSON(stored));
  excel.type("tblSchool", 0, "School", "Hillside Elementary");
  valueOf(await excel.open(smallSample).refreshReport());
});
