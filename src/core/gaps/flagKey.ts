import type { CycleRule, GapRule } from "../figures";
import { nameKey } from "../basics/nameKey";

/** Those about a tool's figures. */
export type ComponentRule = Exclude<GapRule, "G8" | CycleRule>;

/**
 * The lasting name of a gap flag, such as `G1|Literacy walkthrough 1.0|Phonics|All|Fall`.
 *
 * @param rule one about a tool's figures
 * @param component null, overall, reads `Overall`
 * @param school null, all schools, reads `All`
 * @param part what tells several flags of one rule, component, school and period apart: an item, a grouping
 * @returns a key that depends on these names alone, so that it stays the same when figures, dates or the order of rows
 *   change. Different names give different keys: `\` and `|` in a name are preceded by `\`, and so is a name that is
 *   itself "All" or "Overall" in its place.
 */
export function flagKey(
  rule: ComponentRule,
  tool: string,
  component: string | null,
  school: string | null,
  period: string,
  part?: string
): string {
  return [
    rule,
    escaped(tool),
    nameOr("Overall", component),
    nameOr("All", school),
    escaped(period),
    ...(part === undefined ? [] : [escaped(part)]),
  ].join("|");
}

/** The lasting name of a flag about a cycle (G10 to G18), such as `G10|PDSA-7`. */
export function cycleFlagKey(rule: CycleRule, cycleId: string): string {
  return `${rule}|${escaped(cycleId)}`;
}

/** The lasting name of a measure's flag (G8), such as `G8|Feedback rounds`. */
export function measureFlagKey(measure: string): string {
  return `G8|${escaped(measure)}`;
}

function nameOr(word: string, name: string | null): string {
  if (name === null) return word;
  return nameKey(name) === nameKey(word) ? `\\${name}` : escaped(name);
}

function escaped(name: string): string {
  return name.replace(/[\\|]/g, "\\$&");
}
