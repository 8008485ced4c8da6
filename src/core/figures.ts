/** What the analysis returns. Shares run from 0 to 1; percentages appear only where figures are shown. */
import type { ActDecision, Direction, Item, Place, ScoredUnit, SerialDay } from "./model";
import type { ChartKind, RuleSet } from "./signals/ruleSets";
import type { Runs } from "./signals/runs";

export interface PointsOf {
  /** Points earned over the scored items. */
  readonly earned: number;
  /** Points possible over the same items; 0 when none was scored. */
  readonly possible: number;
}

/**
 * `incomplete`: a required item is blank, or nothing was scored. `individual`: whole, but one of several scores of the
 * same event. Both are shown and never counted.
 */
export type ObservationStatus = "complete" | "incomplete" | "individual";

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

/** How many points an item misses: rule P1. */
export interface ItemMissed {
  readonly item: Item;
  /** Complete observations in which the item has points. */
  readonly scored: number;
  /** Scored × maximum − Σ points. */
  readonly missed: number;
  /** Of the points that all items miss, alone and with the items before it; null where none is missed. */
  readonly share: number | null;
  readonly cumulative: number | null;
}

/** A rule for series that holds. */
export interface Signal {
  readonly rule: SignalRule;
  /** In which direction the series has changed; null: in none that could be named. */
  readonly way: Direction | null;
  /** Points, crossings or runs that were counted. */
  readonly found: number;
  /** The last count that chance alone is taken for. */
  readonly limit: number;
}

export type SignalRule =
  | "longRun"
  | "fewCrossings"
  | "shift"
  | "trend"
  | "fewRuns"
  | "manyRuns"
  | "outsideLimits"
  | "twoOfThree";

/** `changed`: there is a signal, but no better direction was named or the signal has none. */
export type SignalVerdict = "notEnoughPoints" | "noSignal" | "improved" | "worsened" | "changed";

/** The first three for charts with limits, the others for run charts. */
export type GoalVerdict = "always" | "never" | "nowAndThen" | "middleReaches" | "middleFallsShort";

/** What the chart of one measure shows and says. Apart from `points` all of it is of the part since the last new start. */
export interface MeasureFigure extends Runs {
  readonly measure: string;
  readonly series: string | null;
  readonly unit: string | null;
  readonly rules: RuleSet;
  readonly chart: ChartKind;
  /** All that can be used. */
  readonly points: number;
  /** Those since the last new start. */
  readonly judged: number;
  readonly parts: number;
  /** The median on run charts, else the mean; null without points. */
  readonly centre: number | null;
  /** The limits of the latest point; null on run charts and without points. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly latest: { readonly day: SerialDay; readonly value: number } | null;
  /** Strongest first. */
  readonly signals: readonly Signal[];
  readonly verdict: SignalVerdict;
  /** null without a goal or a better direction, or with too few points. */
  readonly goal: GoalVerdict | null;
}

export interface ToolSummary {
  readonly tool: string;
  readonly observations: readonly ScoredObservation[];
  /** All schools first, then the schools in order; in each: overall, then the components; in each: the periods. */
  readonly figures: readonly SummaryFigure[];
  readonly items: readonly ItemFigure[];
}

/** Those about a PDSA cycle. */
export type CycleRule = "G10" | "G11" | "G12" | "G13" | "G14" | "G15" | "G16" | "G17" | "G18";
export type GapRule = "G1" | "G2" | "G3" | "G4" | "G5" | "G6" | "G7" | "G8" | "G9" | CycleRule;
export type Severity = "high" | "medium" | "info";

/** By what observations are told apart: where they were made, or who coaches or trained whom they were made of. */
export type Grouping = "school" | "level" | "cohort" | "coach" | "trainer";

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
  /** Cycles that answer the gap (G1 to G6) or that it is about (G8: those of the measure's series; G10 to G18): their ids. */
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
  /** For G14: the most days that are asked for; `days` are those without a value. */
  readonly mostDays?: number;
  /** For G16: the decision that asks for another cycle. */
  readonly decision?: ActDecision;
  /** For G17: people involved, and the most that a first test should have. */
  readonly people?: number;
  readonly mostPeople?: number;
  /** For G18: the series, its cycles, and how many a decision should take at most. */
  readonly series?: string;
  readonly count?: number;
  readonly mostCycles?: number;
  /** For G10: what is missing. */
  readonly missing?: "study" | "act";
  /** For G4: the share of units at criterion, and what the middle half of the units spans. */
  readonly unitsAtCriterion?: number;
  readonly middleHalf?: number;
  /** For G5: the item's code, and how many of how many observations have no points for it. */
  readonly item?: string;
  readonly zeros?: number;
  readonly scored?: number;
  /** For G6: by what the groups are told apart, how many have enough data, and the two ends. Coaches and trainers have no names here. */
  readonly grouping?: Grouping;
  readonly groups?: number;
  readonly lowest?: GroupMean;
  readonly highest?: GroupMean;
  /** For G11: in the measure's own unit; whether Do went as planned, null where that is not said. */
  readonly predicted?: number;
  readonly result?: number;
  readonly asPlanned?: boolean | null;
  /** For G8: the measure, the rules, which of them holds, and what it counted. */
  readonly measure?: string;
  readonly rules?: RuleSet;
  readonly signal?: SignalRule;
  readonly found?: number;
  readonly limit?: number;
  readonly latest?: number;
  readonly latestDay?: SerialDay;
  /** For G9: the keys of the gaps left unaddressed. */
  readonly gaps?: readonly string[];
}

export interface GroupMean {
  /** null: the group is not to be named. */
  readonly name: string | null;
  readonly mean: number;
}

export interface Analysis {
  readonly summaries: readonly ToolSummary[];
  /** High first, then by tool, school, component, period. */
  readonly flags: readonly GapFlag[];
  /** In the order of the measures. */
  readonly measures: readonly MeasureFigure[];
}
