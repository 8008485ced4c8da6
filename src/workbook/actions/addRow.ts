import type { SampleRow, TableDefinition } from "../../templates/definition";
import { planAppend } from "../changes/tableRows";
import type { Outcome, TableContents } from "../port";
import { planFilling, planTakingOut } from "../unfinished/begunRows";
import type { Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import { done, noWrites, type Workshop } from "./workshop";

/** A prefilled row, and where it belongs. */
export interface AddedRow {
  readonly definition: TableDefinition;
  readonly contents: TableContents;
  readonly row: SampleRow;
  /** The column in which people go on. */
  readonly header: string;
}

/** Adds a row to a table of the team's, or fills the one that an earlier attempt has left half filled, and selects it. */
export async function addRow(
  { port }: Workshop,
  undertaking: Undertaking,
  { definition, contents, row, header }: AddedRow,
  work: Work
): Promise<Outcome<number>> {
  const begun = undertaking.isMarked() ? planFilling(definition, contents, row) : null;
  const change = begun?.change ?? planAppend(definition, contents, [row]);
  const outcome = await undertaking.run(work, null, (mark) =>
    port.write({ ...noWrites, tables: [change] }, mark)
  );
  if (!outcome.ok) return outcome;
  const firstRow = begun?.row ?? outcome.value.firstRows.get(change.table) ?? 0;
  // The row is there even if it cannot be selected, so a failure to select is not one to add.
  await port.goTo({ table: contents.name, row: firstRow, header });
  return done(firstRow);
}

/** Takes such a row out again, as far as it stands as it was planned. */
export async function takeOutRow(
  { port }: Workshop,
  undertaking: Undertaking,
  { definition, contents, row }: Omit<AddedRow, "header">,
  work: Work & { readonly rowsBefore: number }
): Promise<Outcome<void>> {
  const change = planTakingOut(definition, contents, work.rowsBefore, [row]);
  if (!change) return done(undefined);
  const outcome = await undertaking.run(work, null, (mark) =>
    port.write({ ...noWrites, tables: [change] }, mark)
  );
  return outcome.ok ? done(undefined) : outcome;
}
