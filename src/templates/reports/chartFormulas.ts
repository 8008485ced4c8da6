import { quoted, thisRow, wholeColumn } from "../structuredReference";
import { observationStatus } from "../trackerWords";
import type { ChartNames } from "./chartNames";
import { allSchools } from "./reportBases";
import { trackerColumn } from "./summaryFormulas";

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

/** Points that items miss: in the tool's order, and ranked. */
function missed({ tracker, itemFigures, missed, items, shownSchool, shownPeriod }: ChartNames) {
  const points = trackerColumn(tracker, "Item");
  const where = [
    `${wholeColumn(tracker, "Status")},${quoted(observationStatus.complete)}`,
    `${wholeColumn(tracker, "Period")},${shownPeriod}`,
    `${wholeColumn(tracker, "School")},IF(${shownSchool}=${quoted(allSchools)},"*",${shownSchool})`,
  ].join(",");
  const perItem = wholeColumn(items, "Points missed");
  const ranked = wholeColumn(missed, "Points missed");
  const ofRank = (header: string) =>
    `=INDEX(${wholeColumn(items, header)},MATCH(${thisRow("Rank")},${wholeColumn(items, "Rank")},0))`;
  // An item without a component shows none: INDEX alone would make a blank cell 0.
  const ofItem = (header: string) =>
    `=INDEX(${wholeColumn(itemFigures, header)},MATCH(${thisRow("Item")},${wholeColumn(itemFigures, "Item")},0))&""`;
  const ofAll = (part: string) => `=IF(SUM(${ranked})=0,"",${part}/SUM(${ranked}))`;
  const drawnOf = (header: string) => `=IF(ISNUMBER(${thisRow(header)}),${thisRow(header)},NA())`;
  return {
    scored: `=COUNTIFS(${where},${points},">=0")`,
    missed: `=${thisRow("Scored")}*${thisRow("Most points")}-SUMIFS(${points},${where})`,
    rank: `=1+SUMPRODUCT((${perItem}>${thisRow("Points missed")})+(${perItem}=${thisRow("Points missed")})*(ROW(${perItem})<ROW()))`,
    itemOfRank: ofRank("Item"),
    text: ofItem("What is observed"),
    component: ofItem("Component"),
    missedOfRank: ofRank("Points missed"),
    share: ofAll(thisRow("Points missed")),
    cumulative: ofAll(`SUMIFS(${ranked},${wholeColumn(missed, "Rank")},"<="&${thisRow("Rank")})`),
    drawnShare: drawnOf("Share"),
    drawnSum: drawnOf("Cumulative share"),
  };
}

/** The cumulative share at which the few that matter most end, by Juran's use of Pareto's rule. */
const vitalShare = 0.8;

/** "Items missed, All schools, Winter: 5 of 12 items make up 82% of the points missed; most: I07, …, 21%." */
function missedSentence({ missed, items, shownSchool, shownPeriod }: ChartNames): string {
  const sums = wholeColumn(missed, "Cumulative share");
  const count = `COUNT(${wholeColumn(missed, "Rank")})`;
  const few = `(1+SUMPRODUCT(1*(${sums}<${vitalShare}-0.00000000001)))`;
  const first = (header: string) => `INDEX(${wholeColumn(missed, header)},1)`;
  return (
    `="Items missed, "&${shownSchool}&IF(${shownPeriod}="","",", "&${shownPeriod})&": "&` +
    `IF(SUM(${wholeColumn(items, "Scored")})=0,${nothingYet},IF(SUM(${wholeColumn(missed, "Points missed")})=0,"no points were missed.",` +
    `${few}&" of "&${count}&IF(${count}=1," item"," items")&IF(${few}=1," makes"," make")&" up "&${percent(`INDEX(${sums},${few})`)}&" of the points missed; most: "&` +
    `${first("Item")}&", "&${first("What is observed")}&", "&${percent(first("Share"))}&"."))`
  );
}

export const chartFormulas = {
  figures,
  drawn,
  componentSentence,
  trendSentence,
  missed,
  missedSentence,
};
