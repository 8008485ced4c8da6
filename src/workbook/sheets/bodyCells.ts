import { serialDayFromIso } from "../../core";
import type {
  ColumnDefinition,
  SampleRow,
  SampleValue,
  TableDefinition,
} from "../../templates/definition";
import type { CellInput } from "../port";

/** What a field table shows in a declared row. */
function fieldCells(table: TableDefinition, given: SampleRow | undefined): readonly CellInput[][] {
  return (table.fields ?? []).map((field) =>
    table.columns.map((column): CellInput => {
      switch (column.key) {
        case "label":
          return field.label;
        case "value":
          return cellOf(field.type, given?.[field.key] ?? null);
        case "unit":
          return field.unit ?? null;
        case "default":
          return field.value === "" ? null : field.value;
        case "source":
          return field.source ?? null;
        default:
          return null;
      }
    })
  );
}

/** A sample's or prefilled value as a cell: ISO days become serial days in date columns, everything else stays. */
export function cellOf(type: ColumnDefinition["type"], value: SampleValue): CellInput {
  if (value === null || value === "") return null;
  if (type.kind !== "date" || typeof value !== "string") return value;
  const day = serialDayFromIso(value);
  if (day === null) throw new Error(`Not a day: ${value}`);
  return day;
}

/** Body cells of the columns that hold typed or written values; formula columns stay blank here. */
export function bodyCells(
  table: TableDefinition,
  rows: readonly SampleRow[]
): readonly (readonly CellInput[])[] {
  if (table.fields) return fieldCells(table, rows[0]);
  return rows.map((row) =>
    table.columns.map((column) =>
      column.type.kind === "formula" ? null : cellOf(column.type, row[column.key] ?? null)
    )
  );
}
