import type {
  AgreementFigure,
  AgreementLevel,
  AgreementReport,
  Coefficient,
  CoefficientGap,
  EventToSettle,
  TeamScoring,
} from "../core";
import { countText, dayText, numberText, percentText } from "./format";

export const agreementLevels: Readonly<Record<AgreementLevel, string>> = {
  all: "All items",
  component: "Component",
  item: "Item",
  observers: "Observers",
};

/** What a coefficient lacks, as a reason in a sentence. */
const gaps: Readonly<Record<CoefficientGap, string>> = {
  noPairs: "nothing could be compared",
  oneCategory: "all points are the same, so that chance alone agrees always",
  severalPairs: "it is of two observers, and more have compared; read alpha",
  unequalRaters: "not every event has the same number of observers; read alpha",
  unlikeScales: "the items have different maxima",
};

const named: readonly (readonly [string, (figure: AgreementFigure) => Coefficient])[] = [
  ["Cohen's kappa", ({ kappa }) => kappa],
  ["Fleiss' kappa", ({ fleiss }) => fleiss],
  ["Krippendorff's alpha", ({ alpha }) => alpha],
];

/** Why alpha or a kappa is low although nearly all scores are the same. */
const paradox =
  "Nearly all scores are the same, and yet agreement beyond chance is low: where one score is given nearly always, chance alone agrees nearly always. Read the share that is the same, and score events that differ more.";

/** What is missing of a figure and why, and what may mislead; "" where nothing is. */
export function agreementNote(figure: AgreementFigure): string {
  const byReason = new Map<CoefficientGap, string[]>();
  for (const [name, of] of named) {
    const { reason } = of(figure);
    // Of all items it is said once.
    if (reason === "severalPairs" && figure.level !== "all") continue;
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  const missing = [...byReason].map(([reason, names]) =>
    names.length === named.length
      ? `Nothing beyond chance can be told: ${gaps[reason]}.`
      : `No ${names.join(", no ")}: ${gaps[reason]}.`
  );
  return [...missing, ...(figure.paradox ? [paradox] : [])].join(" ");
}

/** What a figure is of, as rows are named. */
export function agreementName({ level, component, item, observers }: AgreementFigure): string {
  return observers ? observers.join(", ") : (item ?? component ?? agreementLevels[level]);
}

/** The pane's section about agreement. */
export const agreementWords = {
  title: "Agreement of observers",
  note: "How far people who scored the same event on their own agree. It is about the tool and the training on it, not about people.",
  none: "Nothing is scored twice yet. Let a second observer score the same event on their own, in a row with the same day, school and unit, and pick Individual score under Record.",
  by: "Show",
  levels: {
    component: "Components",
    item: "Items",
    observers: "Observers",
  } satisfies Record<Exclude<AgreementLevel, "all">, string>,
  /** Pairs of scores that were compared. */
  count: (ratings: number): string => `n ${numberText(ratings)}`,
  exact: "Same",
  adjacent: "Within one",
  alpha: "Beyond chance",
  alphaNote:
    "Beyond chance: Krippendorff's alpha by rank. 1 is full agreement, 0 what chance alone would give.",
  shareText: ({ counted, doubleCoded, share }: AgreementReport, asked: number): string =>
    `${numberText(doubleCoded)} of ${countText(counted, "observation")} scored twice (${percentText(share)}); ${asked}% are asked for.`,
  verdict: (exact: number, asked: number, reaches: boolean): string =>
    `Observers give the same points in ${percentText(exact, asked)} of what they both scored; ${reaches ? "at least" : "less than the"} ${asked}% ${reaches ? "are asked for" : "asked for"}.`,
  /** Beside a percentage. */
  beside: ({ exact, ratings }: AgreementFigure): string =>
    `observers agree in ${percentText(exact)} of ${numberText(ratings)}`,
  /** The same in a narrow place. */
  besideShort: ({ exact, ratings }: AgreementFigure): string =>
    `agree ${percentText(exact)} of ${numberText(ratings)}`,
  besideNote:
    "Below each name: how far observers agree, in scores of two of them, all schools and periods.",
  /** Below percentages of all items. */
  inShort: ({ figures: [all], counted, doubleCoded }: AgreementReport): string =>
    all === undefined || all.exact === null
      ? "How far observers agree is not known: nothing was scored by two of them independently."
      : `Observers agree in ${percentText(all.exact)} of ${countText(all.ratings, "score")}; ${numberText(doubleCoded)} of ${countText(counted, "observation")} scored twice.`,
  alone: (count: number): string =>
    `${countText(count, "individual score")} without a second one to compare.`,
  leftOut: (count: number): string =>
    `${countText(count, "score")} left out: the same observer scored the event twice.`,
  waiting: (count: number): string =>
    `${countText(count, "event")} scored by several people and not settled: the figures lack ${count === 1 ? "it" : "them"} until there is a consensus.`,
  waitingHint: (rule: TeamScoring): string =>
    `The row is filled with ${rules[rule]}. Change what the team agrees on otherwise.`,
  event: ([{ date, unit }]: EventToSettle): string => `${dayText(date)}, ${unit}`,
  scorings: (event: EventToSettle): string => countText(event.length, "score"),
  prepare: "Prepare consensus",
  prepareFor: (event: EventToSettle): string =>
    `Prepare consensus for ${dayText(event[0].date)}, ${event[0].unit}`,
} as const;

/** By which the scores of several people make one; see Team scoring in Fidelity Tool. */
const rules: Readonly<Record<TeamScoring, string>> = {
  majority: "the score that most gave, of equals the higher",
  lowest: "the lowest score that was given",
  mean: "the mean of the scores, to the nearest whole point",
};
