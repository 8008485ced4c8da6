/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { GapRow, Target } from "../../../src/workbook/actions/actions";
import {
  everySheet,
  tracker,
  setUpActions,
  valueOf,
  viewOf,
  type ActionsSetup,
} from "./actionsSetup";

const summary = "tblSummary_Literacy_walkthrough_1_0";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => excel.client.expectNoRefusals());

const targetOf = ({ target, flag }: GapRow): Target => {
  if (!target) throw new Error(`${flag.key} leads nowhere`);
  return target;
};

const place = ({ table, row }: Target, ...headers: string[]) =>
  headers.map((header) => excel.cell(table, row, header));

async function insertedGaps() {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  // A cycle that was studied long ago and never decided has stalled.
  excel.type("tblPDSA", 0, "Act", "");
  excel.type("tblSettings", 0, "Value", "2022-12-01");
  return { actions, gaps: (await viewOf(actions)).gaps };
}

describe("where a gap leads", () => {
  test("while the report is not written, to the figures it rests on, or to the stalled cycle", async () => {
    const { actions, gaps } = await insertedGaps();
    expect(gaps.length).toBeGreaterThan(5);
    for (const gap of gaps) {
      const target = targetOf(gap);
      const { rule, school, component, period, cycles } = gap.flag;
      if (rule === "G10") {
        expect(target.table).toBe("tblPDSA");
        expect(place(target, "Cycle")).toEqual([cycles[0]]);
      } else {
        expect(target.table).toBe(summary);
        expect(place(target, "School", "Component", "Period")).toEqual([
          school ?? "All schools",
          component ?? "Overall",
          period,
        ]);
      }
      valueOf(await actions.goTo(target));
    }
    const rules = gaps.map(({ flag }) => flag.rule);
    for (const rule of ["G1", "G7", "G9", "G10"]) expect(rules).toContain(rule);
  });

  test("once it is written, to the row in Gap Flags", async () => {
    const { actions } = await insertedGaps();
    valueOf(await actions.refreshReport());
    for (const gap of (await viewOf(actions)).gaps) {
      const target = targetOf(gap);
      expect(target.table).toBe("tblGapFlags");
      expect(place(target, "Key")).toEqual([gap.flag.key]);
    }
  });

  test("without a summary, to an observation in the tracker of that school and period", async () => {
    const { actions } = await insertedGaps();
    const sheet = excel.client.workbook.sheets.items.find(
      ({ name }) => name === "Fidelity Summary"
    )!;
    excel.client.workbook.edit("user", () => sheet.delete());
    const ofFigures = (await viewOf(actions)).gaps.filter(({ flag }) => flag.rule !== "G10");
    expect(ofFigures.length).toBeGreaterThan(5);
    for (const gap of ofFigures) {
      const target = targetOf(gap);
      expect(target.table).toBe(tracker);
      const { school, period, evidence } = gap.flag;
      if (evidence.observations === 0) continue;
      const [observedAt, observedIn] = place(target, "School", "Period");
      expect(observedIn).toBe(period);
      if (school !== null) expect(observedAt).toBe(school);
    }
  });
});
