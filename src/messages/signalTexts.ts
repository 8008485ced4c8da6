import type {
  ChartKind,
  GoalVerdict,
  MeasureFigure,
  RuleSet,
  Signal,
  SignalVerdict,
} from "../core";
import { fewestPointsForLimits, fewestUsefulPoints } from "../core";
import { countText, dayText } from "./format";

/** Measures over time in words. They say that something has changed, never what made it change. */

const RULE_SETS: Record<RuleSet, string> = {
  anhoej: "Run chart, Anhøj's rules",
  ihi: "Run chart, IHI's rules",
  nhs: "Control chart, NHS rules",
};

const CONTROL_CHARTS: Record<Exclude<ChartKind, "run">, string> = {
  xmr: "XmR chart, NHS rules",
  p: "P chart, NHS rules",
  u: "U chart, NHS rules",
};

/** What a rule counted, and what it takes for chance. */
const SIGNALS: Record<Signal["rule"], (found: number, limit: number) => string> = {
  longRun: (found, limit) =>
    `${countText(found, "point")} in a row on one side of the median, where chance gives at most ${limit}`,
  fewCrossings: (found, limit) =>
    `the median is crossed ${countText(found, "time")}, where chance gives at least ${limit}`,
  shift: (found) => `${countText(found, "point")} in a row on one side of the centre line`,
  trend: (found) => `${countText(found, "point")} in a row in one direction`,
  fewRuns: (found, limit) => `${countText(found, "run")}, where chance gives at least ${limit}`,
  manyRuns: (found, limit) => `${countText(found, "run")}, where chance gives at most ${limit}`,
  outsideLimits: () => "the latest point lies outside the limits",
  twoOfThree: () => "two of the last three points lie close to a limit",
};

const VERDICTS: Record<SignalVerdict, string> = {
  notEnoughPoints: "Not enough points",
  noSignal: "No signal",
  improved: "Improved",
  worsened: "Worsened",
  changed: "Changed",
};

const GOALS: Record<GoalVerdict, string> = {
  always: "As things are, the goal will be met whatever chance does.",
  never: "As things are, the goal will not be met; something has to change.",
  nowAndThen: "As things are, chance decides whether the goal is met.",
  middleReaches: "The median reaches the goal.",
  middleFallsShort: "The median falls short of the goal.",
};

export function ruleSetName(rules: RuleSet): string {
  return RULE_SETS[rules];
}

/** One rule that holds, as part of a sentence. */
export function signalText({ rule, found, limit }: Omit<Signal, "way">): string {
  return SIGNALS[rule](found, limit);
}

export function verdictName(verdict: SignalVerdict): string {
  return VERDICTS[verdict];
}

/** At most two decimals. */
export function valueText(value: number, unit: string | null): string {
  const rounded = String(Math.round(value * 100) / 100);
  return unit === null ? rounded : `${rounded} ${unit}`;
}

/** The chart and what it shows: "Run chart, Anhøj's rules: 16 points, median 64.5 %; latest 82 % on 20 May 2022." */
export function measureSummary(figure: MeasureFigure): string {
  const { chart, rules, judged, parts, centre, latest, unit, lower, upper } = figure;
  if (latest === null || centre === null) return "No values yet.";
  const name = chart === "run" ? RULE_SETS[rules] : CONTROL_CHARTS[chart];
  const since = parts > 1 ? " since the last new start" : "";
  const line = `${chart === "run" ? "median" : "mean"} ${valueText(centre, unit)}`;
  const limits =
    lower === null || upper === null
      ? ""
      : `, limits ${valueText(lower, null)} to ${valueText(upper, unit)}`;
  return `${name}: ${countText(judged, "point")}${since}, ${line}${limits}; latest ${valueText(latest.value, unit)} on ${dayText(latest.day)}.`;
}

/** What the rules say, as sentences. */
export function measureVerdict({ verdict, chart, useful, judged, signals }: MeasureFigure): string {
  if (verdict === "notEnoughPoints") {
    return chart === "run"
      ? `${countText(useful, "point")} off the median; a verdict needs ${fewestUsefulPoints}.`
      : `${countText(judged, "point")}; limits that a verdict can rest on need ${fewestPointsForLimits}.`;
  }
  if (signals.length === 0) return "What varies is what would vary anyway.";
  const held = signals.map(signalText).join("; ");
  return `${held[0]!.toUpperCase()}${held.slice(1)}.`;
}

export function goalText(goal: GoalVerdict): string {
  return GOALS[goal];
}
