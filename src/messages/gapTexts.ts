import type { GapEvidence, GapFlag, GroupMean, Grouping, Severity } from "../core";
import type { GapRow } from "../workbook/actions/actions";
import {
  countText,
  dayText,
  displayedPercent,
  numberText,
  percentText,
  pointsText,
} from "./format";
import { ruleSetName, signalText, valueText } from "./signalTexts";

/**
 * Gaps in words. They speak about components and the support behind them, never about the people observed: results
 * measure the support system.
 */

const SEVERITY_NAMES: Record<Severity, string> = { high: "High", medium: "Medium", info: "Info" };

const GAP_STATES: Record<GapRow["state"], string> = {
  new: "New",
  open: "Open",
  answered: "Answered",
};

export function severityName(severity: Severity): string {
  return SEVERITY_NAMES[severity];
}

export function gapStateName(state: GapRow["state"]): string {
  return GAP_STATES[state];
}

/** What was found, in a few words. School and period stand beside it. */
export function gapTitle(flag: GapFlag): string {
  const subject = flag.component ?? "Overall fidelity";
  switch (flag.rule) {
    case "G1":
      return `${subject} needs support: below criterion`;
    case "G2":
      return `${subject} needs support: below criterion for a second period`;
    case "G3":
      return `${subject} has declined`;
    case "G4":
      return `${subject} is at criterion on average, and spread wide`;
    case "G5":
      return `Item ${flag.evidence.item ?? ""} of ${subject} is often not seen`;
    case "G6":
      return `${subject} differs between ${groupsNoun(flag.evidence)}`;
    case "G7":
      return flag.evidence.observations === 0
        ? `${flag.component ?? "Fidelity"} was not observed`
        : `Too few observations of ${flag.component ?? "fidelity"} to judge by`;
    case "G8":
      return `${flag.evidence.measure ?? "A measure"} has changed for the worse`;
    case "G9":
      return `No PDSA cycle answers the gap in ${flag.component ?? "overall fidelity"}`;
    case "G10":
      return `${cycleName(flag)} waits for ${STEPS[flag.evidence.missing ?? "study"]}`;
    case "G11":
      return `${cycleName(flag)} fell short of its prediction`;
    case "G12":
      return `${cycleName(flag)} has no prediction`;
    case "G13":
      return `${cycleName(flag)} has no measure in PDSA Measures`;
    case "G14":
      return `${cycleName(flag)} goes long without data`;
    case "G15":
      return `${cycleName(flag)} was studied without a number`;
    case "G16":
      return `${cycleName(flag)} has no next cycle`;
    case "G17":
      return `${cycleName(flag)} does not begin small`;
    case "G18":
      return `${flag.evidence.series === undefined ? "A series of cycles" : `Series ${flag.evidence.series}`} runs on without a decision`;
    default:
      return unknownRule(flag.rule);
  }
}

const cycleName = ({ cycles: [cycle] }: GapFlag): string =>
  cycle === undefined ? "A PDSA cycle" : `PDSA cycle ${cycle}`;

const STEPS = { study: "its study", act: "its decision" } as const;

/** The figures behind a gap, as one sentence. Says nothing of a figure that the flag does not carry. */
export function gapEvidence({ rule, evidence, period }: GapFlag): string {
  switch (rule) {
    case "G1":
      return sentence([belowText(evidence)], basisText(evidence));
    case "G2":
      return sentence([belowText(evidence), previousText(evidence)], basisText(evidence));
    case "G3":
      return sentence([declineText(evidence, period)], basisText(evidence));
    case "G4":
      return spreadText(evidence);
    case "G5":
      return unseenItemText(evidence);
    case "G6":
      return groupsText(evidence);
    case "G7":
      return missingDataText(evidence, period);
    case "G8":
      return changedText(evidence);
    case "G9":
      return evidence.days === undefined
        ? "No PDSA cycle names this component since the latest observation."
        : `${countText(evidence.days, "day")} since the latest observation, and no PDSA cycle names this component.`;
    case "G10":
      return stalledText(evidence);
    case "G11":
      return predictionText(evidence);
    case "G12":
      return "The change is being tried, and nothing is filled in under Prediction or Predicted value.";
    case "G13":
      return "The change is being tried, and no measure of PDSA Measures serves its series.";
    case "G14":
      return evidence.days === undefined || evidence.mostDays === undefined
        ? "The measures of its series have no value for long."
        : `${countText(evidence.days, "day")} went by without a value of its measures; at most ${numberText(evidence.mostDays)} are asked for.`;
    case "G15":
      return "Something is filled in under Study, and no result as a number.";
    case "G16":
      return nextCycleText(evidence);
    case "G17":
      return evidence.people === undefined || evidence.mostPeople === undefined
        ? "Its first test involves many people."
        : `The first test involves ${countText(evidence.people, "person", "people")}; ${numberText(evidence.mostPeople)} or fewer make a small one.`;
    case "G18":
      return evidence.count === undefined || evidence.mostCycles === undefined
        ? "It has many cycles, and no decision to adopt, scale up or abandon."
        : `${countText(evidence.count, "cycle")}, and no decision to adopt, scale up or abandon; ${numberText(evidence.mostCycles)} should do.`;
    default:
      return unknownRule(rule);
  }
}

function sentence(clauses: readonly string[], basis: string): string {
  return `${clauses.filter((clause) => clause !== "").join("; ")}${basis}.`;
}

function belowText({ mean, criterionPercent }: GapEvidence): string {
  if (mean === undefined) return "The mean is below the criterion";
  if (criterionPercent === undefined) return `The mean is ${percentText(mean)}`;
  const short = pointsText(criterionPercent - displayedPercent(mean, criterionPercent));
  return `The mean is ${percentText(mean, criterionPercent)}, ${short} below the criterion of ${criterionPercent}%`;
}

function previousText({ previousMean, previousPeriod, criterionPercent }: GapEvidence): string {
  if (previousMean === undefined) return "the period before was below it, too";
  const before = percentText(previousMean, criterionPercent);
  return `it was ${before} in ${previousPeriod ?? "the period before"}`;
}

function declineText({ mean, previousMean, previousPeriod }: GapEvidence, period: string | null) {
  if (mean === undefined || previousMean === undefined) return "The mean has fallen";
  const drop = pointsText(displayedPercent(previousMean) - displayedPercent(mean));
  const from = `${percentText(previousMean)} in ${previousPeriod ?? "the period before"}`;
  return `The mean fell by ${drop}, from ${from} to ${percentText(mean)} in ${period ?? "this period"}`;
}

function spreadText(evidence: GapEvidence): string {
  const { mean, criterionPercent, unitsAtCriterion, middleHalf, units, unit = "unit" } = evidence;
  if (unitsAtCriterion === undefined || units === undefined)
    return "The mean reaches the criterion, and many do not.";
  const at = Math.round(unitsAtCriterion * units);
  const of = criterionPercent === undefined ? "" : ` of ${criterionPercent}%`;
  const average = mean === undefined ? "" : `The mean is ${percentText(mean)}; `;
  const span =
    middleHalf === undefined
      ? ""
      : `, and the middle half of them spans ${pointsText(displayedPercent(middleHalf))}`;
  const count = `${at} of ${countText(units, unit)} ${at === 1 ? "is" : "are"} at the criterion${of}${span}.`;
  return average + count;
}

function unseenItemText({ item, zeros, scored, mean }: GapEvidence): string {
  if (zeros === undefined || scored === undefined) return "An item often has no points.";
  const component = mean === undefined ? "" : ` The component's mean is ${percentText(mean)}.`;
  return `Item ${item ?? ""} has no points in ${numberText(zeros)} of ${countText(scored, "observation")} (${percentText(zeros / scored)}).${component}`;
}

/** Between what means differ, and what is counted. */
const GROUPS: Record<Grouping, readonly [between: string, one: string, several: string]> = {
  school: ["schools", "school", "schools"],
  level: ["school levels", "school level", "school levels"],
  cohort: ["cohorts", "cohort", "cohorts"],
  coach: ["the practitioners of different coaches", "coach", "coaches"],
  trainer: ["those whom different people trained", "trainer", "trainers"],
};

const groupsNoun = ({ grouping }: GapEvidence): string =>
  grouping === undefined ? "groups" : GROUPS[grouping][0];

function groupsText(evidence: GapEvidence): string {
  const { grouping, groups, lowest, highest } = evidence;
  if (lowest === undefined || highest === undefined || grouping === undefined)
    return "The means of groups differ.";
  const end = ({ name, mean }: GroupMean) =>
    percentText(mean) + (name === null ? "" : ` (${name})`);
  const apart = pointsText(displayedPercent(highest.mean) - displayedPercent(lowest.mean));
  const [, one, several] = GROUPS[grouping];
  const basis = groups === undefined ? "" : `; ${countText(groups, one, several)} with enough data`;
  return `Between ${groupsNoun(evidence)}, means run from ${end(lowest)} to ${end(highest)}, ${apart} apart${basis}.`;
}

function predictionText({ predicted, result, asPlanned }: GapEvidence): string {
  const values =
    predicted === undefined || result === undefined
      ? "The result is worse than predicted"
      : `Predicted ${valueText(predicted, null)}, found ${valueText(result, null)}`;
  const how =
    asPlanned === true
      ? "; it was done as planned"
      : asPlanned === false
        ? "; it was not done as planned"
        : "; whether it was done as planned is not filled in";
  return `${values}${how}, and no decision is made.`;
}

function basisText({ observations, units, unit }: GapEvidence): string {
  const counts = [
    ...(observations === undefined ? [] : [countText(observations, "observation")]),
    ...(units === undefined ? [] : [countText(units, unit ?? "unit")]),
  ];
  return counts.length === 0 ? "" : ` (${counts.join(" of ")})`;
}

function missingDataText(evidence: GapEvidence, period: string | null): string {
  const { observations = 0, units, unit = "unit", minObservations, minUnits } = evidence;
  const when = period === null ? "" : ` in ${period}`;
  const there =
    observations === 0
      ? `No complete observations${when}`
      : `${countText(observations, "complete observation")}${units === undefined ? "" : ` of ${countText(units, unit)}`}${when}`;
  if (minObservations === undefined) return `${there}.`;
  const ofUnits = minUnits === undefined ? "" : ` of ${countText(minUnits, unit)}`;
  const verb = minObservations === 1 ? "is" : "are";
  return `${there}; at least ${countText(minObservations, "observation")}${ofUnits} ${verb} needed to judge by.`;
}

function changedText({
  rules,
  signal,
  found = 0,
  limit = 0,
  latest,
  latestDay,
}: GapEvidence): string {
  if (rules === undefined || signal === undefined) return "A rule for signals holds.";
  const last =
    latest === undefined || latestDay === undefined
      ? ""
      : ` Latest: ${valueText(latest, null)} on ${dayText(latestDay)}.`;
  return `${ruleSetName(rules)}: ${signalText({ rule: signal, found, limit })}.${last}`;
}

function stalledText({ days, missing }: GapEvidence): string {
  const since = days === undefined ? "" : ` ${countText(days, "day")} ago`;
  return missing === "act"
    ? `The cycle reached its study${since}, and no decision is made.`
    : `Do ended${since}, and nothing is filled in under Study.`;
}

function nextCycleText({ days, decision }: GapEvidence): string {
  const since = days === undefined ? "" : ` ${countText(days, "day")} ago`;
  return decision === "scale"
    ? `It was decided${since} to scale the change up, and no further cycle is planned.`
    : `It was decided${since} to adapt the change, and no further cycle is planned.`;
}

function unknownRule(rule: never): never {
  throw new RangeError(`No words for the rule ${String(rule)}`);
}
