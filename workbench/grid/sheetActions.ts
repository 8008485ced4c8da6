import type { Sheet } from "../model/sheet";
import { isEmptyCell } from "../model/cellStore";
import type { GridSession } from "./gridSession";

/** The sheets that have tabs. */
export function visibleSheets(session: GridSession): readonly Sheet[] {
  return session.workbook.sheets.items.filter(({ visibility }) => visibility === "Visible");
}

/** Adds a sheet after the active one and shows it. */
export function addSheet(session: GridSession): void {
  let added: Sheet | undefined;
  session.attempt(() => {
    added = session.workbook.sheets.add();
    added.move(session.sheet.position + 1);
  });
  if (added) session.showSheet(added);
}

export function renameSheet(session: GridSession, sheet: Sheet, name: string): void {
  session.attempt(() => sheet.rename(name.trim()));
}

/** Moves a tab one place to the left (-1) or right (1). */
export function moveSheet(session: GridSession, sheet: Sheet, by: -1 | 1): void {
  const position = sheet.position + by;
  if (position < 0 || position >= session.workbook.sheets.items.length) return;
  session.attempt(() => sheet.move(position));
}

/** Deletes a sheet; asks first when it has content, since that cannot be undone. */
export function deleteSheet(session: GridSession, sheet: Sheet): void {
  const remove = (): void => {
    session.show(null);
    session.attempt(() => sheet.delete());
    session.requestFocus();
  };
  const used = sheet.usedArea(true);
  const hasContent = used && sheet.cells.inArea(used).some(({ cell }) => !isEmptyCell(cell));
  if (!hasContent) {
    remove();
    return;
  }
  session.show({
    kind: "warning",
    title: `Delete "${sheet.name}"?`,
    message: "The sheet and its data will be deleted. This cannot be undone.",
    choices: [
      { label: "Delete", run: remove },
      {
        label: "Cancel",
        run: () => {
          session.show(null);
          session.requestFocus();
        },
      },
    ],
  });
}

/** Protects a sheet without a password, or takes such a protection away. */
export function toggleProtection(session: GridSession, sheet: Sheet): void {
  session.attempt(() => {
    if (sheet.protection.isProtected) sheet.protection.unprotect();
    else sheet.protection.protect();
  });
}
