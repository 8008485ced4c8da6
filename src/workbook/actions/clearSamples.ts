import { planClearing } from "../samples/clearSamples";
import { keptTools, type KeptTools } from "../samples/keptTools";
import type { Understanding } from "../reading/understand";
import type { Reading } from "../reading/readSnapshot";
import { findSampleRows } from "../samples/sampleRows";
import type { Outcome, SheetCells } from "../port";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions, ClearResult } from "./actions";
import { done, failed, noWrites, unlessChanged, type Workshop } from "./workshop";

export function createClearSamples(workshop: Workshop): Actions["clearSamples"] {
  return () => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => clearSamples(workshop, undertaking));
  };
}

type Clearing = Work & { readonly kind: "clearSamples" };

/** What is to be cleared, decided once: when rows are gone nothing tells of their sheets any more. */
interface Decision {
  readonly work: Clearing;
  readonly kept: KeptTools;
  /** What stood on the sheets that go. */
  readonly seen: readonly SheetCells[];
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
): Promise<Outcome<ClearResult>> {
  const begun: { value: Decision | null } = {
    value: earlier && { work: earlier, kept: { labels: new Set(), sheets: [] }, seen: [] },
  };
  const first = await clearOnce(workshop, undertaking, begun);
  if (first.ok || !undertaking.hasBegun() || first.trouble.kind === "silent") return first;
  const again = await clearOnce(workshop, undertaking, begun);
  return again.ok ? again : failed({ ...again.trouble, unfinished: true });
}

/** Tells what can be cleared. A sheet on which something of somebody's own stands stays, and all of its tool version's. */
async function decide(
  { port, loadSamples }: Workshop,
  understanding: Understanding
): Promise<Outcome<Decision>> {
  const { reading } = understanding;
  const samples = await loadSamples();
  const found = findSampleRows(reading, samples);
  const all = planClearing(reading, found);
  const cells =
    all.sheets.length > 0 ? await port.readCells(all.sheets) : done({ sheets: [], names: [] });
  if (!cells.ok) return cells;
  const kept = keptTools(understanding, samples, cells.value, all);
  const { sheets } = planClearing(reading, found, kept.labels);
  return done({
    work: { kind: "clearSamples", sheets, filledRows: filledRows(reading, sheets) },
    kept,
    seen: cells.value.sheets.filter(({ name }) => sheets.includes(name)),
  });
}

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

/** @param begun what the first attempt has decided, kept for the next */
async function clearOnce(
  workshop: Workshop,
  undertaking: Undertaking,
  begun: { value: Decision | null }
): Promise<Outcome<ClearResult>> {
  const { port, loadSamples, readToWrite } = workshop;
  const before = await readToWrite();
  if (!before.ok) return before;
  const isFirst = begun.value === null;
  const decided = begun.value ? done(begun.value) : await decide(workshop, before.value);
  if (!decided.ok) return decided;
  const { work, kept, seen } = (begun.value = decided.value);
  const sheets = goingSheets(before.value.reading, work);
  // What stands on sheets that go holds nothing back.
  const reading = isFirst ? before.value.reading : withoutSheets(before.value.reading, sheets);
  const found = findSampleRows(reading, await loadSamples());
  const clearing = planClearing(reading, found, kept.labels);
  if (clearing.rows > 0) {
    const plan = { ...noWrites, tables: clearing.changes };
    const after = sheets.length > 0 ? work : null;
    const outcome = await undertaking.run(work, after, (mark) => port.write(plan, mark));
    if (!outcome.ok) return outcome;
  }
  let stayed = kept.sheets;
  if (sheets.length > 0) {
    const removed = await undertaking.run(work, null, (mark) =>
      port.removeSheets(sheets, "theirs", mark, seen)
    );
    // Somebody has come to work on them in the last moment: they keep what they have.
    const isLate = !removed.ok && removed.trouble.kind === "changed";
    if (!removed.ok && !isLate) return removed;
    if (isLate) stayed = [...stayed, ...sheets];
  }
  const cleared: ClearResult = { rows: clearing.rows, kept: stayed };
  if (!undertaking.isMarked()) return done(cleared);
  const forgotten = await port.forgetMark(undertaking.name);
  return forgotten.ok ? done(cleared) : forgotten;
}
