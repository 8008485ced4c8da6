import type { ScoredUnit } from "../core";

export const observationStatus = {
  complete: "Complete",
  incomplete: "Incomplete",
  check: "Check",
  individual: "Individual",
} as const;

export const overallHeader = "Overall";

/** The header of the column that says who was observed; null where the school does. */
export const unitHeader = (unit: ScoredUnit): string | null =>
  unit === "practitioner" ? "Practitioner" : unit === "team" ? "Team" : null;
