import {
  fewestPointsForLimits,
  fewestUsefulPoints,
  type ChartKind,
  type GoalVerdict,
  type MeasureFigure,
  type SignalVerdict,
} from "../core";
import { countText, dayText } from "./format";
import { ruleSetName, signalText, valueText } from "./signalTexts";

/** Measures over time in words, as the pane's cards say them. */

const CONTROL_CHARTS: Record<Exclude<ChartKind, "run">, string> = {
  xmr: "XmR chart, NHS rules",
  p: "P chart, NHS rules",
  u: "U chart, NHS rules",
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

export function verdictName(verdict: SignalVerdict): string {
  return VERDICTS[verdict];
}

/** The chart and what it shows: "Run chart, Anhøj's rules: 16 points, median 64.5 %; latest 82 % on 20 May 2022." */
export function measureSummary(figure: MeasureFigure): string {
  const { chart, rules, judged, parts, centre, latest, unit, lower, upper } = figure;
  if (latest === null || centre === null) return "No values yet.";
  const name = chart === "run" ? ruleSetName(rules) : CONTROL_CHARTS[chart];
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
