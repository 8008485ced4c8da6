/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { chartData } from "../../../workbench/model/charts/chartData";
import { Workbook } from "../../../workbench/model/workbook";
import { everySheet } from "../../unit/workbook/plannedWorkbook";
import { setUpActions, sunshine, valueOf, viewOf, type ActionsSetup } from "./actionsSetup";

const TOOL = "Literacy_walkthrough_1_0";
const CHARTS = "Fidelity Charts";
const MEASURES = "PDSA Measures";
/** Every chart of Fidelity Charts, in the order in which they are drawn. */
const DRAWN = ["Fidelity by component", "Trend by period", "Items missed"];

let excel: ActionsSetup;
/** Sunshine's workbook with every sheet, as inserted; each test begins with it. */
let whole: string;

beforeAll(async () => {
  excel = await setUpActions();
  valueOf(await excel.open().insert(everySheet, { samples: true }));
  valueOf(await excel.open().refreshReport());
  whole = excel.everything();
});
beforeEach(() => open(whole));
afterEach(() => excel.client.expectNoRefusals());

function open(saved: string): void {
  excel.client.reset(
    Workbook.fromJSON(JSON.parse(saved) as Parameters<typeof Workbook.fromJSON>[0])
  );
}

const sheetNamed = (name: string) =>
  excel.client.workbook.sheets.items.find((sheet) => sheet.name === name)!;
const chartNames = (sheet: string) => sheetNamed(sheet).charts.items.map(({ name }) => name);

/** What a chart shows now, as the host works it out of the cells that it refers to. */
function shown(sheet: string, name: string) {
  const chart = sheetNamed(sheet).charts.get(name)!;
  const { categories, series } = chartData(excel.client.workbook, chart);
  return {
    categories: categories.map(({ text }) => text),
    series: Object.fromEntries(series.map((each) => [each.name, each.values])),
  };
}

const missedSentence = () => sheetNamed(CHARTS).value(32, 19);

const pick = (table: string, row: number, entry: string) => excel.type(table, row, "Entry", entry);

/** A chart that somebody has made on a sheet of ours. */
async function addOwnChart(sheet: string): Promise<void> {
  await excel.client.within(
    excel.client.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      const chart = target.charts.add("Line", target.getRange("A1:B5"), "Columns");
      chart.name = "Our own";
      await context.sync();
    })
  );
}

describe("charts as inserted", () => {
  test("show each component's mean with the criterion, and the whole tool's by period", async () => {
    const { summaries } = await viewOf(excel.open());
    const figures = summaries[0]!.figures.filter(({ school }) => school === null);
    const winter = figures.filter(({ component, period }) => component && period === "Winter");
    const byComponent = shown(CHARTS, "Fidelity by component");
    expect(byComponent.categories).toEqual(winter.map(({ component }) => component));
    byComponent.series["Mean"]!.forEach((mean, at) =>
      expect(mean).toBeCloseTo(winter[at]!.mean!, 9)
    );
    expect(byComponent.series["Criterion"]).toEqual([0.8, 0.8, 0.8, 0.8]);
    const trend = shown(CHARTS, "Trend by period");
    expect(trend.categories).toEqual(["Fall", "Winter", "Spring"]);
    const overall = figures.filter(({ component }) => component === null);
    expect(trend.series["Mean"]![1]).toBeCloseTo(overall[1]!.mean!, 9);
    expect(trend.series["Mean"]![2]).toBeNull();
  });

  test("have titles, axis titles, alternative text, and the same in words below", () => {
    for (const sheet of [CHARTS, MEASURES])
      for (const chart of sheetNamed(sheet).charts.items) {
        expect(chart.title.text).toBe(chart.name);
        expect(chart.categoryAxis.title.text).toBeTruthy();
        expect(chart.valueAxis.title.text).toBeTruthy();
        expect(chart.altTitle).toBe(chart.name);
        expect(chart.altDescription).toMatch(/same in words/);
      }
    const below = (row: number) => sheetNamed(CHARTS).value(row, 0);
    expect(below(32)).toMatch(/^Fidelity by component, All schools, Winter: 2 of 4 at criterion/);
    expect(below(33)).toMatch(/^Trend by period, All schools: from 73% in Fall to 83% in Winter/);
    expect(missedSentence()).toBe(
      "Items missed, All schools, Winter: 6 of 12 items make up 87% of the points missed; most: I07, Students explain the skill in their own words, 23%."
    );
  });

  test("rank the items by the points that they miss, as the analysis does", async () => {
    const { categories, series } = shown(CHARTS, "Items missed");
    const winter = (await viewOf(excel.open())).summaries[0]!.items.filter(
      ({ period }) => period === "Winter"
    )
      .map(({ item, scored, mean }) => ({
        code: item.code,
        missed: Math.round(scored * item.maxPoints * (1 - (mean ?? 1))),
      }))
      .sort((one, other) => other.missed - one.missed);
    const all = winter.reduce((sum, { missed }) => sum + missed, 0);
    expect(categories).toEqual(winter.map(({ code }) => code));
    let sum = 0;
    winter.forEach(({ missed }, at) => {
      sum += missed;
      expect(series["Share"]![at]).toBeCloseTo(missed / all, 9);
      expect(series["Cumulative share"]![at]).toBeCloseTo(sum / all, 9);
    });
  });

  test("rank the items of a school that is picked, and say so where no points were missed", async () => {
    pick(`tblChartChoice_${TOOL}`, 0, "Riverbend Elementary");
    expect(missedSentence()).toMatch(
      /^Items missed, Riverbend Elementary, Winter: \d+ of 12 items/
    );
    const rows = sunshine.tables["tracker:Literacy walkthrough 1.0"]!;
    const score = (row: number, code: string, points: string) =>
      excel.type(`tblFidelity_${TOOL}`, row, code, points);
    rows.forEach(({ school, date }, row) => {
      if (school === "Riverbend Elementary" && String(date) > "2021-11")
        for (let n = 1; n <= 12; n += 1) score(row, `I${String(n).padStart(2, "0")}`, "2");
    });
    expect(missedSentence()).toBe(
      "Items missed, Riverbend Elementary, Winter: no points were missed."
    );
    const nothing = shown(CHARTS, "Items missed");
    expect(nothing.categories.slice(0, 3)).toEqual(["I01", "I02", "I03"]);
    expect(new Set(Object.values(nothing.series).flat())).toEqual(new Set([null]));
    expect(excel.cell(`tblChartMissed_${TOOL}`, 0, "Cumulative share")).toBe("");
    expect((await viewOf(excel.open())).issues.filter(({ code }) => code === "differs")).toEqual(
      []
    );
    const row = rows.findIndex(
      ({ school, date }) => school === "Riverbend Elementary" && String(date) > "2021-12"
    );
    score(row, "I12", "1");
    score(row, "I09", "1");
    expect(shown(CHARTS, "Items missed").categories.slice(0, 3)).toEqual(["I09", "I12", "I01"]);
    score(row, "I12", "2");
    expect(missedSentence()).toMatch(/Winter: 1 of 12 items makes up 100% of the points missed/);
    pick(`tblChartChoice_${TOOL}`, 1, "Spring");
    expect(missedSentence()).toBe(
      "Items missed, Riverbend Elementary, Spring: no complete observations yet."
    );
  });

  test("a figure of theirs that somebody typed over is named", async () => {
    excel.type(`tblChartItem_${TOOL}`, 3, "Points missed", "99");
    const { issues } = await viewOf(excel.open());
    const differing = issues.filter(({ code }) => code === "differs");
    expect(differing).toContainEqual(
      expect.objectContaining({ table: `tblChartItem_${TOOL}`, column: "Points missed" })
    );
    valueOf(await excel.open().refreshReport());
    expect((await viewOf(excel.open())).issues).toEqual([]);
  });

  test("follow a school that is picked and a score that is typed, without the add-in", () => {
    const before = shown(CHARTS, "Fidelity by component").series["Mean"];
    pick(`tblChartChoice_${TOOL}`, 0, "Riverbend Elementary");
    const riverbend = shown(CHARTS, "Fidelity by component").series["Mean"]!;
    expect(riverbend).not.toEqual(before);
    const rows = sunshine.tables["tracker:Literacy walkthrough 1.0"]!;
    const row = rows.findIndex(
      ({ school, date }) => school === "Riverbend Elementary" && String(date) > "2021-12"
    );
    excel.type(`tblFidelity_${TOOL}`, row, "I01", "0");
    expect(shown(CHARTS, "Fidelity by component").series["Mean"]).not.toEqual(riverbend);
  });

  test("a run chart shows the measure that is picked, and a row typed below it", () => {
    expect(shown(MEASURES, "Run chart").series["Value"]!.filter((v) => v !== null)).toHaveLength(
      16
    );
    pick("tblMeasureChoice", 0, "Practitioners who rehearsed");
    const { tables } = excel.client.workbook;
    const { area, sheet } = tables.require("tblMeasureValue");
    excel.client.workbook.edit("user", () => {
      sheet.setInput(area.bottom + 1, area.left, "Practitioners who rehearsed");
      sheet.setInput(area.bottom + 1, area.left + 1, "2022-02-11");
      sheet.setInput(area.bottom + 1, area.left + 2, "5");
    });
    const { series } = shown(MEASURES, "Run chart");
    expect(series["Value"]!.filter((each) => each !== null)).toEqual([6, 7, 7, 8, 5]);
    expect(series["Centre line"]!.filter((each) => each !== null)).toEqual([7, 7, 7, 7, 7]);
  });
});

describe("a refresh", () => {
  test("lays the charts out anew for a new school, keeps what was picked, and then writes nothing", async () => {
    const actions = excel.open();
    pick(`tblChartChoice_${TOOL}`, 0, "Oak Hill Elementary");
    pick(`tblChartChoice_${TOOL}`, 1, "Fall");
    pick(`tblItemHeatChoice_${TOOL}`, 0, "Winter");
    const before = shown(CHARTS, "Fidelity by component");
    await addOwnChart(CHARTS);
    const schools = excel.client.workbook.tables.require("tblSchool");
    excel.client.workbook.edit("user", () =>
      schools.sheet.setInput(schools.area.bottom + 1, schools.area.left, "Hill Top")
    );
    const { cells, withoutCharts } = valueOf(await actions.refreshReport());
    expect(cells).toBeGreaterThan(0);
    expect(withoutCharts).toEqual([]);
    expect(excel.cell(`tblChartChoice_${TOOL}`, 0, "Entry")).toBe("Oak Hill Elementary");
    expect(excel.cell(`tblChartChoice_${TOOL}`, 1, "Entry")).toBe("Fall");
    expect(excel.cell(`tblItemHeatChoice_${TOOL}`, 0, "Entry")).toBe("Winter");
    expect(excel.cell(`tblChartSchool_${TOOL}`, 4, "School")).toBe("Hill Top");
    expect(excel.cell(`tblItemHeat_${TOOL}`, 0, "Hill Top")).toBe("");
    expect(shown(CHARTS, "Fidelity by component")).toEqual(before);
    expect(chartNames(CHARTS).sort()).toEqual([...DRAWN, "Our own"].sort());
    expect((await viewOf(actions)).issues.filter(({ code }) => code === "differs")).toEqual([]);
    const settled = excel.everything();
    expect(valueOf(await actions.refreshReport())).toMatchObject({ cells: 0, charts: 0 });
    expect(excel.everything()).toBe(settled);
  });

  test("draws a deleted chart again where its data stand now, and no other", async () => {
    const actions = excel.open();
    const before = shown(MEASURES, "Run chart");
    excel.client.workbook.edit("user", () => {
      const { charts } = sheetNamed(MEASURES);
      charts.delete(charts.get("Run chart")!.id);
      const { charts: others } = sheetNamed(CHARTS);
      others.delete(others.get("Trend by period")!.id);
    });
    await addOwnChart(MEASURES);
    expect((await viewOf(actions)).report.outOfDate).toBe(false);
    expect(valueOf(await actions.refreshReport())).toEqual({
      cells: 0,
      charts: 2,
      withoutCharts: [],
    });
    expect(shown(MEASURES, "Run chart")).toEqual(before);
    expect(chartNames(MEASURES)).toEqual(["Our own", "Run chart"]);
    expect(chartNames(CHARTS).sort()).toEqual([...DRAWN].sort());
  });

  test("a deleted sheet of charts comes back with them, and the team's own sheets do not", async () => {
    const actions = excel.open();
    excel.client.workbook.edit("user", () => {
      sheetNamed(CHARTS).delete();
      sheetNamed(MEASURES).delete();
    });
    valueOf(await actions.refreshReport());
    expect(chartNames(CHARTS)).toEqual(DRAWN);
    expect(sheetNamed(MEASURES)).toBeUndefined();
    expect((await viewOf(actions)).report.outOfDate).toBe(false);
    valueOf(await actions.insert(["measures"], { samples: true }));
    expect(chartNames(MEASURES)).toEqual(["Run chart"]);
  });
});

test("a tool's changed items reach the heat map with the tracker, and the charts with it", async () => {
  excel.client.reset();
  const actions = excel.open({
    ...sunshine,
    tables: { ...sunshine.tables, "tracker:Literacy walkthrough 1.0": [] },
  });
  valueOf(await actions.insert(everySheet, { samples: true }));
  pick(`tblItemHeatChoice_${TOOL}`, 0, "Fall");
  excel.type("tblToolItem", 0, "What is observed", "Says why it matters");
  valueOf(await actions.followTool("Literacy walkthrough 1.0"));
  expect(excel.cell(`tblItemHeat_${TOOL}`, 0, "What is observed")).toBe("Says why it matters");
  expect(excel.cell(`tblItemHeatChoice_${TOOL}`, 0, "Entry")).toBe("Fall");
  expect(shown(CHARTS, "Trend by period").series["Criterion"]).toEqual([0.8, 0.8, 0.8]);
  expect((await viewOf(actions)).issues).toEqual([]);
});

describe("a host that cannot draw", () => {
  test("gets every sheet and figure, and says in one sentence which charts are missing", async () => {
    excel.client.reset();
    for (const n of [1, 2])
      excel.client.host.faults.onCall("ChartCollection.add", n, "GeneralException");
    const actions = excel.open();
    const { inserted, withoutCharts } = valueOf(
      await actions.insert(everySheet, { samples: true })
    );
    expect(inserted).toHaveLength(13);
    expect(withoutCharts).toEqual([MEASURES, CHARTS]);
    expect(chartNames(CHARTS)).toEqual([]);
    expect((await viewOf(actions)).issues).toEqual([]);
    // Another device can.
    expect(valueOf(await actions.refreshReport())).toMatchObject({ charts: 4, withoutCharts: [] });
    expect(chartNames(CHARTS)).toEqual(DRAWN);
  });
});

test("a workbook of version 0.1.0 gets the new sheets and loses nothing", async () => {
  const kept = "test/fixtures/workbooks/0.1.0/sunshine-worked-on.workbook.json.gz";
  open(gunzipSync(readFileSync(kept)).toString("utf8"));
  const actions = excel.open();
  const before = await viewOf(actions);
  const absent = before.sheets.filter(({ state }) => state === "absent").map(({ key }) => key);
  expect(absent).toEqual(["roster", "measures", "outcomes", "charts", "heatMap"]);
  const { inserted } = valueOf(await actions.insert(absent, { samples: false }));
  expect(inserted).toEqual(["Training Roster", MEASURES, "Outcomes", CHARTS, "Fidelity Heat Map"]);
  const after = await viewOf(actions);
  expect(after.issues).toEqual(before.issues);
  expect(after.summaries).toEqual(before.summaries);
  expect(shown(CHARTS, "Trend by period").categories).toEqual(["Fall", "Winter", "Spring"]);
  // No values yet: an empty chart, and a sentence that says so.
  expect(sheetNamed(MEASURES).value(25, 0)).toBe("Run chart: no measure has values yet.");
});

test("a refresh adds what items miss to the charts of version 0.2.0, and keeps what was picked", async () => {
  const kept = "test/fixtures/workbooks/0.2.0/sunshine.workbook.json.gz";
  open(gunzipSync(readFileSync(kept)).toString("utf8"));
  pick(`tblChartChoice_${TOOL}`, 0, "Oak Hill Elementary");
  pick(`tblChartChoice_${TOOL}`, 1, "Fall");
  const actions = excel.open();
  const before = shown(CHARTS, "Fidelity by component");
  expect((await viewOf(actions)).report.outOfDate).toBe(true);
  expect(valueOf(await actions.refreshReport()).withoutCharts).toEqual([]);
  expect(chartNames(CHARTS)).toEqual(DRAWN);
  expect(shown(CHARTS, "Fidelity by component")).toEqual(before);
  expect(missedSentence()).toMatch(/^Items missed, Oak Hill Elementary, Fall: \d+ of 12 items/);
  const after = await viewOf(actions);
  expect([after.issues, after.report.outOfDate]).toEqual([[], false]);
});
