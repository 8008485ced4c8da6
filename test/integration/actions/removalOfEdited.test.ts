/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { goesByItself } from "../../../src/workbook/removal/removableSheet";
import { everySheet, sunshine, tracker, valueOf } from "./actionsSetup";
import { called, LABEL, others, removable, setUpRemoval, type RemovalSetup } from "./removalSetup";

let excel: RemovalSetup;

beforeAll(async () => {
  excel = await setUpRemoval();
});

beforeEach(() => excel.client.reset());

afterEach(() => excel.client.expectNoRefusals());

describe("what somebody has worked on is told, and stays unless it is chosen", () => {
  test("rows, with the first cell that differs, and what such a sheet needs", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    excel.type("tblPDSA", 0, "What we learned", "Feedback on the day works.");
    excel.typeAt("PDSA Log", 6, 1, "one more");
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
    expect(excel.sheetNames()).toEqual(["Sheet1", "Lists", "Setup", "PDSA Log"]);
    expect(excel.cell("tblPDSA", 0, "What we learned")).toBe("Feedback on the day works.");
    expect(excel.client.workbook.names.get("lstComponent")).toBeDefined();
    expect(
      excel.client.workbook.names.items.filter(({ formula }) => formula.includes("#REF!"))
    ).toEqual([]);
  });

  test("a report keeps the tracker that its formulas are about", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    excel.typeAt("Fidelity Heat Map", 90, 2, "look here");
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
    excel.typeAt("Coaching Service Plan", 1, 6, "Ask Kim");
    excel.typeAt(
      "Training Plan",
      3,
      excel.client.workbook.tables.get("tblTraining")!.area.right + 1,
      "Room"
    );
    const beside = excel.client.workbook.tables.get("tblTraining")!.area.right;
    excel.typeAt("Training Plan", 5, beside, "12");
    excel.type(tracker, 0, "Status", "Complete");
    excel.typeAt("Fidelity Heat Map", 90, 2, "=1+1");
    valueOf(await actions.refreshReport());
    excel.type("tblGapFlags", 0, "Owner", "Kim");
    excel.type("tblSummary_Literacy_walkthrough_1_0", 0, "School", "Our school");
    const choice = excel.client.workbook.tables.get("tblChartChoice_Literacy_walkthrough_1_0")!;
    excel.typeAt(
      "Fidelity Charts",
      choice.area.top + 1,
      choice.area.left + 1,
      "Oak Hill Elementary"
    );
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
    excel.byHand(() => {
      const { sheets } = excel.client.workbook;
      sheets.copy(excel.sheetNamed("PDSA Log"), sheets.items.length);
      const copy = sheets.copy(excel.sheetNamed("Fidelity Tracker"), sheets.items.length);
      // As Excel may call the copy's table: by the name of the first with a number.
      copy.tables[0]!.rename(`${tracker}5`);
    });
    const found = await removable(actions);
    expect(found).toHaveLength(14);
    valueOf(await actions.removeInserted(found.filter(goesByItself)));
    expect(excel.sheetNames()).toEqual(
      expect.arrayContaining(["Sheet1", "PDSA Log (2)", "Fidelity Tracker (2)", "Setup", "Lists"])
    );
  });

  test("sheets and names of others keep what they refer to", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["setup", "training"], { samples: true }));
    excel.typeAt("Sheet1", 0, 0, "=COUNTA(tblSchool[School])");
    excel.byHand(() => excel.client.workbook.names.add("ourSessions", "=ROWS(tblTraining)"));
    const found = await removable(actions);
    expect(found.map(({ sheet, neededBy }) => [sheet, neededBy])).toEqual([
      ["Setup", ["Training Plan", "Sheet1"]],
      ["Training Plan", ["ourSessions"]],
      ["Lists", ["Setup", "Training Plan"]],
    ]);
  });
});

test("samples of a tool are as typed where a team's own row is beside them", async () => {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  const rows = sunshine.tables[`tracker:${LABEL}`]!.length;
  excel.type(tracker, rows - 1, "Notes", "mine");
  expect(called(await removable(actions), "Fidelity Tracker").edits).toMatchObject({ rows: 1 });
});
