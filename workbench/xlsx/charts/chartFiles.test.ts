import { area, put, testWorkbook } from "../../model/testWorkbook";
import type { Workbook } from "../../model/workbook";
import { readDirectory, readEntryBytes } from "../package/zipReader";
import { writeZip } from "../package/zipWriter";
import { child, childrenOf, parseXml, type XmlElement } from "../package/xml";
import { fullWorkbook } from "../testing/fullWorkbook";
import { readXlsx, writeXlsx } from "..";

const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";

async function partsOf(book: Workbook): Promise<Map<string, string>> {
  const bytes = await writeXlsx(book);
  const parts = new Map<string, string>();
  for (const entry of readDirectory(bytes)) {
    const content = await readEntryBytes(bytes, entry, { bytesLeft: Infinity });
    parts.set(entry.name, new TextDecoder().decode(content));
  }
  return parts;
}

/** Weeks with a column of values and one of goals, under a chart. */
function weeks(): Workbook {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "A1", [
    ["Week", "Fidelity", "Goal"],
    ["W1", 70, 80],
    ["W2", 75, 80],
  ]);
  const { id } = sheet.charts.add("ColumnClustered", sheet, area("A1:C3"), "Columns");
  sheet.charts.update(id, { name: "Run" });
  return book;
}

/** The workbook of a file in which one part has been changed, and what is noted about it. */
async function reopened(
  book: Workbook,
  part: string,
  change: (source: string) => string | undefined
): Promise<{ workbook: Workbook; notes: readonly string[] } | { refused: string }> {
  const parts = await partsOf(book);
  const before = parts.get(part);
  const after = change(before ?? "");
  if (after === before) throw new Error(`${part} has not changed`);
  if (after === undefined) parts.delete(part);
  else parts.set(part, after);
  return readXlsx(await writeZip(parts));
}

async function firstChart(part: string, change: (source: string) => string) {
  const result = await reopened(weeks(), part, change);
  if ("refused" in result) throw new Error(result.refused);
  const [chart] = result.workbook.sheets.active.charts.items;
  if (!chart) throw new Error(result.notes.join(" "));
  return { chart, sheet: result.workbook.sheets.active };
}

describe("the parts of charts", () => {
  test("are related, of their content types, and drawn on their sheet", async () => {
    const parts = await partsOf(weeks());
    const types = childrenOf(parseXml(parts.get("[Content_Types].xml") ?? ""), "Override").map(
      ({ attributes }) => [attributes["PartName"], attributes["ContentType"]]
    );
    expect(types).toContainEqual([
      `/${DRAWING}`,
      "application/vnd.openxmlformats-officedocument.drawing+xml",
    ]);
    expect(types).toContainEqual([
      `/${CHART}`,
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    ]);
    const sheet = parseXml(parts.get("xl/worksheets/sheet1.xml") ?? "");
    const [toDrawing] = relationships(parts, "xl/worksheets/_rels/sheet1.xml.rels", "drawing");
    expect(child(sheet, "drawing")?.attributes["r:id"]).toBe(toDrawing?.["Id"]);
    expect(toDrawing?.["Target"]).toBe("../drawings/drawing1.xml");
    const [toChart] = relationships(parts, "xl/drawings/_rels/drawing1.xml.rels", "chart");
    expect(toChart?.["Target"]).toBe("../charts/chart1.xml");
  });

  test("have names of their own over all sheets", async () => {
    const book = weeks();
    book.sheets.copy(book.sheets.active, 1);
    const parts = await partsOf(book);
    const names = [...parts.keys()].filter((name) => /^xl\/(charts|drawings)\/[^_]/.test(name));
    expect(names.sort()).toEqual([
      CHART,
      "xl/charts/chart2.xml",
      DRAWING,
      "xl/drawings/drawing2.xml",
    ]);
  });

  test("hold no values of cells, only where they are", async () => {
    const parts = await partsOf(fullWorkbook());
    const charts = [...parts].filter(([name]) => name.startsWith("xl/charts/"));
    expect(charts.length).toBeGreaterThan(4);
    for (const [, source] of charts) expect(source).not.toMatch(/Cache|:Lit|multiLvl/);
    const [, first = ""] = charts[0] ?? [];
    expect([...first.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, formula]) => formula)).toContain(
      "Charts!$AB$2:$AB$4"
    );
  });

  test("have alternative text in the drawing, with marks and line feeds", async () => {
    const parts = await partsOf(fullWorkbook());
    const drawings = [...parts].filter(([name]) => /^xl\/drawings\/d/.test(name));
    expect(drawings).toHaveLength(1);
    const [anchor] = parseXml(drawings[0]?.[1] ?? "").children;
    const frame = child(child(anchor, "graphicFrame"), "nvGraphicFramePr");
    expect(child(frame, "cNvPr")?.attributes).toMatchObject({
      name: 'Fidelity "by" <component>',
      descr: "The mean rises from 50 %\nto 70 %; the goal of 80 % is not met yet.",
      title: "Fidelity & goal",
    });
  });
});

function relationships(parts: ReadonlyMap<string, string>, name: string, kind: string) {
  return childrenOf(parseXml(parts.get(name) ?? ""), "Relationship")
    .map(({ attributes }) => attributes)
    .filter(({ Type = "" }) => Type.endsWith(`/${kind}`));
}

/** The order of the children as the schema of ECMA-376 (dml-chart.xsd) prescribes it. */
const ORDER: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData printSettings",
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  plotArea: "layout barChart lineChart catAx dateAx valAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  ser: "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth extLst",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent " +
    "showBubbleSize separator showLeaderLines",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark " +
    "tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
  dateAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark " +
    "tickLblPos spPr txPr crossAx crosses auto lblOffset baseTimeUnit majorUnit",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark " +
    "tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
  scaling: "logBase orientation max min",
  title: "tx layout overlay spPr txPr",
  legend: "legendPos legendEntry layout overlay spPr txPr",
  marker: "symbol size spPr",
};

test("the elements of charts stand in the order of the schema", async () => {
  const parts = await partsOf(fullWorkbook());
  const seen = new Set<string>();
  const wrong: string[] = [];
  const check = ({ name, children }: XmlElement): void => {
    const order = ORDER[name]?.split(" ");
    if (order && children.length > 0) {
      seen.add(name);
      const places = children.map((each) => order.indexOf(each.name));
      const isSorted = places.every((place, index) => place >= Math.max(0, places[index - 1] ?? 0));
      if (!isSorted) wrong.push(`${name}: ${children.map((each) => each.name).join(" ")}`);
    }
    children.forEach(check);
  };
  for (const [name, source] of parts) {
    if (name.startsWith("xl/charts/")) check(parseXml(source));
  }
  expect(wrong).toEqual([]);
  expect([...seen].sort()).toEqual(Object.keys(ORDER).sort());
});

describe("charts of other programs", () => {
  test.each<[string, (source: string) => string, string]>([
    [
      "another kind",
      (source) => source.replaceAll("barChart", "pieChart"),
      "the workbench shows no pieChart",
    ],
    [
      "another grouping",
      (source) => source.replace('"clustered"', '"stacked"'),
      "the workbench shows no stacked barChart",
    ],
    [
      "a second axis of values",
      (source) => source.replace("</c:valAx>", "</c:valAx><c:valAx/>"),
      "it has more than two axes",
    ],
    [
      "values that are in no cells",
      (source) => source.replace(/<c:val>.*?<\/c:val>/, "<c:val><c:numLit/></c:val>"),
      "it shows values that are in no cells",
    ],
    [
      "a name instead of cells",
      (source) => source.replace("Sheet1!$B$2:$B$3", "Book1!Fidelity"),
      'it shows "Book1!Fidelity", which is no row or column of cells',
    ],
  ])("with %s are left out, with a note", async (_, change, reason) => {
    const result = await reopened(weeks(), CHART, change);
    if ("refused" in result) throw new Error(result.refused);
    expect(result.workbook.sheets.active.charts.items).toEqual([]);
    expect(result.workbook.sheets.active.value(1, 1)).toBe(70);
    expect(result.notes).toEqual([`The chart "Run" on Sheet1 is left out: ${reason}.`]);
  });

  test("of a newer kind, beside a picture for older programs, are left out with a note", async () => {
    const result = await reopened(weeks(), DRAWING, (source) =>
      source
        .replace(
          "<xdr:graphicFrame",
          '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="cx1"><xdr:graphicFrame'
        )
        .replace("</xdr:graphicFrame>", "</xdr:graphicFrame></mc:Choice></mc:AlternateContent>")
        .replace('r:id="rId1"', 'r:id="rId9"')
    );
    if ("refused" in result) throw new Error(result.refused);
    expect(result.notes).toEqual([
      'The chart "Run" on Sheet1 is left out: it is of a kind newer than the workbench.',
    ]);
  });

  test("without alternative text, number of its own or looks are read with what is missing", async () => {
    const { chart } = await firstChart(CHART, (source) =>
      source.replace(/<c:(spPr|txPr|numFmt)>.*?<\/c:\1>/g, "").replace(/<c:numFmt [^>]*>/g, "")
    );
    expect(chart.series.map(({ fill, line }) => [fill, line])).toEqual([
      [{}, {}],
      [{}, {}],
    ]);
    expect([chart.altDescription, chart.valueAxis.numberFormat]).toEqual(["", undefined]);
  });

  test("have the theme's colours, lighter and darker", async () => {
    const scheme = (val: string, more = "") => `<a:schemeClr val="${val}">${more}</a:schemeClr>`;
    const colorAfter = async (color: string) => {
      const { chart } = await firstChart(CHART, (source) =>
        source.replace('<a:srgbClr val="4472C4"/>', color)
      );
      return chart.series[0]?.fill.color;
    };
    const part = await partsOf(weeks());
    const theme = parseXml(part.get("xl/theme/theme1.xml") ?? "<none/>");
    const accent = child(child(child(theme, "themeElements"), "clrScheme"), "accent2");
    const digits = accent?.children[0]?.attributes["val"] ?? "ED7D31";
    expect(await colorAfter(scheme("accent2"))).toBe(`#${digits.toUpperCase()}`);
    const pale = '<a:lumMod val="65000"/><a:lumOff val="35000"/>';
    expect(await colorAfter(scheme("tx1", pale))).toBe("#595959");
    expect(await colorAfter(scheme("bg1", '<a:lumMod val="85000"/>'))).toBe("#D9D9D9");
  });

  test("that keep their size, or their place on the sheet, are put over the same cells", async () => {
    const oneCell = await firstChart(DRAWING, (source) =>
      source
        .replaceAll("twoCellAnchor", "oneCellAnchor")
        .replace(/<xdr:to>.*<\/xdr:to>/, '<xdr:ext cx="1270000" cy="635000"/>')
    );
    const { charts } = oneCell.sheet;
    expect(charts.frame(oneCell.chart.id)).toEqual({ left: 96, top: 45, width: 100, height: 50 });
    const absolute = await firstChart(DRAWING, (source) =>
      source
        .replaceAll("twoCellAnchor", "absoluteAnchor")
        .replace(
          /<xdr:from>.*<\/xdr:to>/,
          '<xdr:pos x="127000" y="254000"/><xdr:ext cx="1270000" cy="635000"/>'
        )
    );
    expect(absolute.sheet.charts.frame(absolute.chart.id)).toEqual({
      left: 10,
      top: 20,
      width: 100,
      height: 50,
    });
  });

  test("that lie outside every sheet are kept at its edge", async () => {
    const { chart } = await firstChart(DRAWING, (source) =>
      source.replaceAll(/<xdr:row>\d+/g, "<xdr:row>99999999").replace(/<xdr:col>\d+/, "<xdr:col>-3")
    );
    expect([chart.anchor.top.index, chart.anchor.left.index]).toEqual([1_048_575, 0]);
  });

  test("two with one number get numbers of their own", async () => {
    const book = weeks();
    const sheet = book.sheets.active;
    sheet.charts.add("Line", sheet, area("A1:B3"));
    const result = await reopened(book, DRAWING, (source) => source.replace('id="3"', 'id="2"'));
    if ("refused" in result) throw new Error(result.refused);
    const { charts } = result.workbook.sheets.active;
    expect(new Set(charts.items.map(({ id }) => id)).size).toBe(2);
    const next = charts.add("Line", result.workbook.sheets.active, area("A1:B3"));
    expect(charts.items.filter(({ id }) => id === next.id)).toHaveLength(1);
  });
});

describe("a damaged file", () => {
  test.each<[string, string, (source: string) => string | undefined]>([
    ["without a chart's part", CHART, () => undefined],
    ["without the drawing's part", DRAWING, () => undefined],
    ["with a chart that is no XML", CHART, () => "<c:chartSpace>"],
    ["with a chart that has no plot", CHART, (source) => source.replaceAll("plotArea", "plot")],
  ])("%s is refused", async (_, part, change) => {
    expect(await reopened(weeks(), part, change)).toHaveProperty("refused");
  });
});
