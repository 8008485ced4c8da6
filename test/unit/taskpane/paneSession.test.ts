import { createPaneSession } from "../../../src/taskpane/session/paneSession";
import type {
  InsertResult,
  RefreshResult,
  WorkbookView,
} from "../../../src/workbook/actions/actions";
import type { Outcome } from "../../../src/workbook/port";
import { makeGap, makeView } from "./makeView";
import { done, failed, held, plainActions, settle } from "./plainActions";

const view = makeView();
const stopped = () => 0;

describe("opening", () => {
  test("reads, then watches", async () => {
    const { actions, calls } = plainActions(view);
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    expect(calls).toEqual(["view", "watch"]);
    expect(session.getState()).toMatchObject({ view, tab: "home", reading: false });
  });

  test("for a refresh, reads first, refreshes, and reads again", async () => {
    const { actions, calls } = plainActions(view);
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: true });
    expect(calls).toEqual(["view", "watch", "refreshReport", "view"]);
    expect(session.getState()).toMatchObject({
      tab: "home",
      result: { kind: "refreshed", cells: 42, charts: 0, withoutCharts: [] },
    });
  });

  test("for a refresh that finds gaps, shows them beside the result", async () => {
    const { actions } = plainActions(makeView({ gaps: [makeGap()] }));
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: true });
    expect(session.getState()).toMatchObject({ tab: "gaps", result: { kind: "refreshed" } });
  });

  test("does not refresh what it could not read", async () => {
    const { actions, calls } = plainActions(view, {
      view: async () => failed({ kind: "editing" }),
    });
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: true });
    expect(calls).toEqual(["view"]);
    expect(session.getState().trouble?.trouble.kind).toBe("editing");
  });

  test("tries to watch again with a later reading when it could not at first", async () => {
    let attempts = 0;
    const { actions } = plainActions(view, {
      watch: async () => {
        attempts += 1;
        return attempts === 1 ? failed({ kind: "editing" }) : done(async () => {});
      },
    });
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    await session.read();
    await session.read();
    expect(attempts).toBe(2);
    expect(session.getState().trouble).toBeNull();
  });
});

describe("one thing at a time", () => {
  test("a second job does nothing while the first runs", async () => {
    const answer = held<Outcome<RefreshResult>>();
    const { actions, calls } = plainActions(view, { refreshReport: () => answer.promise });
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    const first = session.run({ kind: "refreshReport" });
    await session.run({ kind: "clearSamples" });
    expect(session.getState().job).toEqual({ kind: "refreshReport" });
    answer.give(done({ cells: 1, charts: 0, withoutCharts: [] }));
    await first;
    expect(calls).toEqual(["view", "watch", "refreshReport", "view"]);
    expect(session.getState().job).toBeNull();
  });

  test("the answer to a reading that a job overtook is ignored", async () => {
    const old = held<Outcome<WorkbookView>>();
    const stale = makeView({ program: "Stale" });
    let reads = 0;
    const { actions } = plainActions(view, {
      view: () => {
        reads += 1;
        return reads === 2 ? old.promise : Promise.resolve(done(view));
      },
    });
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    const reading = session.read();
    await session.run({ kind: "clearSamples" });
    old.give(done(stale));
    await reading;
    expect(reads).toBe(3);
    expect(session.getState().view).toBe(view);
    expect(session.getState().reading).toBe(false);
  });

  test("readings asked for during a reading become one more", async () => {
    const first = held<Outcome<WorkbookView>>();
    let reads = 0;
    const { actions } = plainActions(view, {
      view: () => {
        reads += 1;
        return reads === 1 ? first.promise : Promise.resolve(done(view));
      },
    });
    const session = createPaneSession(actions, stopped);
    const opening = session.open({ refresh: false });
    void session.read();
    void session.read();
    void session.read();
    first.give(done(view));
    await opening;
    expect(reads).toBe(2);
  });

  test("of those, one that the user asked for tells its failure", async () => {
    const first = held<Outcome<WorkbookView>>();
    let reads = 0;
    const { actions, watching } = plainActions(view, {
      view: () => {
        reads += 1;
        if (reads === 2) return first.promise;
        return Promise.resolve(reads < 2 ? done(view) : failed({ kind: "silent" }));
      },
    });
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    watching.onQuiet?.();
    void session.read();
    first.give(done(view));
    await settle();
    expect(reads).toBe(3);
    expect(session.getState().trouble?.again).toBe("read");
  });
});

describe("after a job", () => {
  test.each([
    [{ kind: "clearSamples" }, { kind: "samplesCleared", rows: 12, kept: [] }],
    [{ kind: "refreshReport" }, { kind: "refreshed", cells: 42, charts: 0, withoutCharts: [] }],
    [{ kind: "startPdsa", flagKey: "k" }, { kind: "pdsaStarted" }],
    [
      {
        kind: "prepareConsensus",
        tool: "Walkthrough 1.0",
        event: { date: 45000, school: "North", unit: "P1" },
      },
      { kind: "consensusPrepared" },
    ],
    [
      { kind: "startInstrument", instrument: "tfi30Tier1" },
      { kind: "instrumentStarted", tool: "TFI Tier 1 3.0" },
    ],
    [
      { kind: "makeTracker", tool: "T 1.0" },
      { kind: "trackerMade", tool: "T 1.0" },
    ],
    [
      { kind: "followTool", tool: "T 1.0" },
      { kind: "trackerUpdated", tool: "T 1.0", withoutCharts: [] },
    ],
  ] as const)("%j leaves %j and reads again", async (job, result) => {
    const { actions, calls } = plainActions(view);
    const session = createPaneSession(actions, stopped);
    await session.run(job);
    expect(session.getState().result).toEqual(result);
    expect(calls).toEqual([job.kind, "view", "watch"]);
  });

  test("a new version is told as such", async () => {
    const { actions } = plainActions(view, {
      followTool: async () => done({ newVersion: "T 1.1", withoutCharts: [] }),
    });
    const session = createPaneSession(actions, stopped);
    await session.run({ kind: "followTool", tool: "T 1.0" });
    expect(session.getState().result).toEqual({
      kind: "versionMade",
      tool: "T 1.0",
      newVersion: "T 1.1",
    });
  });

  test("going somewhere changes nothing, so nothing is read and nothing told", async () => {
    const { actions, calls } = plainActions(view);
    const session = createPaneSession(actions, stopped);
    await session.run({ kind: "goTo", target: { table: "tblStaff", row: 2, header: "Role" } });
    expect(calls).toEqual(["goTo"]);
    expect(session.getState()).toMatchObject({ job: null, result: null, trouble: null });
  });

  test("trouble is told with its job, and the workbook is read all the same", async () => {
    const { actions, calls } = plainActions(view, {
      clearSamples: async () => failed({ kind: "filtered", subject: "tblStaff" }),
    });
    const session = createPaneSession(actions, stopped);
    await session.run({ kind: "clearSamples" });
    expect(calls).toEqual(["clearSamples", "view", "watch"]);
    expect(session.getState().trouble).toMatchObject({
      trouble: { kind: "filtered", subject: "tblStaff" },
      again: { kind: "clearSamples" },
    });
  });

  test("an exception becomes trouble instead of a pane that stays busy", async () => {
    const original = new Error("broken");
    const { actions } = plainActions(view, {
      refreshReport: () => {
        throw original;
      },
    });
    const session = createPaneSession(actions, stopped);
    await session.run({ kind: "refreshReport" });
    expect(session.getState().job).toBeNull();
    expect(session.getState().trouble?.trouble).toEqual({ kind: "unknown", original });
  });
});

describe("trying again", () => {
  test("repeats the job that failed", async () => {
    let attempts = 0;
    const { actions } = plainActions(view, {
      refreshReport: async () => {
        attempts += 1;
        return attempts === 1
          ? failed({ kind: "editing" })
          : done({ cells: 7, charts: 0, withoutCharts: [] });
      },
    });
    const session = createPaneSession(actions, stopped);
    await session.run({ kind: "refreshReport" });
    await session.tryAgain();
    expect(session.getState()).toMatchObject({
      trouble: null,
      result: { kind: "refreshed", cells: 7 },
    });
  });

  test("never repeats a job whose outcome is unknown: it only reads", async () => {
    const { actions, calls } = plainActions(view, {
      startPdsa: async () => failed({ kind: "silent" }),
    });
    const session = createPaneSession(actions, stopped);
    await session.run({ kind: "startPdsa", flagKey: "k" });
    expect(session.getState().trouble?.trouble.kind).toBe("silent");
    const before = calls.length;
    await session.tryAgain();
    expect(session.getState().trouble).toBeNull();
    expect(calls.slice(before)).toEqual(["view"]);
    expect(calls.filter((call) => call === "startPdsa")).toHaveLength(1);
  });

  test("does nothing where there is nothing to try", async () => {
    const { actions, calls } = plainActions(view);
    await createPaneSession(actions, stopped).tryAgain();
    expect(calls).toEqual([]);
  });
});

describe("inserting", () => {
  test("shows its progress and hands over the wish to cancel", async () => {
    const answer = held<Outcome<InsertResult>>();
    let isCancelled: (() => boolean) | undefined;
    const { actions } = plainActions(view, {
      insert: (_sheets, options) => {
        options.onProgress?.({ done: 1, total: 3, sheet: "Setup" });
        isCancelled = options.isCancelled;
        return answer.promise;
      },
    });
    const session = createPaneSession(actions, stopped);
    const job = session.run({ kind: "insert", sheets: ["setup"], samples: true });
    expect(session.getState().progress).toEqual({
      kind: "insert",
      done: 1,
      total: 3,
      sheet: "Setup",
    });
    expect(isCancelled?.()).toBe(false);
    session.cancel();
    expect(isCancelled?.()).toBe(true);
    answer.give(failed({ kind: "cancelled" }));
    await job;
    expect(session.getState().trouble).toMatchObject({
      trouble: { kind: "cancelled" },
      again: null,
    });
  });
});
