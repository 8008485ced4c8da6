import type { ChartFont, ChartLine, ChartLineStyle } from "../../model/charts/chart";
import { child, childrenOf, readFlag, readNumber, type XmlElement } from "../package/xml";
import type { ColorReader } from "../parts/colors";
import { EMU_PER_POINT } from "./shapeXml";

/** The numbers that cells have for the theme's colours, by DrawingML's names. */
const THEME_NUMBERS: Readonly<Record<string, number>> = {
  ...{ bg1: 0, lt1: 0, tx1: 1, dk1: 1, bg2: 2, lt2: 2, tx2: 3, dk2: 3 },
  ...{ accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9 },
};

const DASHES: Readonly<Record<string, ChartLineStyle>> = {
  solid: "Continuous",
  ...{ dash: "Dash", lgDash: "Dash", sysDash: "Dash", dot: "Dot", sysDot: "Dot" },
  ...{ dashDot: "DashDot", lgDashDot: "DashDot", sysDashDot: "DashDot" },
  ...{ lgDashDotDot: "DashDotDot", sysDashDotDot: "DashDotDot" },
};

/** "#RRGGBB" of a `solidFill`, "" for `noFill`, undefined when nothing is said that is known here. */
export function readFill(holder: XmlElement | undefined, colorOf: ColorReader): string | undefined {
  if (child(holder, "noFill")) return "";
  const solid = child(holder, "solidFill");
  const own = child(solid, "srgbClr")?.attributes["val"];
  if (own !== undefined) return colorOf({ argb: own });
  const scheme = child(solid, "schemeClr");
  const theme = THEME_NUMBERS[scheme?.attributes["val"] ?? ""];
  if (theme === undefined) return undefined;
  // Excel writes lighter colours as a share of the lightness and what is added to it.
  const share = (name: string): number | undefined => {
    const value = readNumber(child(scheme, name)?.attributes["val"]);
    return value === undefined ? undefined : value / 100_000;
  };
  const tint = share("lumOff") ?? (share("lumMod") ?? 1) - 1;
  return colorOf({ theme, tint });
}

/** The line of a `spPr`. */
export function readLine(properties: XmlElement | undefined, colorOf: ColorReader): ChartLine {
  const line = child(properties, "ln");
  if (!line) return {};
  const color = readFill(line, colorOf);
  if (color === "") return { style: "None" };
  const preset = child(line, "prstDash")?.attributes["val"] ?? "solid";
  const isRound = line.attributes["cap"] === "rnd" && preset === "sysDot";
  const width = readNumber(line.attributes["w"]);
  return {
    ...(color === undefined ? {} : { color }),
    style: isRound ? "RoundDot" : (DASHES[preset] ?? "Continuous"),
    ...(width === undefined ? {} : { weight: width / EMU_PER_POINT }),
  };
}

/** The font of a `txPr`, or of the first text of a `rich`. */
export function readFont(body: XmlElement | undefined, colorOf: ColorReader): ChartFont {
  const [paragraph] = childrenOf(body, "p");
  const [run] = childrenOf(paragraph, "r");
  const standard = child(child(paragraph, "pPr"), "defRPr");
  return { ...fontOfRun(standard, colorOf), ...fontOfRun(child(run, "rPr"), colorOf) };
}

function fontOfRun(properties: XmlElement | undefined, colorOf: ColorReader): ChartFont {
  if (!properties) return {};
  const { sz, b, i, u } = properties.attributes;
  const size = readNumber(sz);
  const color = readFill(properties, colorOf);
  // "+mn-lt" and the like stand for the theme's fonts.
  const name = child(properties, "latin")?.attributes["typeface"]?.replace(/^\+.*$/, "");
  return {
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(b === undefined ? {} : { bold: readFlag(b) }),
    ...(i === undefined ? {} : { italic: readFlag(i) }),
    ...(u === undefined ? {} : { underline: u === "none" ? "None" : "Single" }),
    ...(color === undefined || color === "" ? {} : { color }),
    ...(name ? { name } : {}),
  };
}

/** The text of a `rich`, a line for each paragraph. */
export function readRichText(rich: XmlElement): string {
  return childrenOf(rich, "p")
    .map((paragraph) =>
      paragraph.children
        .filter(({ name }) => name === "r" || name === "fld")
        .map((run) => child(run, "t")?.text ?? "")
        .join("")
    )
    .join("\n");
}
