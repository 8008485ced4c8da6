import type { ChartFont, ChartLine, ChartLineStyle } from "../../model/charts/chart";
import { xml } from "../package/xml";

/** English Metric Units, in which drawings measure. */
export const EMU_PER_POINT = 12_700;

/** DrawingML's names of the ways in which a line can be broken. */
const DASHES: Partial<Record<ChartLineStyle, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

/** `c:spPr`: the fill ("" for none, undefined for nothing said) and the line of something. */
export function shapePropertiesXml(
  fill: string | undefined,
  line: Required<ChartLine> | undefined
): string {
  return xml("c:spPr", {}, (fill === undefined ? "" : fillXml(fill)) + (line ? lineXml(line) : ""));
}

function fillXml(color: string): string {
  return color === ""
    ? xml("a:noFill")
    : xml("a:solidFill", {}, xml("a:srgbClr", { val: color.slice(1) }));
}

function lineXml({ color, style, weight }: Required<ChartLine>): string {
  if (style === "None") return xml("a:ln", {}, xml("a:noFill"));
  const width = Math.round(weight * EMU_PER_POINT);
  return xml(
    "a:ln",
    { w: width, cap: style === "RoundDot" ? "rnd" : "flat" },
    fillXml(color) + xml("a:prstDash", { val: DASHES[style] ?? "solid" }) + xml("a:round")
  );
}

/** `c:txPr`: the font of texts that come from elsewhere. */
export function textPropertiesXml(font: Required<ChartFont>, rotation?: number): string {
  const paragraph = xml("a:p", {}, paragraphPropertiesXml(font) + xml("a:endParaRPr", LANGUAGE));
  return xml("c:txPr", {}, bodyXml(rotation) + xml("a:lstStyle") + paragraph);
}

/** `c:rich`: a text with its font; line feeds part paragraphs. */
export function richTextXml(text: string, font: Required<ChartFont>, rotation?: number): string {
  const paragraphs = text.split(/\r\n?|\n/).map((line) => {
    const run = xml("a:r", {}, runPropertiesXml("a:rPr", font) + xml("a:t", {}, contentOf(line)));
    return xml("a:p", {}, paragraphPropertiesXml(font) + (line === "" ? "" : run));
  });
  return xml("c:rich", {}, bodyXml(rotation) + xml("a:lstStyle") + paragraphs.join(""));
}

const LANGUAGE = { lang: "en-US" };

function bodyXml(degrees: number | undefined): string {
  return degrees === undefined
    ? xml("a:bodyPr")
    : xml("a:bodyPr", { rot: degrees * 60_000, vert: "horz" });
}

function paragraphPropertiesXml(font: Required<ChartFont>): string {
  return xml("a:pPr", {}, runPropertiesXml("a:defRPr", font));
}

function runPropertiesXml(name: "a:rPr" | "a:defRPr", font: Required<ChartFont>): string {
  return xml(
    name,
    {
      ...(name === "a:rPr" ? LANGUAGE : {}),
      sz: Math.round(font.size * 100),
      b: font.bold,
      i: font.italic,
      u: font.underline === "Single" ? "sng" : "none",
    },
    fillXml(font.color) + xml("a:latin", { typeface: font.name })
  );
}

/** Text as XML has it; characters that it cannot hold have no place in a chart. */
export function contentOf(text: string): string {
  return text
    .replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
