/**
 * The language in which a sheet is declared. Inserting, reading, checking, the prompts in the cells and the
 * reference pages in docs/sheets all follow from a declaration; a header is spelled here and nowhere else.
 */

export type SheetKey =
  "setup" | "training" | "coaching" | "tool" | "tracker" | "pdsa" | "summary" | "gaps" | "lists";

/** A fixed list of values. The label is what the sheet shows and keeps; the key is what it means. */
export interface ListDefinition {
  readonly key: string;
  /** Defined name of the range that holds the labels. */
  readonly name: string;
  readonly title: string;
  readonly values: readonly { readonly key: string; readonly label: string }[];
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
      readonly result: "text" | "number" | "percent" | "date";
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
  | { readonly kind: "missing" };

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
}

export interface SheetDefinition {
  readonly key: SheetKey;
  readonly name: string;
  readonly title: string;
  /** One line under the title. */
  readonly help: string;
  readonly owner: "user" | "addIn";
  readonly tables: readonly TableDefinition[];
  /** Sheets whose tables or names it uses; inserted with it. */
  readonly dependsOn: readonly SheetKey[];
  readonly tabColor: string;
  /** Columns kept in view at left. */
  readonly freezeColumns: number;
  readonly pagesWide: number;
  /** Names of the declaration's versions, oldest first; the last is what is inserted now. */
  readonly versions: readonly string[];
}

/** A cell's content in sample data and in plans: text is always text, dates are ISO days. */
export type SampleValue = string | number | null;
export type SampleRow = Readonly<Record<string, SampleValue>>;

/** Sample rows by table key; for a tracker the key is `tracker:` and the tool version's label. */
export interface SampleSet {
  readonly name: string;
  readonly tables: Readonly<Record<string, readonly SampleRow[]>>;
}
