/**
 * The sets of rules that say whether a series has changed by more than chance. Their numbers belong to the published
 * rules and are no settings; which set holds is chosen in Setup.
 */

/**
 * - anhoej: a run chart with the rules of Anhøj and Olesen, PLoS ONE 2014;9(11):e113825. The default;
 * - ihi: a run chart with the rules of Perla, Provost and Murray, BMJ Qual Saf 2011;20:46–51;
 * - nhs: a chart with limits, with the rules of NHS England's Making Data Count as in NHSRplotthedots: XmR for single
 *   values, P for shares, U for rates.
 */
export type RuleSet = "anhoej" | "ihi" | "nhs";

/** What a series of values is drawn as. */
export type ChartKind = "run" | "xmr" | "p" | "u";

/** Points off the centre line that a run chart's rules need. Anhøj and Olesen 2014. */
export const fewestUsefulPoints = 10;

/** Points in the baseline below which limits are only on trial, and give no verdict here. NHSRplotthedots. */
export const fewestPointsForLimits = 12;

/** Perla, Provost and Murray 2011. */
export const ihiShift = 6;
export const ihiTrend = 5;

/** NHS Making Data Count. */
export const nhsShift = 7;
export const nhsTrend = 7;

/** Limits lie so many mean moving ranges from the mean: 3 / 1.128. */
export const limitFactor = 2.66;
/** A moving range of so many mean moving ranges or more is left out of the mean, once. */
export const screenFactor = 3.267;
/** How far towards a limit its near limit lies. */
export const nearFactor = 2 / 3;
