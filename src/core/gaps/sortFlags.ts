import type { GapFlag, GapRule, Severity } from "../figures";
import type { Snapshot } from "../model";
import { nameKey } from "../basics/nameKey";
import { cycleRules } from "../cycles/cycleRules";
import { componentsOfItems } from "../scoring/scoringRules";

const SEVERITIES: readonly Severity[] = ["high", "medium", "info"];
const RULES: readonly GapRule[] = [
  "G1",
  "G2",
  "G3",
  "G4",
  "G5",
  "G6",
  "G7",
  "G8",
  "G9",
  ...cycleRules,
];

/**
 * Flags in the order in which they are read: high before medium before info; then by tool as the trackers stand, flags
 * of no tool last; all schools, then the schools; overall, then the components; the periods; the rules.
 *
 * Components stand as in the tool's items, and for flags of no tool as in the workbook's list. Names that a list lacks
 * come last. Equal flags keep their order.
 */
export function sortFlags(
  flags: readonly GapFlag[],
  { trackers, components, schools, periods }: Snapshot
): GapFlag[] {
  const tools = positions(trackers.map(({ tool }) => tool.label));
  const schoolOrder = positions(schools);
  const periodOrder = positions(periods.map(({ name }) => name));
  const componentOrders = trackers.map(({ items }) => positions(componentsOfItems(items)));
  const listedComponents = positions(components);

  const ranked = flags.map((flag) => {
    const tool = flag.tool === null ? Infinity : rank(tools, flag.tool);
    const ranks = [
      SEVERITIES.indexOf(flag.severity),
      tool,
      rank(schoolOrder, flag.school),
      rank(componentOrders[tool] ?? listedComponents, flag.component),
      rank(periodOrder, flag.period),
      RULES.indexOf(flag.rule),
    ];
    return { flag, ranks };
  });
  return ranked.sort((a, b) => compareInTurn(a.ranks, b.ranks)).map(({ flag }) => flag);
}

function positions(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, index) => [nameKey(name), index]));
}

function rank(order: Map<string, number>, name: string | null): number {
  return name === null ? -1 : (order.get(nameKey(name)) ?? Infinity);
}

function compareInTurn(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing < 0 ? 0 : a[differing]! < b[differing]! ? -1 : 1;
}
