/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { GapRule } from "../../../src/core";
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

const rowsOf = (table: string) => {
  const { area } = excel.client.workbook.tables.require(table);
  return Array.from({ length: area.bottom - area.top }, (_, row) => row);
};

/** Body rows of the tracker in Winter that anything was observed in. */
const winter = () =>
  rowsOf(tracker).filter((row) => excel.cell(tracker, row, "Period") === "Winter");

/** Every item of the tool is fully in use in Winter, whoever was observed. */
async function allInUse(): Promise<Actions> {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  for (const row of winter())
    for (let item = 1; item <= 12; item += 1)
      excel.type(tracker, row, `I${String(item).padStart(2, "0")}`, "2");
  return actions;
}

const gapsOf = async (actions: Actions, rule: GapRule) =>
  (await viewOf(actions)).gaps.filter(({ flag }) => flag.rule === rule);

/** What the row of Gap Flags says that has this key. */
function rowInSheet(key: string) {
  const row = rowsOf("tblGapFlags").find((at) => excel.cell("tblGapFlags", at, "Key") === key);
  if (row === undefined) throw new Error(`${key} is not in Gap Flags`);
  return ["Severity", "Finding", "Evidence"].map((header) =>
    excel.cell("tblGapFlags", row, header)
  );
}

/** What the cycle that was started last begins with. */
const started = (...headers: string[]) => {
  const row = rowsOf("tblPDSA").length - 1;
  return headers.map((header) => excel.cell("tblPDSA", row, header));
};

test("where all is in use none of these gaps holds", async () => {
  const actions = await allInUse();
  for (const rule of ["G4", "G5", "G6", "G11"] as const)
    expect(await gapsOf(actions, rule)).toEqual([]);
});

test("a spread behind the mean is found, written, and a cycle on it measures the share", async () => {
  const actions = await allInUse();
  const seen = new Set(winter().map((row) => String(excel.cell(tracker, row, "Practitioner"))));
  const low = [...seen].slice(0, 3);
  for (const row of winter())
    if (low.includes(String(excel.cell(tracker, row, "Practitioner"))))
      for (const item of ["I01", "I02", "I03"]) excel.type(tracker, row, item, "1");
  const [gap, ...others] = await gapsOf(actions, "G4");
  expect(others).toEqual([]);
  expect(gap!.flag).toMatchObject({ component: "Explicit modeling", school: null });
  expect(gap!.target!.table).toMatch(/^tblSummary/);
  valueOf(await actions.refreshReport());
  expect(rowInSheet(gap!.flag.key)).toEqual([
    "Medium",
    "Explicit modeling is at criterion on average, and spread wide",
    `The mean is 88%; 9 of ${seen.size} practitioners are at the criterion of 80%, and the middle half of them spans 13 points.`,
  ]);
  valueOf(await actions.startPdsa(gap!.flag.key));
  expect(started("Gap flags", "Better when", "Baseline value")).toEqual([
    gap!.flag.key,
    "Higher",
    75,
  ]);
  expect((await gapsOf(actions, "G4"))[0]!.state).toBe("answered");
});

test("an item often not seen leads to its row, and fewer of it are better", async () => {
  const actions = await allInUse();
  const rows = winter();
  for (const row of rows.slice(0, 5)) excel.type(tracker, row, "I02", "0");
  const [gap, ...others] = await gapsOf(actions, "G5");
  expect(others).toEqual([]);
  expect(gap!.flag.evidence).toMatchObject({ item: "I02", zeros: 5, scored: rows.length });
  const { table, row } = gap!.target!;
  expect([excel.cell(table, row, "Item"), excel.cell(table, row, "Period")]).toEqual([
    "I02",
    "Winter",
  ]);
  valueOf(await actions.refreshReport());
  expect(rowInSheet(gap!.flag.key)[1]).toBe("Item I02 of Explicit modeling is often not seen");
  valueOf(await actions.startPdsa(gap!.flag.key));
  expect(started("Better when", "Baseline value")).toEqual([
    "Lower",
    Math.round((5 / rows.length) * 1000) / 10,
  ]);
});

test("schools that differ are told, and practitioners of coaches only where that says more", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  const groupings = async () =>
    (await gapsOf(actions, "G6")).map(({ flag }) => [flag.component, flag.evidence.grouping]);
  // Each school of the samples has a coach of its own.
  expect(await groupings()).toEqual([["Student talk", "school"]]);
  const staff = rowsOf("tblStaff").find((row) => excel.cell("tblStaff", row, "Code") === "RB-T1")!;
  excel.type("tblStaff", staff, "Coach", "SE-C1");
  expect(await groupings()).toEqual([
    ["Guided practice", "coach"],
    ["Student talk", "school"],
    ["Student talk", "coach"],
  ]);
  const [, , coaches] = await gapsOf(actions, "G6");
  valueOf(await actions.refreshReport());
  const [, finding, evidence] = rowInSheet(coaches!.flag.key);
  expect(finding).toBe("Student talk differs between the practitioners of different coaches");
  expect(evidence).not.toMatch(/-C1/);
});

test("a result short of its prediction waits for the decision, and leads to its cycle", async () => {
  const actions = await allInUse();
  const last = rowsOf("tblPDSA").length - 1;
  for (const [header, text] of [
    ["Predicted value", "90"],
    ["Result value", "55"],
    ["Better when", "Higher"],
    ["Done as planned", "No"],
    ["Act", ""],
  ] as const)
    excel.type("tblPDSA", last, header, text);
  const [gap] = await gapsOf(actions, "G11");
  expect(gap!.target).toMatchObject({ table: "tblPDSA", row: last });
  expect(gap!.state).not.toBe("answered");
  valueOf(await actions.refreshReport());
  expect(rowInSheet(gap!.flag.key)).toEqual([
    "Info",
    expect.stringMatching(/fell short of its prediction$/),
    "Predicted 90, found 55; it was not done as planned, and no decision is made.",
  ]);
  excel.type("tblPDSA", last, "Act", "Adapt");
  expect(await gapsOf(actions, "G11")).toEqual([]);
});

test("the thresholds are those of Setup, also where a Setup of an earlier version lacks them", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  const setting = (label: string) =>
    rowsOf("tblSettings").find((row) => excel.cell("tblSettings", row, "Setting") === label)!;
  excel.type("tblSettings", setting("Difference between groups"), "Value", "60");
  expect(await gapsOf(actions, "G6")).toEqual([]);
  excel.client.workbook.edit("user", () =>
    excel.client.workbook.tables
      .require("tblSettings")
      .deleteRows(setting("Difference between groups"), 1)
  );
  expect(await gapsOf(actions, "G6")).toHaveLength(1);
});
