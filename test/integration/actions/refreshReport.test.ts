/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { RefreshProgress } from "../../../src/workbook/actions/actions";
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "./actionsSetup";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => excel.client.expectNoRefusals());

/** The sample's sheets, with a report that is still to be written. */
async function openSamples() {
  const actions = excel.open();
  const sheets = ["setup", "tool", "tracker", "pdsa", "lists"] as const;
  valueOf(await actions.insert(sheets, { samples: true }));
  return actions;
}

test("a refresh says what it does: reading, working out, each step of writing, charts", async () => {
  const actions = await openSamples();
  const steps: RefreshProgress[] = [];
  valueOf(await actions.refreshReport({ onProgress: (progress) => steps.push(progress) }));
  expect(steps.slice(0, 2).map(({ stage }) => stage)).toEqual(["reading", "analysing"]);
  const writing = steps.filter(({ stage }) => stage === "writing");
  expect(writing.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining([
      "Fidelity Summary",
      "Gap Flags",
      "Fidelity Charts",
      "Fidelity Heat Map",
    ])
  );
  expect(writing.map(({ done }) => done)).toEqual(writing.map((_, index) => index));
  expect(steps.at(-1)).toMatchObject({ stage: "drawing", done: writing.length });
});

test.each(["reading", "analysing"] as const)(
  "cancelled while %s, it leaves the workbook as it was",
  async (at) => {
    const actions = await openSamples();
    const before = excel.everything();
    let isCancelled = false;
    const result = valueOf(
      await actions.refreshReport({
        onProgress: ({ stage }) => (isCancelled ||= stage === at),
        isCancelled: () => isCancelled,
      })
    );
    expect(result).toEqual({ cells: 0, charts: 0, withoutCharts: [], cancelled: true });
    await excel.client.settle();
    expect(excel.everything()).toBe(before);
  }
);

test("cancelled between two steps, those before are whole, and a further refresh does the rest", async () => {
  const actions = await openSamples();
  let isCancelled = false;
  const result = valueOf(
    await actions.refreshReport({
      onProgress: ({ done }) => (isCancelled ||= done === 1),
      isCancelled: () => isCancelled,
    })
  );
  // The step that was under way when it was asked for is done as well.
  expect(result).toMatchObject({ cancelled: true });
  expect(result.cells).toBeGreaterThan(0);
  const names = () => excel.client.workbook.sheets.items.map(({ name }) => name);
  expect(names()).toContain("Fidelity Summary");
  expect(names()).not.toContain("Fidelity Heat Map");
  expect((await viewOf(actions)).issues).toEqual([]);

  valueOf(await actions.refreshReport());
  expect(names()).toContain("Fidelity Heat Map");
  const view = await viewOf(actions);
  expect(view.report.outOfDate).toBe(false);
  expect(view.issues).toEqual([]);
});
