import type { CarriedColumn, CarriedTable, CellInput, CellValue, TableContents } from "../port";
import { findColumns } from "../reading/readHeaders";
import type { TableWithRows } from "../report/reportStep";
import { rowNamesAnew } from "./carryOwn";
import { rowName, type OwnColumn } from "./ownColumns";

const asFound = (cell: CellInput): CellValue =>
  typeof cell === "object" ? (cell?.formula ?? "") : cell;

/**
 * Where the team's cells in a table go when it is laid out anew: those in columns of their own, and what they picked.
 *
 * @param placed the new table, with the own columns at its end
 */
export function carriedTable(
  table: TableWithRows,
  contents: TableContents,
  placed: { readonly name: string; readonly rows: number; readonly columns: number },
  own: readonly OwnColumn[]
): CarriedTable {
  const { definition } = table;
  const found = findColumns(definition, contents.headers);
  const naming = definition.identity.flatMap((key) => found[key] ?? []);
  const names = rowNamesAnew(table, placed.rows - 1);
  const to = (column: number): CarriedColumn["to"] =>
    new Map(names.map((name, row) => [name, { row, column }]));
  const picked = definition.fields ? (found["value"] ?? null) : null;
  const seen = contents.values.flatMap((values, row): readonly [string, CellValue][] => {
    const cell = picked === null ? "" : (values[picked] ?? "");
    const name = rowName(
      naming.map((position) => values[position]),
      row
    );
    return cell === "" ? [] : [[name, cell]];
  });
  const choices = definition.columns.findIndex(({ key }) => key === "value");
  return {
    from: contents.name,
    to: placed.name,
    naming,
    columns: [
      ...(picked === null ? [] : [{ position: picked, seen: new Map(seen), to: to(choices) }]),
      ...own.map(({ header, cells }, index) => ({
        position: contents.headers.indexOf(header),
        seen: new Map([...cells].map(([name, cell]) => [name, asFound(cell)])),
        to: to(placed.columns - own.length + index),
      })),
    ],
  };
}
