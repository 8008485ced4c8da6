import type { Item, ScoredUnit } from "../core";

/** What a tracker is generated from: a tool version and its items, as they stand in the Fidelity Tool sheet. */
export interface TrackerSource {
  readonly label: string;
  readonly unit: ScoredUnit;
  readonly items: readonly Item[];
}

/** Rows above a tracker's header that hold its items; counted upwards from the header row. */
export const itemRows = { text: 4, component: 3, rules: 2, maxPoints: 1 } as const;

/** Zero-based row of a tracker's header as inserted; the rows above follow from itemRows. */
export const trackerHeaderRow = 6;

/** The words of an item's rules row, read back by readRules. */
export const ruleWords = {
  required: "Required",
  naAllowed: "NA allowed",
  critical: "Critical",
} as const;

export function rulesText(item: Item): string {
  const words = [
    item.required ? ruleWords.required : null,
    item.naAllowed ? ruleWords.naAllowed : null,
    item.critical ? ruleWords.critical : null,
  ].filter((word) => word !== null);
  return words.length === 0 ? "Optional" : words.join(", ");
}

export function readRules(cell: string): Pick<Item, "required" | "naAllowed" | "critical"> {
  const has = (word: string) => cell.toLowerCase().includes(word.toLowerCase());
  return {
    required: has(ruleWords.required),
    naAllowed: has(ruleWords.naAllowed),
    critical: has(ruleWords.critical),
  };
}
