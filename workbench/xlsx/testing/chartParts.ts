import type { Edit } from "./packageEdits";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";

const relations = (kind: string, target: string): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">` +
  `<Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;

const anchor =
  "<xdr:twoCellAnchor>" +
  "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>17</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="Scores"/>' +
  "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${DRAWINGML}/chart"><c:chart r:id="rId1"/></a:graphicData></a:graphic>` +
  "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";

const chart =
  '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>' +
  '<c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
  "<c:val><c:numRef><c:f>Sheet1!$B$2:$B$5</c:f></c:numRef></c:val></c:ser>" +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>' +
  "</c:plotArea></c:chart>";

/** Puts a chart onto the fourth sheet of the full workbook, as Excel writes one. */
export const CHART_PARTS: readonly Edit[] = [
  {
    part: "[Content_Types].xml",
    from: "</Types>",
    to:
      override("/xl/drawings/drawing99.xml", "drawing") +
      override("/xl/charts/chart99.xml", "drawingml.chart") +
      "</Types>",
  },
  {
    part: "xl/worksheets/sheet4.xml",
    from: "</colBreaks>",
    to: '</colBreaks><drawing r:id="rId1"/>',
  },
  {
    part: "xl/worksheets/_rels/sheet4.xml.rels",
    to: relations("drawing", "../drawings/drawing99.xml"),
  },
  {
    part: "xl/drawings/drawing99.xml",
    to:
      `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main" ` +
      `xmlns:c="${DRAWINGML}/chart" xmlns:r="${OFFICE}">${anchor}</xdr:wsDr>`,
  },
  {
    part: "xl/drawings/_rels/drawing99.xml.rels",
    to: relations("chart", "../charts/chart99.xml"),
  },
  {
    part: "xl/charts/chart99.xml",
    to: `${HEAD}<c:chartSpace xmlns:c="${DRAWINGML}/chart">${chart}</c:chartSpace>`,
  },
];
