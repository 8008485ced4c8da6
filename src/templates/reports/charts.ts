import type {
  ChartDefinition,
  ColumnDefinition,
  SheetDefinition,
  TableDefinition,
} from "../definition";
import { chartNames, type ChartNames } from "./chartNames";
import type { Charted } from "./chartFormulas";
import { column } from "../column";
import { later, laterFormula } from "../laterFormulas";
import { missedChart, missedKeys, missedTables } from "./itemsMissed";
import { quoted, thisRow } from "../structuredReference";
import { chartChoice, chartPeriodsOf, chartSchoolsOf } from "./reportChoices";
import { chartsSheetBase } from "./reportBases";
import type { TrackerSource } from "../trackerItems";
import { overallHeader } from "../trackerWords";
import { toolSheetName } from "../toolNames";

/** Rows from the choices down: the heading, the charts, what they say in words, the tables that they draw from. */
const rows = { heading: 4, charts: 5, sentences: 26, tables: 31 } as const;
const chartHeight = 20;

/** The columns that look up the figures of a school, component and period in the summary. */
function figureColumns(names: ChartNames, of: Charted): readonly ColumnDefinition[] {
  const formulas = () => later("charts").figures(names, of);
  return [
    column(
      "observations",
      "Observations",
      laterFormula(() => formulas().observations, "number"),
      "Complete observations that scored it.",
      { width: 140 }
    ),
    column(
      "mean",
      "Mean",
      laterFormula(() => formulas().mean, "percent"),
      "As in Fidelity Summary; blank without observations.",
      {
        width: 88,
        highlight: { kind: "againstCriterion", criterionHeader: "Criterion (%)" },
      }
    ),
    column(
      "criterion",
      "Criterion (%)",
      laterFormula(() => formulas().criterion, "number"),
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
    laterFormula(() => later("charts").drawn.mean, "percent"),
    "What the chart draws; #N/A where there is no mean.",
    { width: 64, highlight: { kind: "leftOut" } }
  ),
  column(
    "drawnCriterion",
    "Criterion drawn",
    laterFormula(() => later("charts").drawn.criterion, "percent"),
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
    chartChoice(label),
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
    ...missedTables(label, below),
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
      sentences: {
        rowsDown: rows.sentences,
        get formulas() {
          return [later("charts").componentSentence(names)];
        },
      },
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
      sentences: {
        rowsDown: rows.sentences + 1,
        get formulas() {
          return [later("charts").trendSentence(names)];
        },
      },
    },
    missedChart(label, place, rows.sentences),
  ];
}

/** The charts of one tool version. */
export function chartsSheet(source: TrackerSource, isFirst: boolean): SheetDefinition {
  const names = chartNames(source.label);
  return {
    ...chartsSheetBase,
    name: toolSheetName(chartsSheetBase.name, source.label, isFirst),
    title: `Fidelity Charts: ${source.label}`,
    tables: chartTables(source.label),
    charts: charts(source.label),
    secondPage: missedKeys(source.label).ranked,
    heading: {
      rowsDown: rows.heading,
      formula: `="Shown: "&${names.shownSchool}&IF(${names.shownPeriod}="",", no complete observations yet",", "&${names.shownPeriod})`,
    },
    targets: [chartSchoolsOf(names), chartPeriodsOf(names)],
  };
}
