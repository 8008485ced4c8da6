import { ratios, type Spread } from "../timed/statistics";
import type { BenchResult } from "./result";

/** What was promised, and what came of it. A clock never fails a test: this is said, not enforced. */
export interface Goal {
  readonly goal: string;
  /** The median must not be above it. */
  readonly atMost: number;
  readonly found: Spread;
  readonly met: boolean;
}

const ARQUERO_SHARE = 1 / 5;
const GROWTH = 1.5;
const LOAD = 1.3;
const LARGE = [18_000, 100_000] as const;

export function goalsOf({ speed, load }: BenchResult): Goal[] {
  const timesAt = (observations: number) => {
    const found = speed.find((size) => size.observations === observations);
    if (!found) throw new Error(`${observations} observations were not measured`);
    return found.times;
  };
  const [some, many] = LARGE;
  const perRow = (job: "addIn" | "signals" | "observers", observations: number) =>
    timesAt(observations)[job].map((milliseconds) => milliseconds / observations);
  return [
    ...LARGE.map((observations) => {
      const { addIn, arquero } = timesAt(observations);
      return goal(
        `Time beside arquero's, ${count(observations)} observations`,
        ARQUERO_SHARE,
        ratios(addIn, arquero)
      );
    }),
    goal(
      `Time per row, ${count(many)} beside ${count(some)} observations`,
      GROWTH,
      ratios(perRow("addIn", many), perRow("addIn", some))
    ),
    goal(
      `Time per value judged, ${count(many)} beside ${count(some)} values`,
      GROWTH,
      ratios(perRow("signals", many), perRow("signals", some))
    ),
    goal(
      `Time per row for agreement, ${count(many)} beside ${count(some)} rows`,
      GROWTH,
      ratios(perRow("observers", many), perRow("observers", some))
    ),
    goal(
      "Home view answers a click, beside Office.onReady on an empty page",
      LOAD,
      ratios(load.homeView, load.emptyPage)
    ),
  ];
}

function goal(text: string, atMost: number, found: Spread): Goal {
  return { goal: text, atMost, found, met: found.median <= atMost };
}

const count = (number: number): string => number.toLocaleString("en");
