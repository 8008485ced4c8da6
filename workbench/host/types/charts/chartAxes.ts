import type { ChartAxis, ChartCategoryType, ChartGridlines } from "../../../model/charts/chart";
import { chartData } from "../../../model/charts/chartData";
import { invalidArgument } from "../../hostError";
import { notImplemented } from "../../refusals";
import {
  defineType,
  hostObject,
  type HostObject,
  type PropertyDefinition,
  readOnly,
} from "../../typeDefinition";
import { fontObject, lineObject } from "./chartFormats";
import { chartOf, partOf, set, unset, wholeOf, type ChartTarget, type Part } from "./chartPart";

interface Axis {
  readonly part: Part<ChartAxis>;
  readonly kind: "Category" | "Value";
}

/** `chart.axes`. */
export const chartAxesType = defineType<ChartTarget>({
  className: "ChartAxes",
  navigations: {
    CategoryAxis: (chart) => axisObject(chart, "Category"),
    ValueAxis: (chart) => axisObject(chart, "Value"),
  },
});

function axisObject(chart: ChartTarget, kind: Axis["kind"]): HostObject<Axis> {
  const key = kind === "Category" ? "categoryAxis" : "valueAxis";
  return hostObject("ChartAxis", { part: partOf(wholeOf(chart), key), kind });
}

/** One axis. The scale that Excel finds by itself cannot be read here: it goes by its drawing. */
export const chartAxisType = defineType<Axis>({
  className: "ChartAxis",
  properties: {
    Type: readOnly(({ kind }) => kind),
    AxisGroup: readOnly(() => "Primary"),
    Minimum: scaleProperty("minimum"),
    Maximum: scaleProperty("maximum"),
    MajorUnit: scaleProperty("majorUnit"),
    NumberFormat: {
      get: (axis) => axis.part.read().numberFormat ?? linkedFormat(axis),
      set: ({ part }, value) => set(part, "numberFormat", String(value)),
    },
    LinkNumberFormat: {
      get: ({ part }) => part.read().numberFormat === undefined,
      set: (axis, value) =>
        value === true
          ? unset(axis.part, "numberFormat")
          : set(axis.part, "numberFormat", linkedFormat(axis)),
    },
    CategoryType: {
      get: ({ part }) => part.read().categoryType,
      set: ({ part, kind }, value) =>
        kind === "Category"
          ? set(part, "categoryType", value as ChartCategoryType)
          : invalidArgument("ChartAxis.categoryType: this is the axis of values"),
    },
    Visible: {
      get: ({ part }) => part.read().visible,
      set: ({ part }, value) => set(part, "visible", value === true),
    },
  },
  navigations: {
    Format: (axis) => hostObject("ChartAxisFormat", axis),
    MajorGridlines: ({ part }) => hostObject("ChartGridlines", partOf(part, "majorGridlines")),
    Title: ({ part }) => hostObject("ChartAxisTitle", partOf(part, "title")),
  },
});

export const chartAxisFormatType = defineType<Axis>({
  className: "ChartAxisFormat",
  navigations: {
    Font: ({ part }) => fontObject(partOf(part, "font"), "axis"),
    Line: ({ part, kind }) =>
      lineObject(partOf(part, "line"), kind === "Category" ? "categoryAxis" : "valueAxis"),
  },
});

export const chartGridlinesType = defineType<Part<ChartGridlines>>({
  className: "ChartGridlines",
  properties: {
    Visible: {
      get: (part) => part.read().visible,
      set: (part, value) => set(part, "visible", value === true),
    },
  },
  navigations: { Format: (part) => hostObject("ChartGridlinesFormat", part) },
});

export const chartGridlinesFormatType = defineType<Part<ChartGridlines>>({
  className: "ChartGridlinesFormat",
  navigations: { Line: (part) => lineObject(partOf(part, "line"), "gridlines") },
});

/** Set to a number, or to "" for automatic (documented). */
function scaleProperty(key: "minimum" | "maximum" | "majorUnit"): PropertyDefinition<Axis> {
  const location = `ChartAxis.${key}`;
  return {
    known: ({ part }) => part.read()[key] !== undefined,
    get: ({ part }) => {
      const value = part.read()[key];
      if (value !== undefined) return value;
      throw notImplemented(location, "the workbench does not tell automatic scales");
    },
    set: ({ part, kind }, value) => {
      if (kind === "Category") throw notImplemented(location, "the scale of a category axis");
      const isNumber = typeof value === "number" && Number.isFinite(value);
      if (value === "") unset(part, key);
      else if (isNumber && (key !== "majorUnit" || value > 0)) set(part, key, value);
      else invalidArgument(`${location} may not be ${String(value)}`);
    },
  };
}

/** The format of the cells that the axis shows. */
function linkedFormat({ part, kind }: Axis): string {
  const { sheet } = part.chart;
  const data = chartData(sheet.workbook, chartOf(part.chart));
  return kind === "Category" ? data.categoryFormat : (data.series[0]?.numberFormat ?? "General");
}
