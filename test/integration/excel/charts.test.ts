/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { ChartPlan, SheetPlan } from "../../../src/workbook/port";
import { onePlan } from "./plans";
import { setUpExcel, tableIn, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;
beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

const TABLE = "tblFidelity_A";

const chart = (name: string, header = "Share"): ChartPlan => ({
  name,
  kind: "columns",
  title: name,
  altText: `${name}, in words.`,
  row: 8,
  column: 0,
  rows: 10,
  columns: 3,
  categories: { table: TABLE, header: "School" },
  categoryAxis: { title: "School", kind: "names" },
  valueAxis: { title: "Share", numberFormat: "0%", minimum: 0, maximum: 1, majorUnit: 0.2 },
  series: [
    {
      table: TABLE,
      header,
      name: "Mean",
      type: "columns",
      color: "#9DC3E6",
      outline: "#1F4E79",
      labels: "0%",
      gapWidth: 60,
    },
    {
      table: TABLE,
      header: "Limit",
      name: "Criterion",
      type: "line",
      color: "#262626",
      dash: "Dash",
      weight: 1.75,
      marker: "Dash",
    },
  ],
  colors: { text: "#404040", title: "#1F3864", lines: "#D9D9D9" },
});

const PLAN: SheetPlan = {
  ...onePlan("Pictures", TABLE, [
    ["School", "Share", "Limit"],
    ["Riverside", 0.7, 0.8],
    ["Hill Top", 0.9, 0.8],
  ]),
  charts: [chart("First"), chart("Second")],
  freezeRows: 4,
};
const SHEET = PLAN.name;

const names = async () => {
  const charts = await excel.byHand((context) =>
    context.workbook.worksheets.getItem(SHEET).charts.load("items/name")
  );
  return charts.items.map(({ name }) => name);
};

/** Adds a chart as a person does, past the port. */
const addOwn = () =>
  excel.byHand((context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.charts.add("Line", sheet.getRange("B4:B6"), "Columns").name = "Ours";
  });

test("a sheet with charts takes one sync, and its series are whole columns of the table", async () => {
  expect(value(await excel.port().addSheet(PLAN))).toEqual({ chartsDrawn: true });
  expect(excel.syncs()).toBe(1);
  expect(await names()).toEqual(["First", "Second"]);
  const { series } = excel.client.workbook.sheets.items
    .find(({ name }) => name === SHEET)!
    .charts.get("First")!;
  expect(series.map(({ values, categories }) => [values, categories])).toEqual([
    ["=Pictures!$B$5:$B$6", "=Pictures!$A$5:$A$6"],
    ["=Pictures!$C$5:$C$6", "=Pictures!$A$5:$A$6"],
  ]);
});

test("a chart looks as planned and has its alternative text", async () => {
  value(await excel.port().addSheet(PLAN));
  const { found, shape } = await excel.byHand((context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const first = sheet.charts.getItem("First");
    first.load("title/text, legend/visible, plotVisibleOnly, displayBlanksAs");
    first.axes.valueAxis.load("minimum, maximum, majorUnit, numberFormat, title/text");
    first.axes.categoryAxis.load("categoryType, title/text");
    first.series.load("items/name, items/chartType, items/hasDataLabels, items/markerStyle");
    return {
      found: first,
      shape: sheet.shapes.getItem("First").load("altTextTitle, altTextDescription"),
    };
  });
  expect(found.title.text).toBe("First");
  expect(found.legend.visible).toBe(true);
  expect(found.plotVisibleOnly).toBe(false);
  expect(found.displayBlanksAs).toBe("NotPlotted");
  expect(found.axes.valueAxis.toJSON()).toMatchObject({
    minimum: 0,
    maximum: 1,
    majorUnit: 0.2,
    numberFormat: "0%",
    title: { text: "Share" },
  });
  expect(found.axes.categoryAxis.categoryType).toBe("TextAxis");
  expect(found.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
    ["Mean", "ColumnClustered"],
    ["Criterion", "LineMarkers"],
  ]);
  expect(found.series.items.map(({ hasDataLabels }) => hasDataLabels)).toEqual([true, false]);
  expect([shape.altTextTitle, shape.altTextDescription]).toEqual(["First", "First, in words."]);
});

test("rebuilding draws our charts anew in two syncs, and leaves others alone", async () => {
  const port = excel.port();
  value(await port.addSheet(PLAN));
  value(await port.read());
  await addOwn();
  const before = excel.syncs();
  expect(value(await port.rebuildSheet(SHEET, [TABLE], PLAN))).toEqual({ chartsDrawn: true });
  expect(excel.syncs() - before).toBe(2);
  expect(await names()).toEqual(["Ours", "First", "Second"]);
});

describe("a chart that fails", () => {
  test.each([
    ["ChartCollection.add", 1, []],
    ["ChartCollection.add", 2, ["First"]],
    ["Chart.name", 2, ["First"]],
    ["Chart.setPosition", 1, []],
    ["ChartSeries.setValues", 2, ["First"]],
    ["ChartAxis.minimum", 2, ["First"]],
    ["Chart.plotVisibleOnly", 1, []],
    ["Chart.plotVisibleOnly", 2, ["First"]],
  ])("at %s, use %d, leaves the sheet and the charts that are whole", async (member, n, whole) => {
    excel.client.host.faults.onCall(member, n, "GeneralException");
    const port = excel.port();
    expect(value(await port.addSheet(PLAN))).toEqual({ chartsDrawn: false });
    expect(excel.syncs()).toBeLessThanOrEqual(4);
    expect(await names()).toEqual(whole);
    expect(tableIn(value(await port.read()), TABLE).values).toHaveLength(2);
    const frozen = await excel.byHand((context) =>
      context.workbook.worksheets
        .getItem(SHEET)
        .freezePanes.getLocationOrNullObject()
        .load("address")
    );
    expect(frozen.address).toBe("Pictures!1:4");
  });

  test("while rebuilding takes neither the sheet nor anybody's own chart along", async () => {
    const port = excel.port();
    value(await port.addSheet(PLAN));
    await addOwn();
    excel.client.host.faults.onCall("ChartCollection.add", 2, "GeneralException");
    expect(value(await port.rebuildSheet(SHEET, [TABLE], PLAN))).toEqual({ chartsDrawn: false });
    expect(await names()).toEqual(["Ours", "First"]);
    expect(tableIn(value(await port.read()), TABLE).values).toHaveLength(2);
  });

  test("to be looked for does not keep the tables from being laid out anew", async () => {
    const port = excel.port();
    value(await port.addSheet(PLAN));
    excel.client.host.faults.onBatch(1, { kind: "error", code: "ApiNotFound" });
    const smaller = {
      ...PLAN,
      ...onePlan(SHEET, TABLE, [
        ["School", "Share", "Limit"],
        ["A", 1, 1],
      ]),
    };
    expect(
      value(await port.rebuildSheet(SHEET, [TABLE], { ...smaller, charts: PLAN.charts }))
    ).toEqual({ chartsDrawn: false });
    expect(tableIn(value(await port.read()), TABLE).values).toEqual([["A", 1, 1]]);
  });

  test("to get its alternative text is whole all the same", async () => {
    excel.client.host.faults.onCall("ShapeCollection.getItem", 1, "ItemNotFound");
    expect(value(await excel.port().addSheet(PLAN))).toEqual({ chartsDrawn: true });
    expect(excel.syncs()).toBe(1);
    expect(await names()).toEqual(["First", "Second"]);
  });
});

describe("missing charts", () => {
  test("are looked for in one sync, and nothing is drawn where none is missing", async () => {
    const port = excel.port();
    value(await port.addSheet(PLAN));
    const before = excel.syncs();
    expect(value(await port.drawMissingCharts([{ sheet: SHEET, charts: PLAN.charts }]))).toEqual({
      drawn: 0,
      failed: [],
    });
    expect(excel.syncs() - before).toBe(1);
  });

  test("are drawn in one sync more", async () => {
    const port = excel.port();
    value(await port.addSheet({ ...PLAN, charts: [chart("First")] }));
    const before = excel.syncs();
    expect(value(await port.drawMissingCharts([{ sheet: SHEET, charts: PLAN.charts }]))).toEqual({
      drawn: 1,
      failed: [],
    });
    expect(excel.syncs() - before).toBe(2);
    expect(await names()).toEqual(["First", "Second"]);
  });

  test("that cannot be drawn leave no half behind", async () => {
    const port = excel.port();
    value(await port.addSheet({ ...PLAN, charts: [] }));
    await addOwn();
    excel.client.host.faults.onCall("ChartSeriesCollection.add", 2, "GeneralException");
    expect(value(await port.drawMissingCharts([{ sheet: SHEET, charts: PLAN.charts }]))).toEqual({
      drawn: 1,
      failed: [SHEET],
    });
    expect(await names()).toEqual(["Ours", "First"]);
  });

  test("on a sheet that is gone are trouble, and nothing is drawn", async () => {
    const outcome = await excel.port().drawMissingCharts([{ sheet: "Gone", charts: PLAN.charts }]);
    expect(trouble(outcome).kind).toBe("missing");
  });
});
