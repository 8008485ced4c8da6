import type { SizeActions } from "../actions/measureActions";
import type { MeasuredLoad } from "../load/measureLoad";
import type { SizeSpeed } from "../timed/measureSpeed";
import type { MeasuredRecalculation } from "../timed/recalculation";

/** Everything that one run of the bench measured; what `--json` prints, with the goals beside it. */
export interface BenchResult {
  readonly versions: Readonly<
    Record<"node" | "chromium" | "officeJs" | "arquero" | "tidyjs", string>
  >;
  readonly machine: string;
  readonly rounds: number;
  readonly speed: readonly SizeSpeed[];
  readonly actions: readonly SizeActions[];
  readonly recalculation: MeasuredRecalculation & { readonly observations: number };
  readonly load: MeasuredLoad;
}
