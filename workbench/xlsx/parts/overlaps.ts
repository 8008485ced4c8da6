import { intersect, type Area } from "../../formula/area";

/** Two areas that share a cell, or undefined. Areas in one list must not overlap. */
export function firstOverlap(areas: readonly Area[]): readonly [Area, Area] | undefined {
  const sorted = [...areas].sort((a, b) => a.top - b.top);
  // Of those before, only areas that reach down to the next one's top can share cells with it.
  let open: Area[] = [];
  for (const area of sorted) {
    open = open.filter(({ bottom }) => bottom >= area.top);
    const other = open.find((each) => intersect(each, area));
    if (other) return [other, area];
    open.push(area);
  }
  return undefined;
}
