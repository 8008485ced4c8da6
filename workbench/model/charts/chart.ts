import type { ChartAnchor } from "./chartAnchor";

/** The kinds of chart that the workbench has, spelled as in Excel's API. */
export const CHART_TYPES = ["ColumnClustered", "BarClustered", "Line", "LineMarkers"] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** What of a font is said; what is absent comes from the chart's font or from Excel's defaults. */
export interface ChartFont {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single";
  /** "#RRGGBB". */
  readonly color?: string;
  readonly name?: string;
  /** Points. */
  readonly size?: number;
}

export type ChartLineStyle =
  "None" | "Automatic" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "RoundDot";

/** What of a line or border is said. */
export interface ChartLine {
  /** "#RRGGBB". */
  readonly color?: string;
  readonly style?: ChartLineStyle;
  /** Points. */
  readonly weight?: number;
}

/** The fill of an area: "#RRGGBB", or "" for none; absent means automatic. */
export interface ChartFill {
  readonly color?: string;
}

export interface ChartTitle {
  readonly visible: boolean;
  /** Absent means automatic: the name of the only series, or "Chart Title". */
  readonly text?: string;
  readonly font: ChartFont;
}

export interface ChartAxisTitle {
  readonly visible: boolean;
  readonly text: string;
  readonly font: ChartFont;
}

export interface ChartGridlines {
  readonly visible: boolean;
  readonly line: ChartLine;
}

export type ChartCategoryType = "Automatic" | "TextAxis" | "DateAxis";

export interface ChartAxis {
  readonly visible: boolean;
  readonly title: ChartAxisTitle;
  /** Least and greatest value shown and the step between labels; absent means automatic. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  /** Absent means that of the cells. */
  readonly numberFormat?: string;
  readonly majorGridlines: ChartGridlines;
  readonly font: ChartFont;
  readonly line: ChartLine;
  /** Only the category axis looks at it. */
  readonly categoryType: ChartCategoryType;
}

export type ChartLegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: ChartLegendPosition;
  readonly font: ChartFont;
}

export type ChartLabelPosition =
  "Center" | "InsideEnd" | "InsideBase" | "OutsideEnd" | "Left" | "Right" | "Top" | "Bottom";

export interface ChartLabels {
  readonly visible: boolean;
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  /** Absent means where Excel puts labels of that kind of series. */
  readonly position?: ChartLabelPosition;
  /** Absent means that of the cells. */
  readonly numberFormat?: string;
  readonly font: ChartFont;
}

export type ChartMarkerStyle =
  | "Automatic"
  | "None"
  | "Square"
  | "Diamond"
  | "Triangle"
  | "X"
  | "Star"
  | "Dot"
  | "Dash"
  | "Circle"
  | "Plus";

export interface ChartMarker {
  /** Absent means by the kind of chart: none for "Line", circles for "LineMarkers". */
  readonly style?: ChartMarkerStyle;
  /** Points, 2 to 72. */
  readonly size?: number;
  /** "#RRGGBB". */
  readonly background?: string;
  readonly foreground?: string;
}

/** The name of a series: a text, or a reference such as "=Sheet1!$B$1" to the cell that has it. */
export type SeriesName =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "cell"; readonly formula: string };

export interface ChartSeries {
  /** Unique in its chart and never used again. */
  readonly id: number;
  /** Absent means automatic: "Series1" and so on. */
  readonly name?: SeriesName;
  /** References such as "=Sheet1!$B$2:$B$5", or "=#REF!"; absent until they are set. */
  readonly values?: string;
  readonly categories?: string;
  /** Absent means that of the chart. */
  readonly type?: ChartType;
  /** The colour of bars; absent means by the place among the series. */
  readonly fill: ChartFill;
  /** The line of a line series, or the outline of bars. */
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly labels: ChartLabels;
  readonly smooth: boolean;
  /** The gap between the bars of two categories in percent of a bar's width. */
  readonly gapWidth: number;
  /** How far bars of one category lie over each other, in percent; below 0 apart. */
  readonly overlap: number;
}

export type ChartBlanks = "NotPlotted" | "Zero" | "Interplotted";

/** A chart on a sheet. Charts are never changed in place: see `ChartStore.update`. */
export interface Chart {
  /** Unique in the workbook, such as "{00000001-0000-0000-0000-000000000002}". */
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly anchor: ChartAnchor;
  readonly altTitle: string;
  readonly altDescription: string;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** The id that the next series gets. */
  readonly nextSeriesId: number;
  /** Whether cells in hidden rows and columns are left out. */
  readonly plotVisibleOnly: boolean;
  readonly displayBlanksAs: ChartBlanks;
  /** The font of all texts that have none of their own. */
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

/** The kind of a series within its chart. */
export function typeOfSeries(chart: Chart, series: ChartSeries): ChartType {
  return series.type ?? chart.type;
}

/** Whether a kind of chart shows lines instead of bars. */
export function isLineType(type: ChartType): boolean {
  return type === "Line" || type === "LineMarkers";
}
