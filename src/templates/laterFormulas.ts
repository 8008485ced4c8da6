import type { ColumnType, FormulaResult } from "./definition";
import type { formerFormulas } from "./measures/formulas/formerFormulas";
import type { measureFormulas } from "./measures/formulas/measureFormulas";
import type { chartFormulas } from "./reports/chartFormulas";
import type { heatMapFormulas } from "./reports/heatMapFormulas";
import type { summaryFormulas } from "./reports/summaryFormulas";
import type { trackerFormulas } from "./trackerFormulas";

/**
 * Formulas that only inserting, repairing and removing sheets need. The pane reads and analyses without them, so they come
 * with the scripts of those: whoever writes formulas imports `withFormulas`.
 */
interface LaterFormulas {
  readonly measures: typeof measureFormulas;
  readonly formerMeasures: typeof formerFormulas;
  readonly tracker: typeof trackerFormulas;
  readonly summary: typeof summaryFormulas;
  readonly charts: typeof chartFormulas;
  readonly heatMap: typeof heatMapFormulas;
}

let provided: LaterFormulas | null = null;

/** Called once, by `withFormulas`. */
export function provideFormulas(formulas: LaterFormulas): void {
  provided = formulas;
}

/** Throws where `withFormulas` was not imported: an error of the caller. */
export function later<Key extends keyof LaterFormulas>(key: Key): LaterFormulas[Key] {
  if (provided === null) throw new Error("Formulas are asked for before withFormulas is imported.");
  return provided[key];
}

/** A column of formulas whose text comes later. */
export function laterFormula(text: () => string, result: FormulaResult = "text"): ColumnType {
  return {
    kind: "formula",
    result,
    get formula() {
      return text();
    },
  };
}
