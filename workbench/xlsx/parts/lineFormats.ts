import type { Cell } from "../../model/cellStore";
import type { Format } from "../../model/formats";
import type { Sheet } from "../../model/sheet";

/**
 * The whole format of a cell: what it, its row, its column and its sheet say together. Files give a
 * cell one format, so nothing of it can be left to its column.
 */
export function effectiveFormats(
  { formats }: Sheet,
  row: number,
  column: number,
  cell: Cell | undefined
): Format {
  const lines = [formats.ofRow.get(row), formats.ofColumn.get(column), formats.ofSheet];
  const find = <K extends keyof Format>(key: K): Format[K] =>
    cell?.[key] ?? lines.find((line) => line?.[key] !== undefined)?.[key];
  const numberFormat = find("numberFormat");
  const style = find("style");
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(style === undefined ? {} : { style }),
  };
}
