/** Something in the workbook that cannot be read as it stands. A code with evidence; the words are in the catalogue. */

export type IssueCode =
  | "missingValue"
  | "notText"
  | "notDate"
  | "notWhole"
  | "notNumber"
  | "outOfRange"
  | "notInList"
  | "unknownName"
  | "tooLong"
  | "patternName"
  | "badScore"
  | "cellError"
  | "duplicate"
  | "oneOfTwo"
  | "partOfPercent"
  | "circularCycles"
  | "blankRow"
  | "outsidePeriods"
  | "missingHeader"
  | "doubledHeader"
  | "missingTable"
  | "missingSheetForTool"
  | "itemsChanged"
  | "differs"
  | "periodsOverlap"
  | "possibleDouble"
  | "unusableTool";

export interface Issue {
  readonly code: IssueCode;
  /** `error`: the row or figure is left out; `note`: it is used all the same. */
  readonly severity: "error" | "note";
  readonly sheet: string | null;
  readonly table: string;
  /** Header, or null for the row or table as a whole. */
  readonly column: string | null;
  /** Body row from 0, or null for the table as a whole. */
  readonly row: number | null;
  /** As the user sees it, e.g. "C12"; null where there is no cell. */
  readonly address: string | null;
  /** What stands there, as text; null for a blank. */
  readonly found: string | null;
  /** What was expected: parameters for the catalogue's sentence. */
  readonly expected: {
    readonly min?: number;
    readonly max?: number;
    readonly naAllowed?: boolean;
    readonly values?: readonly string[];
    readonly noun?: string;
    readonly value?: string;
  };
}
