import { quoted, thisRow, wholeColumn } from "../structuredReference";
import type { ChartNames } from "./chartNames";

/** Of which school, component and period a row shows the figures; each a part of a formula. */
export interface Charted {
  readonly school: string;
  readonly component: string;
  readonly period: string;
}

/** The formulas that look figures up in the summary. */
function figures({ figures }: ChartNames, of: Charted) {
  const where = [
    `${wholeColumn(figures, "School")},${of.school}`,
    `${wholeColumn(figures, "Component")},${of.component}`,
    `${wholeColumn(figures, "Period")},${of.period}`,
  ].join(",");
  const criterion = wholeColumn(figures, "Criterion (%)");
  return {
    observations: `=SUMIFS(${wholeColumn(figures, "Observations")},${where})`,
    mean: `=IF(${thisRow("Observations")}=0,"",AVERAGEIFS(${wholeColumn(figures, "Mean")},${where}))`,
    criterion: `=IF(COUNTIFS(${where},${criterion},">=0")=0,"",AVERAGEIFS(${criterion},${where}))`,
  };
}

/** What the charts draw: shares, with #N/A where there is nothing to draw. */
const drawn = {
  mean: `=IF(ISNUMBER(${thisRow("Mean")}),${thisRow("Mean")},NA())`,
  criterion: `=IF(ISNUMBER(${thisRow("Criterion (%)")}),${thisRow("Criterion (%)")}/100,NA())`,
};

const percent = (share: string): string => `ROUND(${share}*100,0)&"%"`;
const nothingYet = quoted("no complete observations yet.");

/** "Fidelity by component, All schools, Winter: 3 of 4 at criterion; highest …, lowest …." */
function componentSentence(names: ChartNames): string {
  const means = wholeColumn(names.component, "Mean");
  const criterion = `MAX(${wholeColumn(names.component, "Criterion (%)")})`;
  const counted = `SUMPRODUCT(ISNUMBER(${means})*(${means}>=${criterion}/100-0.00000000001))&" of "&COUNT(${means})&" at criterion; "`;
  const end = (pick: string) =>
    `INDEX(${wholeColumn(names.component, "Component")},MATCH(${pick}(${means}),${means},0))&" "&${percent(`${pick}(${means})`)}`;
  return (
    `="Fidelity by component, "&${names.shownSchool}&IF(${names.shownPeriod}="","",", "&${names.shownPeriod})&": "&` +
    `IF(COUNT(${means})=0,${nothingYet},IF(COUNT(${wholeColumn(names.component, "Criterion (%)")})=0,"",${counted})&` +
    `IF(COUNT(${means})=1,${end("MAX")},"highest "&${end("MAX")}&", lowest "&${end("MIN")})&".")`
  );
}

/** "Trend by period, All schools: from 62% in Fall to 74% in Winter; criterion 80%." */
function trendSentence(names: ChartNames): string {
  const means = wholeColumn(names.period, "Mean");
  const periods = wholeColumn(names.period, "Period");
  const criterion = wholeColumn(names.period, "Criterion (%)");
  const first = (of: string) => `INDEX(${of},MATCH(TRUE,INDEX(ISNUMBER(${means}),0),0))`;
  const last = (of: string) => `LOOKUP(2,1/ISNUMBER(${means}),${of})`;
  return (
    `="Trend by period, "&${names.shownSchool}&": "&IF(COUNT(${means})=0,${nothingYet},` +
    `IF(COUNT(${means})=1,"","from "&${percent(first(means))}&" in "&${first(periods)}&" to ")&` +
    `${percent(last(means))}&" in "&${last(periods)}&IF(COUNT(${criterion})=0,"","; criterion "&MAX(${criterion})&"%")&".")`
  );
}

export const chartFormulas = { figures, drawn, componentSentence, trendSentence };
