/** What pane and ribbon can do: the use cases behind one facade, and everything there is to show. */
import type {
  Criterion,
  GapFlag,
  MeasureFigure,
  SerialDay,
  Snapshot,
  ToolSummary,
} from "../../core";
import type { SheetKey } from "../../templates/definition";
import type { Work } from "../unfinished/work";
import type { Issue } from "../reading/issue";
import type { Outcome, UndoSupport } from "../port";
import type { RemovableSheet } from "../removal/removableSheet";
import type { Repair } from "../repair/repair";

export interface SheetStatus {
  readonly key: SheetKey;
  /** The sheet's name in the workbook, or the one it would get. */
  readonly name: string;
  /** `incomplete`: some of its tables or headers are gone; see the issues. */
  readonly state: "absent" | "present" | "incomplete";
  readonly owner: "user" | "addIn";
  readonly help: string;
  /** Sheets that insertion would add along with it. */
  readonly brings: readonly SheetKey[];
}

export interface TrackerStatus {
  readonly tool: string;
  /** `none`: can be made; `noItems`: the tool has no usable items yet; `outOfDate`: the tool's items changed since. */
  readonly state: "none" | "noItems" | "current" | "outOfDate";
  /** True once any observation is typed in; its items then stay as they are. */
  readonly scored: boolean;
  readonly sheet: string | null;
  /** Complete, incomplete, and rows that need a check. */
  readonly complete: number;
  readonly incomplete: number;
  readonly toCheck: number;
  /** What its observations have to meet, as the Fidelity Tool sheet says now. */
  readonly criterion: Criterion;
  /** Whether any of the tracker's items needs full points. */
  readonly hasCriticalItems: boolean;
  /** Where a school and a period are picked for its charts; null without a sheet of charts. */
  readonly charts: Target | null;
  /** Where it is picked what Breakdown to Share shows of it; null without that sheet. */
  readonly breakdown: Target | null;
}

/** A gap as the team sees it: what holds now, with what the Gap Flags sheet says of it. */
export interface GapRow {
  readonly flag: GapFlag;
  /** `new`: holds now and is not in the sheet yet; `answered`: a PDSA cycle addresses it. */
  readonly state: "new" | "open" | "answered";
  readonly owner: string | null;
  readonly decision: string | null;
  /** Where to look: its row in Gap Flags, or what it rests on while it is not there yet; null when neither is left. */
  readonly target: Target | null;
}

/** What the rules for signals say of a measure. */
export interface MeasureRow {
  readonly figure: MeasureFigure;
  /** Its row in PDSA Measures. */
  readonly target: Target | null;
}

export interface ReportStatus {
  /** In the workbook at all. */
  readonly written: boolean;
  /** Something there differs from what would be written now. */
  readonly outOfDate: boolean;
  readonly asOf: SerialDay | null;
}

/** Something that was begun, here or by a colleague, and that Excel did not carry out to its end. */
export interface UnfinishedWork {
  /** Names it when it is to be completed or discarded. */
  readonly id: string;
  readonly work: Work;
  /** Serial day with its time. */
  readonly begunAt: number;
  /** The sheet that is half made; null where none was being added. */
  readonly adding: string | null;
  /** What discarding does: take out what is half made; or only forget it, where nothing can be taken out. */
  readonly discarding: "takesOut" | "forgets";
}

/** A sheet that is not of the version that this add-in inserts. */
export interface OtherVersion {
  readonly sheet: string;
  readonly version: string;
}

export interface Basis {
  readonly snapshot: Snapshot;
  /** One for each of the snapshot's trackers, in their order. */
  readonly summaries: readonly ToolSummary[];
}

export interface WorkbookView {
  readonly asOf: SerialDay;
  /** Whether Setup names the day or it is simply today. */
  readonly asOfIsToday: boolean;
  readonly program: string | null;
  readonly district: string | null;
  readonly sheets: readonly SheetStatus[];
  readonly trackers: readonly TrackerStatus[];
  readonly issues: readonly Issue[];
  /** Rows that are still exactly as inserted from the samples. */
  readonly sampleRows: number;
  /** Whether clearing these can take whole sheets out; those with notes of the team's own stay. */
  readonly clearingDeletesSheets: boolean;
  /** What Excel can undo of the add-in's changes. */
  readonly undo: UndoSupport;
  readonly counts: {
    readonly schools: number;
    readonly practitioners: number;
    readonly components: number;
    readonly periods: number;
    readonly trainingSessions: number;
    readonly coachingPlans: number;
    readonly observations: number;
    readonly cycles: number;
  };
  /** For figures that are worked out when they are looked at: as it stands in the workbook, not made fit to be shown. */
  readonly basis: Basis;
  readonly summaries: readonly ToolSummary[];
  readonly measures: readonly MeasureRow[];
  readonly gaps: readonly GapRow[];
  readonly report: ReportStatus;
  readonly unfinished: readonly UnfinishedWork[];
  /** Sheets of earlier versions; they work as they are and can be brought forward. */
  readonly older: readonly OtherVersion[];
  /** Sheets of versions that this add-in does not know. Where there are any, nothing in the workbook is changed. */
  readonly newer: readonly OtherVersion[];
}

export interface InsertProgress {
  readonly done: number;
  readonly total: number;
  /** The sheet in hand. */
  readonly sheet: string;
}

export interface InsertOptions {
  readonly samples: boolean;
  readonly onProgress?: (progress: InsertProgress) => void;
  readonly isCancelled?: () => boolean;
}

/** What came of laying sheets out: the sheets are complete, but the host could not draw these ones' charts. */
export interface Drawn {
  readonly withoutCharts: readonly string[];
}

export interface InsertResult extends Drawn {
  readonly inserted: readonly string[];
  /** Sheets that could not be inserted yet, and why. */
  readonly skipped: readonly {
    readonly sheet: string;
    readonly reason: "needsTool" | "needsTracker";
  }[];
}

export interface ClearResult {
  /** How many rows are cleared. */
  readonly rows: number;
  /** Sheets that stay because something of somebody's own stands on them. */
  readonly kept: readonly string[];
}

/** How far a refresh has come. The steps of writing are counted; before they are known, `total` is 0. */
export interface RefreshProgress {
  readonly stage: "reading" | "analysing" | "writing" | "drawing";
  readonly done: number;
  readonly total: number;
  /** The sheet that is laid out; null for what is written to several. */
  readonly sheet: string | null;
}

export interface RefreshResult extends Drawn {
  /** Cells written. */
  readonly cells: number;
  /** Charts that had been deleted and are drawn again. */
  readonly charts: number;
  /** Given up on request: what was written by then is complete, and the rest is as it was. */
  readonly cancelled?: true;
}

export interface RefreshOptions {
  readonly onProgress?: (progress: RefreshProgress) => void;
  readonly isCancelled?: () => boolean;
}

export interface FollowResult extends Drawn {
  /** The label of the new version; null where the tracker itself could follow. */
  readonly newVersion: string | null;
}

/** A place an issue or finding points at. */
export interface Target {
  readonly table: string;
  readonly row: number;
  readonly header: string | null;
}

/** The day, school and unit by which an event is known. */
export interface SettledEvent {
  readonly date: SerialDay;
  readonly school: string;
  readonly unit: string;
}

export interface Actions {
  /** Reads and analyses; changes nothing. */
  view(): Promise<Outcome<WorkbookView>>;
  /** Inserts the sheets and what they depend on; what is there already stays untouched. Cancel works between sheets. */
  insert(sheets: readonly SheetKey[], options: InsertOptions): Promise<Outcome<InsertResult>>;
  /**
   * Removes the rows that are still exactly as inserted from the samples, and the trackers and reports that hold nothing
   * else.
   */
  clearSamples(): Promise<Outcome<ClearResult>>;
  /**
   * Brings the report's sheets up to date and draws charts that are gone; writes nothing when nothing differs. Cancel
   * works while it reads and works out, and between steps of writing.
   */
  refreshReport(options?: RefreshOptions): Promise<Outcome<RefreshResult>>;
  /** Adds a prefilled row to the PDSA Log, linked to the gap, and selects it; returns the cycle's body row. */
  startPdsa(flagKey: string): Promise<Outcome<number>>;
  /**
   * Adds a prefilled row to a tracker for an event that several people have scored and on which they have not come
   * together yet, and selects it; returns the body row.
   */
  prepareConsensus(tool: string, event: SettledEvent): Promise<Outcome<number>>;
  /**
   * Adds the rows that a published instrument begins with to Fidelity Tool, its wording left blank, and selects the first
   * cell to fill; returns the tool version's label. One that is there already is left as it is.
   *
   * @param key of one of the published instruments
   */
  startInstrument(key: string): Promise<Outcome<string>>;
  /** Makes the tracker of a tool version that has none. */
  makeTracker(tool: string): Promise<Outcome<void>>;
  /** Lets an unscored tracker follow its tool; once scored, makes a new version of the tool with its own tracker. */
  followTool(tool: string): Promise<Outcome<FollowResult>>;
  /** Carries to its end what was left half done. */
  complete(id: string): Promise<Outcome<void>>;
  /** Takes out what was left half done, as far as that can be told, or leaves it and forgets it. */
  discard(id: string): Promise<Outcome<void>>;
  /** Judges every sheet of the add-in's, whether anybody has worked on it or needs it; changes nothing. */
  removable(): Promise<Outcome<readonly RemovableSheet[]>>;
  /**
   * Deletes sheets for good, each only if it is still as `removable` found it; names them. The defined names that only
   * they used go along.
   */
  removeInserted(sheets: readonly RemovableSheet[]): Promise<Outcome<readonly string[]>>;
  /** Looks closely for what people changed by hand, and for sheets of earlier versions; changes nothing. */
  repairs(): Promise<Outcome<readonly Repair[]>>;
  /** Carries out one repair of these as it was shown; refused as "missing" when it would come to something else now. */
  repair(id: string): Promise<Outcome<void>>;
  /**
   * Brings sheets of earlier versions forward, as was shown; refused as "missing" when it would come to something else
   * now. Counts the sheets.
   */
  bringForward(ids: readonly string[]): Promise<Outcome<number>>;
  goTo(target: Target): Promise<Outcome<void>>;
  /** Calls back after edits have come to rest. Returns how to stop. */
  watch(onQuiet: () => void): Promise<Outcome<() => Promise<void>>>;
}
