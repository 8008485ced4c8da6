/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { publishedInstruments } from "../../../src/templates/instruments/publishedInstruments";
import { instrumentLabel } from "../../../src/templates/instruments/instrumentRows";
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "./actionsSetup";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => excel.client.expectNoRefusals());

const rowsOf = (table: string): number => {
  const { area } = excel.client.workbook.tables.require(table);
  return area.bottom - area.top;
};

test("an instrument's structure comes into a blank sheet, its wording does not", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(["setup", "tool"], { samples: false }));
  const before = excel.syncs();
  expect(valueOf(await actions.startInstrument("tfi21Tier2"))).toBe("TFI Tier 2 2.1");
  // Listing, reading, writing, selecting.
  expect(excel.syncs() - before).toBe(4);

  const tool = (header: string) => excel.cell("tblTool", 0, header);
  expect(tool("Tool version")).toBe("TFI Tier 2 2.1");
  expect(tool("Criterion total (%)")).toBe(70);
  expect(tool("Team scoring")).toBe("Majority");
  expect(tool("Criterion component (%)")).toBeNull();
  expect(rowsOf("tblToolItem")).toBe(13);
  for (let row = 0; row < 13; row += 1) {
    const item = (header: string) => excel.cell("tblToolItem", row, header);
    expect([item("Tool version"), item("Most points"), item("Required")]).toEqual([
      "TFI Tier 2 2.1",
      2,
      "Yes",
    ]);
    expect([item("What is observed"), item("Component")]).toEqual([null, null]);
  }

  const { issues, trackers } = await viewOf(actions);
  expect(trackers).toMatchObject([{ tool: "TFI Tier 2 2.1", state: "noItems" }]);
  // What the team has to fill in is told by name.
  const onTool = issues.filter(({ sheet }) => sheet === "Fidelity Tool");
  expect(new Set(onTool.map(({ code, column }) => `${code}: ${column}`))).toEqual(
    new Set(["missingValue: What is observed", "missingValue: Component"])
  );
});

test("with the wording filled in its tracker can be made", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(["setup", "tool"], { samples: false }));
  excel.type("tblComponent", 0, "Component", "Teams");
  valueOf(await actions.startInstrument("tfi21Tier2"));
  for (let row = 0; row < 13; row += 1) {
    excel.type("tblToolItem", row, "What is observed", `Our words ${row}`);
    excel.type("tblToolItem", row, "Component", "Teams");
  }
  expect((await viewOf(actions)).trackers).toMatchObject([{ state: "none" }]);
  valueOf(await actions.makeTracker("TFI Tier 2 2.1"));
  expect(excel.client.workbook.tables.get("tblFidelity_TFI_Tier_2_2_1")).toBeDefined();
});

test.each(["dca", "hqpdShare"])("%s is begun once, though its unit is still blank", async (key) => {
  const actions = excel.open();
  valueOf(await actions.insert(["setup", "tool"], { samples: false }));
  valueOf(await actions.startInstrument(key));
  const once = excel.everything();
  valueOf(await actions.startInstrument(key));
  expect(excel.everything()).toBe(once);
});

test("rows of the team's stay above it, and what is there already is left as it is", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(["setup", "tool"], { samples: true }));
  const own = rowsOf("tblToolItem");
  valueOf(await actions.startInstrument("set21"));
  expect(rowsOf("tblToolItem")).toBe(own + 28);
  expect(excel.cell("tblTool", 1, "Scoring")).toBeNull();
  const once = excel.everything();
  valueOf(await actions.startInstrument("set21"));
  expect(excel.everything()).toBe(once);
});

test("every one of them can be begun with, one after the other", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(["setup", "tool"], { samples: false }));
  for (const { key } of publishedInstruments) valueOf(await actions.startInstrument(key));
  expect(rowsOf("tblTool")).toBe(publishedInstruments.length);
  const { trackers } = await viewOf(actions);
  // Those of which no source says what is scored wait for it.
  expect(trackers.map(({ tool }) => tool)).toEqual(
    publishedInstruments.filter(({ unit }) => unit !== null).map(instrumentLabel)
  );
});

test("without the sheet it says which one is missing, and changes nothing", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(["setup"], { samples: false }));
  const before = excel.everything();
  expect(await actions.startInstrument("boq")).toMatchObject({
    ok: false,
    trouble: { kind: "missing", subject: "Fidelity Tool" },
  });
  expect(excel.everything()).toBe(before);
});
