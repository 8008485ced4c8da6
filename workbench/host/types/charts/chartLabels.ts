import {
  isLineType,
  typeOfSeries,
  type ChartLabelPosition,
  type ChartLabels,
  type ChartSeries,
} from "../../../model/charts/chart";
import { chartData } from "../../../model/charts/chartData";
import { invalidArgument } from "../../hostError";
import { defineType, hostObject, type PropertyDefinition } from "../../typeDefinition";
import { fontObject } from "./chartFormats";
import { chartOf, partOf, set, unset, type Part } from "./chartPart";

/** Where labels may stand beside bars and beside the points of lines (assumed: Excel's dialogs). */
const BESIDE_BARS: readonly ChartLabelPosition[] = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
];
const BESIDE_POINTS: readonly ChartLabelPosition[] = ["Center", "Left", "Right", "Top", "Bottom"];

/** `series.dataLabels`. */
export const chartDataLabelsType = defineType<Part<ChartSeries>>({
  className: "ChartDataLabels",
  properties: {
    ShowValue: shows("showValue"),
    ShowSeriesName: shows("showSeriesName"),
    ShowCategoryName: shows("showCategoryName"),
    Position: {
      get: (part) => part.read().labels.position ?? (isLine(part) ? "Right" : "OutsideEnd"),
      set: (part, value) => {
        const allowed = isLine(part) ? BESIDE_POINTS : BESIDE_BARS;
        const position =
          allowed.find((each) => each === value) ??
          invalidArgument(`ChartDataLabels.position may not be ${String(value)} here`);
        set(labelsOf(part), "position", position);
      },
    },
    NumberFormat: {
      get: (part) => part.read().labels.numberFormat ?? linkedFormat(part),
      set: (part, value) => set(labelsOf(part), "numberFormat", String(value)),
    },
    LinkNumberFormat: {
      get: (part) => part.read().labels.numberFormat === undefined,
      set: (part, value) =>
        value === true
          ? unset(labelsOf(part), "numberFormat")
          : set(labelsOf(part), "numberFormat", linkedFormat(part)),
    },
  },
  navigations: { Format: (part) => hostObject("ChartDataLabelFormat", part) },
});

export const chartDataLabelFormatType = defineType<Part<ChartSeries>>({
  className: "ChartDataLabelFormat",
  navigations: { Font: (part) => fontObject(partOf(labelsOf(part), "font"), "labels") },
});

/** What a label says; saying something shows the labels, saying nothing hides them (assumed). */
function shows(
  key: "showValue" | "showSeriesName" | "showCategoryName"
): PropertyDefinition<Part<ChartSeries>> {
  return {
    get: (part) => part.read().labels.visible && part.read().labels[key],
    set: (part, value) =>
      labelsOf(part).change((before) => {
        const after = { ...before, [key]: value === true };
        return {
          ...after,
          visible: after.showValue || after.showSeriesName || after.showCategoryName,
        };
      }),
  };
}

function labelsOf(part: Part<ChartSeries>): Part<ChartLabels> {
  return partOf(part, "labels");
}

function isLine(part: Part<ChartSeries>): boolean {
  return isLineType(typeOfSeries(chartOf(part.chart), part.read()));
}

function linkedFormat(part: Part<ChartSeries>): string {
  const { sheet } = part.chart;
  const { id } = part.read();
  const { series } = chartData(sheet.workbook, chartOf(part.chart));
  return series.find((each) => each.series.id === id)?.numberFormat ?? "General";
}
