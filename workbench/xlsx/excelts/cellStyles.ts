import type { Alignment, Border, BorderStyle, Font, Style } from "@cj-tech-master/excelts";
import type { Format } from "../../model/formats";
import { GENERAL } from "../../model/formats";
import { patchStyle, type BorderLine, type CellStyle } from "../../model/style";
import { toArgb, type ColorReader } from "../parts/colors";
import type { FormatFacts } from "../parts/formatFacts";
import { fileBorderStyle, modelBorderLine } from "../parts/borderLines";
import { toFileNumberFormat } from "./numberFormats";

/** The font that cells have unless they say otherwise. */
const STANDARD_FONT = { name: "Calibri", size: 11 } as const;

const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const VERTICAL = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const UNDERLINE = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

/** What the Excel API says for text that runs from top to bottom. */
const VERTICAL_TEXT = 180;

const SIDES = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
} as const;

/** A format as excelts takes it. */
export function toExceltsStyle({ numberFormat, style = {} }: Format): Partial<Style> {
  const font = toFont(style);
  const alignment = toAlignment(style);
  const border = Object.fromEntries(
    Object.entries(SIDES).flatMap(([side, key]) => {
      const line = style[key];
      return line ? [[side, toBorder(line)] as const] : [];
    })
  );
  return {
    ...(numberFormat === undefined || numberFormat === GENERAL
      ? {}
      : { numFmt: toFileNumberFormat(numberFormat) }),
    ...(font ? { font } : {}),
    ...(alignment ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(style.fillColor === undefined
      ? {}
      : {
          fill: { type: "pattern", pattern: "solid", fgColor: { argb: toArgb(style.fillColor) } },
        }),
    ...(style.locked === false || style.formulaHidden
      ? { protection: { locked: style.locked ?? true, hidden: style.formulaHidden ?? false } }
      : {}),
  };
}

function toFont(style: CellStyle): Partial<Font> | undefined {
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough } = style;
  const own = [fontName, fontSize, fontColor, underline].some((part) => part !== undefined);
  if (!own && !bold && !italic && !strikethrough) return undefined;
  return {
    name: fontName ?? STANDARD_FONT.name,
    size: fontSize ?? STANDARD_FONT.size,
    ...(fontName === undefined ? { family: 2, scheme: "minor" as const } : {}),
    color: fontColor === undefined ? { theme: 1 } : { argb: toArgb(fontColor) },
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(strikethrough ? { strike: true } : {}),
    ...(underline ? { underline: UNDERLINE[underline] } : {}),
  };
}

function toAlignment(style: CellStyle): Partial<Alignment> | undefined {
  const { horizontalAlignment, verticalAlignment, indentLevel, textOrientation } = style;
  const alignment: Partial<Alignment> = {
    ...(horizontalAlignment ? { horizontal: HORIZONTAL[horizontalAlignment] } : {}),
    ...(verticalAlignment ? { vertical: VERTICAL[verticalAlignment] } : {}),
    ...(style.wrapText ? { wrapText: true } : {}),
    ...(style.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(indentLevel ? { indent: indentLevel } : {}),
    ...(textOrientation
      ? { textRotation: textOrientation === VERTICAL_TEXT ? "vertical" : textOrientation }
      : {}),
  };
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

function toBorder(line: BorderLine): Partial<Border> {
  return {
    style: fileBorderStyle(line) as BorderStyle,
    ...(line.color === undefined ? {} : { color: { argb: toArgb(line.color) } }),
  };
}

/** The font of the workbook's first format, whose size is undefined where the file does not say. */
export type StandardFont = Omit<Partial<Font>, "size"> & { readonly size: number | undefined };

/**
 * A format as excelts read it, but for what it reads wrongly. What is Excel's default, or that of the workbook's first font, is
 * absent.
 */
export function fromExceltsStyle(
  found: Partial<Style>,
  { numberFormat, fontSize }: FormatFacts,
  standard: StandardFont,
  colorOf: ColorReader
): Format {
  const { font = standard, alignment = {}, border = {}, fill, protection } = found;
  const underline = underlineOf(font.underline);
  const fillColor =
    fill?.type === "pattern" && fill.pattern !== "none" ? colorOf(fill.fgColor) : undefined;
  const fontColor = colorOf(font.color);
  const style = patchStyle(
    {},
    {
      fillColor,
      fontName: font.name === standard.name ? undefined : font.name,
      fontSize: fontSize === standard.size ? undefined : fontSize,
      fontColor: fontColor === colorOf(standard.color) ? undefined : fontColor,
      bold: font.bold || undefined,
      italic: font.italic || undefined,
      strikethrough: font.strike || undefined,
      underline,
      horizontalAlignment: keyOf(HORIZONTAL, alignment.horizontal),
      verticalAlignment: keyOf(VERTICAL, alignment.vertical),
      wrapText: alignment.wrapText || undefined,
      shrinkToFit: alignment.shrinkToFit || undefined,
      indentLevel: alignment.indent || undefined,
      textOrientation:
        alignment.textRotation === "vertical" ? VERTICAL_TEXT : alignment.textRotation || undefined,
      locked: protection?.locked === false ? false : undefined,
      formulaHidden: protection?.hidden || undefined,
      ...Object.fromEntries(
        Object.entries(SIDES).map(([side, key]) => {
          const edge = border[side as keyof typeof SIDES];
          return [key, modelBorderLine(edge?.style, colorOf(edge?.color))];
        })
      ),
    }
  );
  return {
    ...(numberFormat === GENERAL ? {} : { numberFormat }),
    ...(Object.keys(style).length > 0 ? { style } : {}),
  };
}

function underlineOf(underline: Font["underline"] | undefined): CellStyle["underline"] {
  if (underline === true) return "Single";
  return keyOf(UNDERLINE, typeof underline === "string" ? underline : undefined);
}

function keyOf<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined
): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
