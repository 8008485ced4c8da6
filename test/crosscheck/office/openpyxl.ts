import { spawnSync } from "node:child_process";
import path from "node:path";
import { findPython } from "../../../tools/python";

export interface PyxlSheet {
  readonly name: string;
  /** By name. */
  readonly tables: readonly {
    readonly name: string;
    readonly area: string;
    readonly columns: readonly string[];
    /** Columns with a formula for new rows. */
    readonly calculated: readonly string[];
  }[];
  readonly formulas: number;
  readonly validations: number;
  readonly validatedCells: number;
  readonly conditionalRules: number;
  /** The first cell that scrolls; null when nothing is frozen. */
  readonly frozen: string | null;
  /** Such as "$1:$4". */
  readonly titleRows: string | null;
  /** Such as "$A:$C". */
  readonly titleColumns: string | null;
  readonly landscape: boolean;
  readonly fitToWidth: number | null;
  /** In percent, where it is not fitted to a number of pages. */
  readonly scale: number | null;
  /** The first columns of pages, counted from 0. */
  readonly pageColumns: readonly number[];
}

/** What openpyxl finds in a workbook file. */
export interface PyxlAnswer {
  /** Of the whole workbook, sorted. */
  readonly names: readonly string[];
  readonly sheets: readonly PyxlSheet[];
}

/** Reads workbook files with openpyxl. Throws with what it said when it warns of anything. */
export function askOpenpyxl(files: readonly string[]): readonly PyxlAnswer[] {
  const { status, stdout, stderr, error } = spawnSync(
    findPython("openpyxl"),
    [path.join(__dirname, "askOpenpyxl.py"), ...files],
    { encoding: "utf8", maxBuffer: 1 << 28 }
  );
  if (error) throw error;
  if (status !== 0 || stderr !== "") throw new Error(`openpyxl complains:\n${stderr}`);
  return JSON.parse(stdout) as PyxlAnswer[];
}
