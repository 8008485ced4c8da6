import type { Chart, ChartAxis, ChartSeries, ChartType } from "./chart";

/** A series as Excel makes it, before it is told anything. */
export function newSeries(id: number, parts: Partial<ChartSeries> = {}): ChartSeries {
  return {
    id,
    fill: {},
    line: {},
    marker: {},
    labels: {
      visible: false,
      showValue: true,
      showSeriesName: false,
      showCategoryName: false,
      font: {},
    },
    smooth: false,
    gapWidth: 219,
    overlap: -27,
    ...parts,
  };
}

/**
 * A chart as Excel makes it: with a title, gridlines for its values, no axis titles, and a legend
 * when there is more than one series.
 */
export function newChart(
  parts: Pick<Chart, "id" | "name" | "anchor"> & {
    readonly type: ChartType;
    readonly series: readonly Omit<ChartSeries, "id">[];
  }
): Chart {
  const series = parts.series.map((each, index) => ({ ...each, id: index + 1 }));
  return {
    altTitle: "",
    altDescription: "",
    title: { visible: true, font: {} },
    legend: { visible: series.length > 1, position: "Bottom", font: {} },
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    plotVisibleOnly: true,
    displayBlanksAs: "NotPlotted",
    font: {},
    fill: {},
    border: {},
    ...parts,
    series,
    nextSeriesId: series.length + 1,
  };
}

function newAxis(hasGridlines: boolean): ChartAxis {
  return {
    visible: true,
    title: { visible: false, text: "", font: {} },
    majorGridlines: { visible: hasGridlines, line: {} },
    font: {},
    line: {},
    categoryType: "Automatic",
  };
}
