/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { RepairKind } from "../../../src/workbook/repair/repair";
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";
import { TRACKER, type HandChanges } from "./handChanges";
import {
  expectWords,
  differingSheets,
  findings,
  kindsOf,
  only,
  openWorkbook,
  otherSheets,
  typedBySheet,
  type Changed,
} from "./repairSetup";

interface HandChange {
  readonly name: string;
  readonly change: (hands: HandChanges, changed: Changed) => void;
  readonly kind: RepairKind;
  readonly column?: string;
  /** Findings beside it that it brings. */
  readonly also?: readonly string[];
  /** Null: it is only explained. */
  readonly sheet: string | null;
  /** What holds once it is repaired. */
  readonly after?: (hands: HandChanges, changed: Changed) => void;
  /** Findings that are left then. */
  readonly left?: readonly string[];
}

const CHANGES: readonly HandChange[] = [
  {
    name: "a header of a text column is renamed",
    change: (hands) => hands.renameHeader("tblPDSA", "Team", "Our team"),
    kind: "headerRenamed",
    column: "Team",
    sheet: "PDSA Log",
    after: (hands) => expect(hands.read("tblPDSA", 0, "Team")).toBe("School implementation team"),
  },
  {
    name: "a header that formulas name is renamed",
    change: (hands) => hands.renameHeader("tblPDSA", "Series", "Question family"),
    kind: "headerRenamed",
    column: "Series",
    sheet: "PDSA Log",
    after: (hands) => expect(hands.formula("tblPDSA", 0, "Cycle")).toContain("[@Series]"),
  },
  {
    name: "a header of a date column is renamed in a tracker",
    change: (hands) => hands.renameHeader(TRACKER, "Date", "Seen on"),
    kind: "headerRenamed",
    column: "Date",
    sheet: "Fidelity Tracker",
    after: (hands) => expect(hands.read(TRACKER, 0, "Date")).toBeGreaterThan(40000),
  },
  {
    name: "an item's header is renamed",
    change: (hands) => hands.renameHeader(TRACKER, "I03", "Third item"),
    kind: "headerRenamed",
    column: "I03",
    sheet: "Fidelity Tracker",
  },
  {
    name: "a column with a formula is deleted",
    change: (hands) => hands.deleteSheetColumn("tblPDSA", "Phase"),
    kind: "columnGone",
    column: "Phase",
    sheet: "PDSA Log",
    after: (hands) => expect(hands.formula("tblPDSA", 0, "Phase")).toContain("[@Act]"),
  },
  {
    name: "a typed column within a table is deleted",
    change: (hands) => hands.deleteSheetColumn("tblPDSA", "Owner"),
    kind: "columnGone",
    column: "Owner",
    sheet: "PDSA Log",
    after: (hands) => {
      expect(hands.table("tblPDSA").columnIndex("Owner")).toBe(18);
      expect(hands.read("tblPDSA", 0, "Owner")).toBeNull();
    },
  },
  {
    name: "the first column is deleted",
    change: (hands) => hands.deleteColumn("tblPDSA", "Cycle"),
    kind: "columnGone",
    column: "Cycle",
    sheet: "PDSA Log",
    after: (hands) => {
      expect(hands.table("tblPDSA").columnIndex("Cycle")).toBe(0);
      expect(String(hands.read("tblPDSA", 0, "Cycle"))).toMatch(/#1$/);
    },
  },
  {
    name: "a formula is typed over",
    change: (hands) => {
      hands.type(TRACKER, 2, "Status", "Complete");
      hands.type(TRACKER, 3, "Status", "=1+1");
    },
    kind: "formulaOverwritten",
    column: "Status",
    sheet: "Fidelity Tracker",
    after: (hands) => {
      expect(hands.formula(TRACKER, 2, "Status")).toBe(hands.formula(TRACKER, 0, "Status"));
      expect(hands.formula(TRACKER, 3, "Status")).toBe(hands.formula(TRACKER, 0, "Status"));
    },
  },
  {
    name: "a whole column gets another formula",
    change: (hands) => {
      const { sheet } = hands.table("tblPDSA");
      const area = hands.table("tblPDSA").columnArea("Phase");
      const rows = area.bottom - area.top + 1;
      hands.edit(() =>
        sheet.setInputs(
          area,
          Array.from({ length: rows }, () => ['="Do"'])
        )
      );
    },
    kind: "formulaReplaced",
    column: "Phase",
    sheet: "PDSA Log",
    after: (hands) => expect(hands.formula("tblPDSA", 0, "Phase")).toContain("[@Act]"),
  },
  {
    name: "a table is turned into a range",
    change: (hands) => void hands.toRange("tblTraining"),
    kind: "tableGone",
    sheet: "Training Plan",
    after: (hands) => expect(hands.table("tblTraining").rowCount).toBe(6),
  },
  {
    name: "a table that others name is turned into a range",
    change: (hands) => void hands.toRange("tblSchool"),
    kind: "tableGone",
    sheet: "Setup",
    after: (hands) => expect(hands.table("tblSchool").rowCount).toBe(3),
  },
  {
    name: "a table is renamed",
    change: (hands) => hands.edit(() => hands.table("tblCoachPlan").rename("Agreements")),
    kind: "tableRenamed",
    sheet: "Coaching Service Plan",
  },
  {
    name: "a totals row is switched on",
    change: (hands) => hands.edit(() => hands.table("tblPDSA").setShowTotals(true)),
    kind: "totalsRow",
    sheet: "PDSA Log",
    after: (hands) => expect(hands.table("tblPDSA").showTotals).toBe(false),
  },
  {
    name: "rows are pasted below a table that does not grow",
    change: (hands) =>
      hands.pasteBelow("tblStaff", [
        ["SE-T9", "Practitioner"],
        ["SE-T10", "Practitioner"],
      ]),
    kind: "rowsBelow",
    sheet: "Setup",
    after: (hands) => {
      const { rowCount } = hands.table("tblStaff");
      expect(hands.read("tblStaff", rowCount - 1, "Code")).toBe("SE-T10");
    },
  },
  {
    name: "rows with formulas are pasted below a table that does not grow",
    change: (hands) => hands.pasteBelow("tblPDSA", [["", "Exit tickets", 3]]),
    kind: "rowsBelow",
    sheet: "PDSA Log",
    after: (hands) => {
      const { rowCount } = hands.table("tblPDSA");
      expect(hands.read("tblPDSA", rowCount - 1, "Cycle")).toBe("Exit tickets #3");
    },
  },
  {
    name: "blank rows stand between others",
    change: (hands) =>
      hands.edit(() => {
        const blank = hands.table(TRACKER).columns.map(() => null);
        hands.table(TRACKER).addRows(3, [blank, blank]);
        hands.table(TRACKER).addRows(8, [blank]);
      }),
    kind: "blankRows",
    sheet: "Fidelity Tracker",
    after: (hands) => expect(hands.table(TRACKER).rowCount).toBe(25),
  },
  {
    name: "a sheet is hidden",
    change: (hands) => hands.edit(() => hands.table("tblPDSA").sheet.setVisibility("Hidden")),
    kind: "sheetHidden",
    sheet: "PDSA Log",
    after: (hands) => expect(hands.table("tblPDSA").sheet.visibility).toBe("Visible"),
  },
  {
    name: "a sheet is copied",
    change: (hands, { workbook }) =>
      hands.edit(() => void workbook.sheets.copy(hands.table("tblPDSA").sheet, 1)),
    kind: "sheetCopied",
    sheet: null,
  },
  {
    name: "columns are added between and beside",
    change: (hands) => {
      hands.addColumn("tblPDSA", "Team", "Room");
      hands.addColumnBeside("tblPDSA", "Remark");
    },
    kind: "columnsAdded",
    sheet: null,
  },
  {
    name: "a header is typed a second time",
    change: (hands) => hands.addColumn("tblPDSA", "Team", "School"),
    kind: "doubledHeader",
    column: "School2",
    sheet: null,
  },
  {
    name: "two columns could be the one whose header is gone",
    change: (hands) => {
      hands.addColumn("tblPDSA", "Team", "Group");
      hands.renameHeader("tblPDSA", "Team", "Crew");
    },
    kind: "headerUnclear",
    column: "Team",
    sheet: null,
  },
];

let excel: ActionsSetup;
let tried = 0;
beforeAll(async () => {
  excel = await setUpActions();
});
afterEach(() => excel.client.expectNoRefusals());
afterAll(() => {
  process.stdout.write(`# changes by hand tried: ${tried}\n`);
});

test.each(CHANGES)(
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
