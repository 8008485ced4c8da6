import type { Edits, RemovableSheet } from "../../../src/workbook/removal/removableSheet";

export const noEdits: Edits = {
  rows: 0,
  cells: 0,
  charts: 0,
  shapes: 0,
  comments: 0,
  first: null,
};

/** A sheet that nobody has worked on, unless told otherwise. */
export function makeRemovable(over: Partial<RemovableSheet> = {}): RemovableSheet {
  return {
    id: over.sheet ?? "1",
    sheet: "PDSA Log",
    owner: "user",
    edits: null,
    neededBy: [],
    fingerprint: "1",
    ...over,
  };
}
