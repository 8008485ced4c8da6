import type { ChartNames } from "./chartNames";
import { quoted, wholeColumn } from "./structuredReference";

const percent = (share: string): string => `ROUND(${share}*100,0)&"%"`;
const nothingYet = quoted("no complete observations yet.");

/** "Fidelity by component, All schools, Winter: 3 of 4 at criterion; highest …, lowest …." */
export function componentSentence(names: ChartNames): string {
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
export function trendSentence(names: ChartNames): string {
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
