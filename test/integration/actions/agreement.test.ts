/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
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

const items = Array.from({ length: 12 }, (_, at) => `I${String(at + 1).padStart(2, "0")}`);
const figures = "tblAgreement_Literacy_walkthrough_1_0";
const share = "tblAgreementShare_Literacy_walkthrough_1_0";

const rowsOf = (table: string): number => {
  const { area } = excel.client.workbook.tables.require(table);
  return area.bottom - area.top;
};

/** The first of its rows that is not filled yet. */
function nextRow(): number {
  const { sheet, area } = excel.client.workbook.tables.require(tracker);
  excel.client.workbook.edit("user", () => sheet.setInput(area.bottom + 1, area.left + 1, "x"));
  return rowsOf(tracker) - 1;
}

/** Types the scores of an observation of the samples once more, as another observer gave them. */
function secondScores(
  of: number,
  observer: string,
  record: string,
  scores: (own: unknown, at: number) => string
): number {
  const row = nextRow();
  for (const header of ["Date", "School", "Practitioner"])
    excel.type(tracker, row, header, String(excel.cell(tracker, of, header)));
  excel.type(tracker, row, "Observer", observer);
  excel.type(tracker, row, "Record", record);
  items.forEach((item, at) => {
    excel.type(tracker, row, item, scores(excel.cell(tracker, of, item), at));
  });
  return row;
}

async function inserted(): Promise<Actions> {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  return actions;
}

/** A row of the agreement as it stands in the sheet. */
function inSheet(of: string, name = "") {
  const row = Array.from({ length: rowsOf(figures) }, (_, at) => at).find(
    (at) =>
      excel.cell(figures, at, "Of") === of && String(excel.cell(figures, at, "Name") ?? "") === name
  );
  if (row === undefined) throw new Error(`There is no ${of} ${name}`);
  return (header: string) => excel.cell(figures, row, header);
}

test("without individual scores there is no sheet of agreement", async () => {
  const actions = await inserted();
  valueOf(await actions.refreshReport());
  expect(excel.client.workbook.tables.get(figures)).toBeUndefined();
});

test("A1, A2: an individual score is shown, counts nowhere, and is compared", async () => {
  const actions = await inserted();
  const before = await viewOf(actions);
  const row = secondScores(0, "OH-C1", "Individual score", (own, at) =>
    at === 0 ? String(own === 2 ? 1 : 2) : String(own)
  );
  expect(excel.cell(tracker, row, "Status")).toBe("Individual");
  expect(excel.cell(tracker, row, "Earned")).toEqual(expect.any(Number));
  expect(excel.cell(tracker, row, "Weight")).toBe(0);
  const view = await viewOf(actions);
  expect(view.summaries.map(({ figures: of, items: each }) => [of, each])).toEqual(
    before.summaries.map(({ figures: of, items: each }) => [of, each])
  );
  expect(view.issues).toEqual(before.issues);
  valueOf(await actions.refreshReport());
  expect(excel.cell(share, 0, "Scored twice")).toBe(1);
  expect(excel.cell(share, 0, "Asked for (%)")).toBe(20);
  const all = inSheet("All items");
  expect([all("Events"), all("Compared")]).toEqual([1, 12]);
  expect(all("Same")).toBeCloseTo(11 / 12, 12);
  expect(all("Within one")).toBe(1);
  expect(inSheet("Item", "I01")("Same")).toBe(0);
  expect(inSheet("Item", "I02")("Same")).toBe(1);
});

test("what changes is written into the cells, and what is new lays the sheet out anew", async () => {
  const actions = await inserted();
  const row = secondScores(0, "OH-C1", "Individual score", (own) => String(own));
  valueOf(await actions.refreshReport());
  expect(inSheet("All items")("Same")).toBe(1);
  const { sheetId } = excel.client.workbook.tables.require(figures);
  const own = excel.cell(tracker, row, "I03");
  excel.type(tracker, row, "I03", own === 0 ? "1" : "0");
  valueOf(await actions.refreshReport());
  expect(inSheet("All items")("Same")).toBeCloseTo(11 / 12, 12);
  const after = excel.everything();
  expect(valueOf(await actions.refreshReport()).cells).toBe(0);
  expect(excel.everything()).toBe(after);
  secondScores(1, "RB-C1", "Individual score", (each) => String(each));
  valueOf(await actions.refreshReport());
  expect(inSheet("All items")("Events")).toBe(2);
  expect(excel.client.workbook.tables.require(figures).sheetId).toBe(sheetId);
});

test("the sheet says by itself when its inputs have changed", async () => {
  const actions = await inserted();
  const row = secondScores(0, "OH-C1", "Individual score", (own) => String(own));
  valueOf(await actions.refreshReport());
  const { sheet } = excel.client.workbook.tables.require(figures);
  expect(sheet.value(4, 1)).toMatch(/^Unchanged/);
  excel.type(tracker, row, "I05", excel.cell(tracker, row, "I05") === 0 ? "2" : "0");
  expect(sheet.value(4, 1)).toMatch(/^Inputs have changed/);
});

test("a consensus counts beside the individual scores that it came of", async () => {
  const actions = await inserted();
  const before = await viewOf(actions);
  excel.type(tracker, 0, "Record", "Individual score");
  secondScores(0, "OH-C1", "Individual score", (own) => String(own));
  secondScores(0, "", "Consensus", (own) => String(own));
  const view = await viewOf(actions);
  const figuresOf = ({ summaries }: typeof view) => summaries.map(({ figures: of }) => of);
  expect(figuresOf(view)).toEqual(figuresOf(before));
  valueOf(await actions.refreshReport());
  expect(inSheet("All items")("Events")).toBe(1);
  expect(excel.cell(share, 0, "Scored twice")).toBe(1);
});

test("A9: a team's scores become one row by the tool's rule, which counts and can be changed", async () => {
  const actions = await inserted();
  excel.type(tracker, 0, "Record", "Individual score");
  secondScores(0, "OH-C1", "Individual score", () => "0");
  secondScores(0, "RB-C1", "Individual score", (_, at) => (at === 0 ? "NA" : "2"));
  excel.type("tblTool", 0, "Team scoring", "Lowest");
  const before = await viewOf(actions);
  const found = before.basis.snapshot.trackers[0]!;
  expect(found.tool.teamScoring).toBe("lowest");
  const { date, school, unit } = found.observations[0]!;
  const row = valueOf(await actions.prepareConsensus(found.tool.label, { date, school, unit }));
  const cells = (...headers: string[]) => headers.map((header) => excel.cell(tracker, row, header));
  expect(cells("Record", "School", "Practitioner", "Observer")).toEqual([
    "Consensus",
    school,
    unit,
    null,
  ]);
  expect(cells(...items)).toEqual(items.map(() => 0));
  expect(cells("Status", "Earned")).toEqual(["Complete", 0]);
  // Once it is settled there is nothing more to prepare.
  expect(await actions.prepareConsensus(found.tool.label, { date, school, unit })).toMatchObject({
    ok: false,
    trouble: { kind: "missing" },
  });
  excel.type("tblTool", 0, "Team scoring", "");
  expect((await viewOf(actions)).basis.snapshot.trackers[0]!.tool.teamScoring).toBe("majority");
});
