/** What there is in a workbook, as a port hands it over. Rows and columns count from 0. */

/** As a host hands it over: "" is blank, errors arrive as their text ("#REF!"), dates as serial numbers. */
export type CellValue = string | number | boolean;

/** What is written. Plain strings are text whatever they look like; only `formula` is ever evaluated. */
export type CellInput = string | number | boolean | null | { readonly formula: string };

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
