import { parseArea, splitSheetAddress } from "../../formula/area";
import type {
  ChartLabelPosition,
  ChartLabels,
  ChartMarker,
  ChartMarkerStyle,
  ChartSeries,
  ChartType,
  SeriesName,
} from "../../model/charts/chart";
import { newSeries } from "../../model/charts/newChart";
import { child, readFlag, readNumber, type XmlElement } from "../package/xml";
import type { ColorReader } from "../parts/colors";
import { readFill, readFont, readLine } from "./shapeReader";
import { UnknownChart } from "./unknownChart";

/** A series as a file has it, and its place among all series of the chart. */
export interface FoundSeries {
  readonly order: number;
  readonly series: ChartSeries;
}

/** Reads `c:ser`. Throws UnknownChart for one that takes other things than a line of cells. */
export function readSeries(
  element: XmlElement,
  type: ChartType,
  gaps: Partial<Pick<ChartSeries, "gapWidth" | "overlap">>,
  colorOf: ColorReader
): FoundSeries {
  const properties = child(element, "spPr");
  const isLine = type === "Line";
  const marker = readMarker(child(element, "marker"), colorOf);
  const fill = readFill(properties, colorOf);
  const values = readReference(child(element, "val"));
  const categories = readReference(child(element, "cat"));
  const name = readName(child(element, "tx"));
  return {
    order: readNumber(child(element, "order")?.attributes["val"]) ?? 0,
    series: newSeries(0, {
      type: isLine && marker.style !== "None" ? "LineMarkers" : type,
      ...(name ? { name } : {}),
      ...(values === undefined ? {} : { values }),
      ...(categories === undefined ? {} : { categories }),
      ...(fill === undefined || isLine ? {} : { fill: { color: fill } }),
      line: readLine(properties, colorOf),
      marker,
      labels: readLabels(child(element, "dLbls"), colorOf),
      smooth: isLine && readFlag(child(element, "smooth")?.attributes["val"], false),
      ...gaps,
    }),
  };
}

function readName(tx: XmlElement | undefined): SeriesName | undefined {
  const text = child(tx, "v")?.text;
  if (text !== undefined) return { kind: "text", text };
  const formula = child(child(tx, "strRef"), "f")?.text;
  return formula === undefined ? undefined : { kind: "cell", formula: cellsOf(formula) };
}

/** The cells that values or categories come from, without those they had when the file was saved. */
function readReference(source: XmlElement | undefined): string | undefined {
  if (!source) return undefined;
  const formula = (child(source, "numRef") ?? child(source, "strRef"))?.children.find(
    ({ name }) => name === "f"
  )?.text;
  if (formula === undefined) throw new UnknownChart("it shows values that are in no cells");
  return cellsOf(formula);
}

/** A reference as charts keep it: one row or column of one sheet, or #REF!. */
function cellsOf(formula: string): string {
  if (formula.includes("#REF!")) return "=#REF!";
  const { sheet, address } = splitSheetAddress(formula);
  const area = parseArea(address);
  const isLine = area && (area.top === area.bottom || area.left === area.right);
  if (sheet === undefined || !isLine) {
    throw new UnknownChart(`it shows "${formula}", which is no row or column of cells`);
  }
  return `=${formula}`;
}

const SYMBOLS: Readonly<Record<string, ChartMarkerStyle>> = {
  ...{ auto: "Automatic", none: "None", circle: "Circle", dash: "Dash", diamond: "Diamond" },
  ...{ dot: "Dot", plus: "Plus", square: "Square", star: "Star", triangle: "Triangle", x: "X" },
};

function readMarker(element: XmlElement | undefined, colorOf: ColorReader): ChartMarker {
  const symbol = child(element, "symbol")?.attributes["val"] ?? "auto";
  const style = SYMBOLS[symbol] ?? "Automatic";
  const size = readNumber(child(element, "size")?.attributes["val"]);
  const background = readFill(child(element, "spPr"), colorOf);
  const foreground = readLine(child(element, "spPr"), colorOf).color;
  return {
    style,
    ...(size === undefined ? {} : { size }),
    ...(background ? { background } : {}),
    ...(foreground === undefined ? {} : { foreground }),
  };
}

const LABEL_POSITIONS: Readonly<Record<string, ChartLabelPosition>> = {
  ...{ ctr: "Center", inEnd: "InsideEnd", inBase: "InsideBase", outEnd: "OutsideEnd" },
  ...{ l: "Left", r: "Right", t: "Top", b: "Bottom" },
};

function readLabels(element: XmlElement | undefined, colorOf: ColorReader): ChartLabels {
  const flag = (name: string): boolean => readFlag(child(element, name)?.attributes["val"]);
  const showValue = flag("showVal");
  const showSeriesName = flag("showSerName");
  const showCategoryName = flag("showCatName");
  const visible = !flag("delete") && (showValue || showSeriesName || showCategoryName);
  const position = LABEL_POSITIONS[child(element, "dLblPos")?.attributes["val"] ?? ""];
  const numberFormat = readNumberFormat(element);
  return {
    visible,
    showValue: showValue || !visible,
    showSeriesName,
    showCategoryName,
    ...(position === undefined ? {} : { position }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    font: readFont(child(element, "txPr"), colorOf),
  };
}

/** The number format that an axis or labels have; undefined when it is that of the cells. */
export function readNumberFormat(element: XmlElement | undefined): string | undefined {
  const { formatCode, sourceLinked } = child(element, "numFmt")?.attributes ?? {};
  return readFlag(sourceLinked, formatCode === undefined) ? undefined : formatCode;
}
