import type { Scalar } from "../formula/values";
import { isError } from "../formula/values";
import type { ConditionalLook } from "../model/conditionalEvaluation";
import type { BorderLine, CellStyle } from "../model/style";
import type { TableCellLook } from "./tableLook";

/** Excel's default size, in points. */
export const STANDARD_FONT_SIZE = 11;

/** What the page offers where Excel would use its own fonts: narrow ones first, as widths are set for them. */
export const CELL_FONTS =
  '"Aptos Narrow", Calibri, Carlito, "Segoe UI", "Liberation Sans Narrow", "Arial Narrow", system-ui, sans-serif';

/** From one line of text to the next, in sizes of the font; 19 pixels for the standard one. */
export const LINE_SPACING = 1.29;

/** CSS pixels of one step of indent. */
export const INDENT = 9;

/** Everything needed to draw a cell except its place and size. */
export interface CellFace {
  readonly text: string;
  readonly fill?: string;
  readonly color: string;
  readonly font: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly decoration: string;
  readonly align: "left" | "center" | "right";
  readonly vertical: "start" | "center" | "end";
  readonly wrap: boolean;
  /** Degrees that the text is turned to the left, -90 to 90; 180 stands for letters below each other. */
  readonly turned: number;
  readonly indent: number;
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
  readonly bar?: ConditionalLook["bar"];
  readonly icon?: ConditionalLook["icon"];
  /** Only text runs on into blank neighbours; numbers show "###" instead. */
  readonly isText: boolean;
}

/** The parts that make a face, least important first: the table's style, the cell's own, its rules. */
export interface FaceParts {
  readonly text: string;
  readonly value: Scalar;
  readonly table: TableCellLook;
  readonly style: CellStyle;
  readonly conditional: ConditionalLook;
}

/** Puts the parts of a cell's look together. */
export function composeFace({ text, value, table, style: own, conditional }: FaceParts): CellFace {
  const style: CellStyle = { ...own, ...conditional.style };
  const fill = style.fillColor ?? table.fill;
  const lines: string[] = [];
  if (style.underline) lines.push("underline");
  if (style.strikethrough) lines.push("line-through");
  const fontSize = Math.round((style.fontSize ?? STANDARD_FONT_SIZE) * (4 / 3) * 10) / 10;
  const bold = style.bold ?? table.bold ?? false;
  const italic = style.italic ?? false;
  const family = style.fontName
    ? `"${style.fontName.replace(/"/g, "")}", ${CELL_FONTS}`
    : CELL_FONTS;
  return {
    text: conditional.hidesValue ? "" : text,
    ...(fill ? { fill } : {}),
    color: style.fontColor ?? table.color ?? "#000000",
    font: `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontSize}px/${LINE_SPACING} ${family}`,
    fontSize,
    bold,
    italic,
    decoration: lines.join(" "),
    align: alignment(style, value),
    vertical: vertical(style),
    wrap: style.wrapText ?? false,
    turned: style.textOrientation ?? 0,
    indent: (style.indentLevel ?? 0) * INDENT,
    ...edge("top", borderCss(style.borderTop) ?? table.borderTop),
    ...edge("bottom", borderCss(style.borderBottom) ?? table.borderBottom),
    ...edge("left", borderCss(style.borderLeft) ?? table.borderLeft),
    ...edge("right", borderCss(style.borderRight) ?? table.borderRight),
    ...(conditional.bar ? { bar: conditional.bar } : {}),
    ...(conditional.icon ? { icon: conditional.icon } : {}),
    isText: typeof value === "string",
  };
}

function edge(side: string, line: string | undefined): Record<string, string> {
  return line ? { [side]: line } : {};
}

/** Text goes left, numbers right, booleans and errors in the middle, unless the style says so. */
function alignment(style: CellStyle, value: Scalar): CellFace["align"] {
  switch (style.horizontalAlignment) {
    case "Left":
    case "Justify":
    case "Fill":
      return "left";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "Right":
      return "right";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || isError(value) ? "center" : "left";
  }
}

function vertical(style: CellStyle): CellFace["vertical"] {
  switch (style.verticalAlignment) {
    case "Top":
    case "Justify":
      return "start";
    case "Center":
    case "Distributed":
      return "center";
    default:
      return "end";
  }
}

/** A border as CSS; undefined for none. */
export function borderCss(line: BorderLine | undefined): string | undefined {
  if (!line) return undefined;
  const width = line.weight === "Thick" ? 3 : line.weight === "Medium" ? 2 : 1;
  const color = line.color || "#000000";
  if (line.style === "Double") return `3px double ${color}`;
  const dotted = line.style === "Dot" || line.weight === "Hairline";
  const style =
    line.style === "Continuous" ? (dotted ? "dotted" : "solid") : dotted ? "dotted" : "dashed";
  return `${width}px ${style} ${color}`;
}

/**
 * What a number shows in a column too narrow for it: fewer decimals under the General format, else
 * "###". Returns the text unchanged when it fits.
 */
export function fitNumber(
  text: string,
  value: number,
  isGeneral: boolean,
  width: number,
  widthOf: (text: string) => number
): string {
  if (widthOf(text) <= width) return text;
  if (isGeneral) {
    for (let digits = 15; digits >= 0; digits -= 1) {
      const rounded = String(Number(value.toFixed(digits)));
      if (!rounded.includes("e") && widthOf(rounded) <= width && Number(rounded) !== 0) {
        return rounded;
      }
    }
  }
  return "#".repeat(Math.max(1, Math.floor(width / widthOf("#"))));
}
