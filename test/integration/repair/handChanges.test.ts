/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";
import { TRACKER } from "./handChanges";
import {
  expectWords,
  differingSheets,
  findings,
  kindsOf,
  only,
  openWorkbook,
  otherSheets,
  typedBySheet,
} from "./repairSetup";
import { HAND_CHANGES } from "./handChangeCases";

let excel: ActionsSetup;

let tried = 0;

beforeAll(async () => {
  excel = await setUpActions();
});

afterEach(() => excel.client.expectNoRefusals());

afterAll(() => {
  process.stdout.write(`# changes by hand tried: ${tried}\n`);
});

test.each(HAND_CHANGES)(
  "$name: found, explained, previewed and repaired, the rest untouched",
  async ({ change, kind, column, also = [], sheet, after, left = [] }) => {
    const changed = openWorkbook(excel);
    const { actions, hands, workbook } = changed;
    change(hands, changed);
    tried += 1;
    const before = excel.everything();
    const found = await findings(actions);
    const repair = only(found, kind, column);
    expectWords(repair);
    const label = repair.column === null ? kind : `${kind} ${repair.column}`;
    expect(kindsOf(found)).toEqual(expect.arrayContaining([label, ...also]));
    // Looking changes nothing.
    expect(excel.everything()).toBe(before);
    if (sheet === null) {
      expect(repair.plan).toBeNull();
      expect(await actions.repair(repair.id)).toMatchObject({
        ok: false,
        trouble: { kind: "missing" },
      });
      expect(excel.everything()).toBe(before);
      return;
    }
    const rest = otherSheets(workbook, [sheet]);
    const syncs = excel.syncs();
    valueOf(await actions.repair(repair.id));
    expect(excel.syncs() - syncs).toBeLessThanOrEqual(8);
    if (kind !== "headerRenamed" && kind !== "tableRenamed")
      expect(differingSheets(otherSheets(workbook, [sheet]), rest)).toEqual([]);
    after?.(hands, changed);
    expect(kindsOf(await findings(actions))).toEqual(
      left.length === 0 ? [] : expect.arrayContaining([...left])
    );
    expect((await viewOf(actions)).issues.filter(({ code }) => code === "missingHeader")).toEqual(
      []
    );
  }
);

test("a column that only stands elsewhere is found, and is no finding", async () => {
  const { actions, hands } = openWorkbook(excel);
  const before = (await viewOf(actions)).counts;
  hands.moveColumn("tblTraining", "Audience", "Session");
  expect(kindsOf(await findings(actions))).toEqual([]);
  expect((await viewOf(actions)).counts).toEqual(before);
  tried += 1;
});

test("a renamed sheet is no finding, and everything works on it", async () => {
  const { actions, hands, workbook } = openWorkbook(excel);
  hands.edit(() => hands.table("tblPDSA").sheet.rename("Our cycles"));
  hands.edit(() => hands.table("tblSchool").sheet.rename("Names"));
  hands.edit(() => workbook.sheets.items.find(({ name }) => name === "Lists")!.rename("Words"));
  expect(kindsOf(await findings(actions))).toEqual([]);
  valueOf(await actions.refreshReport());
  valueOf(await actions.goTo({ table: "tblPDSA", row: 0, header: "Question" }));
  expect((await viewOf(actions)).sheets.every(({ state }) => state === "present")).toBe(true);
  tried += 1;
});

test("a copy of a tracker is never read twice, whatever it is called", async () => {
  const { actions, hands, workbook } = openWorkbook(excel);
  const { counts, summaries } = await viewOf(actions);
  hands.edit(() => {
    const copy = workbook.sheets.copy(hands.table(TRACKER).sheet, 1);
    // As Excel names the copy of a table.
    copy.tables[0]!.rename(`${TRACKER}2`);
  });
  const view = await viewOf(actions);
  expect(view.counts).toEqual(counts);
  expect(view.summaries).toEqual(summaries);
  const copy = only(await findings(actions), "sheetCopied");
  expectWords(copy);
  expect(copy.evidence).toEqual({ found: "Fidelity Tracker (2)", expected: "Fidelity Tracker" });
  tried += 1;
});

test("cells that take different things after pasting take the same again, and entries stay", async () => {
  const { actions, hands, workbook } = openWorkbook(excel);
  const area = hands.table("tblPDSA").columnArea("Type");
  const { sheet } = hands.table("tblPDSA");
  const list = JSON.stringify(sheet.validation.items);
  hands.edit(() => {
    hands.table("tblPDSA").addRows(null, [hands.table("tblPDSA").columns.map(() => null)]);
    sheet.validation.clear({ ...area, bottom: area.top });
  });
  const typed = typedBySheet(workbook);
  const repair = only(await findings(actions), "validationMixed");
  expectWords(repair);
  valueOf(await actions.repair(repair.id));
  expect(typedBySheet(workbook)).toEqual(typed);
  expect(kindsOf(await findings(actions))).toEqual([]);
  expect(JSON.stringify(sheet.validation.items).length).toBeGreaterThan(list.length / 2);
  tried += 1;
});
