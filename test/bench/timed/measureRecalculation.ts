import { bundleTimedProgram } from "./bundle";
import { runProgram } from "./program";
import type { MeasuredRecalculation } from "./recalculation";

const OBSERVATIONS = 18_000;

/** Measures the simulated workbook's recalculation in a Node process of its own. */
export async function measureRecalculation(): Promise<
  MeasuredRecalculation & { readonly observations: number }
> {
  const bundle = await bundleTimedProgram();
  const args = ["recalculate", String(OBSERVATIONS)];
  const measured = await runProgram<MeasuredRecalculation>(bundle, args);
  return { observations: OBSERVATIONS, ...measured };
}
