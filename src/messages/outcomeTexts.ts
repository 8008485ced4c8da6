import {
  fewestSites,
  type OutcomeCorrelation,
  type OutcomeReading,
  type ReadingCode,
} from "../core";
import { countText, numberText, percentText } from "./format";

/** What fidelity and outcome say together: what to look at first, never what made what. About the program and support. */
const readings: Readonly<Record<ReadingCode, string>> = {
  sustain:
    "Fidelity is at its criterion and the outcome is good: keep the support up, and see where it can reach further.",
  questionProgram:
    "Fidelity is at its criterion: ask whether the program, its amount and the measure fit these students.",
  doNotCreditYet:
    "The outcome is good while fidelity is below its criterion: find out what else has changed before crediting the program, and go on with training and coaching.",
  implementationFirst:
    "Fidelity is below its criterion: look at training and coaching before judging the program.",
  cannotAttribute:
    "Fidelity is not known here: whether the program has a part in it cannot be told.",
  cannotTell:
    "Fidelity is not known here: whether the program or its use is the reason cannot be told.",
  noOutcome: "The outcome is not known here: there is nothing to read beside fidelity.",
};

/** Most digits behind the point that tell two values apart. */
const mostDigits = 6;

/** A value with as few digits as tell it apart from those beside it, so that 69.6 against 70 never reads as 70. */
function apart(value: number, others: readonly (number | null)[], isShare: boolean): string {
  for (let digits = isShare ? 0 : 2; ; digits += 1) {
    const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
    const text = numbers.format(value);
    const isApart = others.every(
      (other) => other === null || Math.abs(other - value) < 1e-9 || numbers.format(other) !== text
    );
    if (isApart || digits === mostDigits) return `${text}${isShare ? "%" : ""}`;
  }
}

/** What a group came to, with its target and what was before. */
function outcomeText(reading: OutcomeReading, minStudents: number): string {
  const { value, isShare, students, target, previous } = reading;
  if (value === null) return `Outcome: not shown; fewer than ${countText(minStudents, "student")}.`;
  const text = apart(value, [target, previous], isShare);
  const count = countText(students, "student");
  const parts = [
    isShare ? `${text} of ${count}` : `mean ${text}, ${count}`,
    ...(target === null ? [] : [`target ${numberText(target)}${isShare ? "%" : ""}`]),
    ...(previous === null ? [] : [`before ${apart(previous, [value], isShare)}`]),
  ];
  return `Outcome: ${parts.join(", ")}; ${stateText(reading)}.`;
}

function stateText({ outcome, reason, previous }: OutcomeReading): string {
  switch (outcome) {
    case "onTarget":
      return "on target";
    case "improving":
      return "improving";
    case "notImproving":
      return previous === null
        ? "short of the target, with nothing before it to compare"
        : "not improving";
    case "unknown":
      return reason === "noDirection"
        ? "the sheet does not say which way is better"
        : "no target, and nothing before it to compare";
  }
}

/** What is known of the use of the program in the same period. */
function fidelityText(reading: OutcomeReading): string {
  const { tool, fidelityMean, criterionPercent, observations, due, fidelity } = reading;
  if (tool === null) return "Fidelity: not known; there is no tracker.";
  if (observations === 0) return "Fidelity: not known; no observations in this period.";
  const done = due
    ? `${numberText(observations)} of ${countText(due, "observation")}`
    : countText(observations, "observation");
  if (fidelityMean === null) return `Fidelity: not known; ${done}, too few or of too few units.`;
  const mean = `Fidelity: ${percentText(fidelityMean, criterionPercent)}, ${done}`;
  if (criterionPercent === null) return `${mean}; the tool has no criterion for the total.`;
  return `${mean}; ${fidelity === "belowCriterion" ? "below" : "reaches"} the criterion of ${criterionPercent}%.`;
}

/** How far schools with higher fidelity also have higher values: the number of schools always, the figure only from 10 on. */
function correlationText({ n, value, reason, direction }: OutcomeCorrelation): string {
  const schools = `Across schools: n ${numberText(n)} with fidelity and outcome known`;
  if (reason === "fewSites")
    return `${schools}. A correlation is shown from ${fewestSites} schools on; with fewer it is mostly chance.`;
  if (value === null)
    return `${schools}. All have the same fidelity or the same outcome, so there is no correlation.`;
  const way = direction === "down" ? " Lower values are better here." : "";
  // Without the 0, a trifle below it would read -0.00.
  const shown = (Math.round(value * 100) / 100 || 0).toFixed(2);
  return `${schools}; rank correlation ${shown} (Spearman; 1: the same order, 0: none, -1: the opposite order).${way}`;
}

/** The pane's section about what students come to. */
export const outcomeWords = {
  title: "Fidelity and outcomes",
  note: "A reading aid: where to look first, the program or the support for its use. Totals of groups only.",
  none: "No outcomes yet. Insert the sheet Outcomes, and type one row for each school, measure and period: how many students, and how many of them reach the benchmark.",
  measure: "Measure",
  period: "Period",
  /** The grade first: where a drop-down cuts a long measure, that tells them apart. */
  group: ({ measure, grade }: Pick<OutcomeReading, "measure" | "grade">): string =>
    grade === null ? measure : `${/^grade/i.test(grade) ? "" : "Grade "}${grade}: ${measure}`,
  allSchools: "All schools",
  readings,
  outcomeText,
  fidelityText,
  correlationText,
  closing:
    "Fidelity and outcomes that go together say nothing of causes; schools differ in many ways.",
} as const;
