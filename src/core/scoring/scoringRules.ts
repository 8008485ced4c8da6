import type { ComponentPoints } from "../figures";
import { distinctByName, nameKey } from "../basics/nameKey";
import type { Item, ToolVersion } from "../model";

/** What scoring needs of a tool version, made once and used for each of its observations. */
export interface ScoringRules {
  readonly tool: ToolVersion;
  readonly items: readonly Item[];
  /** In the order in which the items first name them. */
  readonly components: readonly string[];
  /** For each item, where its component stands in `components`. */
  readonly componentOfItem: readonly number[];
  /** Where the criterion's key component stands in `components`; null when none is named or no item belongs to it. */
  readonly keyComponent: number | null;
  /** What a component's points come to. The same points give the same record: there are few, and many observations. */
  readonly pointsIn: (component: number, earned: number, possible: number) => ComponentPoints;
}

/** The components of a tool's items, each once, in the order and spelling in which the items first name them. */
export function componentsOfItems(items: readonly Item[]): string[] {
  return distinctByName(items, (item) => item.component).map((item) => item.component);
}

/** Prepares a tool version and its items for `scoreObservation`. */
export function scoringRules(tool: ToolVersion, items: readonly Item[]): ScoringRules {
  const components = componentsOfItems(items);
  const positions = new Map(components.map((component, index) => [nameKey(component), index]));
  const { keyComponent } = tool.criterion;
  return {
    tool,
    items,
    components,
    componentOfItem: items.map((item) => positions.get(nameKey(item.component))!),
    keyComponent: keyComponent === null ? null : (positions.get(nameKey(keyComponent)) ?? null),
    pointsIn: pointsByComponent(components),
  };
}

function pointsByComponent(components: readonly string[]): ScoringRules["pointsIn"] {
  const known = components.map((): ComponentPoints[][] => []);
  return (component, earned, possible) => {
    const byEarned = (known[component]![possible] ??= []);
    return (byEarned[earned] ??= {
      component: components[component]!,
      earned,
      possible,
      share: possible === 0 ? null : earned / possible,
    });
  };
}
