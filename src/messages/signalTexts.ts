import type { RuleSet, Signal } from "../core";
import { countText } from "./format";

/** Signals in words. They say that something has changed, never what made it change. */

const RULE_SETS: Record<RuleSet, string> = {
  anhoej: "Run chart, Anhøj's rules",
  ihi: "Run chart, IHI's rules",
  nhs: "Control chart, NHS rules",
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

export function ruleSetName(rules: RuleSet): string {
  return RULE_SETS[rules];
}

/** One rule that holds, as part of a sentence. */
export function signalText({ rule, found, limit }: Omit<Signal, "way">): string {
  return SIGNALS[rule](found, limit);
}

/** At most two decimals. */
export function valueText(value: number, unit: string | null): string {
  const rounded = String(Math.round(value * 100) / 100);
  return unit === null ? rounded : `${rounded} ${unit}`;
}
