import { nameKey } from "../basics/nameKey";
import type { PdsaCycle, Snapshot } from "../model";
import { isDecided, isTried, reachesPrediction } from "./cycleStates";
import { seriesOf } from "./series";

/** The step that is next; `closed`: the team has decided. */
export type CyclePhase = "plan" | "do" | "study" | "act" | "closed";

/**
 * What Do and the result say together. `keep`: done as planned, and as good as predicted. `changeIdea`: done as planned and
 * short, so that the idea is to be changed. `prepareBetter`: not done as planned and short, so that people are to be prepared
 * better first. `findOutWhy`: as good as predicted without being done as planned. `cannotTell`: one of the two is not known.
 */
export type CycleReading = "keep" | "changeIdea" | "prepareBetter" | "findOutWhy" | "cannotTell";

export interface ChainedCycle {
  readonly cycle: PdsaCycle;
  readonly phase: CyclePhase;
  /** null until something of Study is filled in. */
  readonly reading: CycleReading | null;
}

/** The cycles of one series, or one by itself, in their order. */
export interface CycleChain {
  /** null: the cycle names none. */
  readonly series: string | null;
  /** That of the first of them that names one. */
  readonly component: string | null;
  readonly cycles: readonly ChainedCycle[];
}

/**
 * PDSA cycles as chains: what was tried on each component, one cycle after the other, and what was decided.
 *
 * @returns chains in the order of the components in Setup, those of others last; in each component in the order of the log
 *
 * The reading of done as planned beside the result is NIRN's (improvement cycles): a plan that was carried out and failed
 * speaks about the change, one that was not carried out about how people were prepared. That a result that is as good as
 * predicted without the plan asks for its reason is ours.
 */
export function cycleChains({
  asOf,
  cycles,
  components,
  settings,
}: Pick<Snapshot, "asOf" | "cycles" | "components" | "settings">): readonly CycleChain[] {
  const bySeries = seriesOf(cycles);
  const seen = new Set<string>();
  const chains = cycles.flatMap((cycle): CycleChain[] => {
    const key = cycle.series === null ? null : nameKey(cycle.series);
    if (key !== null && seen.has(key)) return [];
    if (key !== null) seen.add(key);
    const together = key === null ? [cycle] : bySeries.get(key)!;
    return [
      {
        series: together[0]!.series,
        component: together.find(({ component }) => component !== null)?.component ?? null,
        cycles: together.map((each) => ({
          cycle: each,
          phase: phaseOf(each, asOf),
          reading: readingOf(each, settings),
        })),
      },
    ];
  });
  const order = new Map(components.map((name, at) => [nameKey(name), at]));
  const placeOf = ({ component }: CycleChain): number =>
    component === null ? order.size : (order.get(nameKey(component)) ?? order.size);
  return chains
    .map((chain, at) => ({ chain, at }))
    .sort((a, b) => placeOf(a.chain) - placeOf(b.chain) || a.at - b.at)
    .map(({ chain }) => chain);
}

/** The step that is next, as the sheet's own formula says it. */
function phaseOf(cycle: PdsaCycle, asOf: number): CyclePhase {
  if (isDecided(cycle)) return "closed";
  if (cycle.studied) return "act";
  if (cycle.doEnd !== null && cycle.doEnd < asOf) return "study";
  return isTried(cycle, asOf) ? "do" : "plan";
}

function readingOf(
  cycle: PdsaCycle,
  settings: Pick<Snapshot["settings"], "tolerancePercent">
): CycleReading | null {
  if (!cycle.studied) return null;
  // The numbers speak before the team's own yes or no: they were written down before.
  const isGood = reachesPrediction(cycle, settings) ?? cycle.asPredicted;
  if (isGood === null || cycle.asPlanned === null) return "cannotTell";
  if (cycle.asPlanned) return isGood ? "keep" : "changeIdea";
  return isGood ? "findOutWhy" : "prepareBetter";
}
