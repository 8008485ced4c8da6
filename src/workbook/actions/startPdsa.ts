import { pdsaCycles, pdsaLog } from "../../templates/pdsa";
import { prefilledCycle } from "../changes/startPdsa";
import { planAppend } from "../changes/tableRows";
import { tableNamed } from "../reading/understand";
import type { Actions } from "./actions";
import { done, failed, noWrites, type Workshop } from "./workshop";

export function createStartPdsa({ port, readToWrite }: Workshop): Actions["startPdsa"] {
  return async (flagKey) => {
    const before = await readToWrite();
    if (!before.ok) return before;
    const { reading, analysis } = before.value;
    const flag = analysis.flags.find(({ key }) => key === flagKey);
    if (!flag) return failed({ kind: "missing" });
    const row = prefilledCycle(reading, flag);
    const contents = tableNamed(reading, pdsaCycles.name);
    if (!row || !contents) return failed({ kind: "missing", subject: pdsaLog.name });
    const { change, firstRow } = planAppend(pdsaCycles, contents, [row]);
    const outcome = await port.write({ ...noWrites, tables: [change] });
    if (!outcome.ok) return outcome;
    // The row is there even if it cannot be selected, so a failure to select is not one to start.
    await port.goTo({ table: pdsaCycles.name, row: firstRow, header: "Question" });
    return done(firstRow);
  };
}
