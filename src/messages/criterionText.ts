import type { Criterion } from "../core";
import { countText } from "./format";

/** When an observation meets the criterion, as one sentence; says so where the tool names no criterion. */
export function criterionText(criterion: Criterion, hasCriticalItems: boolean): string {
  const rule = ruleText(criterion);
  return rule === null
    ? "Fidelity Tool names no criterion yet, so no observation can meet it."
    : `An observation meets the criterion with ${rule}${hasCriticalItems ? ", and full points for each critical item" : ""}.`;
}

function ruleText({
  form,
  totalPercent,
  componentPercent,
  keyComponent,
  mostMisses,
  points,
}: Criterion): string | null {
  switch (form) {
    case "total":
      return totalPercent === null ? null : `at least ${totalPercent}% overall`;
    case "totalAndKeyComponent":
      return totalPercent === null || componentPercent === null || keyComponent === null
        ? null
        : `at least ${totalPercent}% overall and ${componentPercent}% in ${keyComponent}`;
    case "everyComponent": {
      const percent = componentPercent ?? totalPercent;
      return percent === null ? null : `at least ${percent}% in every component`;
    }
    case "misses":
      return mostMisses === null
        ? null
        : `at most ${countText(mostMisses, "item")} below full points in any component`;
    case "points":
      return points === null ? null : `at least ${countText(points, "point")}`;
  }
}
