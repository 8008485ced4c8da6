import { pdsaCycles, pdsaLog } from "../../templates/pdsa";
import { prefilledCycle } from "../changes/startPdsa";
import { planAppend } from "../changes/tableRows";
import type { SampleRow } from "../../templates/definition";
import type { Outcome, TableContents } from "../port";
import { tableNamed } from "../reading/understand";
import { planFilling } from "../unfinished/begunRows";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions } from "./actions";
import { done, failed, noWrites, unlessChanged, type Workshop } from "./workshop";

export function createStartPdsa(workshop: Workshop): Actions["startPdsa"] {
  return (flagKey) => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => startPdsa(workshop, undertaking, flagKey));
  };
}

/** Adds the prefilled row of a gap to the PDSA Log. */
export async function startPdsa(
  workshop: Workshop,
  undertaking: Undertaking,
  flagKey: string
): Promise<Outcome<number>> {
  const before = await workshop.readToWrite();
  if (!before.ok) return before;
  const { reading, analysis } = before.value;
  const flag = analysis.flags.find(({ key }) => key === flagKey);
  if (!flag) return failed({ kind: "missing" });
  const contents = tableNamed(reading, pdsaCycles.name);
  if (!contents) return failed({ kind: "missing", subject: pdsaLog.name });
  return addCycle(workshop, undertaking, contents, prefilledCycle(reading, contents, flag));
}

/** Adds a cycle's row, or fills the one that an earlier attempt has left half filled, and selects it. */
export async function addCycle(
  { port }: Workshop,
  undertaking: Undertaking,
  contents: TableContents,
  row: SampleRow
): Promise<Outcome<number>> {
  const begun = undertaking.isMarked() ? planFilling(pdsaCycles, contents, row) : null;
  const change = begun?.change ?? planAppend(pdsaCycles, contents, [row]);
  const work: Work = { kind: "startPdsa", row, rowsBefore: contents.values.length };
  const outcome = await undertaking.run(work, null, (mark) =>
    port.write({ ...noWrites, tables: [change] }, mark)
  );
  if (!outcome.ok) return outcome;
  const firstRow = begun?.row ?? outcome.value.firstRows.get(change.table) ?? 0;
  // The row is there even if it cannot be selected, so a failure to select is not one to start.
  await port.goTo({ table: pdsaCycles.name, row: firstRow, header: "Question" });
  return done(firstRow);
}
