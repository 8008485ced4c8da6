import type { SheetDefinition, SheetVersion } from "./definition";

/** Of a sheet that has not changed since it was first declared. */
export const firstVersion: readonly SheetVersion[] = [{ name: "1", steps: [] }];

/** How the names begin by which a workbook says of what version its sheets are. */
export const markPrefix = "ver_";

/**
 * The defined name that holds a sheet's version, e.g. ="2". It carries the name of the sheet's first table, since there
 * may be several trackers, each of its own version. A sheet without it is of the first version.
 */
export function markName(table: string): string {
  return markPrefix + table;
}

/** The version that is inserted now. */
export function currentVersion({ versions }: Pick<SheetDefinition, "versions">): SheetVersion {
  return versions[versions.length - 1]!;
}

/** The mark that a sheet of this version gets; none for the first, so that old workbooks need no other. */
export function markOf(
  sheet: Pick<SheetDefinition, "versions" | "tables">
): { readonly name: string; readonly formula: string } | null {
  const [table] = sheet.tables;
  return table === undefined || sheet.versions.length === 1
    ? null
    : { name: markName(table.name), formula: `="${currentVersion(sheet).name}"` };
}
