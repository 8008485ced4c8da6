import type { RepairKind } from "../../../src/workbook/repair/repair";
import { TRACKER, type HandChanges } from "./handChanges";
import type { Changed } from "./repairSetup";

/** A change by hand, what is found of it, and what its repair does. */
export interface HandChange {
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

/** One change of each kind that people make. */
export const HAND_CHANGES: readonly HandChange[] = [
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
    // The roster's formulas still name the cells that the range had, and are repaired next.
    left: ["formulaReplaced Session date", "formulaReplaced Target reached"],
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
