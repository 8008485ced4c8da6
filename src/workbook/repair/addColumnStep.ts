import type { ColumnDefinition, TableDefinition } from "../../templates/definition";
import type { RepairStep } from "../repairPort";
import { planConditionals } from "../sheets/planConditionals";
import { planFormats } from "../sheets/planFormats";
import { planValidations } from "../sheets/planValidations";
import { expectedFormula } from "./expectedFormula";
import type { MadeTable } from "./madeTables";

/** A column of the team's own, where only its place matters. */
const ownColumn = (header: string): ColumnDefinition => ({
  key: `own:${header}`,
  header,
  type: { kind: "written", result: "text" },
  required: false,
  owner: "addIn",
  width: 0,
  help: "",
});

/** Where a declared column belongs among those that are there: after the nearest one before it, else before the next. */
export function placeForColumn(
  { definition, columns }: Pick<MadeTable, "definition" | "columns">,
  key: string
): number {
  const order = definition.columns.findIndex((column) => column.key === key);
  const placeOf = ({ key: other }: ColumnDefinition): number | null => columns[other] ?? null;
  const before = definition.columns
    .slice(0, order)
    .map(placeOf)
    .filter((at) => at !== null);
  if (before.length > 0) return before[before.length - 1]! + 1;
  return (
    definition.columns
      .slice(order + 1)
      .map(placeOf)
      .find((at) => at !== null) ?? 0
  );
}

/** The table as its declaration would have it, with its columns in the order in which they stand. */
function asItStands(
  { definition, contents, columns }: MadeTable,
  headers: readonly string[]
): TableDefinition {
  const byHeader = new Map(
    definition.columns.map((column) => {
      const at = columns[column.key] ?? null;
      return [at === null ? column.header : contents.headers[at]!, column] as const;
    })
  );
  return {
    ...definition,
    columns: headers.map((header) => byHeader.get(header) ?? ownColumn(header)),
  };
}

/** Adds a declared column that is not there, at its place, with everything that it is declared with. */
export function addColumnStep(
  made: MadeTable,
  column: ColumnDefinition
): RepairStep & { readonly kind: "addColumn" } {
  const { contents } = made;
  const index = placeForColumn(made, column.key);
  const headers = [
    ...contents.headers.slice(0, index),
    column.header,
    ...contents.headers.slice(index),
  ];
  const placed = {
    definition: asItStands(made, headers),
    row: contents.row,
    column: contents.column,
    bodyRows: Math.max(1, contents.values.length),
  };
  const at = contents.column + index;
  const isHere = (plan: { readonly column: number; readonly columns: number }): boolean =>
    plan.column <= at && at < plan.column + plan.columns;
  const formats = planFormats(placed).filter(isHere);
  const isHeader = ({ row }: { readonly row: number }) => row === contents.row;
  return {
    kind: "addColumn",
    table: contents.name,
    header: column.header,
    index,
    sheetColumn: at,
    columnBefore: at,
    formula: column.type.kind === "formula" ? expectedFormula(made, column) : null,
    width: column.width,
    headerFormats: formats.filter(isHeader),
    formats: formats.filter((format) => !isHeader(format)),
    validation: planValidations(placed).find(isHere) ?? null,
    conditionals: planConditionals(placed).filter(isHere),
  };
}
