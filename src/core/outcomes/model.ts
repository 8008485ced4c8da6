/** How outcomes read beside fidelity. Missing is `null`, never 0. */

import type { Direction } from "../model";

/** `improving`: short of the target or without one, and better than before. */
export type OutcomeState = "onTarget" | "improving" | "notImproving" | "unknown";

/** Why an outcome is unknown; the first that holds. */
export type OutcomeReason = "tooFewStudents" | "noDirection" | "nothingToCompare";

export type FidelityState = "atCriterion" | "belowCriterion" | "unknown";

/** What fidelity and outcome say together; see `readingOf`. Words are made from it elsewhere. */
export type ReadingCode =
  | "sustain"
  | "questionProgram"
  | "doNotCreditYet"
  | "implementationFirst"
  | "cannotAttribute"
  | "cannotTell"
  | "noOutcome";

/** The fidelity of a school, or of all schools, in a period, by one tool. */
export interface FidelityBeside {
  readonly fidelity: FidelityState;
  /** Weighted mean share overall, 0–1; null without enough data. */
  readonly fidelityMean: number | null;
  /** The tool's criterion for the total; null where none is set. */
  readonly criterionPercent: number | null;
  /** Complete observations. */
  readonly observations: number;
  /** Observations due, as in the summary; null also where the school or the period is not listed. */
  readonly due: number | null;
}

/** An outcome beside the fidelity that one tool found. */
export interface OutcomeReading extends FidelityBeside {
  readonly school: string | null;
  readonly grade: string | null;
  readonly measure: string;
  readonly period: string;
  /** null: the workbook has no tracker. */
  readonly tool: string | null;
  readonly students: number;
  readonly isShare: boolean;
  /** As in `Outcome`; null where the group is too small to be read, so that nobody shows it by mistake. */
  readonly value: number | null;
  readonly target: number | null;
  readonly direction: Direction | null;
  /** The value that it was compared with; null: there is none. */
  readonly previous: number | null;
  readonly outcome: OutcomeState;
  /** null unless the outcome is unknown. */
  readonly reason: OutcomeReason | null;
  readonly reading: ReadingCode;
}

/** How far schools with higher fidelity also have higher values, and no more: it says nothing of causes. */
export interface OutcomeCorrelation {
  readonly measure: string;
  readonly grade: string | null;
  readonly period: string;
  readonly tool: string;
  readonly isShare: boolean;
  /** Which way the measure is better, for who reads the sign; null: not said, or schools say different things. */
  readonly direction: Direction | null;
  /** Schools whose fidelity and value are both known. */
  readonly n: number;
  /** Spearman's rank correlation, −1 to 1, with the value as it is, whichever way is better; null: see `reason`. */
  readonly value: number | null;
  /** `constant`: all schools have the same fidelity, or all the same value. null where there is a value. */
  readonly reason: "fewSites" | "constant" | null;
}
