import { planClearing } from "../samples/clearSamples";
import { findSampleRows } from "../samples/sampleRows";
import type { Actions } from "./actions";
import { done, noWrites, type Workshop } from "./workshop";

export function createClearSamples({
  port,
  loadSamples,
  readToWrite,
}: Workshop): Actions["clearSamples"] {
  return async () => {
    const before = await readToWrite();
    if (!before.ok) return before;
    const { reading } = before.value;
    const clearing = planClearing(reading, findSampleRows(reading, await loadSamples()));
    if (clearing.rows === 0) return done(0);
    const outcome = await port.write({ ...noWrites, tables: clearing.changes });
    if (!outcome.ok) return outcome;
    if (clearing.sheets.length > 0) {
      const removed = await port.removeSheets(clearing.sheets, clearing.names);
      if (!removed.ok) return removed;
    }
    return done(clearing.rows);
  };
}
