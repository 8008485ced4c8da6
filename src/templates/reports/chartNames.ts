import {
  chartChoicePrefix,
  chartComponentPrefix,
  chartItemPrefix,
  chartMissedPrefix,
  chartPeriodPrefix,
  chartSchoolPrefix,
  itemSummaryPrefix,
  summaryPrefix,
  toolSlug,
  trackerTableName,
} from "../toolNames";

/** The tables that the charts of a tool version draw from, and the names of what is shown. */
export const chartNames = (label: string) => {
  const slug = toolSlug(label);
  return {
    tracker: trackerTableName(label),
    figures: summaryPrefix + slug,
    itemFigures: itemSummaryPrefix + slug,
    choice: chartChoicePrefix + slug,
    component: chartComponentPrefix + slug,
    period: chartPeriodPrefix + slug,
    school: chartSchoolPrefix + slug,
    missed: chartMissedPrefix + slug,
    items: chartItemPrefix + slug,
    shownSchool: `chartSchool_${slug}`,
    shownPeriod: `chartPeriod_${slug}`,
  };
};
export type ChartNames = ReturnType<typeof chartNames>;
