/** What every way of working out the summary has to agree on. Shares 0–1; null where there is nothing to divide by. */
export interface Answers {
  readonly complete: number;
  readonly incomplete: number;
  /** By school ("All schools"), component ("Overall") and period; only lines with observations. */
  readonly figures: ReadonlyMap<string, FigureAnswer>;
  /** By item and period; only lines with points. */
  readonly items: ReadonlyMap<string, ItemAnswer>;
}

export interface FigureAnswer {
  readonly observations: number;
  readonly mean: number;
  readonly atCriterion: number;
}

export interface ItemAnswer {
  readonly scored: number;
  readonly mean: number;
  readonly atFull: number;
  readonly atZero: number;
}

export const ALL_SCHOOLS = "All schools";
export const OVERALL = "Overall";

export const keyOf = (...parts: readonly string[]): string => parts.join("|");

const TOLERANCE = 1e-9;

/**
 * Names every answer in which two ways differ by more than 1e-9, or that one of them lacks.
 *
 * @returns sentences, none where they agree; at most twenty
 */
export function differences(expected: Answers, found: Answers): readonly string[] {
  const counts = (["complete", "incomplete"] as const)
    .filter((name) => expected[name] !== found[name])
    .map((name) => `${name}: ${found[name]} instead of ${expected[name]}`);
  return [
    ...counts,
    ...differingLines(expected.figures, found.figures),
    ...differingLines(expected.items, found.items),
  ].slice(0, 20);
}

function differingLines<T extends object>(
  expected: ReadonlyMap<string, T>,
  found: ReadonlyMap<string, T>
): readonly string[] {
  const surplus = [...found.keys()].filter((key) => !expected.has(key));
  const differing = [...expected].flatMap(([key, line]) => {
    const other = found.get(key);
    if (!other) return [`${key} is missing`];
    return Object.entries(line).flatMap(([name, value]: [string, number]) => {
      const theirs = (other as Record<string, number>)[name]!;
      // Written so that NaN differs from everything.
      return Math.abs(theirs - value) <= TOLERANCE
        ? []
        : [`${key} ${name}: ${theirs} instead of ${value}`];
    });
  });
  return [...surplus.map((key) => `${key} is too many`), ...differing];
}
