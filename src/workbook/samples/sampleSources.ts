import type { Item, ScoredUnit } from "../../core";
import type { SampleRow } from "../../templates/definition";
import { keyOfLabel, scoredUnit } from "../../templates/lists";
import type { TrackerSource } from "../../templates/trackerItems";
import { toolLabel } from "../reading/readTools";

const text = (row: SampleRow, key: string): string => String(row[key] ?? "");
const isYes = (row: SampleRow, key: string): boolean => text(row, key) === "Yes";

/** The tool versions that a sample set brings, with their items; a tool without items makes no tracker. */
export function sampleSources(
  toolRows: readonly SampleRow[],
  itemRows: readonly SampleRow[]
): readonly TrackerSource[] {
  const sources = toolRows.map((row): TrackerSource => {
    const label = toolLabel(text(row, "tool"), text(row, "version") || null);
    return {
      label,
      unit: keyOfLabel(scoredUnit, text(row, "unit")) as ScoredUnit,
      items: itemRows
        .filter((item) => text(item, "tool") === label)
        .map((item): Item => ({
          code: text(item, "item"),
          text: text(item, "text"),
          component: text(item, "component"),
          maxPoints: Number(item["maxPoints"]),
          naAllowed: isYes(item, "naAllowed"),
          required: isYes(item, "required"),
          critical: isYes(item, "critical"),
        })),
    };
  });
  return sources.filter(({ items }) => items.length > 0);
}
