import type { SampleRow, SheetKey } from "../../templates/definition";
import type { StepInHand } from "../repair/stepInHand";
import type { RepairSubject } from "../repair/repair";

/** How the defined names begin by which actions say that they are under way. */
export const MARK_PREFIX = "workUnderWay_";

/** A sheet that is being laid out anew, with the first table that it gets, by which it is known. */
export interface Rebuilding {
  readonly sheet: string;
  readonly table: string;
}

/** A sheet by its id, since another of its name may take its place. */
export interface GoingSheet {
  readonly id: string;
  readonly sheet: string;
}

/** What is under way, so that a pane that finds it half done can complete it or take it out. */
export type Work =
  | {
      readonly kind: "insert";
      readonly keys: readonly SheetKey[];
      readonly samples: boolean;
      /** The sheet that is being added; null between two. */
      readonly adding: string | null;
    }
  | { readonly kind: "makeTracker"; readonly tool: string; readonly adding: string }
  | {
      readonly kind: "refresh";
      readonly adding: string | null;
      readonly rebuilding: Rebuilding | null;
    }
  | {
      readonly kind: "clearSamples";
      /** Those that hold nothing else, and go when the rows are gone. */
      readonly sheets: readonly string[];
      /** Rows filled on them. */
      readonly filledRows: number;
    }
  | {
      readonly kind: "startPdsa";
      /** What the row is to hold. */
      readonly row: SampleRow;
      /** Rows of the table before. */
      readonly rowsBefore: number;
    }
  | {
      readonly kind: "prepareConsensus";
      /** The tool version in whose tracker it is. */
      readonly tool: string;
      readonly row: SampleRow;
      readonly rowsBefore: number;
    }
  | {
      readonly kind: "startInstrument";
      /** Its key. */
      readonly instrument: string;
      /** The label of the tool version that its rows make. */
      readonly tool: string;
      /** Rows of both tables before. */
      readonly rowsBefore: { readonly tools: number; readonly items: number };
    }
  | {
      readonly kind: "followTool";
      readonly tool: string;
      /** null between two. */
      readonly rebuilding: Rebuilding | null;
    }
  | {
      readonly kind: "newVersion";
      readonly tool: string;
      /** Label of the version that is being made. */
      readonly version: string;
      readonly sheet: string;
      /** Rows of the table of tools before. */
      readonly rowsBefore: number;
    }
  | {
      readonly kind: "remove";
      readonly sheets: readonly GoingSheet[];
      /** Those that go with them. */
      readonly definedNames: readonly string[];
    }
  | {
      readonly kind: "repair";
      readonly subjects: readonly RepairSubject[];
      /** The step that may be half done; null before the first of those that could be. */
      readonly inHand: StepInHand | null;
    };

/** Some work with the moment at which it began. */
export interface WorkBegun {
  readonly work: Work;
  /** Serial day with its time. */
  readonly at: number;
}

const KINDS: Readonly<Record<Work["kind"], true>> = {
  insert: true,
  makeTracker: true,
  refresh: true,
  clearSamples: true,
  startPdsa: true,
  prepareConsensus: true,
  startInstrument: true,
  followTool: true,
  newVersion: true,
  remove: true,
  repair: true,
};

/** As it stands in the workbook. */
export function workText(begun: WorkBegun): string {
  return JSON.stringify(begun);
}

/** What a mark says; null where it says nothing that this version knows, or somebody has changed it. */
export function readWork(text: string): WorkBegun | null {
  try {
    const { work, at } = JSON.parse(text) as Partial<WorkBegun>;
    const isKnown = work !== undefined && Object.hasOwn(KINDS, work.kind);
    return isKnown && typeof at === "number" ? { work, at } : null;
  } catch {
    return null;
  }
}
