import type { ChartLine, ChartLineStyle } from "../../model/charts/chart";
import { PIXELS_PER_POINT } from "./chartText";
import type { Stroke } from "./marks";

/** Dashes and gaps in widths of the line: those of DrawingML's presets that Excel takes. */
const DASHES: Partial<Record<ChartLineStyle, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [8, 3, 1, 3, 1, 3],
  Dot: [1, 1],
  RoundDot: [0.01, 2],
};

/** How a line is drawn; undefined for none. */
export function strokeOf({ color, style, weight }: Required<ChartLine>): Stroke | undefined {
  if (style === "None") return undefined;
  const width = weight * PIXELS_PER_POINT;
  const dashes = DASHES[style];
  return {
    color,
    width,
    ...(dashes ? { dashes: dashes.map((length) => length * width) } : {}),
    ...(style === "RoundDot" ? { isRound: true } : {}),
  };
}
