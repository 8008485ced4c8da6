/** The model's ids are made of the numbers that files have for sheets and tables. */
const ID = /^\{0{8}-([0-9A-F]{4})-0000-0000-([0-9A-F]{12})\}$/;

/** A file's number for a sheet of that id. */
export function sheetNumber(id: string): number {
  return Number.parseInt(ID.exec(id)?.[1] ?? "0", 16);
}

/** A file's number for a table of that id. */
export function tableNumber(id: string): number {
  return Number.parseInt(ID.exec(id)?.[2] ?? "0", 16);
}

/**
 * Numbers without repetition, each between 1 and `limit`; those that are none, or taken, get the
 * next free one.
 */
export function uniqueNumbers(wanted: readonly number[], limit: number): number[] {
  const isFit = (number: number): boolean =>
    Number.isInteger(number) && number >= 1 && number <= limit;
  const taken = new Set<number>();
  const firsts = wanted.map((number) => {
    if (!isFit(number) || taken.has(number)) return undefined;
    taken.add(number);
    return number;
  });
  let next = 1;
  return firsts.map((number) => {
    if (number !== undefined) return number;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  });
}
