/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { hiddenTexts } from "../../../src/messages/breakdownTexts";
import type { Actions } from "../../../src/workbook/actions/actions";
import {
  everySheet,
  setUpActions,
  tracker,
  valueOf,
  viewOf,
  type ActionsSetup,
} from "./actionsSetup";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => excel.client.expectNoRefusals());

const figures = "tblBreakdown_Literacy_walkthrough_1_0";
const choice = "tblBreakdownChoice_Literacy_walkthrough_1_0";

const rowsOf = (table: string): number[] => {
  const { area } = excel.client.workbook.tables.require(table);
  return Array.from({ length: area.bottom - area.top }, (_, row) => row);
};

/** Each row as group, component, mean and why it is hidden. */
const inSheet = () =>
  rowsOf(figures).map((row) =>
    ["Group", "Component", "Mean", "Hidden"].map((header) => excel.cell(figures, row, header) ?? "")
  );
const overall = () => inSheet().filter(([, component]) => component === "Overall");

function setting(label: string, value: string): void {
  const row = rowsOf("tblSettings").find(
    (at) => excel.cell("tblSettings", at, "Setting") === label
  );
  excel.type("tblSettings", row!, "Value", value);
}

async function inserted(): Promise<Actions> {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  valueOf(await actions.insert(["breakdown"], { samples: false }));
  return actions;
}

test("it comes when it is asked for, of schools in the latest period with observations", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  valueOf(await actions.refreshReport());
  expect(excel.client.workbook.tables.get(figures)).toBeUndefined();
  expect((await viewOf(actions)).trackers[0]!.breakdown).toBeNull();
  valueOf(await actions.insert(["breakdown"], { samples: false }));
  expect((await viewOf(actions)).trackers[0]!.breakdown).toEqual({
    table: choice,
    row: 0,
    header: "Entry",
  });
  expect(overall().map(([group, , , why]) => [group, why])).toEqual([
    ["All", ""],
    ["Sunshine Elementary", hiddenTexts.small(5)],
    ["Riverbend Elementary", hiddenTexts.small(5)],
    ["Oak Hill Elementary", hiddenTexts.small(5)],
  ]);
  expect(excel.cell(figures, 0, "Period")).toBe("Winter");
});

test("what is picked is kept, and shown by the next refresh; a second one writes nothing", async () => {
  const actions = await inserted();
  setting("Fewest people in a shared group", "1");
  excel.type(choice, 0, "Entry", "Coach");
  excel.type(choice, 1, "Entry", "Fall");
  valueOf(await actions.refreshReport());
  expect(overall().map(([group]) => group)).toEqual(["All", "OH-C1", "RB-C1", "SE-C1"]);
  expect(inSheet()).toHaveLength(4 * 5);
  expect([excel.cell(choice, 0, "Entry"), excel.cell(figures, 0, "Period")]).toEqual([
    "Coach",
    "Fall",
  ]);
  const after = excel.everything();
  expect(valueOf(await actions.refreshReport()).cells).toBe(0);
  expect(excel.everything()).toBe(after);
});

test("B4: who leaves one school small hides another with it, and mending that shows both again", async () => {
  const actions = await inserted();
  setting("Fewest people in a shared group", "4");
  valueOf(await actions.refreshReport());
  expect(overall().map(([, , , why]) => why)).toEqual(["", "", "", ""]);
  // One practitioner of Sunshine was observed at Oak Hill, it turns out.
  const moved = rowsOf(tracker).filter(
    (row) =>
      excel.cell(tracker, row, "Practitioner") === "SE-T1" &&
      excel.cell(tracker, row, "Period") === "Winter"
  );
  for (const row of moved) excel.type(tracker, row, "School", "Oak Hill Elementary");
  valueOf(await actions.refreshReport());
  expect(overall().map(([group, , mean, why]) => [group, mean === "", why])).toEqual([
    ["All", false, ""],
    ["Sunshine Elementary", true, hiddenTexts.small(4)],
    ["Riverbend Elementary", true, hiddenTexts.complement],
    ["Oak Hill Elementary", false, ""],
  ]);
  for (const row of moved) excel.type(tracker, row, "School", "Sunshine Elementary");
  valueOf(await actions.refreshReport());
  expect(overall().map(([, , , why]) => why)).toEqual(["", "", "", ""]);
});

test("what somebody typed below its table is in the way, and told", async () => {
  const actions = await inserted();
  const { sheet, area } = excel.client.workbook.tables.require(figures);
  excel.client.workbook.edit("user", () =>
    sheet.setInput(area.bottom + 1, area.left, "Ask Riverbend about this")
  );
  setting("Fewest people in a shared group", "1");
  expect(await actions.refreshReport()).toMatchObject({
    ok: false,
    trouble: { kind: "occupied", subject: `Breakdown to Share!A${area.bottom + 2}` },
  });
  expect(sheet.value(area.bottom + 1, area.left)).toBe("Ask Riverbend about this");
});
