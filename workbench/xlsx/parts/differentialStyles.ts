import { patchStyle, type CellStyle } from "../../model/style";
import { child, childrenOf, readFlag, xml, type XmlElement } from "../package/xml";
import { fileBorderStyle, modelBorderLine } from "./borderLines";
import { readColor, toArgb, type ColorReader } from "./colors";

const UNDERLINE = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

const SIDES = {
  left: "borderLeft",
  right: "borderRight",
  top: "borderTop",
  bottom: "borderBottom",
} as const;

/** `<dxf>`: what a conditional format changes. Excel lets it change font, fill and borders only. */
export function differentialXml(style: CellStyle): string {
  return xml("dxf", {}, fontXml(style) + fillXml(style) + borderXml(style));
}

function fontXml({ bold, italic, strikethrough, underline, fontColor }: CellStyle): string {
  const toggle = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : xml(name, on ? {} : { val: 0 });
  const content =
    toggle("b", bold) +
    toggle("i", italic) +
    toggle("strike", strikethrough) +
    (fontColor === undefined ? "" : xml("color", { rgb: toArgb(fontColor) })) +
    (underline === undefined ? "" : xml("u", { val: UNDERLINE[underline] }));
  return content && xml("font", {}, content);
}

function fillXml({ fillColor }: CellStyle): string {
  if (fillColor === undefined) return "";
  // Here, unlike in a cell's format, a solid fill has the colour of its background.
  const background = xml("bgColor", { rgb: toArgb(fillColor) });
  return xml("fill", {}, xml("patternFill", { patternType: "solid" }, background));
}

function borderXml(style: CellStyle): string {
  const edges = Object.entries(SIDES).map(([side, key]) => {
    const line = style[key];
    if (!line) return "";
    const color = line.color === undefined ? { auto: 1 } : { rgb: toArgb(line.color) };
    return xml(side, { style: fileBorderStyle(line) }, xml("color", color));
  });
  return edges.join("") && xml("border", {}, edges.join(""));
}

/** The styles of `<dxfs>`, by number. */
export function readDifferentials(
  element: XmlElement | undefined,
  colorOf: ColorReader
): CellStyle[] {
  return childrenOf(element, "dxf").map((item) => {
    const font = child(item, "font");
    const fill = child(child(item, "fill"), "patternFill");
    const border = child(item, "border");
    const toggle = (name: string): boolean | undefined => {
      const found = child(font, name);
      return found && readFlag(found.attributes["val"], true);
    };
    const underline = child(font, "u");
    const word = underline && (underline.attributes["val"] ?? "single");
    const lines = Object.entries(SIDES).map(([side, key]) => {
      const edge = child(border, side);
      const color = colorOf(readColor(child(edge, "color")));
      return [key, modelBorderLine(edge?.attributes["style"], color)] as const;
    });
    const isFilled = fill !== undefined && fill.attributes["patternType"] !== "none";
    return patchStyle(
      {},
      {
        bold: toggle("b"),
        italic: toggle("i"),
        strikethrough: toggle("strike"),
        fontColor: colorOf(readColor(child(font, "color"))),
        underline: Object.keys(UNDERLINE).find(
          (key) => UNDERLINE[key as keyof typeof UNDERLINE] === word
        ) as CellStyle["underline"],
        fillColor: isFilled
          ? colorOf(readColor(child(fill, "bgColor") ?? child(fill, "fgColor")))
          : undefined,
        ...Object.fromEntries(lines),
      }
    );
  });
}
