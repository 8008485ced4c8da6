import type { Actions, WorkbookView } from "../../../src/workbook/actions/actions";
import type { Outcome, Trouble } from "../../../src/workbook/port";

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (trouble: Trouble): Outcome<never> => ({ ok: false, trouble });

/** A promise that is settled by hand, to hold an answer back. */
export function held<T>() {
  let give!: (value: T) => void;
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

/** Lets everything that is already settled take its course. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Actions over a plain view, each done at once; `calls` lists what was asked for, in order. */
export function plainActions(view: WorkbookView, over: Partial<Actions> = {}) {
  const calls: string[] = [];
  const watching = { onQuiet: null as (() => void) | null, stopped: false };
  const plain: Actions = {
    view: async () => done(view),
    insert: async () => done({ inserted: ["Setup"], skipped: [], withoutCharts: [] }),
    clearSamples: async () => done({ rows: 12, kept: [] }),
    refreshReport: async () => done({ cells: 42, charts: 0, withoutCharts: [] }),
    startPdsa: async () => done(0),
    prepareConsensus: async () => done(0),
    startInstrument: async () => done("TFI Tier 1 3.0"),
    makeTracker: async () => done(undefined),
    followTool: async () => done({ newVersion: null, withoutCharts: [] }),
    complete: async () => done(undefined),
    discard: async () => done(undefined),
    removable: async () => done([]),
    removeInserted: async (sheets) => done(sheets.map(({ sheet }) => sheet)),
    repairs: async () => done([]),
    repair: async () => done(undefined),
    bringForward: async () => done(0),
    goTo: async () => done(undefined),
    watch: async (onQuiet) => {
      watching.onQuiet = onQuiet;
      return done(async () => {
        watching.stopped = true;
      });
    },
    ...over,
  };
  const counted = Object.fromEntries(
    Object.entries(plain).map(([name, action]) => [
      name,
      (...given: readonly unknown[]) => {
        calls.push(name);
        return (action as (...values: readonly unknown[]) => unknown)(...given);
      },
    ])
  ) as unknown as Actions;
  return { actions: counted, calls, watching };
}
