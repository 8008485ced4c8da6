/** Which tables the add-in reads, and what it wants to know of the cells around them. */
export interface WantedTables {
  readonly tables: readonly string[];
  isFixed(name: string): boolean;
  withCellsAbove(name: string): boolean;
  withRowsBelow(name: string): boolean;
  /** Tables that carry a known prefix and are not among those read already. */
  unreadAmong(names: readonly string[], known: readonly string[]): readonly string[];
  /** Tables that are none of the add-in's. */
  othersAmong(names: readonly string[]): readonly string[];
}

export interface TableSelection {
  /** Fixed names of tables. */
  readonly tables: readonly string[];
  /** Prefixes of the names of tables that are made per tool version. */
  readonly prefixes: readonly string[];
  readonly withCellsAbove: (table: string) => boolean;
  readonly withRowsBelow: (table: string) => boolean;
}

/** Excel compares names without regard to case. */
export function sameName(name: string): string {
  return name.toLowerCase();
}

export function wantedTables(selection: TableSelection): WantedTables {
  const fixed = new Set(selection.tables.map(sameName));
  const prefixes = selection.prefixes.map(sameName);
  const isFixed = (name: string): boolean => fixed.has(sameName(name));
  const hasPrefix = (name: string): boolean =>
    prefixes.some((prefix) => sameName(name).startsWith(prefix));

  return {
    tables: selection.tables,
    isFixed,
    withCellsAbove: selection.withCellsAbove,
    withRowsBelow: selection.withRowsBelow,
    unreadAmong(names, known) {
      const read = new Set(known.map(sameName));
      return names.filter((name) => hasPrefix(name) && !read.has(sameName(name)));
    },
    othersAmong: (names) => names.filter((name) => !isFixed(name) && !hasPrefix(name)),
  };
}
