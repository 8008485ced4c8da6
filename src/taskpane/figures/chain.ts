import type { WorkbookView } from "../../workbook/actions/actions";
import { countOpenGaps } from "./openGaps";

export type Driver = "selection" | "training" | "coaching" | "fidelity" | "results";
export type LinkState = "inPlace" | "attention" | "missing";

export interface ChainLink {
  readonly driver: Driver;
  readonly state: LinkState;
  readonly fact:
    "practitioners" | "sessions" | "plans" | "observations" | "cycles" | "openGaps" | "noData";
  readonly count: number;
}

/**
 * The chain of support as the workbook shows it. It says what is written down, not how good that is: a link is missing
 * where nothing stands, and needs attention where figures rest on too little data or gaps wait for a cycle.
 */
export function chainOf(view: WorkbookView): readonly ChainLink[] {
  const { practitioners, trainingSessions, coachingPlans, observations, cycles } = view.counts;
  const open = countOpenGaps(view);
  const tooFew = view.gaps.some(({ flag }) => flag.rule === "G7");
  const link = (driver: Driver, fact: ChainLink["fact"], count: number): ChainLink => ({
    driver,
    fact,
    count,
    state: count > 0 ? "inPlace" : "missing",
  });
  const fidelity = link("fidelity", "observations", observations);
  return [
    link("selection", "practitioners", practitioners),
    link("training", "sessions", trainingSessions),
    link("coaching", "plans", coachingPlans),
    fidelity.state === "inPlace" && tooFew ? { ...fidelity, state: "attention" } : fidelity,
    observations === 0
      ? { driver: "results", state: "missing", fact: "noData", count: 0 }
      : open.count > 0
        ? { driver: "results", state: "attention", fact: "openGaps", count: open.count }
        : { driver: "results", state: "inPlace", fact: "cycles", count: cycles },
  ];
}

/** The first link that is missing, else the first that needs attention, else none. */
export function weakestLink(chain: readonly ChainLink[]): ChainLink | null {
  return (
    chain.find(({ state }) => state === "missing") ??
    chain.find(({ state }) => state === "attention") ??
    null
  );
}
