/**
 * A name as it is compared: without regard to case, and otherwise untouched.
 *
 * Excel's MATCH and COUNTIFS compare so, and the workbook's own formulas must find the same rows as the analysis.
 * Deliberately not trimmed: "Fall " is another name than "Fall" for those functions too.
 */
export function nameKey(name: string): string {
  return name.toLowerCase();
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
