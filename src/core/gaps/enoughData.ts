import type { SummaryFigure } from "../figures";
import type { ScoredUnit, Settings } from "../model";

/** The least that a figure must rest on before a rule reads it. */
export interface Minima {
  readonly minObservations: number;
  readonly minUnits: number;
}

/**
 * The minima for a figure (G1, G2, G3, G7).
 *
 * @param isOneSchool whether the figure is of a single school
 * @returns the settings' minima; one observation of one unit for a single school where the unit is the school, because
 *   a school has only one score of its own in a period
 */
export function minimaFor(unit: ScoredUnit, isOneSchool: boolean, settings: Settings): Minima {
  if (unit === "school" && isOneSchool) return { minObservations: 1, minUnits: 1 };
  return { minObservations: settings.minObservations, minUnits: settings.minUnits };
}

/** Whether a figure rests on enough data; never without a single observation, even where the settings say 0. */
export function hasEnoughData(
  figure: SummaryFigure,
  { minObservations, minUnits }: Minima
): figure is SummaryFigure & { readonly mean: number } {
  return figure.mean !== null && figure.observations >= minObservations && figure.units >= minUnits;
}
