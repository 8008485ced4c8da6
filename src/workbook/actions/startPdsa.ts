import { pdsaCycles, pdsaLog } from "../../templates/pdsa";
import { prefilledCycle } from "../changes/startPdsa";
import type { SampleRow } from "../../templates/definition";
import type { Outcome, TableContents } from "../port";
import { tableNamed } from "../reading/understand";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions } from "./actions";
import { addRow } from "./addRow";
import { failed, unlessChanged, type Workshop } from "./workshop";

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

/** Adds a cycle's row and selects it. */
export function addCycle(
  workshop: Workshop,
  undertaking: Undertaking,
  contents: TableContents,
  row: SampleRow
): Promise<Outcome<number>> {
  const added = { definition: pdsaCycles, contents, row, header: "Question" };
  const work: Work = { kind: "startPdsa", row, rowsBefore: contents.values.length };
  return addRow(workshop, undertaking, added, work);
}
