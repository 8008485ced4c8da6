import {
  chartChoicePrefix,
  chartComponentPrefix,
  chartPeriodPrefix,
  chartSchoolPrefix,
  summaryPrefix,
  toolSlug,
} from "../toolNames";

/** The tables that the charts of a tool version draw from, and the names of what is shown. */
export const chartNames = (label: string) => {
  const slug = toolSlug(label);
  return {
    figures: summaryPrefix + slug,
    choice: chartChoicePrefix + slug,
    component: chartComponentPrefix + slug,
    period: chartPeriodPrefix + slug,
    school: chartSchoolPrefix + slug,
    shownSchool: `chartSchool_${slug}`,
    shownPeriod: `chartPeriod_${slug}`,
  };
};
export type ChartNames = ReturnType<typeof chartNames>;
