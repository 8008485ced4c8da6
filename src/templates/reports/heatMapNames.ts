import {
  itemHeatChoicePrefix,
  itemHeatPeriodPrefix,
  itemHeatPrefix,
  toolSlug,
  trackerTableName,
} from "../toolNames";
import { allSchools } from "./reportBases";

/** The tables of a tool version's heat map, the tracker that it rests on, and the name of what is shown. */
export const heatMapNames = (label: string) => {
  const slug = toolSlug(label);
  return {
    tracker: trackerTableName(label),
    choice: itemHeatChoicePrefix + slug,
    periods: itemHeatPeriodPrefix + slug,
    items: itemHeatPrefix + slug,
    shownPeriod: `heatPeriod_${slug}`,
  };
};
export type HeatMapNames = ReturnType<typeof heatMapNames>;

/** Names no school of a map, so that a school of that name gets a header of its own all the same. */
const ownHeaders = ["Item", "What is observed", "Component", "Most points", allSchools].map(
  (header) => header.toLowerCase()
);

/** What heads a school's column: its name, unless that heads another column of the map. */
export function schoolHeader(school: string): string {
  return ownHeaders.includes(school.toLowerCase()) ? `${school} (school)` : school;
}
