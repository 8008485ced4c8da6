import type { CellInput, CellValue } from "./contents";

/** A whole sheet as it is to be made. Rows and columns count from 0. */

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
        /** Number format of the labels in the columns; null for none. */
        readonly labels: string | null;
        /** Percent of a column's width. */
        readonly gapWidth: number;
      }
    | {
        readonly type: "line";
        readonly dash: "Continuous" | "Dash" | "Dot";
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

/** Cells of the team's in one column of a table that is laid out anew, by what their rows are known by. */
export interface CarriedColumn {
  /** In the old table. */
  readonly position: number;
  /** As the plan has them; blank ones are left out. */
  readonly seen: ReadonlyMap<string, CellValue>;
  /** Where they stand in the new one: body row and column. */
  readonly to: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

/** The table's own columns by which its rows are known, and the columns whose cells go along. */
export interface CarriedTable {
  readonly from: string;
  readonly to: string;
  /** Positions in the old table; none: rows are known by their place. */
  readonly naming: readonly number[];
  readonly columns: readonly CarriedColumn[];
}

/**
 * What a sheet was seen to hold when it was planned to be laid out anew. Where a table stands elsewhere by then, or a
 * cell is filled that was blank, nothing is done ("changed").
 */
export interface Ground {
  /** Where the bodies of the old tables stand. */
  readonly bodies: readonly (Area & { readonly table: string })[];
  /** Cells of the old layout outside its tables, which are cleared, with what stands there. */
  readonly stale: readonly (Area & { readonly cells: readonly (readonly CellValue[])[] })[];
  /** Cells that have to be blank still. */
  readonly blank: readonly Area[];
  /** What is typed there until the last moment goes along as well. */
  readonly carried: readonly CarriedTable[];
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
