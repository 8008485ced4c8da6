import type { CycleRule, GapRule } from "../figures";

/** The rules about PDSA cycles, in their order. */
export const cycleRules: readonly CycleRule[] = [
  "G10",
  "G11",
  "G12",
  "G13",
  "G14",
  "G15",
  "G16",
  "G17",
  "G18",
];

export function isCycleRule(rule: GapRule): rule is CycleRule {
  return (cycleRules as readonly GapRule[]).includes(rule);
}
