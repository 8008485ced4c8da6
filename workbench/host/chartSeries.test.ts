/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { put } from "../model/testWorkbook";
import { run } from "./testing/failureOf";
import { addedChart, putChartCells, storedChart } from "./testing/charts";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient({ requirementSets: { ExcelApi: "1.13" } });
});

beforeEach(() => {
  client.reset();
  putChartCells(client.workbook.sheets.active);
});

afterEach(() => client.expectNoRefusals());

describe("the series of a chart", () => {
  test("series are added, take cells of any sheet, and go", async () => {
    put(client.workbook.sheets.add("Data"), "A1", [
      [1, 4],
      [2, 5],
    ]);
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const data = context.workbook.worksheets.getItem("Data");
      const chart = addedChart(sheet);
      chart.series.getItemAt(1).delete();
      const series = chart.series.add("Median");
      series.setValues(data.getRange("B1:B2"));
      series.setXAxisValues(data.getRange("A1:A2"));
      const first = chart.series.add("First", 0);
      first.setValues(data.getRange("A2:B2"));
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["First", "Fidelity", "Median"]);
    });
    expect(
      storedChart(client).series.map(({ values, categories }) => [values, categories])
    ).toEqual([
      ["=Data!$A$2:$B$2", undefined],
      ["=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"],
      ["=Data!$B$1:$B$2", "=Data!$A$1:$A$2"],
    ]);
  });

  test("its data can be set anew", async () => {
    await run(client, (_, sheet) =>
      addedChart(sheet).setData(sheet.getRange("A1:B3"), "Columns" as never)
    );
    expect(storedChart(client).series.map(({ values }) => values)).toEqual(["=Sheet1!$B$2:$B$3"]);
  });

  test("a source of blank cells makes a chart without series", async () => {
    await run(client, (_, sheet) => {
      sheet.charts.add("Line" as never, sheet.getRange("K1:L9"), "Columns" as never);
    });
    expect(storedChart(client).series).toEqual([]);
  });
});
