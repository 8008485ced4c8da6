import type { WorkbookContents } from "../../workbook/port";
import { markText } from "../markText";

/** Which tables the add-in reads, and what it wants to know of the cells around them. */
export interface WantedTables {
  withCellsAbove(name: string): boolean;
  withRowsBelow(name: string): boolean;
  /** The add-in's own tables, without those that are read already: fixed ones first, in their own order. */
  oursAmong(names: readonly string[], read?: readonly string[]): readonly string[];
  /** Tables that are none of the add-in's. */
  othersAmong(names: readonly string[]): readonly string[];
  /** What actions under way say of themselves. @param formulas of all defined names */
  marksAmong(formulas: ReadonlyMap<string, string>): WorkbookContents["marks"];
}

export interface TableSelection {
  /** Fixed names of tables. */
  readonly tables: readonly string[];
  /** Prefixes of the names of tables that are made per tool version. */
  readonly prefixes: readonly string[];
  /** How the names begin by which actions say that they are under way. */
  readonly markPrefix: string;
  readonly withCellsAbove: (table: string) => boolean;
  readonly withRowsBelow: (table: string) => boolean;
}

/** Excel compares names without regard to case. */
export function sameName(name: string): string {
  return name.toLowerCase();
}

export function wantedTables(selection: TableSelection): WantedTables {
  const fixed = selection.tables.map(sameName);
  const prefixes = selection.prefixes.map(sameName);
  /** Where a fixed table stands among them; for others the place after all of these. */
  const rank = (name: string): number => {
    const at = fixed.indexOf(sameName(name));
    return at < 0 ? fixed.length : at;
  };
  const hasPrefix = (name: string): boolean =>
    prefixes.some((prefix) => sameName(name).startsWith(prefix));
  const isOurs = (name: string): boolean => rank(name) < fixed.length || hasPrefix(name);

  return {
    withCellsAbove: selection.withCellsAbove,
    withRowsBelow: selection.withRowsBelow,
    oursAmong(names, read = []) {
      const known = new Set(read.map(sameName));
      return names
        .filter((name) => isOurs(name) && !known.has(sameName(name)))
        .sort((a, b) => rank(a) - rank(b));
    },
    othersAmong: (names) => names.filter((name) => !isOurs(name)),
    marksAmong: (formulas) =>
      [...formulas].flatMap(([name, formula]) =>
        sameName(name).startsWith(sameName(selection.markPrefix))
          ? [{ name, text: markText(formula) }]
          : []
      ),
  };
}
