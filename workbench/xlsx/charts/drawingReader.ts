import { COLUMN_COUNT, ROW_COUNT } from "../../formula/area";
import type { Chart } from "../../model/charts/chart";
import {
  anchorOf,
  frameOf,
  type AnchorPoint,
  type ChartAnchor,
  type SheetLines,
} from "../../model/charts/chartAnchor";
import type { Budget } from "../budget";
import { uniqueNumbers } from "../ids";
import { LIMITS } from "../limits";
import type { TextParts } from "../package/openPackage";
import { relationshipsOf, requirePart } from "../package/relationships";
import { child, childrenOf, parseXml, readNumber, type XmlElement } from "../package/xml";
import type { ColorReader } from "../parts/colors";
import { refuse } from "../refusal";
import { readChart, type FoundChart } from "./chartReader";
import { EMU_PER_POINT } from "./shapeXml";
import { UnknownChart } from "./unknownChart";

/** A chart on a sheet before it has an id. */
export interface PlacedChart {
  readonly chart: FoundChart & Pick<Chart, "name" | "altTitle" | "altDescription">;
  /** The number that the file has for it. */
  readonly number: number;
  readonly anchor: (lines: SheetLines) => ChartAnchor;
}

/** The charts of a sheet, and why others are left out. */
export interface FoundDrawing {
  readonly charts: readonly PlacedChart[];
  /** One sentence for each chart that is left out. */
  readonly notes: readonly string[];
}

/** Reads the charts that a sheet's drawing has; pictures and shapes are not looked at. */
export function readDrawing(
  parts: TextParts,
  sheetPart: string,
  sheetName: string,
  colorOf: ColorReader,
  budget: Budget
): FoundDrawing {
  const drawing = relationshipsOf(parts, sheetPart).find(({ kind }) => kind === "drawing");
  if (!drawing) return { charts: [], notes: [] };
  const related = relationshipsOf(parts, drawing.part);
  const anchors = parseXml(requirePart(parts, drawing.part), budget).children;
  if (anchors.length > LIMITS.items) return refuse("tooBig", `${anchors.length} drawn things`);
  const charts: PlacedChart[] = [];
  const notes: string[] = [];
  for (const anchor of anchors) {
    const frame = findFrame(anchor);
    if (!frame) continue;
    const properties = child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes ?? {};
    const { name = "", descr = "", title = "" } = properties;
    const graphic = child(child(frame, "graphic"), "graphicData");
    const id = child(graphic, "chart")?.attributes["r:id"];
    const part = related.find((each) => each.id === id && each.kind === "chart")?.part;
    try {
      if (part === undefined) throw new UnknownChart("it is of a kind newer than the workbench");
      const chart = readChart(requirePart(parts, part), colorOf, budget);
      charts.push({
        chart: { ...chart, name, altTitle: title, altDescription: descr },
        number: (readNumber(properties["id"]) ?? 0) - 1,
        anchor: (lines) => anchorFrom(anchor, lines),
      });
    } catch (cause) {
      if (!(cause instanceof UnknownChart)) throw cause;
      notes.push(`The chart "${name}" on ${sheetName} is left out: ${cause.reason}.`);
    }
  }
  return { charts, notes };
}

/** Newer kinds of charts stand in a choice, beside a picture for older programs. */
function findFrame(anchor: XmlElement): XmlElement | undefined {
  const choice = child(child(anchor, "AlternateContent"), "Choice");
  return child(anchor, "graphicFrame") ?? child(choice, "graphicFrame");
}

/** Gives the charts of a sheet their ids, once its rows and columns are known. */
export function chartsToModel(
  found: readonly PlacedChart[],
  idOf: (number: number) => string,
  lines: SheetLines
): Chart[] {
  const numbers = uniqueNumbers(
    found.map(({ number }) => number),
    MAX_CHART_NUMBER
  );
  return found.map(({ chart, anchor }, index) => ({
    ...chart,
    id: idOf(numbers[index] ?? 0),
    anchor: anchor(lines),
  }));
}

const MAX_CHART_NUMBER = 2 ** 32 - 1;

function anchorFrom(anchor: XmlElement, lines: SheetLines): ChartAnchor {
  const from = readCorner(child(anchor, "from"));
  const to = child(anchor, "to");
  if (to) {
    const end = readCorner(to);
    return { left: from.column, top: from.row, right: end.column, bottom: end.row };
  }
  const points = (holder: string, name: string): number =>
    Math.max(0, (readNumber(child(anchor, holder)?.attributes[name]) ?? 0) / EMU_PER_POINT);
  const size = { width: points("ext", "cx"), height: points("ext", "cy") };
  const place = child(anchor, "from")
    ? frameOf(lines, { left: from.column, top: from.row, right: from.column, bottom: from.row })
    : { left: points("pos", "x"), top: points("pos", "y") };
  return anchorOf(lines, { left: place.left, top: place.top, ...size });
}

function readCorner(corner: XmlElement | undefined): { column: AnchorPoint; row: AnchorPoint } {
  const point = (name: string, count: number): AnchorPoint => {
    const number = (key: string): number => {
      const [element] = childrenOf(corner, key);
      return Math.max(0, readNumber(element?.text) ?? 0);
    };
    return {
      index: Math.min(Math.trunc(number(name)), count - 1),
      offset: number(`${name}Off`) / EMU_PER_POINT,
    };
  };
  return { column: point("col", COLUMN_COUNT), row: point("row", ROW_COUNT) };
}
