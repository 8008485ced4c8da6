import { useMemo } from "react";
import type { Chart } from "../../model/charts/chart";
import type { AnchorPoint } from "../../model/charts/chartAnchor";
import { chartData } from "../../model/charts/chartData";
import type { Sheet } from "../../model/sheet";
import { pixelsOf, type Axis } from "../geometry";
import { createTextWidth } from "../textMeasure";
import { drawChart, type ChartPicture } from "./chartPicture";
import type { Box } from "./marks";

const textWidth = createTextWidth();

/** A chart at its place over the cells, in pixels from the first one. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly box: Box;
  readonly picture: ChartPicture;
  /** What it shows, in words. */
  readonly label: string;
}

/** The charts of a sheet as they look at a revision of the workbook. */
export function useCharts(
  sheet: Sheet,
  revision: number,
  rows: Axis,
  columns: Axis
): readonly PlacedChart[] {
  return useMemo(
    () =>
      sheet.charts.items.flatMap((chart): PlacedChart[] => {
        const box = placeOf(chart, rows, columns);
        if (box.width < 1 || box.height < 1) return [];
        const data = chartData(sheet.workbook, chart);
        const picture = drawChart(chart, data, box, textWidth);
        return [{ chart, box, picture, label: labelOf(chart, data.title) }];
      }),
    // The revision stands for everything in the workbook that a chart may show.
    [sheet, revision, rows, columns]
  );
}

/** Where a chart lies over the cells as they are drawn. */
export function placeOf({ anchor }: Chart, rows: Axis, columns: Axis): Box {
  const left = positionOf(columns, anchor.left);
  const top = positionOf(rows, anchor.top);
  return {
    left,
    top,
    width: positionOf(columns, anchor.right) - left,
    height: positionOf(rows, anchor.bottom) - top,
  };
}

function positionOf(axis: Axis, { index, offset }: AnchorPoint): number {
  return axis.start(index) + Math.min(pixelsOf(offset), axis.size(index));
}

/** The alternative text, or else the title, or the name. */
export function labelOf(chart: Chart, title: string): string {
  const shown = chart.title.visible ? title : "";
  return chart.altDescription || chart.altTitle || shown || chart.name;
}
