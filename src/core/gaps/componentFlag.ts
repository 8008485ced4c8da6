import type { GapFlag } from "../figures";
import type { Gap } from "./cycleFinder";
import { flagKey, type ComponentRule } from "./flagKey";

/**
 * A flag about a component, somewhere and at some time, with its key.
 *
 * @param part what tells several flags of one rule about the same gap apart: an item, a grouping
 */
export function componentFlag(
  { tool, component, school, period }: Gap,
  finding: Pick<GapFlag, "severity" | "evidence"> & { readonly rule: ComponentRule },
  cyclesAnswering: (key: string) => readonly string[],
  part?: string
): GapFlag {
  const key = flagKey(finding.rule, tool, component, school, period.name, part);
  return {
    key,
    ...finding,
    tool,
    component,
    school,
    period: period.name,
    cycles: cyclesAnswering(key),
  };
}
