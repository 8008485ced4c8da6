import type {
  CriterionForm,
  LinearCarryOver,
  ScoredUnit,
  ScoringMethod,
  TeamScoring,
} from "../../core";

/** A percentage on an earlier version's scale, as its publisher carries it over to a later one. */
export interface CarryingOver extends LinearCarryOver {
  /** The later version's key. */
  readonly to: string;
}

/** What is published about how an instrument is built and scored; null where no source says so. Never its wording. */
export interface Instrument {
  readonly key: string;
  /** Names of the tool and its version, as they stand in the workbook. */
  readonly tool: string;
  readonly version: string;
  /** What one score is about; null where that is none of the units of Fidelity Tool. */
  readonly unit: ScoredUnit | null;
  readonly scoring: ScoringMethod | null;
  readonly teamScoring: TeamScoring | null;
  readonly form: CriterionForm | null;
  readonly totalPercent: number | null;
  readonly componentPercent: number | null;
  readonly mostMisses: number | null;
  /** How many items there are, and the most points of each; null where unknown, or not the same for all. */
  readonly items: number | null;
  readonly maxPoints: number | null;
  /** Whether each item has to have a score, so that none may be marked NA. */
  readonly compulsory: boolean;
  /** Names of its parts; which item is in which is left to the district. */
  readonly parts: readonly string[];
  /** What else a team should know when it completes the rows. */
  readonly remark: string | null;
  /** Where this was read. */
  readonly source: string;
  readonly carriedOver: CarryingOver | null;
}
