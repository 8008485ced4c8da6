import type { Outcome, WorkbookContents } from "../port";
import type { Understanding } from "../reading/understand";
import { findRemovable, type Removable } from "../removal/removable";
import type { RemovableSheet } from "../removal/removableSheet";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions } from "./actions";
import { done, failed, type Workshop } from "./workshop";

/** Looks at everything in the workbook; changes nothing. */
async function look({
  port,
  loadSamples,
  readAll,
}: Workshop): Promise<Outcome<{ found: Removable; understanding: Understanding }>> {
  const before = await readAll();
  if (!before.ok) return before;
  const { sheets } = before.value.reading.contents;
  const cells = await port.readCells(sheets.map(({ name }) => name));
  if (!cells.ok) return cells;
  const found = findRemovable(before.value, await loadSamples(), cells.value);
  return done({ found, understanding: before.value });
}

export function createRemovable(workshop: Workshop): Actions["removable"] {
  return async () => {
    const looked = await look(workshop);
    return looked.ok ? done(looked.value.found.sheets) : looked;
  };
}

/** A sheet that is not as it was looked at: by itself if possible, else by what is said of it. */
function changedAmong(
  chosen: readonly RemovableSheet[],
  now: readonly RemovableSheet[]
): RemovableSheet | undefined {
  const isAmong = (textOf: (sheet: RemovableSheet) => string) => {
    const texts = new Set(now.map(textOf));
    return (sheet: RemovableSheet) => texts.has(textOf(sheet));
  };
  const isItself = isAmong(({ id, sheet, fingerprint }) =>
    JSON.stringify([id, sheet, fingerprint])
  );
  const isTheSame = isAmong((sheet) => JSON.stringify(sheet));
  return chosen.find((sheet) => !isItself(sheet)) ?? chosen.find((sheet) => !isTheSame(sheet));
}

/** Sheets that are being removed. */
type Removing = Work & { readonly kind: "remove" };

/** Deletes the sheets of some work that are still there, and its names, under its mark. */
async function deleteThem(
  { port }: Workshop,
  undertaking: Undertaking,
  work: Removing,
  { sheets }: WorkbookContents
): Promise<Outcome<void>> {
  const going = new Set(work.sheets.map(({ sheet }) => sheet));
  return undertaking.run(work, null, (mark) =>
    port.deleteSheets(
      {
        sheets: work.sheets,
        definedNames: work.definedNames,
        addsBlank: sheets.every(({ name, hidden }) => hidden || going.has(name)),
      },
      mark
    )
  );
}

/**
 * Deletes what an earlier attempt has left of the sheets that were to go. One that was renamed since, or another of its
 * name, stays.
 */
export async function removeTheRest(
  workshop: Workshop,
  undertaking: Undertaking,
  work: Removing,
  contents: WorkbookContents
): Promise<Outcome<void>> {
  const cells = await workshop.port.readCells(work.sheets.map(({ sheet }) => sheet));
  if (!cells.ok) return cells;
  const isStillThere = ({ id, sheet }: Removing["sheets"][number]) =>
    cells.value.sheets.some((found) => found.id === id && found.name === sheet);
  const left = { ...work, sheets: work.sheets.filter(isStillThere) };
  return deleteThem(workshop, undertaking, left, contents);
}

export function createRemoveInserted(workshop: Workshop): Actions["removeInserted"] {
  return async (chosen) => {
    if (chosen.length === 0) return done([]);
    const looked = await look(workshop);
    if (!looked.ok) return looked;
    const { found, understanding } = looked.value;
    const { contents } = understanding.reading;
    const changed = changedAmong(chosen, found.sheets);
    if (changed) return failed({ kind: "missing", subject: changed.sheet });
    if (contents.structureProtected || contents.readOnly) return failed({ kind: "protected" });
    const work: Removing = {
      kind: "remove",
      sheets: chosen.map(({ id, sheet }) => ({ id, sheet })),
      definedNames: found.namesWith(new Set(chosen.map(({ id }) => id))),
    };
    const outcome = await deleteThem(workshop, undertake(workshop), work, contents);
    return outcome.ok ? done(chosen.map(({ sheet }) => sheet)) : outcome;
  };
}
