/**
 * What the use cases ask of a workbook, in few round trips. `src/excel` implements it with Office.js.
 * Rows and columns count from 0. Trouble with the host is returned, never thrown.
 */
import type { SheetCells, WorkbookCells, WorkbookContents } from "./contents";
import type { ChartedSheet, ChartsDrawn, Ground, SheetMade, SheetPlan } from "./sheetPlan";
import type { SheetRemoval, WorkMark, WritePlan, Written } from "./writePlan";

export type * from "./contents";
export type * from "./sheetPlan";
export type * from "./writePlan";

export type TroubleKind =
  /** Somebody is typing in a cell. */
  | "editing"
  /** The sheet, the workbook's structure or the file is protected or read-only. */
  | "protected"
  | "filtered"
  /** A sheet or table that was there is gone. */
  | "missing"
  /** Somebody else changed the same table at the same moment. */
  | "changed"
  /** A sheet, table or name is already taken. */
  | "taken"
  /** Cells that the add-in did not write stand where it would write. */
  | "occupied"
  /** A table's totals row stands where rows would be added. */
  | "totals"
  /** The workbook was made by a newer version of the add-in. */
  | "newer"
  /** Entries in columns of the team's own would lose their rows. */
  | "orphans"
  | "tooLarge"
  | "unsupported"
  /** No answer in time: the outcome is unknown. */
  | "silent"
  | "cancelled"
  /** A part of the add-in itself could not be fetched; nothing was asked of the host. */
  | "unfetched"
  | "unknown";

export interface Trouble {
  readonly kind: TroubleKind;
  /** Sheet, table or cell that it is about, where known. */
  readonly subject?: string;
  /** Sheets that were added and could not be taken out again. */
  readonly left?: readonly string[];
  /** Something was changed that is neither whole nor as it was; a mark in the workbook says so. */
  readonly unfinished?: true;
  /** What somebody typed at the same moment was written over and could not be put back. */
  readonly overwrote?: true;
  /** The host's own error, for diagnostics. */
  readonly original?: unknown;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/**
 * What a host can undo of an add-in's changes: all of one action in one step, one step for each round trip, or nothing:
 * then each change empties its list of what can be undone.
 */
export type UndoSupport = "inOneStep" | "inSeveral" | "none";

export interface WorkbookPort {
  /** A few letters that tell this client from others at the same workbook. */
  readonly client: string;
  undoSupport(): UndoSupport;
  /**
   * Lets Excel undo everything that `work` writes in one step, where it can; elsewhere `work` just runs. Deleting
   * sheets cannot be undone, so it does not belong in there. `work` may be called a second time where nothing at all
   * came of the first.
   */
  asOneUndoStep<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** Reads everything the add-in knows: one round trip, two while trackers are still unknown to this client. */
  read(options?: {
    /** Asked between round trips; once it says so, the outcome is trouble of the kind `cancelled`. */
    readonly isCancelled?: (() => boolean) | undefined;
  }): Promise<Outcome<WorkbookContents>>;
  /** Adds one sheet as planned, in one round trip. On trouble nothing of it stays, unless `unfinished`. */
  addSheet(plan: SheetPlan, mark?: WorkMark): Promise<Outcome<SheetMade>>;
  /**
   * Removes sheets that this client has just added, with those of the defined names that it has added; or sheets that
   * an earlier client has left half made, with all defined names that lead into their tables.
   *
   * @param seen what stood on them: where more does by then, none goes ("changed")
   */
  removeSheets(
    sheets: readonly string[],
    definedNames: readonly string[] | "theirs",
    mark?: WorkMark,
    seen?: readonly SheetCells[]
  ): Promise<Outcome<void>>;
  /**
   * Clears the given tables and everything planned anew on the sheet, then carries the plan out there. Charts of the
   * plan's names are replaced, others stay. One round trip; two where charts are planned; one more where somebody typed
   * into what goes along at the last moment.
   *
   * @param ground without it the whole columns of the tables are cleared, whatever stands there
   */
  rebuildSheet(
    sheet: string,
    oldTables: readonly string[],
    plan: SheetPlan,
    mark?: WorkMark,
    ground?: Ground
  ): Promise<Outcome<SheetMade>>;
  /**
   * Draws the charts that are not on their sheets, by name: one round trip to look, and one for each sheet that lacks
   * some. Trouble only where nobody could look.
   */
  drawMissingCharts(sheets: readonly ChartedSheet[]): Promise<Outcome<ChartsDrawn>>;
  /**
   * Writes all changes, after one look where the rows are now: two round trips, and more only where somebody else
   * changed the same table in between.
   */
  write(plan: WritePlan, mark?: WorkMark): Promise<Outcome<Written>>;
  /** Takes a mark away, whatever was done about what it says: two round trips. */
  forgetMark(name: string): Promise<Outcome<void>>;
  /** Reads all cells of these sheets, whoever made them: one round trip, and one for each 20,000 cells. */
  readCells(sheets: readonly string[]): Promise<Outcome<WorkbookCells>>;
  /**
   * Deletes sheets and defined names for good: two round trips, and two more where the host stops half way, for then the
   * rest is deleted as well.
   */
  deleteSheets(removal: SheetRemoval, mark?: WorkMark): Promise<Outcome<void>>;
  /** Selects a cell; column null selects the table's row. */
  goTo(target: {
    readonly table: string;
    readonly row: number;
    readonly header: string | null;
  }): Promise<Outcome<void>>;
  /** Calls back, without having read anything, when a table or sheet may have changed; returns how to stop. */
  watch(onChange: () => void): Promise<Outcome<() => Promise<void>>>;
}
