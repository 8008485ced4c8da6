/**
 * The language in which a sheet is declared. Inserting, reading, checking, the prompts in the cells and the
 * reference pages in docs/sheets all follow from a declaration; a header is spelled here and nowhere else.
 */

export type SheetKey =
  | "setup"
  | "training"
  | "roster"
  | "coaching"
  | "tool"
  | "tracker"
  | "pdsa"
  | "measures"
  | "outcomes"
  | "summary"
  | "charts"
  | "heatMap"
  | "agreement"
  | "breakdown"
  | "gaps"
  | "lists";

/** A fixed list of values. The label is what the sheet shows and keeps; the key is what it means. */
export interface ListDefinition {
  readonly key: string;
  /** Defined name of the range that holds the labels. */
  readonly name: string;
  readonly title: string;
  readonly values: readonly { readonly key: string; readonly label: string }[];
  /** Not on the Lists sheet; no label holds a comma. */
  readonly isInline?: true;
}

/** The names in a column of another table, offered by a defined name over that column. */
export interface ReferenceTarget {
  /** Defined name, e.g. lstSchool. */
  readonly name: string;
  /** Table and header behind the defined name. */
  readonly table: string;
  readonly header: string;
  /** What one entry is called in a sentence, e.g. "school". */
  readonly noun: string;
}

/** `day`: a date, not shown where it is 0. */
export type FormulaResult = "text" | "number" | "percent" | "date" | "day";

export type ColumnType =
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  /** One label of a list. */
  | { readonly kind: "choice"; readonly list: ListDefinition }
  /** One or more labels of a list, separated by semicolons. */
  | { readonly kind: "choices"; readonly list: ListDefinition }
  | { readonly kind: "reference"; readonly to: ReferenceTarget }
  /** One or more names, separated by semicolons. */
  | { readonly kind: "references"; readonly to: ReferenceTarget }
  /** A score of an item: whole points up to its maximum, or NA where the item allows it. */
  | { readonly kind: "score"; readonly max: number; readonly naAllowed: boolean }
  | {
      readonly kind: "formula";
      /** English, invariant, native since Excel 2010; the same in every row. */
      readonly formula: string;
      readonly result: FormulaResult;
    }
  /** Written by the add-in as a value. */
  | { readonly kind: "written"; readonly result: "text" | "number" | "percent" | "date" };

export interface ColumnDefinition {
  readonly key: string;
  readonly header: string;
  /** Headers of earlier versions under which the column is still found. */
  readonly formerHeaders?: readonly string[];
  readonly type: ColumnType;
  readonly required: boolean;
  /** Who fills it: the team ("user") or the add-in (a formula or a written value). */
  readonly owner: "user" | "addIn";
  /** In pixels. */
  readonly width: number;
  readonly wrap?: boolean;
  /** Shown with so many digits behind the point; left out: as many as there are. */
  readonly decimals?: 2;
  /** The header reads upwards, where columns are too narrow for it. */
  readonly uprightHeader?: boolean;
  /** Filled so that it asks to be picked from. */
  readonly invites?: boolean;
  /** One sentence: the cell's prompt and the reference page. */
  readonly help: string;
  /** Shown colour where it helps; see conditionalFormats. */
  readonly highlight?: Highlight;
}

/** Colour by condition, always beside text or a number that says the same. */
export type Highlight =
  /** Share against the criterion in the named column (percent): at, somewhat below, far below. */
  | { readonly kind: "againstCriterion"; readonly criterionHeader: string }
  /** Red to green over 0–100 %. */
  | { readonly kind: "heat" }
  /** Cells that hold one of the texts. */
  | { readonly kind: "texts"; readonly bad: readonly string[]; readonly good: readonly string[] }
  /** A required cell left blank in a row that is begun. */
  | { readonly kind: "missing" }
  /** #N/A, by which a chart leaves a point out: not shown, so that the table reads well. */
  | { readonly kind: "leftOut" };

/** One fixed row of a table of fields, such as a setting. */
export interface FieldDefinition {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly help: string;
  /** As in the cell; "" for none. */
  readonly value: string | number;
  readonly unit?: string;
  readonly source?: string;
  /** Defined name that formulas use for the value, e.g. setMinObservations. */
  readonly definedName?: string;
  /** Formula behind the defined name, where it is more than the looked-up value. */
  readonly nameFormula?: string;
}

export interface TableDefinition {
  readonly key: string;
  /** The Excel table's name, unique in the workbook. */
  readonly name: string;
  /** Shown above the header. */
  readonly title: string;
  readonly columns: readonly ColumnDefinition[];
  /** Fixed rows, where the table is a list of fields; the first column then holds the label, the second the value. */
  readonly fields?: readonly FieldDefinition[];
  /** Keys of the columns that together name a row; doubles are reported. Empty: rows need no name. */
  readonly identity: readonly string[];
  readonly filterButtons: boolean;
  /**
   * Rows from the sheet's usual header row down to this table's header; 0 where left out. Tables of the same row stand
   * side by side.
   */
  readonly rowsDown?: number;
  /** The sheet's column, from 0, where it begins; where left out, beside the table before it. */
  readonly firstColumn?: number;
  /** Of the header row, in pixels, where the usual height is too little. */
  readonly headerHeight?: number;
}

/** A column of a table on the chart's own sheet, by their keys. */
export interface ChartColumn {
  readonly table: string;
  readonly column: string;
}

export interface ChartSeriesDefinition extends ChartColumn {
  /** Shown in the legend. */
  readonly name: string;
  /** What it is to the reader; the look follows from it: what was measured stands out, parts of a whole and what they add up to do too, the others are dashed. */
  readonly role: "measured" | "part" | "cumulative" | "criterion" | "median" | "limit";
}

/**
 * A native chart. Its data are whole columns of tables, so that it follows every change by itself; cells with #N/A are
 * left out.
 */
export interface ChartDefinition {
  readonly key: string;
  /** Unique on its sheet; by it the chart is found again. */
  readonly name: string;
  /** How the measured series is drawn; parts are columns, the others always lines. */
  readonly kind: "columns" | "line";
  readonly title: string;
  readonly categories: ChartColumn;
  readonly categoryTitle: string;
  /** Days stand apart as far as they are; names stand evenly. */
  readonly categoryKind: "names" | "days";
  readonly valueTitle: string;
  /** Shares run from 0 to 100 % whatever the data are. */
  readonly values: "share" | "number";
  readonly series: readonly ChartSeriesDefinition[];
  /** Says what can be seen to who does not see it. */
  readonly altText: string;
  /** Rows from the sheet's usual header row; columns from the sheet's first. */
  readonly place: {
    readonly rowsDown: number;
    readonly rows: number;
    readonly column: number;
    readonly columns: number;
  };
  /** Formulas that say in words what the chart shows now, one below the other; left out, in the sheet's first column. */
  readonly sentences: {
    readonly rowsDown: number;
    readonly column?: number;
    readonly formulas: readonly string[];
  };
}

/** A table's column, by their keys. */
export interface StepPlace {
  readonly table: string;
  readonly column: string;
}

/**
 * One change that leads a sheet from a version to the next. What a column becomes stands in its declaration; only what
 * it was has to be said here. A step whose end is there already changes nothing.
 */
export type VersionStep =
  /** The column had another header. */
  | (StepPlace & { readonly kind: "renameColumn"; readonly from: string })
  /** The column is new. */
  | (StepPlace & { readonly kind: "addColumn" })
  /** The column was narrower. One that somebody made wider stays as it is. */
  | (StepPlace & { readonly kind: "widen" })
  /** The column had another formula; a cell that has neither stays as it is. */
  | (StepPlace & { readonly kind: "replaceFormula"; readonly from: string })
  /** The column took something else. */
  | (StepPlace & { readonly kind: "replaceValidation" })
  /** The field is new in a table of fields; `column` is its key. */
  | (StepPlace & { readonly kind: "addField" });

export interface SheetVersion {
  readonly name: string;
  /** What changed since the version before; none in the first. */
  readonly steps: readonly VersionStep[];
}

export interface SheetDefinition {
  readonly key: SheetKey;
  readonly name: string;
  readonly title: string;
  /** One line under the title. */
  readonly help: string;
  readonly owner: "user" | "addIn";
  readonly tables: readonly TableDefinition[];
  readonly charts?: readonly ChartDefinition[];
  /** A formula in bold that says what is shown, in a cell of the sheet's first column. */
  readonly heading?: { readonly rowsDown: number; readonly formula: string };
  /** Names over columns that only this sheet's drop-downs need; defined with it unless the workbook has them. */
  readonly targets?: readonly ReferenceTarget[];
  /** Sheets whose tables or names it uses; inserted with it. */
  readonly dependsOn: readonly SheetKey[];
  readonly tabColor: string;
  /** Columns kept in view at left. */
  readonly freezeColumns: number;
  readonly pagesWide: number;
  /** The table at which a second page begins, where tables stand below one another. */
  readonly secondPage?: string;
  /** The last column that is printed; those behind it only work for the others. Left out: all are. */
  readonly printedUpTo?: ChartColumn;
  /** The declaration's versions, oldest first; the last is what is inserted now. */
  readonly versions: readonly SheetVersion[];
}

/** A cell's content in sample data and in plans: text is always text, dates are ISO days. */
export type SampleValue = string | number | null;
export type SampleRow = Readonly<Record<string, SampleValue>>;

/** Sample rows by table key; for a tracker the key is `tracker:` and the tool version's label. */
export interface SampleSet {
  readonly name: string;
  readonly tables: Readonly<Record<string, readonly SampleRow[]>>;
}
