import type { SampleRow, TableDefinition } from "../../templates/definition";
import { columnsInOrder, planCells, planDelete } from "../changes/tableRows";
import type { CellInput, CellValue, TableChange, TableContents } from "../port";
import { isBlank } from "../reading/readCell";
import { cellOf } from "../sheets/bodyCells";

interface Planned {
  readonly at: number;
  readonly wanted: CellInput;
}

/** The columns in which a row is written, by position, with what is planned for them. */
function plannedCells(
  definition: TableDefinition,
  contents: TableContents,
  row: SampleRow
): readonly Planned[] {
  const positions = columnsInOrder(definition, contents);
  return definition.columns.flatMap(({ key, type }, index) => {
    const at = positions[index] ?? null;
    return at === null || type.kind === "formula"
      ? []
      : [{ at, wanted: cellOf(type, row[key] ?? null) }];
  });
}

/** How many cells of a row stand as planned; null where something else stands in it. */
function cellsAsPlanned(planned: readonly Planned[], values: readonly CellValue[]): number | null {
  const filled = planned.filter(({ at }) => !isBlank(values[at]));
  return filled.every(({ at, wanted }) => values[at] === wanted) ? filled.length : null;
}

/** The planned cells as changes to a body row. */
function changesOf(
  planned: readonly Planned[],
  contents: TableContents,
  row: number,
  valueOf: (wanted: CellInput) => CellInput
): TableChange["cells"] {
  return planned.flatMap(({ at, wanted }) =>
    wanted === null ? [] : [{ row, header: contents.headers[at]!, value: valueOf(wanted) }]
  );
}

/**
 * Takes out the rows that an earlier attempt has written, or begun to: those that it had appended are deleted, others
 * are emptied. A row in which anything else stands is left alone. Null where there are none.
 *
 * @param rowsBefore how many the table had before the attempt
 */
export function planTakingOut(
  definition: TableDefinition,
  contents: TableContents,
  rowsBefore: number,
  rows: readonly SampleRow[]
): TableChange | null {
  const plans = rows.map((row) => plannedCells(definition, contents, row));
  const ours = contents.values.flatMap((values, index) => {
    const planned = plans.find((plan) => {
      const asPlanned = cellsAsPlanned(plan, values);
      return asPlanned !== null && (asPlanned > 0 || index >= rowsBefore);
    });
    return planned ? [{ index, planned }] : [];
  });
  if (ours.length === 0) return null;
  const emptied = ours.filter(({ index }) => index < rowsBefore);
  const going = ours.filter(({ index }) => index >= rowsBefore).map(({ index }) => index);
  return {
    ...planDelete(definition, contents, going),
    cells: emptied.flatMap(({ index, planned }) => changesOf(planned, contents, index, () => null)),
  };
}

/** Fills a row that was begun and not filled; null where there is none. */
export function planFilling(
  definition: TableDefinition,
  contents: TableContents,
  row: SampleRow
): { readonly change: TableChange; readonly row: number } | null {
  const planned = plannedCells(definition, contents, row);
  const at = contents.values.findIndex((values) => (cellsAsPlanned(planned, values) ?? 0) > 0);
  const cells = at < 0 ? [] : changesOf(planned, contents, at, (wanted) => wanted);
  return at < 0 ? null : { change: planCells(definition, contents, cells), row: at };
}
