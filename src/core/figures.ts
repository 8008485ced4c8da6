/** What the analysis returns. Shares run from 0 to 1; percentages appear only where figures are shown. */
import type { Item, Place, ScoredUnit, SerialDay } from "./model";

export interface PointsOf {
  /** Points earned over the scored items. */
  readonly earned: number;
  /** Points possible over the same items; 0 when none was scored. */
  readonly possible: number;
}

/** `incomplete`: a required item is blank, or nothing was scored. Shown, never counted. */
export type ObservationStatus = "complete" | "incomplete";

export interface ComponentPoints extends PointsOf {
  readonly component: string;
  /** null when no item of the component was scored. */
  readonly share: number | null;
}

export interface ScoredObservation extends PointsOf {
  readonly place: Place;
  readonly period: string;
  readonly school: string;
  readonly unit: string;
  readonly date: SerialDay;
  readonly status: ObservationStatus;
  /** By the tool's scoring method; null when nothing was scored. */
  readonly share: number | null;
  /** In the order in which the items first name them. */
  readonly components: readonly ComponentPoints[];
  /** null unless complete. */
  readonly meetsCriterion: boolean | null;
  /** 1 / (complete observations of the same unit, school and period); 0 unless complete. */
  readonly unitShare: number;
  /** The weight in means: `unitShare` where units come first, else 1; 0 unless complete. */
  readonly weight: number;
  /** Scores in item order, for item figures. */
  readonly scores: readonly (number | "NA" | null)[];
}

/** One line of the fidelity summary. */
export interface SummaryFigure {
  /** null: all schools. */
  readonly school: string | null;
  /** null: overall. */
  readonly component: string | null;
  readonly period: string;
  /** Complete observations in which the component was scored. */
  readonly observations: number;
  /** Observations due; null where the tool sets none or its units are not listed (teams); 0 before the period starts. */
  readonly due: number | null;
  /** Units with at least one complete observation in the period. */
  readonly units: number;
  /** Weighted mean share; null without observations. */
  readonly mean: number | null;
  /** Weighted share of observations at criterion; null without observations or without a criterion. */
  readonly atCriterion: number | null;
  /** In percent: for a component its own or else the total's; null where none is set. */
  readonly criterionPercent: number | null;
}

export interface ItemFigure {
  readonly item: Item;
  readonly period: string;
  /** Complete observations in which the item has points. */
  readonly scored: number;
  /** Σ points / (scored × maximum); null when not scored. */
  readonly mean: number | null;
  /** Share of scored with full points, and with none; null when not scored. */
  readonly atFull: number | null;
  readonly atZero: number | null;
}

/** One cell of the heat map. */
export interface ItemSchoolFigure {
  readonly item: Item;
  /** null: all schools. */
  readonly school: string | null;
  /** null: all periods. */
  readonly period: string | null;
  /** Complete observations in which the item has points. */
  readonly scored: number;
  /** Σ points / (scored × maximum); null when not scored. */
  readonly mean: number | null;
}

/** What a run chart shows of one measure. */
export interface MeasureFigure {
  readonly measure: string;
  readonly points: number;
  /** Points that do not lie on the median. */
  readonly useful: number;
  /** null without points. */
  readonly median: number | null;
  readonly latest: { readonly day: SerialDay; readonly value: number } | null;
}

export interface ToolSummary {
  readonly tool: string;
  readonly observations: readonly ScoredObservation[];
  /** All schools first, then the schools in order; in each: overall, then the components; in each: the periods. */
  readonly figures: readonly SummaryFigure[];
  readonly items: readonly ItemFigure[];
}

export type GapRule = "G1" | "G2" | "G3" | "G7" | "G9" | "G10";
export type Severity = "high" | "medium" | "info";

/** A gap that holds now. Words are made from it elsewhere. */
export interface GapFlag {
  /** Stable over refreshes: rule, tool or cycle, component, school and period. */
  readonly key: string;
  readonly rule: GapRule;
  readonly severity: Severity;
  readonly tool: string | null;
  readonly component: string | null;
  /** null: all schools. */
  readonly school: string | null;
  readonly period: string | null;
  /** Cycles that answer the gap (G1, G2, G3) or that it is about (G10): their ids. */
  readonly cycles: readonly string[];
  readonly evidence: GapEvidence;
}

/** Only the figures that the rule used; shares 0–1, days as counts. */
export interface GapEvidence {
  readonly mean?: number;
  readonly previousMean?: number;
  readonly previousPeriod?: string;
  readonly criterionPercent?: number;
  readonly observations?: number;
  readonly units?: number;
  /** What `units` and `minUnits` count. */
  readonly unit?: ScoredUnit;
  readonly minObservations?: number;
  readonly minUnits?: number;
  readonly days?: number;
  /** For G10: what is missing. */
  readonly missing?: "study" | "act";
  /** For G9: the keys of the gaps left unaddressed. */
  readonly gaps?: readonly string[];
}

export interface Analysis {
  readonly summaries: readonly ToolSummary[];
  /** High first, then by tool, school, component, period. */
  readonly flags: readonly GapFlag[];
  /** In the order of the measures. */
  readonly measures: readonly MeasureFigure[];
}
