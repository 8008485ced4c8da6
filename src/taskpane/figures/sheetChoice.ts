import type { SheetKey } from "../../templates/definition";
import type { SheetStatus, WorkbookView } from "../../workbook/actions/actions";

/** Sheets to offer. Once a tool is listed, its trackers are made one by one and not from this list. */
export function offeredSheets(view: WorkbookView): SheetStatus[] {
  return view.sheets.filter(({ key }) => key !== "tracker" || view.trackers.length === 0);
}

export function absentSheets(view: WorkbookView): SheetStatus[] {
  return offeredSheets(view).filter(({ state }) => state === "absent");
}

/** The absent sheets that come along with the chosen ones without being chosen themselves. */
export function broughtAlong(view: WorkbookView, chosen: ReadonlySet<SheetKey>): Set<SheetKey> {
  const absent = new Map(
    view.sheets.filter(({ state }) => state === "absent").map((sheet) => [sheet.key, sheet])
  );
  const brought = new Set<SheetKey>();
  for (const key of chosen) {
    for (const other of absent.get(key)?.brings ?? []) {
      if (absent.has(other) && !chosen.has(other)) brought.add(other);
    }
  }
  return brought;
}
