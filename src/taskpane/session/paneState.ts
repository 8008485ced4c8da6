import type { Result } from "../../messages/resultTexts";
import type {
  InsertProgress,
  RefreshProgress,
  SettledEvent,
  Target,
  WorkbookView,
} from "../../workbook/actions/actions";
import type { Repair } from "../../workbook/repair/repair";
import type { SheetKey } from "../../templates/definition";
import type { Trouble, TroubleKind } from "../../workbook/port";
import type { RemovableSheet } from "../../workbook/removal/removableSheet";

export type Tab = "home" | "insert" | "fidelity" | "gaps" | "check";

/** Something the user asked for. One runs at a time. */
export type Job =
  | { readonly kind: "insert"; readonly sheets: readonly SheetKey[]; readonly samples: boolean }
  | { readonly kind: "clearSamples" }
  | { readonly kind: "refreshReport" }
  | { readonly kind: "startPdsa"; readonly flagKey: string }
  | {
      readonly kind: "prepareConsensus";
      readonly tool: string;
      readonly event: SettledEvent;
    }
  | { readonly kind: "startInstrument"; readonly instrument: string }
  | { readonly kind: "makeTracker"; readonly tool: string }
  | { readonly kind: "followTool"; readonly tool: string }
  | { readonly kind: "complete"; readonly id: string }
  | { readonly kind: "discard"; readonly id: string }
  | { readonly kind: "findRemovable" }
  | { readonly kind: "removeInserted"; readonly sheets: readonly RemovableSheet[] }
  | { readonly kind: "findRepairs" }
  | { readonly kind: "repair"; readonly id: string }
  | { readonly kind: "bringForward"; readonly ids: readonly string[] }
  | { readonly kind: "goTo"; readonly target: Target };

/** How far a job has come that says so. */
export type JobProgress =
  | ({ readonly kind: "insert" } & InsertProgress)
  | ({ readonly kind: "refreshReport" } & RefreshProgress);

/** Whether a job can be given up on the way. */
export const canBeCancelled = ({ kind }: Job): boolean =>
  kind === "insert" || kind === "refreshReport";

/** What "Try again" does: the job anew, or only a look at the workbook. */
export type Again = Job | "read" | null;

export interface PaneState {
  /** The latest that was read; null until the first reading succeeds. */
  readonly view: WorkbookView | null;
  readonly reading: boolean;
  /** What people changed by hand, as last looked for; null until somebody asks. */
  readonly repairs: readonly Repair[] | null;
  readonly job: Job | null;
  readonly progress: JobProgress | null;
  readonly cancelling: boolean;
  readonly trouble: {
    readonly trouble: Trouble;
    readonly again: Again;
    readonly ofReading: boolean;
  } | null;
  readonly result: Result | null;
  /** What could be removed when last looked; null until somebody asks, and after anything was changed here. */
  readonly removable: readonly RemovableSheet[] | null;
  readonly tab: Tab;
  /** A link inside a view led here and is gone now, so the new view's heading is to take the focus. */
  readonly focusWanted: boolean;
}

export type PaneEvent =
  | { readonly type: "readStarted" }
  | { readonly type: "readDone"; readonly view: WorkbookView }
  /** `quiet`: nobody asked for it, so it only shows where nothing was ever read. */
  | { readonly type: "readFailed"; readonly trouble: Trouble; readonly quiet: boolean }
  | { readonly type: "jobStarted"; readonly job: Job }
  | { readonly type: "progressed"; readonly progress: JobProgress }
  | { readonly type: "repairsFound"; readonly repairs: readonly Repair[] }
  | { readonly type: "cancelAsked" }
  | { readonly type: "jobDone"; readonly result: Result | null }
  | { readonly type: "jobFailed"; readonly trouble: Trouble }
  | { readonly type: "dismissed" }
  | { readonly type: "tabChosen"; readonly tab: Tab; readonly byLink: boolean }
  /** The pane itself shows another view, with the result it opened for. */
  | { readonly type: "tabShown"; readonly tab: Tab }
  | { readonly type: "focusTaken" };

export const initialState: PaneState = {
  view: null,
  repairs: null,
  reading: false,
  job: null,
  progress: null,
  cancelling: false,
  trouble: null,
  result: null,
  removable: null,
  tab: "home",
  focusWanted: false,
};

export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "readStarted":
      return { ...state, reading: true };
    case "readDone":
      return {
        ...state,
        reading: false,
        view: event.view,
        // A reading that succeeds answers the one that failed; what a job met with still has to be seen.
        trouble: state.trouble?.ofReading === true ? null : state.trouble,
      };
    case "readFailed":
      return event.quiet && (state.view !== null || state.trouble !== null)
        ? { ...state, reading: false }
        : {
            ...state,
            reading: false,
            trouble: { trouble: event.trouble, again: "read", ofReading: true },
          };
    case "jobStarted":
      return {
        ...state,
        reading: false,
        job: event.job,
        progress: null,
        cancelling: false,
        trouble: null,
        result: null,
        removable: keepsRemovable(event.job) ? state.removable : null,
      };
    case "progressed":
      return { ...state, progress: event.progress };
    case "repairsFound":
      return { ...state, repairs: event.repairs };
    case "cancelAsked":
      return state.job !== null && canBeCancelled(state.job)
        ? { ...state, cancelling: true }
        : state;
    case "jobDone":
      return {
        ...state,
        ...idle,
        result: event.result,
        removable: removableAfter(state, event.result),
      };
    case "jobFailed":
      return {
        ...state,
        ...idle,
        // Nothing in it is to be relied on any more.
        removable: event.trouble.kind === "missing" ? null : state.removable,
        trouble: {
          trouble: event.trouble,
          again: againAfter(event.trouble, state.job),
          ofReading: false,
        },
      };
    case "dismissed":
      return { ...state, trouble: null, result: null, removable: null };
    case "tabChosen":
      return {
        ...state,
        tab: event.tab,
        result: null,
        removable: null,
        focusWanted: event.byLink,
      };
    case "tabShown":
      return { ...state, tab: event.tab };
    case "focusTaken":
      return state.focusWanted ? { ...state, focusWanted: false } : state;
  }
}

function keepsRemovable({ kind }: Job): boolean {
  return kind === "findRemovable" || kind === "removeInserted" || kind === "goTo";
}

function removableAfter({ job, removable }: PaneState, result: Result | null) {
  if (result?.kind === "removableFound") return result.sheets;
  return job?.kind === "goTo" ? removable : null;
}

const idle = { job: null, progress: null, cancelling: false } as const;

const AGAIN: Record<TroubleKind, "job" | "read" | null> = {
  editing: "job",
  protected: "job",
  filtered: "job",
  changed: "job",
  taken: "job",
  occupied: "job",
  totals: "job",
  newer: null,
  orphans: "job",
  tooLarge: "job",
  unfetched: "job",
  unknown: "job",
  missing: "read",
  // It may have been done after all; a second time could do it twice.
  silent: "read",
  unsupported: null,
  cancelled: null,
};

function againAfter({ kind, unfinished }: Trouble, job: Job | null): Again {
  // What is half done is completed under its own mark, not begun anew.
  const again = unfinished ? "read" : AGAIN[kind];
  return again === "job" ? job : again;
}
