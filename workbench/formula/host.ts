import type { Area, CellPoint } from "./area";
import type { ColumnValues } from "./columnValues";
import type { KeptResults } from "./keptResults";
import type { Scalar } from "./values";

/** What the evaluator needs to know of a table. */
export interface TableShape {
  readonly name: string;
  readonly sheetId: string;
  readonly columnNames: readonly string[];
  readonly area: Area;
  readonly dataArea: Area;
  readonly headerArea: Area | undefined;
  readonly totalsArea: Area | undefined;
}

/** The workbook as formulas see it. */
export interface FormulaHost {
  /** The computed value of a cell. */
  value(sheetId: string, row: number, column: number): Scalar;
  /** The places of the cells with content inside an area, by rows. */
  filledCells(sheetId: string, area: Area): readonly CellPoint[];
  /** The area of all content of a sheet. */
  usedArea(sheetId: string): Area | undefined;
  formulaText(sheetId: string, row: number, column: number): string | undefined;
  /** Why a row is not seen, if so. */
  hiddenBy(sheetId: string, row: number): "filter" | "hand" | undefined;
  sheetIdOf(name: string): string | undefined;
  table(name: string): TableShape | undefined;
  tableAt(sheetId: string, row: number, column: number): TableShape | undefined;
  /** The formula a defined name stands for. */
  nameFormula(name: string): string | undefined;
  /** The present moment as a serial. */
  now(): number;
  /** The computed values of a stretch of a column, kept for other formulas while nothing changes. */
  columnValues(sheetId: string, column: number, top: number, bottom: number): ColumnValues;
  /** What operators gave for arrays, while nothing changes. */
  readonly keptResults: KeptResults;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Relative references are moved by this much: for rules written for an area's first cell. */
  readonly rowOffset?: number;
  readonly columnOffset?: number;
}
