/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import {
  everySheet,
  tracker,
  setUpActions,
  sunshine,
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

describe("trackers follow their tools", () => {
  const itemsChanged = () =>
    excel.type("tblToolItem", 0, "What is observed", "Says why it matters");

  test("an unscored tracker is made anew with the changed items", async () => {
    const actions = excel.open({
      ...sunshine,
      tables: { ...sunshine.tables, "tracker:Literacy walkthrough 1.0": [] },
    });
    valueOf(await actions.insert(everySheet, { samples: true }));
    itemsChanged();
    expect((await viewOf(actions)).trackers).toMatchObject([{ state: "outOfDate", scored: false }]);
    expect(valueOf(await actions.followTool("Literacy walkthrough 1.0"))).toEqual({
      newVersion: null,
      withoutCharts: [],
    });
    const view = await viewOf(actions);
    expect(view.trackers).toMatchObject([{ state: "current" }]);
    expect(view.issues).toEqual([]);
  });

  test("a scored tracker stays, and a new version of the tool gets its own", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    const scores = excel.client.workbook.tables.get(tracker)!.area;
    itemsChanged();
    expect((await viewOf(actions)).trackers).toMatchObject([{ state: "outOfDate", scored: true }]);
    expect(valueOf(await actions.followTool("Literacy walkthrough 1.0"))).toEqual({
      newVersion: "Literacy walkthrough 1.1",
      withoutCharts: [],
    });
    expect(excel.client.workbook.tables.get(tracker)!.area).toEqual(scores);
    const view = await viewOf(actions);
    expect(view.trackers).toMatchObject([
      { tool: "Literacy walkthrough 1.0", scored: true, complete: 24 },
      { tool: "Literacy walkthrough 1.1", state: "current", scored: false },
    ]);
    expect(view.summaries[0]!.figures[0]!.mean).toBeGreaterThan(0.5);
  });
});
