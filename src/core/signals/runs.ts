const BILLION = 1e9;

/**
 * On which side of a line a value lies: 1 above, −1 below, 0 on it, which is within half a billionth: a mean of equal
 * numbers need not be the very same number.
 */
export function sideOf(value: number, line: number): number {
  return Math.sign(Math.round((value - line) * BILLION));
}

/** What can be counted of a series in relation to its centre line. */
export interface Runs {
  /** Points that do not lie on the line; only these make and break runs. */
  readonly useful: number;
  /** How often the line joining the useful points crosses it; there is one run more. */
  readonly crossings: number;
  /** Points in the longest run on one side; 0 without useful points. */
  readonly longestRun: number;
  /** Points in the longest rise or fall, equal neighbours counted once; 1 where all are equal, 0 without points. */
  readonly longestTrend: number;
  /** Whether the longest trend rises or falls, the latest one where several are as long; 0 where there is none. */
  readonly trendWay: -1 | 0 | 1;
  /** Where the later half of the useful points lies in relation to the earlier half: 1 higher, −1 lower, 0 neither. */
  readonly heading: -1 | 0 | 1;
}

/**
 * Counts runs, crossings and trends.
 *
 * @param values in the order of time
 * @param centre the line
 *
 * Heading is our own rule, since no source says in which direction a series with too few crossings has changed: each
 * useful point counts 1 above and −1 below the line; the later half's sum is compared with that of the earlier half, a
 * point in the middle left out.
 */
export function countRuns(values: readonly number[], centre: number): Runs {
  const sides = values.map((value) => sideOf(value, centre)).filter((side) => side !== 0);
  const half = Math.floor(sides.length / 2);
  const sum = (part: readonly number[]) => part.reduce((total, side) => total + side, 0);
  const later = half === 0 ? 0 : sum(sides.slice(-half)) - sum(sides.slice(0, half));
  const runs = runsOf(sides);
  const trends = runsOf(
    values
      .slice(1)
      .map((value, index) => sideOf(value, values[index]!))
      .filter((step) => step !== 0)
  );
  const longestTrend = longestOf(trends);
  return {
    useful: sides.length,
    crossings: Math.max(runs.length - 1, 0),
    longestRun: longestOf(runs).length,
    longestTrend: values.length === 0 ? 0 : longestTrend.length + 1,
    trendWay: longestTrend.entry as Runs["trendWay"],
    heading: Math.sign(later) as Runs["heading"],
  };
}

interface Run {
  readonly entry: number;
  readonly length: number;
}

/** Equal entries that follow one another, again and again. */
function runsOf(entries: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs[runs.length - 1];
    if (last?.entry === entry) runs[runs.length - 1] = { entry, length: last.length + 1 };
    else runs.push({ entry, length: 1 });
  }
  return runs;
}

/** The latest of the longest. */
function longestOf(runs: readonly Run[]): Run {
  return runs.reduce((longest, run) => (run.length >= longest.length ? run : longest), {
    entry: 0,
    length: 0,
  });
}
