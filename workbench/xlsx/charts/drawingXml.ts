import type { Chart } from "../../model/charts/chart";
import type { AnchorPoint } from "../../model/charts/chartAnchor";
import type { Sheet } from "../../model/sheet";
import { relationshipsPart } from "../package/relationships";
import { xml } from "../package/xml";
import { CHART_NAMESPACE, chartXml, DRAWING_NAMESPACE } from "./chartXml";
import { EMU_PER_POINT } from "./shapeXml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A sheet's drawing, which has its charts, and what has to be known of it elsewhere in the file. */
export interface WrittenDrawing {
  /** The parts by name, relationships included. */
  readonly parts: ReadonlyMap<string, string>;
  /** The drawing's part, for the sheet's relationships. */
  readonly drawing: string;
  /** The content types of the parts that need one of their own. */
  readonly types: readonly (readonly [part: string, type: string])[];
}

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Writes the charts of a sheet; undefined when it has none. `firstChart` is free for a part's name. */
export function drawingOf(
  sheet: Sheet,
  drawingNumber: number,
  firstChart: number
): WrittenDrawing | undefined {
  const charts = sheet.charts.items;
  if (charts.length === 0) return undefined;
  const drawing = `xl/drawings/drawing${drawingNumber}.xml`;
  const named = charts.map((chart, index) => ({
    chart,
    part: `xl/charts/chart${firstChart + index}.xml`,
    relationship: `rId${index + 1}`,
  }));
  const anchors = named.map(({ chart, relationship }) => anchorXml(chart, relationship));
  const relationships = named.map(({ part, relationship }) =>
    xml("Relationship", {
      Id: relationship,
      Type: `${OFFICE}/chart`,
      Target: `../${part.slice("xl/".length)}`,
    })
  );
  return {
    drawing,
    parts: new Map([
      [
        drawing,
        document(
          xml(
            "xdr:wsDr",
            { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING_NAMESPACE },
            anchors.join("")
          )
        ),
      ],
      [
        relationshipsPart(drawing),
        document(xml("Relationships", { xmlns: PACKAGE }, relationships.join(""))),
      ],
      ...named.map(({ chart, part }) => [part, chartXml(sheet.workbook, chart)] as const),
    ]),
    types: [
      [`/${drawing}`, DRAWING_TYPE],
      ...named.map(({ part }) => [`/${part}`, CHART_TYPE] as const),
    ],
  };
}

function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** The number at the end of a chart's id, which is unique on its sheet. */
export function chartNumber({ id }: Pick<Chart, "id">): number {
  return Number.parseInt(id.slice(-13, -1), 16);
}

function anchorXml(chart: Chart, relationship: string): string {
  const { left, top, right, bottom } = chart.anchor;
  const properties = {
    // 1 is the drawing's own.
    id: chartNumber(chart) + 1,
    name: chart.name,
    descr: chart.altDescription || undefined,
    title: chart.altTitle || undefined,
  };
  const graphic = xml(
    "a:graphic",
    {},
    xml(
      "a:graphicData",
      { uri: CHART_NAMESPACE },
      xml("c:chart", {
        "xmlns:c": CHART_NAMESPACE,
        "xmlns:r": OFFICE,
        "r:id": relationship,
      })
    )
  );
  const frame = xml(
    "xdr:graphicFrame",
    { macro: "" },
    xml("xdr:nvGraphicFramePr", {}, xml("xdr:cNvPr", properties) + xml("xdr:cNvGraphicFramePr")) +
      xml("xdr:xfrm", {}, xml("a:off", { x: 0, y: 0 }) + xml("a:ext", { cx: 0, cy: 0 })) +
      graphic
  );
  return xml(
    "xdr:twoCellAnchor",
    { editAs: "twoCell" },
    cornerXml("xdr:from", left, top) +
      cornerXml("xdr:to", right, bottom) +
      frame +
      xml("xdr:clientData")
  );
}

function cornerXml(name: "xdr:from" | "xdr:to", column: AnchorPoint, row: AnchorPoint): string {
  const emu = (points: number): string => String(Math.round(points * EMU_PER_POINT));
  return xml(
    name,
    {},
    xml("xdr:col", {}, String(column.index)) +
      xml("xdr:colOff", {}, emu(column.offset)) +
      xml("xdr:row", {}, String(row.index)) +
      xml("xdr:rowOff", {}, emu(row.offset))
  );
}
