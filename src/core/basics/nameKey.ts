/**
 * A name as it is compared: without regard to case, and otherwise untouched.
 *
 * Excel's MATCH and COUNTIFS compare so, and the workbook's own formulas must find the same rows as the analysis.
 * Deliberately not trimmed: "Fall " is another name than "Fall" for those functions too.
 */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** Finds what belongs to a name, whatever its case; a spelling that was asked for before is found at once. */
export class ByName<T> {
  private readonly byKey = new Map<string, T>();
  private readonly asked = new Map<string, T | null>();

  /** Must come before anybody asks. A later entry of the same name takes the place of an earlier one. */
  set(name: string, value: T): void {
    this.byKey.set(nameKey(name), value);
  }

  get(name: string): T | null {
    let found = this.asked.get(name);
    if (found === undefined) this.asked.set(name, (found = this.byKey.get(nameKey(name)) ?? null));
    return found;
  }
}

/** Each list entry whose name has not come before, in order; the first spelling stays. */
export function distinctByName<T>(entries: readonly T[], nameOf: (entry: T) => string): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = nameKey(nameOf(entry));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
