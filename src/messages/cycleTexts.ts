import type { ActDecision, ChainedCycle, CycleChain, CyclePhase, CycleReading } from "../core";

const decisions: Readonly<Record<ActDecision, string>> = {
  pending: "Pending",
  adopt: "Adopt",
  adapt: "Adapt",
  abandon: "Abandon",
  scale: "Scale up",
};

const phases: Readonly<Record<CyclePhase, string>> = {
  closed: "Closed",
  plan: "Plan",
  do: "Do",
  study: "Study due",
  act: "Act due",
};

/** What done as planned and the result say together; about the change and its support, never about people. */
const readings: Readonly<Record<CycleReading, string>> = {
  keep: "done as planned, and as good as predicted: keep it, and see whether it holds elsewhere.",
  changeIdea: "done as planned, and short of the prediction: change the idea.",
  prepareBetter:
    "not done as planned, and short of the prediction: prepare people better before judging the idea.",
  findOutWhy:
    "as good as predicted without being done as planned: find out what else made the difference.",
  cannotTell:
    "whether the idea or its preparation made the difference cannot be told: fill in Done as planned, and a result beside the prediction.",
};

/** The pane's section with PDSA cycles as chains. */
export const cycleWords = {
  title: "PDSA cycles by component",
  note: "One line a series: what was tried, one cycle after the other, and what was decided. The reading says where to look, not what made what.",
  noComponent: "No component",
  noSeries: "No series",
  /** Beside the arrows, which are only seen. */
  then: "then",
  /** A cycle within its chain: its number, and its decision or the step that is next. */
  step: ({ cycle, phase }: ChainedCycle): string => {
    const number = cycle.cycleNumber === null ? "" : `${cycle.cycleNumber} `;
    return number + (phase === "closed" && cycle.act ? decisions[cycle.act] : phases[phase]);
  },
  reading: ({ cycle, reading }: ChainedCycle): string | null =>
    reading === null ? null : `${cycle.id}: ${readings[reading]}`,
  goTo: "Go to",
  goToFor: ({ cycles }: CycleChain): string => `Go to ${cycles.at(-1)?.cycle.id ?? "the cycle"}`,
} as const;
