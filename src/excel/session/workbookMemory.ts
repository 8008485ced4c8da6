import { sameName } from "../reading/wantedTables";

/**
 * What one client remembers between its calls. Only ever a hint to save a round trip, or proof that a sheet is its
 * own: the workbook may have been changed by others meanwhile.
 */
export interface WorkbookMemory {
  /** The add-in's tables, as the last read found them and as this client has added to them. */
  tables(): readonly string[];
  rememberTables(names: readonly string[]): void;

  /** That the workbook once was too large for one answer. */
  isLarge(): boolean;
  rememberLarge(): void;

  /** Whether the defined name was there when last looked. */
  knowsName(name: string): boolean;
  rememberNames(names: readonly string[]): void;

  /** A sheet and defined names that this client has added. */
  rememberAdded(sheet: string, id: string, names: readonly string[]): void;
  /** The id of a sheet that this client has added, or null. */
  addedSheet(sheet: string): string | null;
  hasAddedName(name: string): boolean;
  forgetAdded(sheets: readonly string[], names: readonly string[]): void;
}

export function createMemory(): WorkbookMemory {
  let tables: readonly string[] = [];
  let names: ReadonlySet<string> = new Set();
  let large = false;
  const addedSheets = new Map<string, string>();
  const addedNames = new Set<string>();

  return {
    tables: () => tables,
    rememberTables(found) {
      tables = found;
    },
    isLarge: () => large,
    rememberLarge() {
      large = true;
    },
    knowsName: (name) => names.has(sameName(name)) || addedNames.has(sameName(name)),
    rememberNames(found) {
      names = new Set(found.map(sameName));
    },
    rememberAdded(sheet, id, added) {
      addedSheets.set(sameName(sheet), id);
      added.forEach((name) => addedNames.add(sameName(name)));
    },
    addedSheet: (sheet) => addedSheets.get(sameName(sheet)) ?? null,
    hasAddedName: (name) => addedNames.has(sameName(name)),
    forgetAdded(sheets, removedNames) {
      sheets.forEach((sheet) => addedSheets.delete(sameName(sheet)));
      removedNames.forEach((name) => addedNames.delete(sameName(name)));
    },
  };
}
