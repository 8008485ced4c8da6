import type { ColumnDefinition } from "../../templates/definition";
import type { RepairStep } from "../repairPort";
import { planValidations } from "../sheets/planValidations";
import type { MadeTable } from "./madeTables";

/**
 * The step that lets all cells of a column take what is declared; none where nothing is declared.
 *
 * @param at the column's place in the table
 */
export function setValidation(
  { definition, contents }: MadeTable,
  column: ColumnDefinition,
  at: number
): readonly RepairStep[] {
  const [validation] = planValidations({
    definition: { ...definition, columns: [column] },
    row: contents.row,
    column: contents.column + at,
    bodyRows: contents.values.length,
  });
  const header = contents.headers[at]!;
  return validation === undefined
    ? []
    : [{ kind: "setValidation", table: contents.name, header, validation }];
}
