import { mostItemPoints } from "./tool";

/** NA, then 0 to the most points: each score drop-down is a run of these cells. */
export const scoreValues: readonly (string | number)[] = [
  "NA",
  ...Array.from({ length: mostItemPoints + 1 }, (_, points) => points),
];

/** Defined name of the scores up to a maximum, with or without NA. */
export function scoreListName(max: number, naAllowed: boolean): string {
  return `lstScore0to${max}${naAllowed ? "orNA" : ""}`;
}

/** Every score list with the run of scoreValues that it covers. */
export const scoreLists: readonly { name: string; first: number; count: number }[] = Array.from(
  { length: mostItemPoints },
  (_, index) => index + 1
).flatMap((max) => [
  { name: scoreListName(max, true), first: 0, count: max + 2 },
  { name: scoreListName(max, false), first: 1, count: max + 1 },
]);
