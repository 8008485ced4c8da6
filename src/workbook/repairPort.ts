/** What repairs ask of a workbook: a closer look than each reading takes, and changes to what people have made. */
import type {
  Area,
  CellInput,
  CellValue,
  ConditionalPlan,
  FormatPlan,
  Outcome,
  ValidationPlan,
  WorkbookPort,
  WorkMark,
} from "./port";

/** What to look at that a reading leaves out, because it is only needed once somebody asks for it. */
export interface CloseLook {
  /** Tables whose formulas are wanted, with what stands below them. */
  readonly tables: readonly string[];
  /** Tables whose headers and place are wanted. */
  readonly headersOf: readonly string[];
  /** Sheets of which the first rows are wanted. */
  readonly tops: readonly string[];
  readonly areas: readonly (Area & { readonly sheet: string })[];
}

export interface ClosedIn {
  readonly tables: readonly TableLook[];
  readonly headers: readonly {
    readonly table: string;
    readonly sheet: string;
    readonly headers: readonly string[];
  }[];
  readonly tops: readonly {
    readonly sheet: string;
    readonly values: readonly (readonly CellValue[])[];
  }[];
  /** Values of the areas that were asked for, in their order. */
  readonly areas: readonly (readonly (readonly CellValue[])[])[];
}

export interface TableLook {
  readonly table: string;
  /** Of the body, row by row: a formula begins with "=", anything else is the cell's value as text or number. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number formats of the body's first row, by column. */
  readonly numberFormats: readonly string[];
  /** In pixels, by column; null where it is not known. */
  readonly widths: readonly (number | null)[];
  /** Whether a column's cells differ in what they take, by column. */
  readonly mixedValidation: readonly boolean[];
  /** Values of the rows directly below the table, in its columns. */
  readonly below: readonly (readonly CellValue[])[];
}

/** A cell that a repair writes over, as it was when the repair was planned. */
export interface FoundCell {
  /** Body row from 0. */
  readonly row: number;
  readonly address: string;
  /** What stands there: a formula, a typed value, or "" for nothing. */
  readonly found: CellValue;
}

/** One change of a repair. It says all that is done, so that it can be shown before it is. */
export type RepairStep =
  | {
      readonly kind: "renameColumn";
      readonly table: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "addColumn";
      readonly table: string;
      readonly header: string;
      /** Its place among the table's columns. */
      readonly index: number;
      /** The sheet's column that goes in there, from 0, when the step's turn comes. */
      readonly sheetColumn: number;
      /** The same column as the sheet is before the plan's first step. */
      readonly columnBefore: number;
      readonly formula: string | null;
      /** In pixels. */
      readonly width: number;
      /** Their areas, and those of the validation, follow from where the column stands then. */
      readonly headerFormats: readonly FormatPlan[];
      readonly formats: readonly FormatPlan[];
      readonly validation: ValidationPlan | null;
      readonly conditionals: readonly ConditionalPlan[];
      /** What an earlier attempt has left of it: a blank column of the sheet beside the table, or one in it. */
      readonly stands?: "beside" | "inTable";
    }
  | {
      readonly kind: "writeFormulas";
      readonly table: string;
      readonly header: string;
      readonly formula: string;
      readonly cells: readonly FoundCell[];
    }
  | {
      readonly kind: "setValidation";
      readonly table: string;
      readonly header: string;
      readonly validation: ValidationPlan;
    }
  | {
      readonly kind: "setWidth";
      readonly table: string;
      readonly header: string;
      readonly from: number | null;
      readonly to: number;
    }
  | {
      readonly kind: "deleteRows";
      readonly table: string;
      readonly rows: readonly number[];
      readonly addresses: readonly string[];
    }
  | {
      readonly kind: "takeInRows";
      readonly table: string;
      readonly rows: number;
      /** Sheet rows as users count them. */
      readonly firstRow: number;
      /** Of the columns whose new cells are blank there. */
      readonly formulas: readonly { readonly header: string; readonly formula: string }[];
    }
  /** Adds a row below the others. */
  | {
      readonly kind: "addRow";
      readonly table: string;
      /** What the row is called. */
      readonly label: string;
      /** By the table's columns as they stand. */
      readonly cells: readonly CellInput[];
      /** The one cell that takes something particular, by its column. */
      readonly validated: { readonly index: number; readonly validation: ValidationPlan } | null;
    }
  | { readonly kind: "hideTotals"; readonly table: string }
  | {
      readonly kind: "makeTable";
      readonly sheet: string;
      readonly table: string;
      readonly area: Area;
      readonly address: string;
      readonly headers: readonly string[];
      readonly style: string;
      readonly filterButtons: boolean;
    }
  /** A table that an earlier attempt has made, and perhaps not named or given its look. */
  | {
      readonly kind: "finishTable";
      readonly table: string;
      readonly to: string;
      readonly style: string;
      readonly filterButtons: boolean;
    }
  | { readonly kind: "renameTable"; readonly from: string; readonly to: string }
  | { readonly kind: "showSheet"; readonly sheet: string }
  | { readonly kind: "defineName"; readonly name: string; readonly formula: string };

/** A table as it was when a repair was planned; one that looks otherwise now is left alone ("missing"). */
export interface ExpectedTable {
  readonly table: string;
  readonly headers: readonly string[];
  /** Of the body; null where they do not matter. */
  readonly rows: number | null;
}

export interface RepairPlan {
  readonly expect: readonly ExpectedTable[];
  /** Sheets on which something is changed; where one is protected, nothing is. */
  readonly sheets: readonly string[];
  /** In the order in which they are carried out. */
  readonly steps: readonly RepairStep[];
}

/** What a step finds, so that it can be told later how far it came. */
export interface BeforeStep {
  /** Columns and body rows of its table; 0 where it has none. */
  readonly columns: number;
  readonly bodyRows: number;
  /** How many columns of its sheet are in use, counted from the first; 0 where it has none. */
  readonly usedColumns: number;
}

export interface RepairMark extends WorkMark {
  /** What the mark says while a step is carried out; null: what it said before. */
  readonly textDuring: (step: RepairStep, before: BeforeStep) => string | null;
}

export interface RepairingPort extends WorkbookPort {
  /** Looks at what a reading leaves out: one round trip, and two or more where formulas are wanted. */
  lookClosely(look: CloseLook): Promise<Outcome<ClosedIn>>;
  /**
   * Carries out a repair after one look whether everything is still as it was: two round trips. On trouble what was done
   * is put back, unless `unfinished`.
   */
  repair(plan: RepairPlan, mark?: RepairMark): Promise<Outcome<void>>;
}
