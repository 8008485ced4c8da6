/** Where two pieces of plain data differ, as "sheets.0.cells.A1: … instead of …"; the order of keys counts for nothing. */
export function differences(found: unknown, expected: unknown, place = ""): string[] {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  if (!isRecord(found) || !isRecord(expected)) {
    if (found === expected) return [];
    return [`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
  }
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...keys].flatMap((key) =>
    differences(found[key], expected[key], place === "" ? key : `${place}.${key}`)
  );
}
