/** Colours of the sheets; text on fills keeps a contrast of at least 4.5:1 and survives greyscale. */
export const look = {
  tableStyle: "TableStyleMedium2",
  headerFill: "#1F4E79",
  headerFont: "#FFFFFF",
  title: "#1F3864",
  help: "#595959",
  resultFill: "#F2F5F9",
  resultFont: "#3B4A5E",
  itemFill: "#FFF6E5",
  inviteFill: "#FFF6E5",
  missingFill: "#FFF2CC",
  missingFont: "#7F6000",
  good: { fill: "#E2EFDA", font: "#375623" },
  near: { fill: "#FFF2CC", font: "#7F6000" },
  bad: { fill: "#FBE0DC", font: "#8B1A10" },
  /** Charts: columns and lines differ by shape and dash as much as by colour, so that they print in grey. */
  chart: {
    text: "#404040",
    lines: "#D9D9D9",
    measured: {
      columns: {
        type: "columns",
        color: "#9DC3E6",
        outline: "#1F4E79",
        labels: "0%",
        gapWidth: 60,
      },
      line: { type: "line", color: "#1F4E79", dash: "Continuous", weight: 2.25, marker: "Circle" },
    },
    /** Many and often low: their numbers would not fit in. */
    part: { type: "columns", color: "#9DC3E6", outline: "#1F4E79", labels: null, gapWidth: 20 },
    cumulative: {
      type: "line",
      color: "#1F4E79",
      dash: "Continuous",
      weight: 1.75,
      marker: "Circle",
    },
    criterion: { type: "line", color: "#262626", dash: "Dash", weight: 1.75, marker: "Dash" },
    median: { type: "line", color: "#7F4A00", dash: "Dash", weight: 1.75, marker: "None" },
    limit: { type: "line", color: "#595959", dash: "Dot", weight: 1.5, marker: "None" },
  },
  heat: { low: "#F4B8AE", mid: "#FFF0C2", high: "#B9DDB0" },
} as const;
