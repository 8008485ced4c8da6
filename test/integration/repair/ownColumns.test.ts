/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";
import { TRACKER } from "./handChanges";
import { findings, only, openWorkbook, type Changed } from "./repairSetup";

const LABEL = "Literacy walkthrough 1.0";
const SUMMARY = "tblSummary_Literacy_walkthrough_1_0";
const HEAT = "tblItemHeat_Literacy_walkthrough_1_0";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
afterEach(() => excel.client.expectNoRefusals());

/** The own entry beside the row that these cells name. */
function entryAt(
  { hands }: Changed,
  table: string,
  wanted: Record<string, string>,
  header: string
) {
  const { rowCount } = hands.table(table);
  for (let row = 0; row < rowCount; row += 1) {
    const isIt = Object.entries(wanted).every(([of, text]) => hands.read(table, row, of) === text);
    if (isIt) return hands.read(table, row, header);
  }
  throw new Error(`No row ${JSON.stringify(wanted)} in ${table}`);
}

test("a column beside a report's table asks for no refresh, and one writes nothing", async () => {
  const changed = openWorkbook(excel);
  changed.hands.addColumn(SUMMARY, "Observations", "Remark");
  changed.hands.type(SUMMARY, 0, "Remark", "Ask the coaches");
  const before = excel.everything();
  expect((await viewOf(changed.actions)).report.outOfDate).toBe(false);
  valueOf(await changed.actions.refreshReport());
  expect(excel.everything()).toBe(before);
});

test("entries and formulas of one's own stay beside their rows when the report is laid out anew", async () => {
  const changed = openWorkbook(excel);
  const { hands, actions } = changed;
  hands.addColumn(SUMMARY, "Observations", "Remark");
  hands.addColumn(SUMMARY, "Observations", "Twice");
  hands.addColumn(HEAT, "Most points", "Why");
  const rows = hands.table(SUMMARY).rowCount;
  for (let row = 0; row < rows; row += 1) hands.type(SUMMARY, row, "Twice", "=[@Mean]*2");
  hands.type(SUMMARY, rows - 1, "Remark", "'007");
  hands.type(SUMMARY, rows - 2, "Remark", "2022-03-04");
  hands.type(HEAT, 2, "Why", "New this year");
  const named = (row: number) =>
    Object.fromEntries(
      ["School", "Component", "Period"].map((of) => [of, String(hands.read(SUMMARY, row, of))])
    );
  const [last, dated, item] = [
    named(rows - 1),
    named(rows - 2),
    String(hands.read(HEAT, 2, "Item")),
  ];
  // A school more: every row below moves.
  hands.type("tblSchool", hands.table("tblSchool").rowCount, "School", "Aspen Elementary");
  valueOf(await actions.refreshReport());
  expect(hands.table(SUMMARY).rowCount).toBeGreaterThan(rows);
  expect(entryAt(changed, SUMMARY, last, "Remark")).toBe("007");
  expect(entryAt(changed, SUMMARY, dated, "Remark")).toBe(44624);
  expect(hands.formula(SUMMARY, 3, "Twice")).toBe("=[@Mean]*2");
  expect(entryAt(changed, HEAT, { Item: item }, "Why")).toBe("New this year");
  expect((await viewOf(actions)).report.outOfDate).toBe(false);
});

test("nothing is laid out where an own entry would lose its row; it is said whose", async () => {
  const { hands, actions } = openWorkbook(excel);
  const rows = hands.table(SUMMARY).rowCount;
  hands.addColumn(SUMMARY, "Observations", "Remark");
  hands.type(SUMMARY, rows - 1, "Remark", "Ours");
  const school = String(hands.read(SUMMARY, rows - 1, "School"));
  const names = hands.table("tblSchool");
  const at = Array.from({ length: names.rowCount }, (_, row) =>
    hands.read("tblSchool", row, "School")
  ).indexOf(school);
  hands.edit(() => names.deleteRows(at));
  const before = excel.everything();
  const outcome = await actions.refreshReport();
  expect(outcome).toMatchObject({
    ok: false,
    trouble: { kind: "orphans", subject: "Remark: Ours" },
  });
  expect(excel.everything()).toBe(before);
});

test("columns of schools and periods that are gone are not taken for one's own", async () => {
  const { hands, actions } = openWorkbook(excel);
  const headers = hands.table(HEAT).columnNames;
  const school = String(hands.read("tblSchool", 2, "School"));
  expect(headers).toContain(school);
  hands.edit(() => hands.table("tblSchool").deleteRows(2));
  valueOf(await actions.refreshReport());
  expect(hands.table(HEAT).columnNames).toEqual(headers.filter((header) => header !== school));
});

test("an unscored tracker follows its tool with what stands in columns of one's own", async () => {
  const changed = openWorkbook(excel);
  const { hands, actions } = changed;
  hands.addColumn(TRACKER, "Feedback given", "Weather");
  hands.edit(() => hands.table(TRACKER).deleteRows(3, 22));
  const typed = hands
    .table(TRACKER)
    .columnNames.filter((header) =>
      /^(Date|School|Practitioner|Observer|Method|I\d+|Feedback given|Notes)$/.test(header)
    );
  for (let row = 0; row < 3; row += 1)
    for (const header of typed) hands.type(TRACKER, row, header, "");
  hands.type(TRACKER, 1, "Weather", "Rain");
  const items = hands.table("tblToolItem");
  hands.type("tblToolItem", items.rowCount - 1, "Item", "I99");
  valueOf(await actions.followTool(LABEL));
  expect(hands.table(TRACKER).columnNames).toContain("I99");
  expect(hands.read(TRACKER, 1, "Weather")).toBe("Rain");
});

test("a sample row with an own entry is no sample any more, and stays when samples are cleared", async () => {
  const { hands, actions } = openWorkbook(excel);
  hands.addColumnBeside("tblTraining", "Caterer");
  hands.type("tblTraining", 1, "Caterer", "Green Kitchen");
  const session = hands.read("tblTraining", 1, "Session");
  valueOf(await actions.clearSamples());
  expect(hands.table("tblTraining").rowCount).toBe(1);
  expect(hands.read("tblTraining", 0, "Session")).toBe(session);
  expect(hands.read("tblTraining", 0, "Caterer")).toBe("Green Kitchen");
});

test("reports with own entries keep their tool when samples are cleared", async () => {
  const { hands, actions } = openWorkbook(excel);
  hands.addColumn(SUMMARY, "Observations", "Remark");
  hands.type(SUMMARY, 0, "Remark", "Ours");
  valueOf(await actions.clearSamples());
  expect(hands.read(SUMMARY, 0, "Remark")).toBe("Ours");
});

test("a new row goes below one in which only a column of one's own is filled", async () => {
  const { hands, actions } = openWorkbook(excel);
  hands.addColumnBeside("tblPDSA", "Room");
  const { rowCount } = hands.table("tblPDSA");
  hands.edit(() =>
    hands.table("tblPDSA").addRows(null, [hands.table("tblPDSA").columns.map(() => null)])
  );
  hands.type("tblPDSA", rowCount, "Room", "12");
  const { gaps } = await viewOf(actions);
  const row = valueOf(await actions.startPdsa(gaps[0]!.flag.key));
  expect(row).toBe(rowCount + 1);
  expect(hands.read("tblPDSA", rowCount, "Room")).toBe(12);
  expect(hands.read("tblPDSA", rowCount, "Series")).toBeNull();
});

test("inserting, making a tracker and bringing forward leave own columns alone", async () => {
  const { hands, actions } = openWorkbook(excel);
  hands.addColumn("tblPDSA", "Team", "Room");
  hands.type("tblPDSA", 0, "Room", "12");
  hands.edit(() => hands.table("tblTraining").sheet.delete());
  valueOf(await actions.insert(["training"], { samples: false }));
  expect(hands.read("tblPDSA", 0, "Room")).toBe(12);
  expect(only(await findings(actions), "columnsAdded").evidence.names).toEqual(["Room"]);
});
