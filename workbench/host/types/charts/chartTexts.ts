import type {
  ChartAxisTitle,
  ChartLegend,
  ChartLegendPosition,
  ChartTitle,
} from "../../../model/charts/chart";
import { chartData } from "../../../model/charts/chartData";
import { invalidArgument } from "../../hostError";
import { defineType, hostObject } from "../../typeDefinition";
import { fontObject } from "./chartFormats";
import { chartOf, partOf, set, type Part } from "./chartPart";

/** `chart.title`; a text makes it visible, and none of its own is that of the only series. */
export const chartTitleType = defineType<Part<ChartTitle>>({
  className: "ChartTitle",
  properties: {
    Text: {
      get: (part) => {
        const { sheet } = part.chart;
        return chartData(sheet.workbook, chartOf(part.chart)).title;
      },
      set: (part, value) =>
        part.change((before) => ({ ...before, text: String(value), visible: true })),
    },
    Visible: {
      get: (part) => part.read().visible,
      set: (part, value) => set(part, "visible", value === true),
    },
  },
  navigations: { Format: (part) => hostObject("ChartTitleFormat", part) },
});

export const chartTitleFormatType = defineType<Part<ChartTitle>>({
  className: "ChartTitleFormat",
  navigations: { Font: (part) => fontObject(partOf(part, "font"), "title") },
});

/** `axis.title`; a text makes it visible (documented by example), and shown without one it has Excel's. */
export const chartAxisTitleType = defineType<Part<ChartAxisTitle>>({
  className: "ChartAxisTitle",
  properties: {
    Text: {
      get: (part) => part.read().text,
      set: (part, value) =>
        part.change((before) => ({ ...before, text: String(value), visible: true })),
    },
    Visible: {
      get: (part) => part.read().visible,
      set: (part, value) =>
        part.change((before) => ({
          ...before,
          visible: value === true,
          text: value === true && before.text === "" ? "Axis Title" : before.text,
        })),
    },
  },
  navigations: { Format: (part) => hostObject("ChartAxisTitleFormat", part) },
});

export const chartAxisTitleFormatType = defineType<Part<ChartAxisTitle>>({
  className: "ChartAxisTitleFormat",
  navigations: { Font: (part) => fontObject(partOf(part, "font"), "axisTitle") },
});

const POSITIONS: readonly ChartLegendPosition[] = ["Top", "Bottom", "Left", "Right", "Corner"];

/** `chart.legend`. */
export const chartLegendType = defineType<Part<ChartLegend>>({
  className: "ChartLegend",
  properties: {
    Position: {
      get: (part) => part.read().position,
      set: (part, value) =>
        set(
          part,
          "position",
          POSITIONS.find((each) => each === value) ??
            invalidArgument(`ChartLegend.position may not be ${String(value)}`)
        ),
    },
    Visible: {
      get: (part) => part.read().visible,
      set: (part, value) => set(part, "visible", value === true),
    },
  },
  navigations: { Format: (part) => hostObject("ChartLegendFormat", part) },
});

export const chartLegendFormatType = defineType<Part<ChartLegend>>({
  className: "ChartLegendFormat",
  navigations: { Font: (part) => fontObject(partOf(part, "font"), "legend") },
});
