/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";
import { TRACKER } from "./handChanges";
import { findings, only, openWorkbook, typedBySheet } from "./repairSetup";

let excel: ActionsSetup;

beforeAll(async () => {
  excel = await setUpActions();
});

afterEach(() => excel.client.expectNoRefusals());

test("a repair is refused when the workbook has changed since it was shown", async () => {
  const { actions, hands } = openWorkbook(excel);
  hands.type(TRACKER, 2, "Status", "Complete");
  const shown = only(await findings(actions), "formulaOverwritten");
  hands.type(TRACKER, 4, "Status", "Complete");
  const before = excel.everything();
  expect(await actions.repair(shown.id)).toMatchObject({ ok: false, trouble: { kind: "missing" } });
  expect(excel.everything()).toBe(before);
});

test("what somebody typed stays where the repair does not speak of it", async () => {
  const { actions, hands, workbook } = openWorkbook(excel);
  hands.addColumn("tblPDSA", "Team", "Room");
  hands.type("tblPDSA", 0, "Room", "12");
  hands.deleteSheetColumn("tblPDSA", "Phase");
  const before = Object.values(typedBySheet(workbook)["PDSA Log"]!);
  valueOf(await actions.repair(only(await findings(actions), "columnGone").id));
  const after = Object.values(typedBySheet(workbook)["PDSA Log"]!);
  expect(after.sort()).toEqual([...before, "Phase"].sort());
});

test("a column is not put back where it would widen a table of somebody's own", async () => {
  const { actions, hands, workbook } = openWorkbook(excel);
  hands.deleteSheetColumn("tblPDSA", "Owner");
  const { sheet, area } = hands.table("tblPDSA");
  const at = area.left + 18;
  hands.edit(() => {
    const own = { top: 200, left: at - 1, bottom: 202, right: at + 1 };
    sheet.setInputs({ ...own, bottom: 200 }, [["A", "B", "C"]]);
    workbook.tables.add(sheet, own, { hasHeaders: true }).rename("Ours");
  });
  const before = excel.everything();
  const outcome = await actions.repair(only(await findings(actions), "columnGone").id);
  expect(outcome).toMatchObject({ ok: false, trouble: { kind: "occupied", subject: "Ours" } });
  expect(excel.everything()).toBe(before);
});

test("new rows do not land in or below a totals row; it is said which table shows one", async () => {
  const { actions, hands } = openWorkbook(excel);
  const { gaps, counts } = await viewOf(actions);
  hands.edit(() => hands.table("tblPDSA").setShowTotals(true));
  expect((await viewOf(actions)).counts).toEqual(counts);
  const before = excel.everything();
  expect(await actions.startPdsa(gaps[0]!.flag.key)).toMatchObject({
    ok: false,
    trouble: { kind: "totals", subject: "tblPDSA" },
  });
  expect(excel.everything()).toBe(before);
  valueOf(await actions.repair(only(await findings(actions), "totalsRow").id));
  valueOf(await actions.startPdsa(gaps[0]!.flag.key));
});
