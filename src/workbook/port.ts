/**
 * What the use cases ask of a workbook, in few round trips. `src/excel` implements it with Office.js.
 * Rows and columns count from 0. Trouble with the host is returned, never thrown.
 */

/** As a host hands it over: "" is blank, errors arrive as their text ("#REF!"), dates as serial numbers. */
export type CellValue = string | number | boolean;

/** What is written. Plain strings are text whatever they look like; only `formula` is ever evaluated. */
export type CellInput = string | number | boolean | null | { readonly formula: string };

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
  /** Some of it was done, and could not be put back. */
  readonly halfDone?: boolean;
  /** The host's own error, for diagnostics. */
  readonly original?: unknown;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

export interface SheetContents {
  readonly name: string;
  readonly protected: boolean;
  readonly hidden: boolean;
}

export interface TableContents {
  readonly name: string;
  readonly sheet: string;
  /** Of the header row. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Body rows. */
  readonly values: readonly (readonly CellValue[])[];
  readonly filtered: boolean;
  /** A totals row stands below the body. */
  readonly showsTotals: boolean;
  /** The sheet's cells from its first row down to the row above the header, from the sheet's first column on; trackers, summaries and gap flags only. */
  readonly above: readonly (readonly CellValue[])[];
  /** Empty rows directly below the table, counted up to a limit; 0 where not asked for. */
  readonly freeRowsBelow: number;
}

export interface WorkbookContents {
  readonly sheets: readonly SheetContents[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  /** Only tables that the add-in knows by name or prefix. */
  readonly tables: readonly TableContents[];
  /** Names of all other tables, and all defined names, for collisions. */
  readonly otherTables: readonly string[];
  readonly definedNames: readonly string[];
  /** Of these, the ones that lead nowhere any more (#REF!). */
  readonly brokenNames: readonly string[];
  /** Of these, the ones that hold a text, such as ="2". */
  readonly textNames: readonly { readonly name: string; readonly text: string }[];
  /** What actions have left there to say that they are under way, by defined name. */
  readonly marks: readonly { readonly name: string; readonly text: string }[];
}

/**
 * Says in the workbook that an action is under way: a defined name that its first batch brings and its last one takes
 * away. Should Excel end half way, the next pane to open finds it there.
 */
export interface WorkMark {
  /** Of the defined name; begins with the prefix that the port looks for. */
  readonly name: string;
  /** What it says from before the batch's first change on. */
  readonly begun: string;
  /** What it says once the batch has done all that counts; null: it is gone. */
  readonly ended: string | null;
  /** Whether an earlier batch has brought it. */
  readonly isThere: boolean;
}

/** Copies what a cell's formula gives as a value to another cell of the sheet, after everything else is written. */
export interface ValueCopy {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FormatPlan extends Area {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  /** Text reads upwards. */
  readonly upright?: boolean;
}

export type ValidationRule =
  /** `source` is a formula: a defined name ("=lstSchool"). */
  | { readonly kind: "list"; readonly source: string }
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "decimal"; readonly min: number; readonly max: number }
  /** Any day from 2000 on. */
  | { readonly kind: "date" }
  /** Any input; carries a prompt only. */
  | { readonly kind: "none" };

export interface ValidationPlan extends Area {
  readonly rule: ValidationRule;
  /** At most 32 and 255 characters. */
  readonly prompt: { readonly title: string; readonly message: string };
  /** null: anything may be typed, as where several names stand in one cell. */
  readonly alert: {
    readonly style: "stop" | "warning";
    readonly title: string;
    readonly message: string;
  } | null;
}

export interface ConditionalPlan extends Area {
  readonly rule:
    | {
        readonly kind: "formula";
        readonly formula: string;
        readonly fill: string;
        readonly fontColor: string;
      }
    | { readonly kind: "scale"; readonly low: string; readonly mid: string; readonly high: string };
}

export interface TablePlan extends Area {
  readonly name: string;
  readonly style: string;
  readonly filterButtons: boolean;
}

/** A table's column by its header, so that it is found wherever it stands. */
export interface ColumnPlace {
  readonly table: string;
  readonly header: string;
}

export type ChartSeriesPlan = ColumnPlace & {
  /** In the legend. */
  readonly name: string;
  readonly color: string;
} & (
    | {
        readonly type: "columns";
        readonly outline: string;
        /** Number format of the labels in the columns. */
        readonly labels: string;
        /** Percent of a column's width. */
        readonly gapWidth: number;
      }
    | {
        readonly type: "line";
        readonly dash: "Continuous" | "Dash";
        /** In points. */
        readonly weight: number;
        readonly marker: "Circle" | "Dash" | "None";
      }
  );

/** A chart over the cells of its area. Its data are whole columns, by reference. */
export interface ChartPlan extends Area {
  /** Unique on the sheet. */
  readonly name: string;
  readonly kind: "columns" | "line";
  readonly title: string;
  readonly altText: string;
  readonly categories: ColumnPlace;
  readonly categoryAxis: { readonly title: string; readonly kind: "names" | "days" };
  /** null: as the host sees fit. */
  readonly valueAxis: {
    readonly title: string;
    readonly numberFormat: string;
    readonly minimum: number | null;
    readonly maximum: number | null;
    readonly majorUnit: number | null;
  };
  readonly series: readonly ChartSeriesPlan[];
  readonly colors: { readonly text: string; readonly title: string; readonly lines: string };
}

/** A whole sheet, ready to be carried out in one round trip: values, then tables, then formulas, then formats. */
export interface SheetPlan {
  readonly name: string;
  readonly tabColor: string;
  /** Text and numbers; formulas stand in columnFormulas. */
  readonly blocks: readonly {
    readonly row: number;
    readonly column: number;
    readonly cells: readonly (readonly CellInput[])[];
  }[];
  /** `rows`, `columns` include the header row. */
  readonly tables: readonly TablePlan[];
  /** One formula filled down, or a single one (rows 1). Written after the tables: Excel refuses a formula that names a table which is not there yet. */
  readonly columnFormulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly formula: string;
  }[];
  readonly formats: readonly FormatPlan[];
  readonly widths: readonly { readonly column: number; readonly pixels: number }[];
  readonly heights: readonly { readonly row: number; readonly pixels: number }[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionals: readonly ConditionalPlan[];
  readonly charts: readonly ChartPlan[];
  /** Defined names, each with a formula such as "=tblSchool[School]". */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Broken defined names to delete first, so that they can be added again. */
  readonly replacesNames: readonly string[];
  readonly valueCopies: readonly ValueCopy[];
  readonly freezeRows: number;
  readonly freezeColumns: number;
  readonly print: {
    readonly landscape: boolean;
    readonly pagesWide: number;
    /** How many columns are printed, from the sheet's first on; null for all. */
    readonly columns: number | null;
    readonly titleRows: Area | null;
    /** Columns at which pages begin, and the scale at which they fit; null: pages break wherever they are full. */
    readonly breaks: { readonly columns: readonly number[]; readonly percent: number } | null;
    /** Columns from the sheet's first on that every page repeats; 0 for none. */
    readonly titleColumns: number;
  };
}

/** What came of a sheet's making. Charts may fail where all else works; the sheet is complete without them. */
export interface SheetMade {
  readonly chartsDrawn: boolean;
}

/** The charts that a sheet should have. */
export interface ChartedSheet {
  readonly sheet: string;
  readonly charts: readonly ChartPlan[];
}

export interface ChartsDrawn {
  /** How many were missing and are drawn now. */
  readonly drawn: number;
  /** Sheets on which some could not be drawn. */
  readonly failed: readonly string[];
}

/** What each body row of a table is known by, as it was read: the cells of some columns. */
export interface RowNames {
  readonly headers: readonly string[];
  /** In the order of `headers`, a row each. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** Neighbouring columns that people fill, by their first and last header. */
export interface FilledColumns {
  readonly from: string;
  readonly to: string;
}

/** Changes to one table that is already there. Cells are named by body row and header. */
export interface TableChange {
  readonly table: string;
  /** As they were read. */
  readonly expectRows: number;
  /**
   * Rows are found by these wherever they stand by now, and an appended row whose name is taken by then is not
   * written ("changed"). Without names a table that has other rows now is left alone ("missing").
   */
  readonly rowNames?: RowNames;
  readonly cells: readonly {
    readonly row: number;
    readonly header: string;
    readonly value: CellInput;
  }[];
  /**
   * Put into the rows at the table's end in which these columns are blank, and below it, where it is resized over them.
   * None: all are put below.
   */
  readonly filledColumns?: readonly FilledColumns[];
  /** New rows, each in the order of `appendHeaders`. */
  readonly appendHeaders: readonly string[];
  readonly append: readonly (readonly CellInput[])[];
  /** Body rows to delete, any order; the table keeps at least one row. */
  readonly deleteRows: readonly number[];
}

/** Single cells outside tables, such as a report's as-of line. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellInput;
}

export interface WritePlan {
  readonly tables: readonly TableChange[];
  readonly cells: readonly CellChange[];
  readonly valueCopies: readonly (ValueCopy & { readonly sheet: string })[];
}

/** What came of a plan. */
export interface Written {
  /** By table: the body row that the first of its new rows has. */
  readonly firstRows: ReadonlyMap<string, number>;
  /**
   * Cells went astray, because somebody sorted the table at the same moment, and were put right. Where two add-ins were
   * led astray at once only another reading tells whether everything is.
   */
  readonly mended: boolean;
}

/** Everything that is in a sheet's cells, and what lies on it. */
export interface SheetCells {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** Of the first of the cells. */
  readonly row: number;
  readonly column: number;
  /** The cells in use: the formula where there is one, otherwise what is typed; "" is blank. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Names of the charts. */
  readonly charts: readonly string[];
  /** How many pictures and drawn shapes there are, and how many comments. */
  readonly shapes: number;
  readonly comments: number;
}

export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** What is to be deleted for good. */
export interface SheetRemoval {
  readonly sheets: readonly { readonly id: string }[];
  readonly definedNames: readonly string[];
  /** A workbook keeps at least one sheet that can be seen. */
  readonly addsBlank: boolean;
}

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
   */
  removeSheets(
    sheets: readonly string[],
    definedNames: readonly string[] | "theirs",
    mark?: WorkMark
  ): Promise<Outcome<void>>;
  /**
   * Clears the given tables and everything planned anew on the sheet, then carries the plan out there. Charts of the
   * plan's names are replaced, others stay. One round trip; two where charts are planned.
   */
  rebuildSheet(
    sheet: string,
    oldTables: readonly string[],
    plan: SheetPlan,
    mark?: WorkMark
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
  /** Deletes sheets and defined names for good: two round trips. Trouble half way names the sheets that are left. */
  deleteSheets(removal: SheetRemoval): Promise<Outcome<void>>;
  /** Selects a cell; column null selects the table's row. */
  goTo(target: {
    readonly table: string;
    readonly row: number;
    readonly header: string | null;
  }): Promise<Outcome<void>>;
  /** Calls back, without having read anything, when a table or sheet may have changed; returns how to stop. */
  watch(onChange: () => void): Promise<Outcome<() => Promise<void>>>;
}
