import type { CellInput, CellValue } from "./contents";
import type { ValueCopy } from "./sheetPlan";

/** Changes to what is in a workbook already. Rows and columns count from 0. */

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

/**
 * What a plan for cells outside tables rests on. Where a table has moved since, or something else stands in a cell by
 * then, nothing is written ("changed").
 */
export interface SeenOutside {
  /** By the first cell of their header row. */
  readonly tables: readonly {
    readonly table: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    /** null: a formula, whatever it gives, or any number. */
    readonly value: CellValue | null;
  }[];
}

export interface WritePlan {
  readonly tables: readonly TableChange[];
  readonly cells: readonly CellChange[];
  readonly valueCopies: readonly (ValueCopy & { readonly sheet: string })[];
  readonly seen?: SeenOutside;
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

/** What is to be deleted for good. */
export interface SheetRemoval {
  readonly sheets: readonly { readonly id: string }[];
  readonly definedNames: readonly string[];
  /** A workbook keeps at least one sheet that can be seen. */
  readonly addsBlank: boolean;
}
