/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { dueItemsInSteps, finished } from "../../../src/core";
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

const rowsOf = (table: string): number => {
  const { area } = excel.client.workbook.tables.require(table);
  return area.bottom - area.top;
};

async function dueItems(actions: Actions) {
  const { snapshot, summaries } = (await viewOf(actions)).basis;
  return finished(dueItemsInSteps(snapshot, summaries));
}

async function inserted(): Promise<Actions> {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  return actions;
}

test("reviews wait exactly where the sheet says Overdue", async () => {
  const actions = await inserted();
  const plans = "tblCoachPlan";
  const days = ["2022-02-14", "2022-02-15", "2022-02-16", "", "2022-01-31"];
  days.forEach((day, row) => excel.type(plans, row, "Review on", day));
  excel.type(plans, 4, "Last reviewed", "2022-01-31");
  const waiting = (await dueItems(actions)).filter(({ kind }) => kind === "review");
  const overdue = Array.from({ length: rowsOf(plans) }, (_, row) => row).filter(
    (row) => excel.cell(plans, row, "Review overdue") === "Overdue"
  );
  expect(overdue).toContain(0);
  expect(waiting.map(({ place }) => place!.row).sort((a, b) => a - b)).toEqual(overdue);
  expect(waiting.map(({ who, place }) => [who, place!.table])).toEqual(
    waiting.map(({ place }) => [excel.cell(plans, place!.row, "Coach"), plans])
  );
});

test("observations wait where their status is Incomplete, for their observer, and lead to their row", async () => {
  const actions = await inserted();
  const waiting = (await dueItems(actions)).filter(({ kind }) => kind === "incomplete");
  const incomplete = Array.from({ length: rowsOf(tracker) }, (_, row) => row).filter(
    (row) => excel.cell(tracker, row, "Status") === "Incomplete"
  );
  expect(incomplete.length).toBeGreaterThan(0);
  expect(waiting.map(({ place, who }) => [place!.table, place!.row, who])).toEqual(
    incomplete.map((row) => [tracker, row, excel.cell(tracker, row, "Observer")])
  );
});

test("a session that is over waits until it is done, a cycle until it is decided", async () => {
  const actions = await inserted();
  const before = (await dueItems(actions)).length;
  excel.type("tblTraining", 0, "Status", "Planned");
  excel.type("tblPDSA", 1, "Act", "Pending");
  const { snapshot } = (await viewOf(actions)).basis;
  const more = (await dueItems(actions)).filter(({ kind }) => kind === "session" || kind === "act");
  expect(more.map(({ kind, subject, place }) => [kind, subject, place!.row])).toEqual([
    ["session", snapshot.sessions[0]!.session, 0],
    ["act", snapshot.cycles[1]!.id, 1],
  ]);
  expect(await dueItems(actions)).toHaveLength(before + 2);
  excel.type("tblTraining", 0, "Status", "Done");
  excel.type("tblPDSA", 1, "Act", "Adopt");
  expect(await dueItems(actions)).toHaveLength(before);
});
