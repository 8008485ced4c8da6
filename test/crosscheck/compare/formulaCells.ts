import { isError } from "../../../workbench/formula/values";
import { WHOLE_SHEET } from "../../../workbench/model/rewriting";
import type { Sheet } from "../../../workbench/model/sheet";
import type { OfficeSheet } from "../office/libreOffice";

/** What a formula gives; errors are told apart by kind. A cell that shows nothing holds the empty text. */
export interface Result {
  readonly kind: "number" | "text" | "boolean" | "error";
  readonly value: number | string | boolean;
}

/** Results by place: "row,column", both from 0. */
export type Results = ReadonlyMap<string, Result>;

export const placeOf = (row: number, column: number): string => `${row},${column}`;

/** What the workbench gives for every formula cell of a sheet. */
export function workbenchResults(sheet: Sheet): Results {
  const results = new Map<string, Result>();
  for (const { row, column, cell } of sheet.cells.inArea(WHOLE_SHEET)) {
    if (cell.formula !== undefined)
      results.set(placeOf(row, column), resultOf(sheet.value(row, column)));
  }
  return results;
}

function resultOf(value: ReturnType<Sheet["value"]>): Result {
  if (isError(value)) return { kind: "error", value: value.error };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  // A formula whose result is an empty cell gives 0.
  return value === null ? { kind: "number", value: 0 } : { kind: "text", value };
}

/** What LibreOffice gives for every formula cell of a sheet. */
export function officeResults({ blocks }: OfficeSheet): Results {
  const results = new Map<string, Result>();
  for (const { kind, row, column, values } of blocks)
    values.forEach((cells, down) =>
      cells.forEach((value, across) =>
        results.set(placeOf(row + down, column + across), { kind, value })
      )
    );
  return results;
}
