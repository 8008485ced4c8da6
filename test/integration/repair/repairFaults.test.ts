/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { troubleText } from "../../../src/messages/messages";
import type { BatchFault } from "../../../workbench/host/faults";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { setUpActions, valueOf, type ActionsSetup } from "../actions/actionsSetup";
import { differences } from "../../e2e/suite/differences";
import { contentsOf } from "../faults/contents";
import { TRACKER, type HandChanges } from "./handChanges";
import { findings, openWorkbook } from "./repairSetup";

/** What is repaired while Excel stops: every kind of step. */
const CHANGES: readonly (readonly [string, (hands: HandChanges) => void])[] = [
  ["a renamed header", (hands) => hands.renameHeader("tblPDSA", "Series", "Family")],
  ["a column at the right edge", (hands) => hands.deleteSheetColumn("tblPDSA", "Phase")],
  [
    "a column at the right edge, with something beside it",
    (hands) => {
      hands.deleteSheetColumn("tblPDSA", "Phase");
      const { sheet, area } = hands.table("tblPDSA");
      hands.edit(() => sheet.setInput(area.top, area.right + 3, "Ours"));
    },
  ],
  ["a column at the left edge", (hands) => hands.deleteColumn("tblPDSA", "Cycle")],
  ["a column in between", (hands) => hands.deleteSheetColumn("tblPDSA", "Owner")],
  [
    "formulas typed over",
    (hands) => [2, 3, 7].forEach((row) => hands.type(TRACKER, row, "Status", `Mine ${row}`)),
  ],
  ["rows below a table", (hands) => hands.pasteBelow("tblPDSA", [["", "Exit tickets", 3, "'=7"]])],
  [
    "blank rows",
    (hands) =>
      hands.edit(() => {
        const blank = hands.table(TRACKER).columns.map(() => null);
        hands.table(TRACKER).addRows(3, [blank, blank]);
        hands.table(TRACKER).addRows(8, [blank]);
      }),
  ],
  ["a table turned into a range", (hands) => void hands.toRange("tblSchool")],
  ["a renamed table", (hands) => hands.edit(() => hands.table("tblCoachPlan").rename("Ours"))],
];

const FAULTS: readonly (readonly [string, BatchFault])[] = [
  ["AccessDenied", { kind: "error", code: "AccessDenied" }],
  ...[0, 1, 2, 3, 5, 8, 13, 21, 30].map(
    (afterActions) =>
      [
        `stops after ${afterActions} actions`,
        { kind: "stop", afterActions, code: "GeneralException" },
      ] as const
  ),
];

let excel: ActionsSetup;
let tried = 0;
beforeAll(async () => {
  excel = await setUpActions();
});
afterAll(() => {
  process.stdout.write(`# faults tried on repairs: ${tried}\n`);
});

test.each(CHANGES)(
  "%s: as it was, whenever Excel stops in the repair",
  async (_name, change) => {
    const first = openWorkbook(excel);
    change(first.hands);
    const repair = (await findings(first.actions)).find(({ plan }) => plan !== null)!;
    const saved = JSON.stringify(first.workbook.toJSON() satisfies WorkbookJson);
    const asked = excel.syncs();
    valueOf(await first.actions.repair(repair.id));
    const requests = excel.syncs() - asked;
    const after = contentsOf(first.workbook);
    const lines: string[] = [];
    for (const [name, fault] of FAULTS)
      // The look before the change, and the change.
      for (const request of [requests - 1, requests]) {
        const { actions, workbook } = openWorkbook(excel, saved);
        const before = contentsOf(workbook);
        valueOf(await actions.repairs());
        excel.client.host.faults.onBatch(request, fault);
        const outcome = await actions.repair(repair.id);
        tried += 1;
        const now = contentsOf(workbook);
        const place = `request ${request}, ${name}`;
        if (outcome.ok) {
          if (now !== after) lines.push(`${place}: said to be done, but is not`);
        } else if (now !== before)
          lines.push(
            `${place}: ${outcome.trouble.kind}, but ${differences(JSON.parse(now), JSON.parse(before)).slice(0, 2).join("; ")}`
          );
        else if (!/^[“\p{Lu}].{20,}\.$/su.test(troubleText(outcome.trouble)))
          lines.push(`${place}: no sentence`);
      }
    expect(lines).toEqual([]);
  },
  120_000
);
