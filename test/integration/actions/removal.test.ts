/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { sheetKinds } from "../../../src/templates";
import type { SheetKey } from "../../../src/templates/definition";
import type { Actions } from "../../../src/workbook/actions/actions";
import { goesByItself, type RemovableSheet } from "../../../src/workbook/removal/removableSheet";
import { setUpActions, sunshine, valueOf, viewOf, type ActionsSetup } from "./actionsSetup";

const everySheet: readonly SheetKey[] = sheetKinds.map(({ key }) => key);
const LABEL = "Literacy walkthrough 1.0";
const tracker = "tblFidelity_Literacy_walkthrough_1_0";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => excel.client.expectNoRefusals());

const sheetNamed = (name: string) => {
  const found = excel.client.workbook.sheets.items.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
};
const byHand = (work: () => void) => excel.client.workbook.edit("user", work);
const typeAt = (name: string, row: number, column: number, text: string) =>
  byHand(() => sheetNamed(name).setInput(row, column, text));
const sheetNames = () => excel.client.workbook.sheets.items.map(({ name }) => name);

/** Everything but what a workbook counts for itself. */
function everything(): string {
  const { counters, ...rest } = excel.client.workbook.toJSON() as unknown as Record<
    string,
    unknown
  >;
  expect(counters === undefined || typeof counters === "object").toBe(true);
  return JSON.stringify(
    Object.fromEntries(Object.entries(rest).filter(([key]) => !/^next/.test(key)))
  );
}

const removable = async (actions: Actions) => valueOf(await actions.removable());
const others = (found: readonly RemovableSheet[]) => found.filter((sheet) => !goesByItself(sheet));
const called = (found: readonly RemovableSheet[], name: string) =>
  found.find(({ sheet }) => sheet === name)!;

describe("what nobody has worked on goes, and the workbook is as it was before", () => {
  test.each([
    ["with samples", true],
    ["without samples", false],
  ])("the whole set %s, in three syncs to look and two to delete", async (_, samples) => {
    const before = everything();
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples }));
    const inserted = everything();
    const start = excel.syncs();
    const found = await removable(actions);
    expect(excel.syncs() - start).toBe(3);
    expect(everything()).toBe(inserted);
    expect(others(found)).toEqual([]);
    expect(found).toHaveLength(excel.client.workbook.sheets.items.length - 1);

    const removed = valueOf(await actions.removeInserted(found));
    expect(excel.syncs() - start).toBe(3 + 3 + 2);
    expect(removed).toHaveLength(found.length);
    expect(everything()).toBe(before);
  });

  test.each(everySheet)("%s with what it brings", async (key) => {
    const before = everything();
    const actions = excel.open();
    valueOf(await actions.insert([key], { samples: true }));
    const found = await removable(actions);
    expect(others(found)).toEqual([]);
    valueOf(await actions.removeInserted(found));
    expect(everything()).toBe(before);
  });

  test("a part of the set leaves the rest as it was before that part came", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training", "pdsa"], { samples: true }));
    const before = everything();
    valueOf(await actions.insert(["measures", "coaching"], { samples: true }));
    const chosen = (await removable(actions)).filter(({ sheet }) =>
      ["PDSA Measures", "Coaching Service Plan"].includes(sheet)
    );
    valueOf(await actions.removeInserted(chosen));
    expect(everything()).toBe(before);
  });

  test("also after refreshes, after the samples were cleared, sorted or partly deleted, and under other names", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    valueOf(await actions.refreshReport());
    byHand(() => sheetNamed("PDSA Log").rename("Our cycles"));
    byHand(() => sheetNamed("Lists").rename("It's lists"));
    const notes = sheetNamed("Training Plan");
    byHand(() => notes.setInput(5, 3, ""));
    expect(others(await removable(actions))).toEqual([]);

    valueOf(await actions.clearSamples());
    const found = await removable(actions);
    // The flags say what held once, which nothing in the workbook can tell any more.
    expect(others(found).map(({ sheet, edits }) => [sheet, edits !== null])).toEqual([
      ["Setup", false],
      ["Our cycles", false],
      ["Gap Flags", true],
      ["It's lists", false],
    ]);
    expect(found.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(["Our cycles", "It's lists"])
    );
    valueOf(await actions.removeInserted(found));
    expect(sheetNames()).toEqual(["Sheet1"]);
    expect(excel.client.workbook.names.items).toEqual([]);
  });

  test("where every sheet that can be seen would go, a blank one comes first", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: false }));
    byHand(() => sheetNamed("Sheet1").setVisibility("Hidden"));
    valueOf(await actions.removeInserted(await removable(actions)));
    const left = excel.client.workbook.sheets.items;
    expect(left.map(({ visibility }) => visibility)).toEqual(["Hidden", "Visible"]);
    expect(left[1]!.usedArea(true) ?? null).toBeNull();
  });
});

describe("what somebody has worked on is told, and stays unless it is chosen", () => {
  test("rows, with the first cell that differs, and what such a sheet needs", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    excel.type("tblPDSA", 0, "What we learned", "Feedback on the day works.");
    typeAt("PDSA Log", 6, 1, "one more");
    const found = await removable(actions);
    const edited = called(found, "PDSA Log");
    expect(edited.edits).toMatchObject({ rows: 2, cells: 0, charts: 0 });
    expect(edited.edits).toMatchObject({ first: expect.stringMatching(/^[A-Z]+5$/) as string });
    expect(others(found).map(({ sheet, neededBy }) => [sheet, neededBy])).toEqual([
      ["Setup", ["PDSA Log"]],
      ["PDSA Log", []],
      ["Lists", expect.arrayContaining(["PDSA Log", "Setup"]) as unknown],
    ]);
    valueOf(await actions.removeInserted(found.filter(goesByItself)));
    expect(sheetNames()).toEqual(["Sheet1", "Lists", "Setup", "PDSA Log"]);
    expect(excel.cell("tblPDSA", 0, "What we learned")).toBe("Feedback on the day works.");
    expect(excel.client.workbook.names.get("lstComponent")).toBeDefined();
    expect(
      excel.client.workbook.names.items.filter(({ formula }) => formula.includes("#REF!"))
    ).toEqual([]);
  });

  test("a report keeps the tracker that its formulas are about", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    typeAt("Fidelity Heat Map", 90, 2, "look here");
    const found = await removable(actions);
    expect(called(found, "Fidelity Tracker").neededBy).toContain("Fidelity Heat Map");
    expect(called(found, "Fidelity Summary").neededBy).toEqual([]);
  });

  test("a first entry that happens to read like a sample's", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["setup"], { samples: false }));
    excel.type("tblPeriod", 0, "Period", "Winter");
    expect(called(await removable(actions), "Setup").edits).toMatchObject({ rows: 1 });
  });

  test("a cycle that was started from a gap is somebody's own", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    valueOf(await actions.refreshReport());
    valueOf(await actions.startPdsa(`G2|${LABEL}|Student talk|All|Winter`));
    const { edits } = called(await removable(actions), "PDSA Log");
    expect(edits).toMatchObject({ rows: 1 });
  });

  test("what is beside the tables, in columns of one's own, over formulas, or picked on a report", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    typeAt("Coaching Service Plan", 1, 6, "Ask Kim");
    typeAt(
      "Training Plan",
      3,
      excel.client.workbook.tables.get("tblTraining")!.area.right + 1,
      "Room"
    );
    const beside = excel.client.workbook.tables.get("tblTraining")!.area.right;
    typeAt("Training Plan", 5, beside, "12");
    excel.type(tracker, 0, "Status", "Complete");
    typeAt("Fidelity Heat Map", 90, 2, "=1+1");
    valueOf(await actions.refreshReport());
    excel.type("tblGapFlags", 0, "Owner", "Kim");
    excel.type("tblSummary_Literacy_walkthrough_1_0", 0, "School", "Our school");
    const choice = excel.client.workbook.tables.get("tblChartChoice_Literacy_walkthrough_1_0")!;
    typeAt("Fidelity Charts", choice.area.top + 1, choice.area.left + 1, "Oak Hill Elementary");
    const edited = others(await removable(actions)).filter(({ edits }) => edits !== null);
    expect(edited.map(({ sheet, edits }) => [sheet, edits])).toEqual([
      ["Training Plan", expect.objectContaining({ rows: 1, cells: 1 })],
      ["Coaching Service Plan", expect.objectContaining({ rows: 0, cells: 1, first: "G2" })],
      ["Gap Flags", expect.objectContaining({ rows: 1, cells: 0 })],
      ["Fidelity Tracker", expect.objectContaining({ rows: 1, cells: 0 })],
      ["Fidelity Summary", expect.objectContaining({ rows: 1, cells: 0 })],
      ["Fidelity Charts", expect.objectContaining({ rows: 1, cells: 0 })],
      ["Fidelity Heat Map", expect.objectContaining({ rows: 0, cells: 1, first: "C91" })],
    ]);
  });

  test("charts and comments of one's own", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: false }));
    excel.client.host.recordsUsage = false;
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Setup").comments.add("A1", "Who fills this in?");
      const sheet = worksheets.getItem("Training Plan");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
      await context.sync();
    });
    excel.client.host.recordsUsage = true;
    const found = await removable(actions);
    expect(called(found, "Setup").edits).toMatchObject({ comments: 1, first: null });
    expect(called(found, "Training Plan").edits).toMatchObject({ charts: 1, first: null });
  });

  test("a copy is its maker's, and never among them", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    byHand(() => {
      const { sheets } = excel.client.workbook;
      sheets.copy(sheetNamed("PDSA Log"), sheets.items.length);
      const copy = sheets.copy(sheetNamed("Fidelity Tracker"), sheets.items.length);
      // As Excel may call the copy's table: by the name of the first with a number.
      copy.tables[0]!.rename(`${tracker}5`);
    });
    const found = await removable(actions);
    expect(found).toHaveLength(12);
    valueOf(await actions.removeInserted(found.filter(goesByItself)));
    expect(sheetNames()).toEqual(
      expect.arrayContaining(["Sheet1", "PDSA Log (2)", "Fidelity Tracker (2)", "Setup", "Lists"])
    );
  });

  test("sheets and names of others keep what they refer to", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["setup", "training"], { samples: true }));
    typeAt("Sheet1", 0, 0, "=COUNTA(tblSchool[School])");
    byHand(() => excel.client.workbook.names.add("ourSessions", "=ROWS(tblTraining)"));
    const found = await removable(actions);
    expect(found.map(({ sheet, neededBy }) => [sheet, neededBy])).toEqual([
      ["Setup", ["Training Plan", "Sheet1"]],
      ["Training Plan", ["ourSessions"]],
      ["Lists", ["Setup", "Training Plan"]],
    ]);
  });
});

describe("nothing goes but what was looked at", () => {
  test("a sheet that was changed since is left, with all others", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["pdsa", "training"], { samples: true }));
    const found = await removable(actions);
    typeAt("PDSA Log", 8, 1, "typed meanwhile");
    const before = everything();
    expect(await actions.removeInserted(found)).toEqual({
      ok: false,
      trouble: { kind: "missing", subject: "PDSA Log" },
    });
    expect(everything()).toBe(before);
  });

  test("names that were swapped lead to no other sheet", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["pdsa", "training"], { samples: false }));
    byHand(() => {
      sheetNamed("PDSA Log").rename("x");
      sheetNamed("Training Plan").rename("PDSA Log");
      sheetNamed("x").rename("Training Plan");
    });
    const found = await removable(actions);
    valueOf(await actions.removeInserted([called(found, "Training Plan")]));
    expect(excel.client.workbook.tables.get("tblPDSA")).toBeUndefined();
    expect(excel.client.workbook.tables.get("tblTraining")).toBeDefined();
  });

  test("a protected structure keeps everything", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["pdsa"], { samples: false }));
    const found = await removable(actions);
    byHand(() => excel.client.workbook.protection.protect());
    expect(await actions.removeInserted(found)).toEqual({
      ok: false,
      trouble: { kind: "protected" },
    });
  });

  test("where Excel stops half way, the rest is deleted as well", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training"], { samples: false }));
    const found = await removable(actions);
    excel.client.host.faults.onCall("Worksheet.delete", 2, "GeneralException");
    expect(valueOf(await actions.removeInserted(found))).toHaveLength(3);
    expect(sheetNames()).toEqual(["Sheet1"]);
    expect(excel.client.workbook.names.items).toEqual([]);
  });

  test("another sheet of the same name stays when the rest of a removal is completed", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training"], { samples: false }));
    const found = await removable(actions);
    // Excel ends as the second sheet should go.
    excel.client.host.faults.onCall("Worksheet.delete", 2, "GeneralException");
    excel.client.host.faults.onCall("Worksheet.delete", 3, "GeneralException");
    expect(await actions.removeInserted(found)).toMatchObject({ trouble: { unfinished: true } });
    const [gone] = found.filter(({ sheet }) => !sheetNames().includes(sheet));
    byHand(() => excel.client.workbook.sheets.add(gone!.sheet));
    const [work] = (await viewOf(actions)).unfinished;
    valueOf(await actions.complete(work!.id));
    expect(sheetNames()).toEqual(["Sheet1", gone!.sheet]);
    expect((await viewOf(actions)).unfinished).toEqual([]);
  });

  test("where only a defined name could not be deleted, the sheets are gone all the same", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training"], { samples: false }));
    excel.client.host.faults.onCall("NamedItem.delete", 2, "GeneralException");
    expect(valueOf(await actions.removeInserted(await removable(actions)))).toHaveLength(3);
    expect(sheetNames()).toEqual(["Sheet1"]);
    valueOf(await actions.insert(["training"], { samples: false }));
    const names = excel.client.workbook.names.items;
    expect(names.filter(({ formula }) => formula.includes("#REF!"))).toEqual([]);
  });

  test("nothing chosen asks nothing", async () => {
    const start = excel.syncs();
    expect(valueOf(await excel.open().removeInserted([]))).toEqual([]);
    expect(excel.syncs()).toBe(start);
  });
});

test("samples of a tool are as typed where a team's own row is beside them", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  const rows = sunshine.tables[`tracker:${LABEL}`]!.length;
  excel.type(tracker, rows - 1, "Notes", "mine");
  expect(called(await removable(actions), "Fidelity Tracker").edits).toMatchObject({ rows: 1 });
});
