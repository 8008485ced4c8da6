import { initialState, reducePane } from "../../../src/taskpane/session/paneState";
import type { Again, Job, PaneEvent, PaneState } from "../../../src/taskpane/session/paneState";
import type { TroubleKind } from "../../../src/workbook/port";
import { makeView } from "./makeView";

const refresh: Job = { kind: "refreshReport" };
const insert: Job = { kind: "insert", sheets: ["setup"], samples: false };
const view = makeView();

const after = (events: readonly PaneEvent[], from: PaneState = initialState) =>
  events.reduce(reducePane, from);
const failing = (job: Job, kind: TroubleKind) =>
  after([
    { type: "jobStarted", job },
    { type: "jobFailed", trouble: { kind } },
  ]);

describe("reading", () => {
  test("the first view ends the reading", () => {
    const state = after([{ type: "readStarted" }, { type: "readDone", view }]);
    expect(state).toMatchObject({ view, reading: false, trouble: null });
  });

  test("a quiet failure is told while nothing was ever read", () => {
    const state = after([{ type: "readFailed", trouble: { kind: "editing" }, quiet: true }]);
    expect(state.trouble).toMatchObject({ trouble: { kind: "editing" }, again: "read" });
  });

  test("a quiet failure is kept quiet once there is a view", () => {
    const state = after([
      { type: "readDone", view },
      { type: "readFailed", trouble: { kind: "editing" }, quiet: true },
    ]);
    expect(state).toMatchObject({ view, reading: false, trouble: null });
  });

  test("a failure of a reading that was asked for is told", () => {
    const state = after([
      { type: "readDone", view },
      { type: "readFailed", trouble: { kind: "silent" }, quiet: false },
    ]);
    expect(state.trouble?.again).toBe("read");
    expect(state.view).toBe(view);
  });

  test("a reading that succeeds clears trouble with reading", () => {
    const state = after([
      { type: "readFailed", trouble: { kind: "unknown" }, quiet: false },
      { type: "readDone", view },
    ]);
    expect(state.trouble).toBeNull();
  });

  test("a reading that succeeds leaves a job's trouble, even where again means to read", () => {
    const silent = reducePane(failing(refresh, "silent"), { type: "readDone", view });
    expect(silent.trouble?.again).toBe("read");
    const state = reducePane(failing(refresh, "editing"), { type: "readDone", view });
    expect(state.trouble?.again).toEqual(refresh);
  });
});

describe("jobs", () => {
  test("a job clears what the one before left", () => {
    const state = after([
      { type: "jobStarted", job: refresh },
      { type: "jobDone", result: { kind: "refreshed", cells: 3, charts: 0, withoutCharts: [] } },
      { type: "jobStarted", job: insert },
    ]);
    expect(state).toMatchObject({ job: insert, result: null, trouble: null, progress: null });
  });

  test("a job's end leaves its result and no progress", () => {
    const state = after([
      { type: "jobStarted", job: insert },
      { type: "progressed", progress: { kind: "insert", done: 1, total: 2, sheet: "Setup" } },
      { type: "cancelAsked" },
      {
        type: "jobDone",
        result: { kind: "inserted", inserted: ["Setup"], skipped: [], withoutCharts: [] },
      },
    ]);
    expect(state).toMatchObject({ job: null, progress: null, cancelling: false });
    expect(state.result?.kind).toBe("inserted");
  });

  test("insertions and refreshes can be cancelled, and nothing else", () => {
    const start = (job: Job) => after([{ type: "jobStarted", job }, { type: "cancelAsked" }]);
    expect(start(insert).cancelling).toBe(true);
    expect(start(refresh).cancelling).toBe(true);
    expect(start({ kind: "clearSamples" }).cancelling).toBe(false);
    expect(after([{ type: "cancelAsked" }])).toBe(initialState);
  });

  const AGAIN: Record<TroubleKind, Again> = {
    editing: refresh,
    protected: refresh,
    filtered: refresh,
    missing: "read",
    changed: refresh,
    taken: refresh,
    occupied: refresh,
    totals: refresh,
    newer: null,
    orphans: refresh,
    tooLarge: refresh,
    unsupported: null,
    silent: "read",
    cancelled: null,
    unfetched: refresh,
    unknown: refresh,
  };
  test.each(Object.entries(AGAIN) as [TroubleKind, Again][])(
    "after trouble of the kind %s, again is %j",
    (kind, again) => {
      expect(failing(refresh, kind).trouble?.again).toEqual(again);
    }
  );

  test("trouble and result are dismissed together", () => {
    const state = reducePane(failing(refresh, "filtered"), { type: "dismissed" });
    expect(state).toMatchObject({ trouble: null, result: null });
  });
});

describe("views", () => {
  test("only a link takes the focus along, and only once", () => {
    const byTab = after([{ type: "tabChosen", tab: "gaps", byLink: false }]);
    expect(byTab).toMatchObject({ tab: "gaps", focusWanted: false });
    const byLink = after([{ type: "tabChosen", tab: "gaps", byLink: true }]);
    expect(byLink.focusWanted).toBe(true);
    expect(reducePane(byLink, { type: "focusTaken" }).focusWanted).toBe(false);
  });

  test("choosing a view leaves the last result behind, but not the trouble", () => {
    const good = after([
      { type: "jobDone", result: { kind: "refreshed", cells: 0, charts: 0, withoutCharts: [] } },
      { type: "tabChosen", tab: "check", byLink: false },
    ]);
    expect(good.result).toBeNull();
    const bad = reducePane(failing(refresh, "filtered"), {
      type: "tabChosen",
      tab: "check",
      byLink: false,
    });
    expect(bad.trouble).not.toBeNull();
  });

  test("a view that the pane itself shows keeps the result", () => {
    const state = after([
      { type: "jobDone", result: { kind: "refreshed", cells: 0, charts: 0, withoutCharts: [] } },
      { type: "tabShown", tab: "gaps" },
    ]);
    expect(state).toMatchObject({
      tab: "gaps",
      result: { kind: "refreshed", cells: 0, charts: 0, withoutCharts: [] },
    });
  });
});
