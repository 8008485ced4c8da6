import type { SerialDay } from "../core";

/** Stands wherever a figure is missing, so that nothing missing can pass for 0. */
export const NO_FIGURE = "–";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel's day 0, counted back from its first reliable day. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** A number with thousands grouped, such as "1,250". */
export function numberText(value: number): string {
  return grouped.format(value);
}

/**
 * A share as a whole percentage, such as "72%".
 *
 * @param share 0–1; null gives a dash
 * @param criterionPercent the criterion shown beside it. A share below it never reads as if it had reached it: 0.798
 *   against 80 reads "79.8%", not "80%".
 */
export function percentText(share: number | null, criterionPercent: number | null = null): string {
  return share === null ? NO_FIGURE : `${displayedPercent(share, criterionPercent)}%`;
}

/** The number that `percentText` shows, so that differences agree with what stands beside them. */
export function displayedPercent(share: number, criterionPercent: number | null = null): number {
  // Without the first rounding, 0.575 would read 57: it is 57.49999999999999 in binary.
  const percent = Math.round(share * 100 * 1e6) / 1e6;
  const whole = Math.round(percent);
  if (criterionPercent === null || percent >= criterionPercent || whole < criterionPercent) {
    return whole;
  }
  return Math.floor(percent * 10) / 10;
}

/** Percentage points as words, such as "18 points". */
export function pointsText(points: number): string {
  return points < 1 ? "less than 1 point" : countText(Math.round(points), "point");
}

/** A day such as "12 Oct 2021": the same everywhere, and no month can be taken for a day. */
export function dayText(day: SerialDay): string {
  const date = new Date(DAY_ZERO + day * MILLISECONDS_PER_DAY);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A count with its noun, such as "1 observation" or "12 observations". */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(count)} ${count === 1 ? noun : plural}`;
}

/** Names in a sentence: "A", "A and B", "A, B and C", "A, B, C and 4 more". */
export function listText(
  names: readonly string[],
  { most = 5, last = "and" }: { readonly most?: number; readonly last?: "and" | "or" } = {}
): string {
  if (names.length > most) {
    return `${names.slice(0, most - 1).join(", ")} ${last} ${names.length - most + 1} more`;
  }
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}
