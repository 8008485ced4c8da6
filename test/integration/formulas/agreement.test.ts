import fc from "fast-check";
import type { SampleRow, SampleSet } from "../../../src/templates/definition";
import { checkFigures } from "../../../src/workbook/figures/checkFigures";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { readSnapshot, type Reading } from "../../../src/workbook/reading/readSnapshot";
import { understand } from "../../../src/workbook/reading/understand";
import { analyze } from "../../../src/core/analyze";
import { finished } from "../../../src/core/steps";
import { blankWorkbook, everySheet, sunshine, today } from "../../unit/workbook/plannedWorkbook";
import checklistJson from "../../../samples/published-checklist.json";
import { Workbook } from "../../../workbench/model/workbook";
import { contentsOfModel, playPlans } from "./playPlans";
import { withSwapped } from "./withSwapped";

const moment = { asOf: today, writtenAt: today };

/** What somebody picks from the drop-downs: by the beginning of the table's name, the labels and entries. */
type Picks = Readonly<Record<string, Readonly<Record<string, string>>>>;

function played(samples: SampleSet, picks: Picks = {}): Reading {
  const blank = readSnapshot(blankWorkbook, today);
  const { plans } = planInsertion(everySheet, blank, samples, moment);
  const workbook = playPlans(plans);
  workbook.edit("user", () => {
    for (const { name, sheet, area } of workbook.tables.items)
      for (const [prefix, entries] of Object.entries(picks))
        if (name.startsWith(prefix))
          for (let row = area.top + 1; row <= area.bottom; row += 1)
            sheet.setInput(row, area.left + 1, entries[String(sheet.value(row, area.left))] ?? "");
  });
  return readSnapshot(contentsOfModel(workbook), today);
}

/** Cells in which sheet and analysis disagree, as sentences that can be read in a failure. */
function disagreements(reading: Reading): readonly string[] {
  return finished(checkFigures(reading, analyze(reading.snapshot))).map(
    ({ table, address, column, found, expected }) =>
      `${table} ${address} ${column}: ${found} instead of ${expected.value}`
  );
}

const tableCells = (reading: Reading, prefix: string) =>
  reading.contents.tables.find(({ name }) => name.startsWith(prefix))!;

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
    ["tblMeasure", "Median"],
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

describe("columns that people insert or move leave the figures as they are", () => {
  const { plans } = planInsertion(everySheet, readSnapshot(blankWorkbook, today), sunshine, moment);
  const tracker = "tblFidelity_Literacy_walkthrough_1_0";
  const readingOf = (workbook: Workbook) => readSnapshot(contentsOfModel(workbook), today);
  const means = (reading: Reading) => {
    const { headers, values } = tableCells(reading, "tblSummary_");
    return values.map((row) => row[headers.indexOf("Mean")]);
  };

  test.each(["Notes", "Overall", "Prompt feedback", "Weight"])("inserted before %s", (header) => {
    const workbook = playPlans(plans);
    const before = means(readingOf(workbook));
    const table = workbook.tables.require(tracker);
    workbook.edit("user", () => table.addColumn(table.columnIndex(header), "Room"));
    const reading = readingOf(workbook);
    expect(disagreements(reading)).toEqual([]);
    expect(means(reading)).toEqual(before);
  });

  test.each([0, null])("inserted at an end of the tracker (%s)", (at) => {
    const workbook = playPlans(plans);
    const before = means(readingOf(workbook));
    const table = workbook.tables.require(tracker);
    workbook.edit("user", () => table.addColumn(at, "Room"));
    const { headers } = tableCells(readingOf(workbook), "tblFidelity_");
    expect(headers.at(at ?? -1)).toBe("Room");
    expect(means(readingOf(workbook))).toEqual(before);
  });

  test.each([
    ["Overall", "Notes"],
    ["Weight", "Feedback given"],
    ["Observation", "Status"],
  ])("%s moved to the place of %s, and that to its place", (moved, other) => {
    const workbook = playPlans(plans);
    const before = means(readingOf(workbook));
    const swapped = Workbook.fromJSON(withSwapped(workbook.toJSON(), tracker, moved, other));
    const reading = readingOf(swapped);
    expect(disagreements(reading)).toEqual([]);
    expect(means(reading)).toEqual(before);
  });
});

const score = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constant<string | number | null>(null) },
  { weight: 1, arbitrary: fc.constant<string | number | null>("NA") },
  { weight: 1, arbitrary: fc.constantFrom<string | number | null>(1.5, -1, "x", 7) }
);
const periodDays: Readonly<Record<string, string>> = {
  Fall: "2021-09-10",
  Winter: "2022-01-12",
  Spring: "2022-03-01",
  outside: "2023-01-01",
};
const forms = [
  "Total percent",
  "Total and key component",
  "Every component",
  "Most misses in a component",
  "Points",
];

const yes = fc.constantFrom("Yes", "No");
const optional = (min: number, max: number) =>
  fc.option(fc.integer({ min, max }), { nil: null, freq: 5 });

const toolCase = fc.record({
  unit: fc.constantFrom("Practitioner", "Team", "School"),
  scoring: fc.constantFrom("All points", "Mean of components"),
  form: fc.constantFrom(...forms),
  totalPercent: optional(0, 100),
  componentPercent: optional(0, 100),
  keyComponent: fc.constantFrom("Reading", "Writing", "Elsewhere", null),
  mostMisses: optional(0, 3),
  points: optional(0, 10),
  due: optional(0, 3),
  averaging: fc.constantFrom("Each unit counts once", "Each observation counts once", null),
  items: fc.array(
    fc.record({
      component: fc.constantFrom("Reading", "Writing"),
      maxPoints: fc.integer({ min: 1, max: 3 }),
      naAllowed: yes,
      required: yes,
      critical: yes,
    }),
    { minLength: 1, maxLength: 5 }
  ),
  rows: fc.array(
    fc.record({
      day: fc.constantFrom(...Object.keys(periodDays)),
      school: fc.constantFrom("North", "South", "Nowhere", null),
      unit: fc.constantFrom("T1", "T2", "t1", "T9"),
      scores: fc.array(score, { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 14 }
  ),
  picks: fc.record({
    School: fc.constantFrom("", "North", "south", "Nowhere", "All schools"),
    Period: fc.constantFrom("", "Fall", "winter", "Spring", "All periods"),
    Measure: fc.constantFrom("", "Minutes", "minutes", "Share", "Elsewhere"),
  }),
  values: fc.array(
    fc.record({
      measure: fc.constantFrom<string | null>("Minutes", "MINUTES", "Share", "Elsewhere", null),
      date: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 44470, max: 44480 }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 44471.5, 2958466, null) }
      ),
      value: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
        { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom<string | number | null>("many", 2000000, null) }
      ),
    }),
    { maxLength: 12 }
  ),
});

function sampleOf({
  items,
  rows,
  averaging,
  values,
  picks: _picks,
  ...tool
}: typeof toolCase extends fc.Arbitrary<infer T> ? T : never): SampleSet {
  const label = "Generated 1";
  return {
    name: "Generated",
    tables: {
      settings: [{ asOf: "2022-02-15", averaging }],
      periods: sunshine.tables["periods"]!,
      components: [{ component: "Reading" }, { component: "Writing" }],
      schools: [{ school: "North" }, { school: "South" }],
      staff: [
        { code: "T1", role: "Practitioner", school: "North" },
        { code: "T2", role: "Practitioner", school: "South", startDate: "2022-01-10" },
      ],
      measures: [{ measure: "Minutes" }, { measure: "Share" }],
      measureValues: values,
      tools: [{ tool: "Generated", version: "1", ...tool }],
      items: items.map((item, at) => ({
        tool: label,
        item: `I${at + 1}`,
        text: `Item ${at + 1}`,
        ...item,
      })),
      [`tracker:${label}`]: rows.map((row): SampleRow => ({
        date: periodDays[row.day]!,
        school: row.school,
        unit: row.unit,
        observer: "T1",
        ...Object.fromEntries(items.map((_, at) => [`item:I${at + 1}`, row.scores[at]!])),
      })),
    },
  };
}

test("formulas and analysis agree on any tool, criterion and scores, bad ones included", () => {
  fc.assert(
    fc.property(toolCase, (generated) => {
      const { picks } = generated;
      const reading = played(sampleOf(generated), {
        tblChartChoice_: picks,
        tblItemHeatChoice_: picks,
        tblMeasureChoice: picks,
      });
      expect(disagreements(reading)).toEqual([]);
      // Rows that the analysis leaves out are exactly those that the sheet marks for a check.
      const tracker = reading.trackers[0];
      if (!tracker?.tracker) return;
      const status = tracker.contents.headers.indexOf("Status");
      const used = new Set(tracker.tracker.observations.map(({ place }) => place.row));
      tracker.contents.values.forEach((row, at) => {
        if (row[status] === "") return;
        expect([at, row[status] !== "Check"]).toEqual([at, used.has(at)]);
      });
    }),
    { numRuns: 60 }
  );
}, 120000);
