import type { SampleSet } from "../../../src/templates/definition";
import { readSnapshot, type Reading } from "../../../src/workbook/reading/readSnapshot";
import { understand } from "../../../src/workbook/reading/understand";
import { sunshine, today } from "../../unit/workbook/plannedWorkbook";
import checklistJson from "../../../samples/published-checklist.json";
import { disagreements, played, tableCells } from "./playedReading";

describe("the sheets' formulas and the analysis agree", () => {
  let sunny: Reading;
  beforeAll(() => {
    sunny = played(sunshine);
  });

  test("on Sunshine's rows, cell by cell", () => {
    const reading = sunny;
    expect(reading.issues).toEqual([]);
    expect(disagreements(reading)).toEqual([]);
    const figures = tableCells(reading, "tblSummary_");
    expect(figures.values.length).toBe(4 * 5 * 3);
    expect(figures.values.filter((row) => typeof row[6] === "number").length).toBeGreaterThan(30);
  });

  test("on the published checklist, item by item", () => {
    const reading = played(checklistJson as unknown as SampleSet);
    expect(disagreements(reading)).toEqual([]);
    const items = tableCells(reading, "tblItemSummary_");
    const mean = items.headers.indexOf("Mean");
    // IJBNPA 2018;15, article s12966-018-0730-0, table 4: percent of nine studies.
    expect(items.values.map((row) => Math.round(Number(row[mean]) * 100))).toEqual([
      100, 89, 0, 44, 22, 11, 22, 33, 56, 56, 78, 33, 11, 78, 11, 33,
    ]);
  });

  test("the heat map names every item and school, for the period picked and for all of them", () => {
    const map = tableCells(sunny, "tblItemHeat_");
    expect(map.headers).toEqual([
      "Item",
      "What is observed",
      "Component",
      "All schools",
      "Sunshine Elementary",
      "Riverbend Elementary",
      "Oak Hill Elementary",
      "Most points",
    ]);
    expect(map.values.flatMap((row) => row.slice(3, 7)).every(Number.isFinite)).toBe(true);
    const fall = played(sunshine, { tblItemHeatChoice_: { Period: "fall" } });
    expect(disagreements(fall)).toEqual([]);
    expect(tableCells(fall, "tblItemHeat_").values[0]!.slice(3, 7)).not.toEqual(
      map.values[0]!.slice(3, 7)
    );
  });

  test("the charts show the latest period with observations until another is picked", () => {
    const means = (reading: Reading) =>
      tableCells(reading, "tblChartComponent_").values.map((row) => row[4]);
    const [winter, spring, unknown] = ["Winter", "Spring", "Someday"].map((Period) =>
      played(sunshine, { tblChartChoice_: { Period } })
    );
    expect(means(sunny)).toEqual(means(winter!));
    expect(means(sunny)).toEqual(means(unknown!));
    expect(means(spring!)).toEqual(["#N/A", "#N/A", "#N/A", "#N/A"]);
    for (const reading of [spring!, unknown!]) expect(disagreements(reading)).toEqual([]);
  });

  test("a run chart leaves the points of other measures out", () => {
    const reading = played(sunshine, {
      tblMeasureChoice: { Measure: "Practitioners who rehearsed" },
    });
    expect(disagreements(reading)).toEqual([]);
    const values = reading.contents.tables.find(({ name }) => name === "tblMeasureValue")!;
    const drawn = values.values.map((row) => row[values.headers.indexOf("Value drawn")]);
    expect(drawn).toEqual([...Array<string>(16).fill("#N/A"), 6, 7, 7, 8]);
    const day = values.headers.indexOf("Day drawn");
    // Rows that are left out stand at the last day of the measure, so that the axis ends with it.
    expect(new Set(values.values.slice(0, 16).map((row) => row[day]))).toEqual(new Set([44596]));
  });

  test("a formula that somebody typed over is named, and only that cell", () => {
    const reading = sunny;
    const contents = {
      ...reading.contents,
      tables: reading.contents.tables.map((table) =>
        table.name.startsWith("tblSummary_")
          ? {
              ...table,
              values: table.values.map((row, at) =>
                at === 0
                  ? row.map((value, column) => (table.headers[column] === "Mean" ? 0.5 : value))
                  : row
              ),
            }
          : table
      ),
    };
    const { issues } = understand(readSnapshot(contents, today), []);
    expect(issues).toMatchObject([{ code: "differs", column: "Mean", row: 0, found: "0.5" }]);
  });

  test.each([
    ["tblItemHeat_", "Oak Hill Elementary"],
    ["tblItemHeatPeriod_", "Observations"],
    ["tblChartComponent_", "Mean drawn"],
    ["tblChartPeriod_", "Criterion drawn"],
    ["tblChartSchool_", "Observations"],
    ["tblMeasure", "Centre line"],
    ["tblMeasureValue", "Value drawn"],
  ])("so is a cell of %s[%s]", (prefix, header) => {
    const { contents } = sunny;
    const tables = contents.tables.map((table) =>
      table.name.startsWith(prefix) && table.headers.includes(header)
        ? {
            ...table,
            values: table.values.map((row, at) =>
              row.map((cell, column) =>
                at === 1 && table.headers[column] === header ? 0.123 : cell
              )
            ),
          }
        : table
    );
    const { issues } = understand(readSnapshot({ ...contents, tables }, today), []);
    expect(issues.map(({ code, column, row }) => [code, column, row])).toContainEqual([
      "differs",
      header,
      1,
    ]);
  });
});
