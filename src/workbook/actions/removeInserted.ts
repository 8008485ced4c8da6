import type { Outcome } from "../port";
import type { Understanding } from "../reading/understand";
import { findRemovable, type Removable } from "../removal/removable";
import type { RemovableSheet } from "../removal/removableSheet";
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

export function createRemoveInserted(workshop: Workshop): Actions["removeInserted"] {
  return async (chosen) => {
    if (chosen.length === 0) return done([]);
    const looked = await look(workshop);
    if (!looked.ok) return looked;
    const { found, understanding } = looked.value;
    const changed = changedAmong(chosen, found.sheets);
    if (changed) return failed({ kind: "missing", subject: changed.sheet });
    const { structureProtected, readOnly } = understanding.reading.contents;
    if (structureProtected || readOnly) return failed({ kind: "protected" });
    const going = new Set(chosen.map(({ id }) => id));
    const outcome = await workshop.port.deleteSheets({
      sheets: chosen,
      definedNames: found.namesWith(going),
      addsBlank: found.leavesNone(going),
    });
    return outcome.ok ? done(chosen.map(({ sheet }) => sheet)) : outcome;
  };
}
