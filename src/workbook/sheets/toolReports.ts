import { componentsOfItems, type Snapshot, type Steps, type Tracker } from "../../core";
import { chartsSheet } from "../../templates/reports/charts";
import type { SampleRow, SheetDefinition } from "../../templates/definition";
import { heatMapSheet } from "../../templates/reports/heatMap";
import {
  allPeriods,
  allSchools,
  chartsSheetBase,
  heatMapSheetBase,
  summarySheetBase,
} from "../../templates/reports/reportBases";
import { summarySheet } from "../../templates/reports/summary";
import type { TrackerSource } from "../../templates/trackerItems";
import { overallHeader } from "../../templates/trackerWords";
import type { IsOwnRow, TableWithRows } from "../report/reportStep";

/** What the rows of a tool version's reports follow from. */
export interface ReportLayout {
  readonly source: TrackerSource;
  readonly schools: readonly string[];
  /** In order of their start. */
  readonly periods: readonly string[];
  /** For reports of values: what they are worked out from. */
  readonly tracker?: Tracker;
  readonly snapshot?: Snapshot;
  /** What the team has picked on the sheet, by the key of the choice. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** A sheet that the add-in lays out for each tool version; its figures are formulas, or values that the add-in works out. */
export interface ToolReport {
  readonly key: "summary" | "charts" | "heatMap" | "agreement" | "breakdown";
  readonly help: string;
  /** Whether its formulas refer to the tables of Fidelity Summary. */
  readonly usesSummary: boolean;
  /** Whether there is anything to report; left out: always. One that is there stays. */
  isWanted?(layout: ReportLayout): boolean;
  /** Works out step by step what its rows then say; left out: its rows take no time. */
  worksOut?(layout: ReportLayout): Steps<unknown>;
  /** Of all its tables; see TableWithRows. */
  readonly isOwnRow?: IsOwnRow;
  sheet(layout: ReportLayout, isFirst: boolean): SheetDefinition;
  /** The rows of its tables, in the order of the sheet's tables; none for choices, which are the team's. */
  rows(layout: ReportLayout): readonly (readonly SampleRow[])[];
}

const summary: ToolReport = {
  key: "summary",
  help: summarySheetBase.help,
  usesSummary: false,
  sheet: ({ source, periods }, isFirst) => summarySheet(source, periods, isFirst),
  rows({ source, schools, periods }) {
    const components = [overallHeader, ...componentsOfItems(source.items)];
    return [
      components.map((component) => ({ component })),
      [allSchools, ...schools].flatMap((school) =>
        components.flatMap((component) => periods.map((period) => ({ school, component, period })))
      ),
      source.items.flatMap(({ code, text, component, maxPoints }) =>
        periods.map((period) => ({ item: code, text, component, period, maxPoints }))
      ),
    ];
  },
};

const charts: ToolReport = {
  key: "charts",
  help: chartsSheetBase.help,
  usesSummary: true,
  sheet: ({ source }, isFirst) => chartsSheet(source, isFirst),
  rows: ({ source, schools, periods }) => [
    [],
    componentsOfItems(source.items).map((component) => ({ component })),
    periods.map((period) => ({ period })),
    [allSchools, ...schools].map((school) => ({ school })),
    source.items.map((_, index) => ({ rank: index + 1 })),
    source.items.map(({ code, maxPoints }) => ({ item: code, maxPoints })),
  ],
};

const heatMap: ToolReport = {
  key: "heatMap",
  help: heatMapSheetBase.help,
  usesSummary: false,
  sheet: heatMapSheet,
  rows: ({ source, periods }) => [
    [],
    [allPeriods, ...periods].map((period) => ({ period })),
    source.items.map(({ code, text, component, maxPoints }) => ({
      item: code,
      text,
      component,
      maxPoints,
    })),
  ],
};

/** In the order in which they are laid out: what others refer to comes first. */
export const toolReports: readonly ToolReport[] = [summary, charts, heatMap];

/** The rows of each table of a report with the definition that they belong to. */
export function reportTables(
  report: ToolReport,
  layout: ReportLayout,
  isFirst: boolean
): readonly TableWithRows[] {
  const rows = report.rows(layout);
  const { isOwnRow } = report;
  return report.sheet(layout, isFirst).tables.map((definition, index) => ({
    definition,
    rows: rows[index]!,
    ...(isOwnRow ? { isOwnRow } : {}),
  }));
}
