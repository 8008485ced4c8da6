import type {
  ChartDefinition,
  ColumnDefinition,
  SheetDefinition,
  TableDefinition,
} from "./definition";
import { chartNames, type ChartNames } from "./chartNames";
import { componentSentence, trendSentence } from "./chartSentences";
import { choiceTable, isEntryOf } from "./choice";
import { column } from "./column";
import { formula, target } from "./lists";
import { quoted, thisRow, wholeColumn } from "./structuredReference";
import { allSchools } from "./summary";
import type { TrackerSource } from "./trackerItems";
import { overallHeader } from "./trackerWords";
import { toolSheetName } from "./toolNames";
import { firstVersion } from "./versions";

/** Rows from the choices down: the heading, the charts, what they say in words, the tables that they draw from. */
const rows = { heading: 4, charts: 5, sentences: 26, tables: 31 } as const;
const chartHeight = 20;

const schoolsOf = ({ school }: ChartNames) => target(`lst_${school}`, school, "School", "school");
const periodsOf = ({ period }: ChartNames) => target(`lst_${period}`, period, "Period", "period");

/** The columns that look up the figures of a school, component and period in the summary; each a formula's part. */
function figureColumns(
  { figures }: ChartNames,
  of: { readonly school: string; readonly component: string; readonly period: string }
): readonly ColumnDefinition[] {
  const where = [
    `${wholeColumn(figures, "School")},${of.school}`,
    `${wholeColumn(figures, "Component")},${of.component}`,
    `${wholeColumn(figures, "Period")},${of.period}`,
  ].join(",");
  const criterion = wholeColumn(figures, "Criterion (%)");
  return [
    column(
      "observations",
      "Observations",
      formula(`=SUMIFS(${wholeColumn(figures, "Observations")},${where})`, "number"),
      "Complete observations that scored it.",
      { width: 140 }
    ),
    column(
      "mean",
      "Mean",
      formula(
        `=IF(${thisRow("Observations")}=0,"",AVERAGEIFS(${wholeColumn(figures, "Mean")},${where}))`,
        "percent"
      ),
      "As in Fidelity Summary; blank without observations.",
      {
        width: 88,
        highlight: { kind: "againstCriterion", criterionHeader: "Criterion (%)" },
      }
    ),
    column(
      "criterion",
      "Criterion (%)",
      formula(
        `=IF(COUNTIFS(${where},${criterion},">=0")=0,"",AVERAGEIFS(${criterion},${where}))`,
        "number"
      ),
      "As in Fidelity Summary.",
      { width: 72 }
    ),
  ];
}

/** What the charts draw: shares, with #N/A where there is nothing to draw. */
const drawnColumns: readonly ColumnDefinition[] = [
  column(
    "drawnMean",
    "Mean drawn",
    formula(`=IF(ISNUMBER(${thisRow("Mean")}),${thisRow("Mean")},NA())`, "percent"),
    "What the chart draws; #N/A where there is no mean.",
    { width: 64, highlight: { kind: "leftOut" } }
  ),
  column(
    "drawnCriterion",
    "Criterion drawn",
    formula(
      `=IF(ISNUMBER(${thisRow("Criterion (%)")}),${thisRow("Criterion (%)")}/100,NA())`,
      "percent"
    ),
    "What the chart draws; #N/A where no criterion is set.",
    { width: 72, highlight: { kind: "leftOut" } }
  ),
];

const named = (key: string, header: string, help: string, width: number): ColumnDefinition =>
  column(key, header, { kind: "written", result: "text" }, help, { width, wrap: true });

/** The first table's columns also hold the choices and the report's lines; the others need less. */
const narrow = (columns: readonly ColumnDefinition[]): readonly ColumnDefinition[] =>
  columns.map((each) => ({
    ...each,
    width: { observations: 92, mean: 60 }[each.key] ?? each.width,
  }));

function chartTables(label: string): readonly TableDefinition[] {
  const names = chartNames(label);
  const below = { rowsDown: rows.tables, filterButtons: false };
  const overall = quoted(overallHeader);
  return [
    choiceTable(
      { key: `chartChoice:${label}`, name: names.choice },
      [
        {
          key: "school",
          label: "School",
          from: schoolsOf(names),
          help: "The school to show; blank: all schools.",
          definedName: names.shownSchool,
          shown: `=IF(${isEntryOf(wholeColumn(names.school, "School"))},{value},${quoted(allSchools)})`,
        },
        {
          key: "period",
          label: "Period",
          from: periodsOf(names),
          help: "The period to show; blank: the latest one with observations.",
          definedName: names.shownPeriod,
          shown: `=IF(${isEntryOf(wholeColumn(names.period, "Period"))},{value},IFERROR(LOOKUP(2,1/(${wholeColumn(names.period, "Observations")}>0),${wholeColumn(names.period, "Period")}),""))`,
        },
      ],
      { label: 200, entry: 140 }
    ),
    {
      ...below,
      key: `chartComponent:${label}`,
      name: names.component,
      title: "By component, for the school and period chosen above",
      identity: ["component"],
      columns: [
        named("component", "Component", "A component of the tool.", 200),
        ...figureColumns(names, {
          school: names.shownSchool,
          component: thisRow("Component"),
          period: names.shownPeriod,
        }),
        ...drawnColumns,
      ],
    },
    {
      ...below,
      key: `chartPeriod:${label}`,
      name: names.period,
      title: "By period, for the school chosen above",
      identity: ["period"],
      columns: [
        named("period", "Period", "A period of Setup.", 110),
        ...narrow(
          figureColumns(names, {
            school: names.shownSchool,
            component: overall,
            period: thisRow("Period"),
          })
        ),
        ...drawnColumns,
      ],
    },
    {
      ...below,
      key: `chartSchool:${label}`,
      name: names.school,
      title: "By school, for the period chosen above",
      identity: ["school"],
      columns: [
        named("school", "School", "A school, or all of them.", 200),
        ...narrow(
          figureColumns(names, {
            school: thisRow("School"),
            component: overall,
            period: names.shownPeriod,
          })
        ),
      ],
    },
  ];
}

function charts(label: string): readonly ChartDefinition[] {
  const names = chartNames(label);
  const component = `chartComponent:${label}`;
  const period = `chartPeriod:${label}`;
  const place = { rowsDown: rows.charts, rows: chartHeight };
  const shares = (table: string): ChartDefinition["series"] => [
    { table, column: "drawnMean", name: "Mean", role: "measured" },
    { table, column: "drawnCriterion", name: "Criterion", role: "criterion" },
  ];
  return [
    {
      key: "component",
      name: "Fidelity by component",
      kind: "columns",
      title: "Fidelity by component",
      categories: { table: component, column: "component" },
      categoryTitle: "Component",
      categoryKind: "names",
      valueTitle: "Mean share of points",
      values: "share",
      series: shares(component),
      altText:
        "Columns: the mean of each component for the school and period chosen above the chart, with the criterion as a dashed line. The sentence below the charts says the same in words.",
      place: { ...place, column: 0, columns: 9 },
      sentences: { rowsDown: rows.sentences, formulas: [componentSentence(names)] },
    },
    {
      key: "trend",
      name: "Trend by period",
      kind: "line",
      title: "Trend by period",
      categories: { table: period, column: "period" },
      categoryTitle: "Period",
      categoryKind: "names",
      valueTitle: "Mean of the whole tool",
      values: "share",
      series: shares(period),
      altText:
        "A line: the mean of the whole tool in each period for the school chosen above the chart, with the criterion as a dashed line. The sentence below the charts says the same in words.",
      place: { ...place, column: 10, columns: 8 },
      sentences: { rowsDown: rows.sentences + 1, formulas: [trendSentence(names)] },
    },
  ];
}

export const chartsSheetBase: Omit<SheetDefinition, "tables"> = {
  key: "charts",
  name: "Fidelity Charts",
  title: "Fidelity Charts",
  help: "Pictures of Fidelity Summary: pick a school and a period, and the charts follow. They change as scores are typed.",
  owner: "addIn",
  dependsOn: ["lists", "setup", "tool", "tracker", "summary"],
  tabColor: "#C00000",
  freezeColumns: 0,
  pagesWide: 1,
  versions: firstVersion,
};

/** The charts of one tool version. */
export function chartsSheet(source: TrackerSource, isFirst: boolean): SheetDefinition {
  const names = chartNames(source.label);
  return {
    ...chartsSheetBase,
    name: toolSheetName(chartsSheetBase.name, source.label, isFirst),
    title: `Fidelity Charts: ${source.label}`,
    tables: chartTables(source.label),
    charts: charts(source.label),
    heading: {
      rowsDown: rows.heading,
      formula: `="Shown: "&${names.shownSchool}&IF(${names.shownPeriod}="",", no complete observations yet",", "&${names.shownPeriod})`,
    },
    targets: [schoolsOf(names), periodsOf(names)],
  };
}
