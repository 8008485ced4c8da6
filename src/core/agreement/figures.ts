/** What the agreement between observers comes to. Shares run from 0 to 1, coefficients up to 1 and below 0. */

/**
 * Why a coefficient has no value. `noPairs`: nothing could be compared. `oneCategory`: all points are the same, so that
 * chance alone would agree always and nothing can go beyond it. `severalPairs`: it is one of two observers, and more
 * have compared. `unequalRaters`: it needs the same number of observers each time. `unlikeScales`: the items' maxima
 * differ, and the same points do not mean the same.
 */
export type CoefficientGap =
  "noPairs" | "oneCategory" | "severalPairs" | "unequalRaters" | "unlikeScales";

/** Agreement beyond chance: 1 is full agreement, 0 what chance would give, below 0 less than that. Never NaN. */
export type Coefficient =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: CoefficientGap };

/** What a figure is of: all items, those of one component, one item, or all items as one pair of observers scored them. */
export type AgreementLevel = "all" | "component" | "item" | "observers";

/**
 * How far independent scorings of the same events agree. A rating is a pair of scores: one item of one event, as one
 * pair of observers scored it, with points from both.
 */
export interface AgreementFigure {
  readonly level: AgreementLevel;
  /** The component, or that of the item; null for the other levels. */
  readonly component: string | null;
  /** The item's code; null unless the figure is of an item. */
  readonly item: string | null;
  /** By name; null unless the figure is of a pair. */
  readonly observers: readonly [string, string] | null;
  /** Events, distinct observers and distinct pairs of observers with at least one rating here. */
  readonly events: number;
  readonly raters: number;
  readonly pairs: number;
  readonly ratings: number;
  /** Pairs of scores of which only one has points, the other being NA or blank; left out of all that follows. */
  readonly unlike: number;
  /** Share of ratings with the same points; null without ratings. */
  readonly exact: number | null;
  /**
   * Share of ratings at most one point apart; null without any that count. Items with a maximum of 1 are left out: on
   * these, one point is all there is.
   */
  readonly adjacent: number | null;
  /**
   * Mean, over each pair of observers of each event, of the smaller ÷ the larger sum of points over the items here that
   * both gave points for; 1 where both sums are 0. null without ratings.
   */
  readonly total: number | null;
  /** Cohen's, unweighted and with linear and quadratic weights; only where one single pair stands behind the figure. */
  readonly kappa: Coefficient;
  readonly linear: Coefficient;
  readonly quadratic: Coefficient;
  /** Fleiss', over events and items. */
  readonly fleiss: Coefficient;
  /** Krippendorff's, ordinal, over events and items. */
  readonly alpha: Coefficient;
  /**
   * The scores are the same in 80 % or more of the ratings, and alpha is below 0.4 all the same. Skewed scores can do
   * that: where nearly all have the same points, chance alone agrees nearly always (Feinstein and Cicchetti 1990; Gwet
   * 2008).
   */
  readonly paradox: boolean;
}

/** How often events of one tool version were scored twice, and how far those scorings agree. */
export interface AgreementReport {
  /** The tool version's label. */
  readonly tool: string;
  /** Complete observations that count: single ones and those that came out of a consensus. */
  readonly counted: number;
  /** Those of an event that two or more observers scored independently. */
  readonly doubleCoded: number;
  /** doubleCoded ÷ counted; null where nothing counts. */
  readonly share: number | null;
  /** Events with at least two independent scorings. */
  readonly events: number;
  /** Events with individual scores but fewer than two scorings to compare. */
  readonly alone: number;
  /** Scorings of observers who scored one event more than once: which of them is meant cannot be told. */
  readonly leftOut: number;
  /** All items first, then components and items in the items' order, then pairs of observers by name. */
  readonly figures: readonly AgreementFigure[];
}
