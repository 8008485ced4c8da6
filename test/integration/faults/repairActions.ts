import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { pdsaCycles } from "../../../src/templates/pdsa";
import { markName } from "../../../src/templates/versions";
import type { Actions } from "../../../src/workbook/actions/actions";
import type { Outcome } from "../../../src/workbook/port";
import { done } from "../../../src/workbook/actions/workshop";
import type { ActionsSetup } from "../actions/actionsSetup";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { Workbook } from "../../../workbench/model/workbook";
import { HandChanges } from "../repair/handChanges";
import { fillInputs, TRACKER, type FaultAction } from "./faultActions";

const PDSA = pdsaCycles.name;

/** What people have changed by hand: one for every step of a repair that has several changes. */
const CHANGES: readonly (readonly [string, (hands: HandChanges) => void])[] = [
  ["a column in between", (hands) => hands.deleteSheetColumn(PDSA, "Owner")],
  [
    "a column at the right edge, with something beside it",
    (hands) => {
      hands.deleteSheetColumn(PDSA, "Phase");
      const { sheet, area } = hands.table(PDSA);
      hands.edit(() => sheet.setInput(area.top, area.right + 3, "Ours"));
    },
  ],
  ["a column at the right edge", (hands) => hands.deleteSheetColumn(PDSA, "Phase")],
  ["a column at the left edge", (hands) => hands.deleteColumn(PDSA, "Cycle")],
  [
    "formulas typed over",
    (hands) => [0, 2].forEach((row) => hands.type(TRACKER, row, "Status", `Mine ${row}`)),
  ],
  ["rows below a table", (hands) => hands.pasteBelow(PDSA, [["", "Exit tickets", 3, "'=7"]])],
  [
    "blank rows",
    (hands) =>
      hands.edit(() => {
        const blank = hands.table(TRACKER).columns.map(() => null);
        hands.table(TRACKER).addRows(1, [blank, blank]);
      }),
  ],
  ["a table turned into a range", (hands) => void hands.toRange("tblSchool")],
];

async function repairFirst(actions: Actions): Promise<Outcome<unknown>> {
  const found = await actions.repairs();
  if (!found.ok) return found;
  const repair = found.value.find(({ plan }) => plan !== null);
  return repair === undefined ? done("nothing to repair") : actions.repair(repair.id);
}

async function bringForward(actions: Actions): Promise<Outcome<unknown>> {
  const found = await actions.repairs();
  if (!found.ok) return found;
  const older = found.value.filter(({ kind }) => kind === "olderVersion");
  return actions.bringForward(older.map(({ id }) => id));
}

/** As the first version made it: a narrower column, and no mark but its own. */
async function fillOlder(actions: Actions, { client }: ActionsSetup): Promise<void> {
  await fillInputs(actions);
  const { workbook } = client;
  workbook.edit("user", () => {
    workbook.names.update(markName(PDSA), { formula: '="1"' });
    const { sheet, area } = workbook.tables.require(PDSA);
    const numbers = area.left + workbook.tables.require(PDSA).columnIndex("Cycle number");
    sheet.setColumnWidth(numbers, numbers, 40);
  });
}

const KEPT = "test/fixtures/workbooks/0.2.0/sunshine.workbook.json.gz";

/** A whole workbook of an earlier version: columns to add to two tables of one sheet, a row of settings, formulas. */
function openKept(_: Actions, { client }: ActionsSetup): Promise<void> {
  const saved = JSON.parse(gunzipSync(readFileSync(KEPT)).toString("utf8")) as WorkbookJson;
  client.reset(Workbook.fromJSON(saved));
  return Promise.resolve();
}

/** Repairs of what people changed, and sheets of an earlier version brought forward. */
export const REPAIR_ACTIONS: readonly FaultAction[] = [
  ...CHANGES.map(([name, change], index): FaultAction => ({
    name: `repair ${name}`,
    prepare: async (actions, { client }) => {
      await fillInputs(actions);
      change(new HandChanges(client.workbook));
    },
    act: repairFirst,
    // Up to the last one, each reads as the first of them does.
    ...(index > 0 && { last: 1 }),
  })),
  { name: "bring forward", prepare: fillOlder, act: bringForward },
  { name: "bring a kept workbook forward", prepare: openKept, act: bringForward, last: 1 },
];
