/** What a breakdown of one tool version's figures returns. Shares run from 0 to 1. */

/**
 * By what observations are told apart. `school`, `level`, `cohort`, `period`: where and when they were made.
 * `gradeBand`, `role`, `coach`: of the practitioner observed. `trainer`, `session`: of the training that the practitioner
 * attended last before. `observer`: who observed.
 */
export type BreakdownBy =
  | "school"
  | "level"
  | "cohort"
  | "gradeBand"
  | "role"
  | "observer"
  | "coach"
  | "trainer"
  | "session"
  | "period";

export interface AtCriterion {
  /** How many are at the criterion. */
  readonly at: number;
  /** How many could be; at least 1. */
  readonly of: number;
}

/** The figures of one group: overall, of a component or of an item; in one period or in all of them. */
export interface BreakdownLine {
  /** As first spelled; null: of observations that belong to no group. */
  readonly group: string | null;
  /** null: overall. For an item the component that it belongs to. */
  readonly component: string | null;
  /** The item's code; null: the line is not of an item. */
  readonly item: string | null;
  /** null: all periods that are listed. */
  readonly period: string | null;
  /** Complete observations in which the component or item has points. */
  readonly observations: number;
  /** Observations due, as in the summary; null where the tool sets none, its units are not listed, or by observer. */
  readonly due: number | null;
  /** Units with at least one complete observation, whatever it scored; each counts once in its school. */
  readonly units: number;
  /** Weighted mean share, as in the summary; of an item unweighted. null without observations, as the next three are. */
  readonly mean: number | null;
  /** Of the units' own means where units come first, else of the observations. */
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Observations, each counted as one; null without any, without a criterion, and for items. */
  readonly observationsAtCriterion: AtCriterion | null;
  /** Units whose mean reaches `criterionPercent`; null without any, without that percentage, and for items. */
  readonly unitsAtCriterion: AtCriterion | null;
  /** In percent: for a component its own or else the total's; null where none is set, and for items. */
  readonly criterionPercent: number | null;
}
