import { everyLayout } from "../../../src/workbook/sheets/everyLayout";
import { fitNames } from "../../../src/workbook/sheets/fitNames";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { planReport } from "../../../src/workbook/report/planReport";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import { understand } from "../../../src/workbook/reading/understand";
import { blankWorkbook, inserted, sunshine, today, withCell, withTable } from "./plannedWorkbook";

const sample = inserted(sunshine);
const VALUES = "tblMeasureValue";
const pointsOf = (reading: typeof sample, name: string) =>
  reading.snapshot.measures.find((measure) => measure.name === name)!.points.length;
const FIRST = "Second try after an error";

describe("measures and their values", () => {
  test("are read with their series, without an issue", () => {
    expect(sample.snapshot.measures.map(({ name, points }) => [name, points.length])).toEqual([
      [FIRST, 16],
      ["Practitioners who rehearsed", 4],
    ]);
    expect(sample.issues).toEqual([]);
  });

  test.each([
    ["Measure", "Elsewhere", "unknownName"],
    ["Date", "soon", "notDate"],
    ["Value", "many", "notNumber"],
    ["Value", 2000000, "outOfRange"],
    ["Value", "", "missingValue"],
    ["Measure", "#REF!", "cellError"],
  ] as const)("a row whose %s is %j is left out and listed", (header, value, code) => {
    const reading = withCell(sample, VALUES, 0, header, value);
    expect(pointsOf(reading, FIRST)).toBe(15);
    expect(reading.issues).toMatchObject([
      { code, severity: "error", table: VALUES, row: 0, column: header },
    ]);
  });

  test("a bad n is a note, and the value counts", () => {
    const reading = withCell(sample, VALUES, 0, "n", "some");
    expect(pointsOf(reading, FIRST)).toBe(16);
    expect(reading.issues).toMatchObject([{ code: "notWhole", severity: "note", column: "n" }]);
  });

  const withKind = (kind: string) => withCell(sample, "tblMeasure", 0, "Kind", kind);

  test("kind, direction, goal, unit and baseline are read with a measure", () => {
    const reading = withCell(withKind("percent of n"), "tblMeasure", 0, "Baseline to", 44510);
    expect(reading.snapshot.measures[0]).toMatchObject({
      kind: "share",
      direction: "up",
      goal: 80,
      unit: "%",
      baselineEnd: 44510,
    });
    expect(pointsOf(reading, FIRST)).toBe(16);
    expect(withKind("something").snapshot.measures[0]).toMatchObject({ kind: "value" });
  });

  test.each([
    ["n", "", "missingValue"],
    ["n", 0, "outOfRange"],
    ["n", "some", "notWhole"],
    ["n", 2.5, "notWhole"],
    ["Value", 100.5, "outOfRange"],
    ["Value", -1, "outOfRange"],
  ] as const)("a percentage whose %s is %j is left out and listed", (header, value, code) => {
    const reading = withCell(withKind("Percent of n"), VALUES, 0, header, value);
    expect(pointsOf(reading, FIRST)).toBe(15);
    expect(reading.issues).toMatchObject([
      { code, severity: "error", table: VALUES, row: 0, column: header },
    ]);
  });

  test("a new start is read at its value", () => {
    const reading = withCell(sample, VALUES, 8, "New start", "yes");
    expect(reading.snapshot.measures[0]!.points.map(({ newStart }) => newStart).indexOf(true)).toBe(
      8
    );
  });

  test("a measure named twice counts once, and a series that is not in the log is a note", () => {
    const twice = withCell(sample, "tblMeasure", 1, "Measure", FIRST.toUpperCase());
    expect(twice.snapshot.measures).toHaveLength(1);
    expect(twice.issues.map(({ code }) => code)).toContain("duplicate");
    const lost = withCell(sample, "tblMeasure", 0, "PDSA series", "Elsewhere");
    expect(lost.issues).toMatchObject([{ code: "unknownName", severity: "note" }]);
    expect(pointsOf(lost, FIRST)).toBe(16);
  });

  test("without the table of values there are measures without points", () => {
    const { contents } = sample;
    const tables = contents.tables.filter(({ name }) => name !== VALUES);
    const reading = withTable(
      { ...sample, contents: { ...contents, tables } },
      "tblMeasure",
      (t) => t
    );
    expect(reading.snapshot.measures.map(({ points }) => points)).toEqual([[], []]);
    expect(reading.issues).toMatchObject([{ code: "missingTable", table: VALUES }]);
  });
});

test("names over another sheet's table are left alone where they are, and replaced where broken", () => {
  const empty = readSnapshot(blankWorkbook, today);
  const { plans } = planInsertion(["measures"], empty, null, { asOf: today, writtenAt: today });
  const plan = plans.find(({ name }) => name === "PDSA Measures")!;
  const named = (definedNames: string[], brokenNames: string[]) =>
    fitNames(plan, { definedNames, brokenNames });
  const isThere = named(["lstpdsaseries"], []);
  expect(isThere.names.map(({ name }) => name)).not.toContain("lstPdsaSeries");
  expect(isThere.replacesNames).toEqual([]);
  const isBroken = named(["lstPdsaSeries", "lstMeasure"], ["lstPdsaSeries", "lstMeasure"]);
  expect(isBroken.names).toEqual(plan.names);
  expect([...isBroken.replacesNames].sort()).toEqual(["lstMeasure", "lstPdsaSeries"]);
});

test("a workbook whose structure is protected gets no new pictures, and its report goes on", () => {
  const { contents } = sample;
  const isPicture = (name: string) => /^tbl(Chart|ItemHeat)/.test(name);
  const old = {
    ...sample,
    contents: {
      ...contents,
      structureProtected: true,
      tables: contents.tables.filter(({ name }) => !isPicture(name)),
    },
  };
  const adds = (reading: typeof sample) =>
    planReport(understand(reading, []), { writtenAt: today, layouts: everyLayout }).flatMap(
      (step) => (step.kind === "add" ? [step.plan.name] : [])
    );
  expect(adds(old)).toEqual([]);
  const sheets = contents.sheets.filter(({ name }) => name !== "Fidelity Heat Map");
  expect(
    adds({ ...old, contents: { ...old.contents, structureProtected: false, sheets } })
  ).toEqual(["Fidelity Heat Map"]);
});
