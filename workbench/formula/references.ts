import { parseA1Ref, parseStructRef, stringifyStructRef } from "@borgar/fx";
import {
  COLUMN_COUNT,
  columnName,
  isWholeColumns,
  isWholeRows,
  quoteSheetName,
  ROW_COUNT,
  type Area,
} from "./area";

/** A reference to cells by address, as written in a formula. */
export interface RangeReference extends Area {
  /** Absent when the reference is to the formula's own sheet. */
  readonly sheet?: string;
  readonly absoluteTop: boolean;
  readonly absoluteLeft: boolean;
  readonly absoluteBottom: boolean;
  readonly absoluteRight: boolean;
}

export type TablePart = "all" | "data" | "headers" | "totals" | "this row";

/** A structured reference, as written in a formula. */
export interface TableReference {
  /** Empty inside the table itself, as in [@Score]. */
  readonly table: string;
  /** No part means the data rows. */
  readonly parts: readonly TablePart[];
  /** None for all columns, one, or the first and last of several; escapes are resolved. */
  readonly columns: readonly string[];
}

/** Reads "A1", "$A1:B$2", "A:C", "'My sheet'!1:3"; undefined for anything else. */
export function parseRangeReference(text: string): RangeReference | undefined {
  const parsed = parseA1Ref(text, { allowNamed: false });
  if (!parsed || !("range" in parsed)) return undefined;
  const { range, context = [] } = parsed;
  const sheet = context[context.length - 1];
  return {
    ...(sheet === undefined ? {} : { sheet }),
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? ROW_COUNT - 1,
    right: range.right ?? COLUMN_COUNT - 1,
    absoluteTop: range.$top ?? false,
    absoluteLeft: range.$left ?? false,
    absoluteBottom: range.$bottom ?? false,
    absoluteRight: range.$right ?? false,
  };
}

/** Writes a reference the way Excel would. */
export function formatRangeReference(ref: RangeReference): string {
  const sheet = ref.sheet === undefined ? "" : `${quoteSheetName(ref.sheet)}!`;
  const left = (ref.absoluteLeft ? "$" : "") + columnName(ref.left);
  const right = (ref.absoluteRight ? "$" : "") + columnName(ref.right);
  const top = (ref.absoluteTop ? "$" : "") + String(ref.top + 1);
  const bottom = (ref.absoluteBottom ? "$" : "") + String(ref.bottom + 1);
  if (isWholeColumns(ref)) return `${sheet}${left}:${right}`;
  if (isWholeRows(ref)) return `${sheet}${top}:${bottom}`;
  const start = left + top;
  const end = right + bottom;
  return sheet + (start === end ? start : `${start}:${end}`);
}

/**
 * A reference moved with its formula; coordinates with "$" stay. Undefined when it would leave the
 * sheet.
 */
export function offsetReference(
  ref: RangeReference,
  rows: number,
  columns: number
): RangeReference | undefined {
  const moveRows = isWholeColumns(ref) ? 0 : rows;
  const moveColumns = isWholeRows(ref) ? 0 : columns;
  const top = ref.top + (ref.absoluteTop ? 0 : moveRows);
  const bottom = ref.bottom + (ref.absoluteBottom ? 0 : moveRows);
  const left = ref.left + (ref.absoluteLeft ? 0 : moveColumns);
  const right = ref.right + (ref.absoluteRight ? 0 : moveColumns);
  const inside =
    Math.min(top, bottom, left, right) >= 0 &&
    Math.max(top, bottom) < ROW_COUNT &&
    Math.max(left, right) < COLUMN_COUNT;
  if (!inside) return undefined;
  return {
    ...ref,
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
    absoluteTop: top <= bottom ? ref.absoluteTop : ref.absoluteBottom,
    absoluteBottom: top <= bottom ? ref.absoluteBottom : ref.absoluteTop,
    absoluteLeft: left <= right ? ref.absoluteLeft : ref.absoluteRight,
    absoluteRight: left <= right ? ref.absoluteRight : ref.absoluteLeft,
  };
}

/** Reads "T[c]", "[@c]", "T[[#Headers],[a]:[b]]" and so on; undefined for anything else. */
export function parseTableReference(text: string): TableReference | undefined {
  const parsed = parseStructRef(text);
  if (!parsed) return undefined;
  return {
    table: parsed.table ?? "",
    parts: (parsed.sections ?? []) as TablePart[],
    columns: parsed.columns ?? [],
  };
}

/** Writes a structured reference the way Excel shows it. */
export function formatTableReference(ref: TableReference): string {
  const text = stringifyStructRef({
    table: ref.table,
    sections: [...ref.parts],
    columns: [...ref.columns],
  });
  return text;
}
