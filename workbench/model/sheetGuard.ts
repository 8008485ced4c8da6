import { intersect, type Area } from "../formula/area";
import { ModelError } from "./errors";
import type { ProtectionOptions } from "./protection";
import type { Sheet } from "./sheet";

function deny(sheet: Sheet): never {
  throw new ModelError("AccessDenied", `Sheet "${sheet.name}" is protected`);
}

/** Throws AccessDenied when the sheet is protected at all. */
export function guardSheet(sheet: Sheet): void {
  if (sheet.protection.isProtected) deny(sheet);
}

/** Throws AccessDenied when the sheet is protected without allowing this. */
export function guardAction(
  sheet: Sheet,
  option: Exclude<keyof ProtectionOptions, "selectionMode">
): void {
  if (sheet.protection.isProtected && !sheet.protection.options[option]) deny(sheet);
}

/** Throws AccessDenied when the sheet is protected and any cell of the area is locked. */
export function guardCells(sheet: Sheet, area: Area): void {
  if (!sheet.protection.isProtected) return;
  const unlockedLines = [sheet.formats.ofSheet, ...sheet.formats.ofRow.values()];
  const used = sheet.usedArea();
  const certainlyLocked =
    !unlockedLines.some((format) => format.style?.locked === false) &&
    sheet.formats.ofColumn.size === 0 &&
    !(used && intersect(used, area));
  if (certainlyLocked) deny(sheet);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (sheet.style(row, column).locked !== false) deny(sheet);
    }
  }
}
