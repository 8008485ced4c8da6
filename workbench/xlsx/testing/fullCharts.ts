import type { Chart, ChartLineStyle, ChartMarkerStyle } from "../../model/charts/chart";
import { area, put } from "../../model/testWorkbook";
import type { Sheet } from "../../model/sheet";

const LINES: readonly ChartLineStyle[] = [
  ...(["None", "Automatic", "Continuous", "Dash", "DashDot"] as const),
  ...(["DashDotDot", "Dot", "RoundDot"] as const),
];
const MARKERS: readonly ChartMarkerStyle[] = [
  ...(["Automatic", "None", "Square", "Diamond", "Triangle", "X"] as const),
  ...(["Star", "Dot", "Dash", "Circle", "Plus"] as const),
];

/** Charts with everything that the model knows of them, on data of this sheet and of another one. */
export function addCharts(sheet: Sheet, other: Sheet): void {
  put(sheet, "AA1", [
    ["Date", "Mean", "Goal & more"],
    [46_000, 0.5, 0.8],
    [46_007, "=NA()", 0.8],
    [46_021, 0.7, 0.8],
  ]);
  sheet.setNumberFormat(area("AA2:AA4"), "yyyy-mm-dd");
  sheet.setNumberFormat(area("AB2:AC4"), "0%");
  put(other, "AA1", [["School"], [1], [2]]);
  const { charts } = sheet;
  const add = (type: Chart["type"], change: (chart: Chart) => Partial<Chart>): string => {
    const { id } = charts.add(type, sheet, area("AA1:AC4"), "Columns");
    charts.update(id, { altDescription: "The mean.", ...change(charts.require(id)) });
    return id;
  };
  // A gap in the numbers of charts, as deleting leaves behind.
  charts.delete(add("Line", () => ({})));
  addCombination(add);
  addLines(add);
  add("BarClustered", plainBars);
  const bare = charts.add("LineMarkers", other, area("AA1:AA3"));
  charts.update(bare.id, {
    ...withoutAnything(bare),
    name: "Chart 2",
    altDescription: "Schools <by number>",
  });
  charts.setFrame(bare.id, { left: 12.5, top: 400, width: 333.25, height: 155.75 });
  const empty = charts.add("ColumnClustered", sheet, area("AX1:AX2"));
  charts.addSeries(empty.id, "Not yet");
  charts.update(empty.id, { altDescription: "Nothing yet." });
}

type Add = (type: Chart["type"], change: (chart: Chart) => Partial<Chart>) => string;

/** Columns with a dashed line over dates, dressed. */
function addCombination(add: Add): void {
  add("ColumnClustered", (chart) => ({
    name: 'Fidelity "by" <component>',
    altTitle: "Fidelity & goal",
    altDescription: "The mean rises from 50 %\nto 70 %; the goal of 80 % is not met yet.",
    title: {
      visible: true,
      text: "Fidelity & goal\nof <all> schools",
      font: { bold: true, size: 12.5, color: "#1F3864", name: "Georgia" },
    },
    legend: { visible: true, position: "Corner", font: { italic: true } },
    categoryAxis: {
      ...chart.categoryAxis,
      title: { visible: true, text: "Date", font: { size: 8 } },
      numberFormat: "mmm d",
      majorGridlines: { visible: true, line: { color: "#EEEEEE", style: "Dot", weight: 0.5 } },
      line: { color: "#000000", weight: 1 },
    },
    valueAxis: {
      ...chart.valueAxis,
      title: { visible: true, text: "Mean share", font: { underline: "Single" } },
      minimum: 0,
      maximum: 1,
      majorUnit: 0.25,
      numberFormat: "0.0%",
      font: { color: "#333333" },
      line: { color: "#123456" },
    },
    series: chart.series.map((series, index) =>
      index === 0
        ? {
            ...series,
            gapWidth: 60,
            overlap: 10,
            fill: { color: "#1F3864" },
            line: { color: "#000000", weight: 0.25 },
            labels: {
              ...series.labels,
              visible: true,
              showCategoryName: true,
              numberFormat: "0.00",
              position: "InsideEnd",
              font: { color: "#FFFFFF", size: 8 },
            },
          }
        : {
            ...series,
            type: "Line",
            name: { kind: "text", text: "Goal <80 %>" },
            line: { color: "#C00000", style: "Dash", weight: 1.5 },
            marker: { style: "None" },
          }
    ),
    plotVisibleOnly: false,
    displayBlanksAs: "Interplotted",
    font: { name: "Arial" },
    fill: { color: "#F2F2F2" },
    border: { color: "#808080", weight: 2 },
  }));
}

/** A line for each way to draw one, with each marker and label position. */
function addLines(add: Add): void {
  const positions = ["Left", "Right", "Top", "Bottom", "Center"] as const;
  add("LineMarkers", (chart) => ({
    displayBlanksAs: "Zero",
    categoryAxis: { ...chart.categoryAxis, categoryType: "DateAxis" },
    legend: { ...chart.legend, position: "Left" },
    series: MARKERS.map((style, index) => {
      const lineStyle = LINES[index % LINES.length] ?? "Continuous";
      const position = positions[index % positions.length] ?? "Top";
      const [first] = chart.series;
      if (!first) throw new Error("There is no series");
      return {
        ...first,
        id: index + 1,
        smooth: index % 2 === 1,
        line: { style: lineStyle },
        marker: { style, size: 2 + index, background: "#ABCDEF", foreground: "#FEDCBA" },
        labels: { ...first.labels, visible: true, showSeriesName: index % 3 === 0, position },
      };
    }),
    nextSeriesId: MARKERS.length + 1,
  }));
}

function plainBars(chart: Chart): Partial<Chart> {
  return {
    categoryAxis: { ...chart.categoryAxis, categoryType: "TextAxis" },
    legend: { ...chart.legend, position: "Top" },
    series: chart.series.map((series, index) =>
      index === 0 ? { ...series, values: "=#REF!" } : { ...series, fill: { color: "" } }
    ),
  };
}

function withoutAnything(chart: Chart): Partial<Chart> {
  return {
    title: { ...chart.title, visible: false },
    categoryAxis: { ...chart.categoryAxis, visible: false },
    valueAxis: {
      ...chart.valueAxis,
      visible: false,
      majorGridlines: { visible: false, line: {} },
    },
    fill: { color: "" },
    border: { style: "None" },
  };
}
