/** The one way into the analysis. What is not named here is its own business. */
export { agreementInSteps, agreementOf, agreementsInSteps } from "./agreement/agreement";
export { eventsToSettle, type EventToSettle } from "./agreement/eventsToSettle";
export type * from "./agreement/figures";
export { analyze, analyzeInSteps } from "./analyze";
export { breakDownInSteps } from "./breakdown/breakDown";
export type * from "./breakdown/figures";
export { suppressSmallGroups, type Hidden } from "./breakdown/suppress";
export { NameNumbers, PairNumbers } from "./basics/groupNumbers";
export { nameKey } from "./basics/nameKey";
export { percentToCompare } from "./basics/reachesPercent";
export { serialDayFromIso, serialDayToIso, toSerialDay } from "./basics/serialDay";
export { finished, inStretches, type Steps } from "./basics/steps";
export { cycleRules, isCycleRule } from "./cycles/cycleRules";
export { cycleChains } from "./cycles/cycleChains";
export type { ChainedCycle, CycleChain, CyclePhase, CycleReading } from "./cycles/cycleChains";
export type * from "./figures";
export type * from "./model";
export { carriedOver, type LinearCarryOver } from "./instruments/carryOver";
export { chartMeasure } from "./signals/chartMeasure";
export {
  fewestPointsForLimits,
  fewestUsefulPoints,
  ihiShift,
  ihiTrend,
  limitFactor,
  nearFactor,
  nhsShift,
  nhsTrend,
  screenFactor,
  type ChartKind,
  type RuleSet,
} from "./signals/ruleSets";
export { ihiRunLimits } from "./signals/runLimits";
export { teamScores } from "./scoring/teamScores";
export { dueItemsInSteps, type DueItem, type DueKind } from "./today/dueItems";
export { correlateSites, fewestSites } from "./outcomes/correlation";
export type * from "./outcomes/model";
export { readAgainstFidelityInSteps } from "./outcomes/readAgainstFidelity";
export { componentsOfItems } from "./scoring/scoringRules";
export { itemsMissedInSteps } from "./summary/itemsMissed";
export { summariseItemsBySchoolInSteps } from "./summary/summariseItemsBySchool";
export { summariseToolInSteps } from "./summary/summariseTool";
