import type { Chart, ChartFont } from "../../model/charts/chart";
import { fontOf, type ChartTextRole } from "../../model/charts/chartLooks";
import { CELL_FONTS } from "../cellFace";
import type { TextWidth } from "../textMeasure";
import type { TextStyle } from "./marks";

/** CSS pixels of one point. */
export const PIXELS_PER_POINT = 4 / 3;

/** From one line of text to the next, in sizes of the font. */
const LINE_SPACING = 1.22;

/** How a text of a chart is drawn. */
export function styleOf(chart: Chart, role: ChartTextRole, own: ChartFont): TextStyle {
  const { size, color, name, bold, italic, underline } = fontOf(chart, role, own);
  return {
    size: size * PIXELS_PER_POINT,
    color,
    name,
    isBold: bold,
    isItalic: italic,
    isUnderlined: underline === "Single",
  };
}

/** The fonts for a text, with what the page offers in the place of Excel's. */
export function familyOf({ name }: TextStyle): string {
  return `"${name.replace(/["\\]/g, "")}", ${CELL_FONTS}`;
}

/** Measures texts of one style. */
export function widthIn(style: TextStyle, textWidth: TextWidth): (text: string) => number {
  const { isItalic, isBold, size } = style;
  const font = `${isItalic ? "italic " : ""}${isBold ? "bold " : ""}${size}px ${familyOf(style)}`;
  return (text) => textWidth(text, font);
}

export function lineHeight({ size }: TextStyle): number {
  return size * LINE_SPACING;
}

/**
 * A text in lines no wider than `width`, broken between words and, where a word alone is wider,
 * inside it; what goes beyond the last of `most` lines ends in "…".
 */
export function wrapText(
  text: string,
  width: number,
  widthOf: (text: string) => number,
  most = Infinity
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line === "" || widthOf(longer) <= width) {
        line = longer;
      } else {
        lines.push(line);
        line = word;
      }
      while (widthOf(line) > width && line.length > 1) {
        const part = longestStart(line, width, widthOf);
        lines.push(part);
        line = line.slice(part.length);
      }
    }
    lines.push(line);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ""}…`, width, widthOf)];
}

/** A text that is no wider than `width`, ending in "…" where it had to be cut. */
export function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  let end = text.replace(/…$/, "").length - 1;
  while (end > 1 && widthOf(`${text.slice(0, end).trimEnd()}…`) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

function longestStart(text: string, width: number, widthOf: (text: string) => number): string {
  let end = text.length - 1;
  while (end > 1 && widthOf(text.slice(0, end)) > width) end -= 1;
  return text.slice(0, end);
}
