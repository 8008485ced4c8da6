import { planClearing } from "../samples/clearSamples";
import type { Reading } from "../reading/readSnapshot";
import { findSampleRows } from "../samples/sampleRows";
import type { Outcome } from "../port";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions } from "./actions";
import { done, failed, noWrites, unlessChanged, type Workshop } from "./workshop";

export function createClearSamples(workshop: Workshop): Actions["clearSamples"] {
  return () => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => clearSamples(workshop, undertaking));
  };
}

/**
 * Deleted rows cannot be put back, but the rest can be cleared: after trouble half way this is tried once more.
 *
 * @param earlier what an earlier attempt was to clear
 */
export async function clearSamples(
  workshop: Workshop,
  undertaking: Undertaking,
  earlier: Clearing | null = null
): Promise<Outcome<number>> {
  const begun = { value: earlier };
  const first = await clearOnce(workshop, undertaking, begun);
  if (first.ok || !undertaking.hasBegun() || first.trouble.kind === "silent") return first;
  const again = await clearOnce(workshop, undertaking, begun);
  return again.ok ? again : failed({ ...again.trouble, unfinished: true });
}

type Clearing = Work & { readonly kind: "clearSamples" };

/** Rows of the sheets' tables in which anything stands. */
function filledRows({ contents }: Reading, sheets: readonly string[]): number {
  return contents.tables
    .filter(({ sheet }) => sheets.includes(sheet))
    .flatMap(({ values }) => values)
    .filter((values) => values.some((value) => value !== "")).length;
}

/** The sheets that are still there, and hold no more than they did: somebody may have typed there since. */
function goingSheets(reading: Reading, work: Clearing): readonly string[] {
  const mayGo = filledRows(reading, work.sheets) <= work.filledRows;
  return work.sheets.filter(
    (sheet) => mayGo && reading.contents.sheets.some(({ name }) => name === sheet)
  );
}

function withoutSheets(reading: Reading, sheets: readonly string[]): Reading {
  const isElsewhere = ({ sheet }: { readonly sheet: string }) => !sheets.includes(sheet);
  const { contents, trackers } = reading;
  return {
    ...reading,
    contents: { ...contents, tables: contents.tables.filter(isElsewhere) },
    trackers: trackers.filter((tracker) => isElsewhere(tracker.contents)),
  };
}

/** @param begun what the first attempt was to clear, kept for the next: once its rows are gone nothing tells of its sheets */
async function clearOnce(
  { port, loadSamples, readToWrite }: Workshop,
  undertaking: Undertaking,
  begun: { value: Clearing | null }
): Promise<Outcome<number>> {
  const before = await readToWrite();
  if (!before.ok) return before;
  // What stands on sheets that go holds nothing back.
  const reading = begun.value
    ? withoutSheets(before.value.reading, goingSheets(before.value.reading, begun.value))
    : before.value.reading;
  const clearing = planClearing(reading, findSampleRows(reading, await loadSamples()));
  begun.value ??= {
    kind: "clearSamples",
    sheets: clearing.sheets,
    filledRows: filledRows(reading, clearing.sheets),
  };
  const work = begun.value;
  const sheets = goingSheets(before.value.reading, work);
  if (clearing.rows > 0) {
    const plan = { ...noWrites, tables: clearing.changes };
    const after = sheets.length > 0 ? work : null;
    const outcome = await undertaking.run(work, after, (mark) => port.write(plan, mark));
    if (!outcome.ok) return outcome;
  }
  if (sheets.length > 0) {
    const removed = await undertaking.run(work, null, (mark) =>
      port.removeSheets(sheets, "theirs", mark)
    );
    if (!removed.ok) return removed;
  }
  if (!undertaking.isMarked()) return done(clearing.rows);
  const forgotten = await port.forgetMark(undertaking.name);
  return forgotten.ok ? done(clearing.rows) : forgotten;
}
