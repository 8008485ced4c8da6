import { analyze } from "../../../src/core/analyze";
import { columnLetters } from "../../../src/templates/structuredReference";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import { blankWorkbook, inserted, sunshine, today, withCell, withTable } from "./plannedWorkbook";

const tracker = "tblFidelity_Literacy_walkthrough_1_0";
const sample = inserted(sunshine);
const total = sunshine.tables["tracker:Literacy walkthrough 1.0"]!.length;
const observationsIn = (reading: typeof sample) =>
  reading.snapshot.trackers[0]!.observations.length;

describe("reading a workbook", () => {
  test("a blank workbook has nothing, and nothing wrong", () => {
    const reading = readSnapshot(blankWorkbook, today);
    expect(reading.issues).toEqual([]);
    expect(reading.snapshot).toMatchObject({ asOf: today, schools: [], trackers: [], cycles: [] });
    expect(reading.snapshot.settings).toEqual({
      minObservations: 3,
      minUnits: 2,
      pairedPercent: 20,
      agreementPercent: 80,
      smallestGroup: 5,
      minStudents: 10,
      ruleSet: "anhoej",
      spreadPercent: 80,
      spreadPoints: 25,
      spreadUnits: 5,
      zeroPercent: 30,
      groupPoints: 15,
      tolerancePercent: 0,
      cycleDataDays: 31,
      firstTestPeople: 5,
      mostCycles: 5,
      highSeverityPoints: 20,
      declinePoints: 10,
      unaddressedDays: 30,
      stalledDays: 30,
      unitsFirst: true,
    });
  });

  test("what was inserted empty reads as empty, and only its required fields are missing", () => {
    const reading = inserted(null);
    expect(new Set(reading.issues.map(({ code, table }) => `${code} ${table}`))).toEqual(
      new Set(["missingValue tblProgram"])
    );
    expect(reading.snapshot.trackers).toEqual([]);
  });

  test("what was inserted with samples reads back as the samples, without an issue", () => {
    expect(sample.issues).toEqual([]);
    expect(sample.snapshot.asOf).toBe(44607);
    expect(sample.asOfIsToday).toBe(false);
    expect(sample.snapshot.schools).toEqual(
      sunshine.tables["schools"]!.map(({ school }) => school)
    );
    expect(sample.snapshot.staff).toHaveLength(sunshine.tables["staff"]!.length);
    expect(sample.snapshot.periods.map(({ name }) => name)).toEqual(["Fall", "Winter", "Spring"]);
    expect(sample.snapshot.cycles).toHaveLength(2);
    const { items, observations, tool } = sample.snapshot.trackers[0]!;
    expect(tool).toMatchObject({
      label: "Literacy walkthrough 1.0",
      unit: "practitioner",
      criterion: { form: "everyComponent", totalPercent: 80, componentPercent: 80 },
      duePerPeriod: 1,
    });
    expect(
      items.map(({ code, component, maxPoints, naAllowed, required }) => [
        code,
        component,
        maxPoints,
        naAllowed,
        required,
      ])
    ).toEqual(
      sunshine.tables["items"]!.map((row) => [
        row["item"],
        row["component"],
        row["maxPoints"],
        row["naAllowed"] === "Yes",
        row["required"] === "Yes",
      ])
    );
    expect(observations.map(({ scores }) => scores)).toEqual(
      sunshine.tables["tracker:Literacy walkthrough 1.0"]!.map((row) =>
        items.map(({ code }) => row[`item:${code}`] ?? null)
      )
    );
  });

  test("columns are found by header, wherever they stand", () => {
    const turned = withTable(sample, "tblStaff", (table) => ({
      ...table,
      headers: [...table.headers].reverse(),
      values: table.values.map((row) => [...row].reverse()),
    }));
    expect(turned.snapshot.staff).toEqual(sample.snapshot.staff);
    expect(turned.issues).toEqual([]);
  });

  test("the order of rows does not matter to figures and flags", () => {
    const turned = withTable(sample, tracker, (table) => ({
      ...table,
      values: [...table.values].reverse(),
    }));
    const strip = (reading: typeof sample) => {
      const { summaries, flags } = analyze(reading.snapshot);
      return { figures: summaries[0]!.figures, items: summaries[0]!.items, flags };
    };
    expect(strip(turned)).toEqual(strip(sample));
  });
});

describe("bad input is listed with its place, and the rest is read", () => {
  const cases: readonly [string, string, string | number, string, boolean][] = [
    ["a score above the maximum", "I01", 3, "badScore", true],
    ["a negative score", "I01", -1, "badScore", true],
    ["a fraction", "I01", 1.5, "badScore", true],
    ["a text as a score", "I01", "two", "badScore", true],
    ["NA where it is not allowed", "I01", "NA", "badScore", true],
    ["an error value", "I01", "#REF!", "cellError", true],
    ["a text date", "Date", "12.10.2021", "notDate", true],
    ["a date outside every period", "Date", 40000, "outsidePeriods", true],
    ["an unknown school", "School", "Elsewhere", "unknownName", true],
    ["a missing school", "School", "", "missingValue", true],
    ["an unknown practitioner", "Practitioner", "ZZ-9", "unknownName", false],
    ["an unknown method", "Method", "By ear", "notInList", false],
  ];
  test.each(cases)("%s", (_, header, value, code, leftOut) => {
    const reading = withCell(sample, tracker, 4, header, value);
    expect(reading.issues).toHaveLength(1);
    const issue = reading.issues[0]!;
    expect(issue).toMatchObject({
      code,
      sheet: "Fidelity Tracker",
      table: tracker,
      column: header,
      row: 4,
      severity: leftOut ? "error" : "note",
    });
    expect(issue.address).toMatch(/^[A-Z]+12$/);
    expect(observationsIn(reading)).toBe(total - (leftOut ? 1 : 0));
  });

  test("NA where the item allows it is no issue", () => {
    const reading = withCell(sample, tracker, 4, "I06", "na");
    expect(reading.issues).toEqual([]);
    expect(observationsIn(reading)).toBe(total);
  });

  test("a blank row between others is noted, blank rows at the end are not", () => {
    const blank = (table: { headers: readonly string[] }) => table.headers.map(() => "");
    const between = withTable(sample, tracker, (table) => ({
      ...table,
      values: [...table.values.slice(0, 2), blank(table), ...table.values.slice(2), blank(table)],
    }));
    expect(between.issues).toMatchObject([{ code: "blankRow", row: 2, severity: "note" }]);
    expect(observationsIn(between)).toBe(total);
  });

  test("a staff code that stands twice is an issue, and the first row holds", () => {
    const code = sample.snapshot.staff[0]!.code;
    const reading = withCell(sample, "tblStaff", 3, "Code", code);
    expect(reading.issues.filter(({ code: kind }) => kind === "duplicate")).toMatchObject([
      { table: "tblStaff", row: 3, found: code },
    ]);
    expect(reading.snapshot.staff.filter((person) => person.code === code)).toHaveLength(1);
  });

  test("the same day, unit and observer twice is noted and counted", () => {
    const reading = withTable(sample, tracker, (table) => ({
      ...table,
      values: [...table.values, table.values[0]!],
    }));
    expect(reading.issues).toMatchObject([
      { code: "possibleDouble", row: total, severity: "note" },
    ]);
    expect(observationsIn(reading)).toBe(total + 1);
  });

  test("a renamed header is one issue, and nothing of the tracker counts", () => {
    const reading = withTable(sample, tracker, (table) => ({
      ...table,
      headers: table.headers.map((header) => (header === "School" ? "Building" : header)),
    }));
    expect(reading.issues.filter(({ code }) => code === "missingHeader")).toMatchObject([
      { column: "School", sheet: "Fidelity Tracker" },
    ]);
    expect(observationsIn(reading)).toBe(0);
    expect(reading.snapshot.schools).toHaveLength(3);
  });

  test("a header typed a second time is noted beside the first", () => {
    const reading = withTable(sample, "tblSchool", (table) => ({
      ...table,
      headers: [...table.headers, "School2"],
      values: table.values.map((row) => [...row, "x"]),
    }));
    expect(reading.issues).toMatchObject([
      { code: "doubledHeader", column: "School2", expected: { value: "School" } },
    ]);
  });

  test("a deleted table is one issue, and the others are read", () => {
    const { contents } = sample;
    const reading = readSnapshot(
      { ...contents, tables: contents.tables.filter(({ name }) => name !== "tblPDSA") },
      today
    );
    expect(reading.issues).toMatchObject([
      { code: "missingTable", table: "tblPDSA", sheet: "PDSA Log" },
    ]);
    expect(observationsIn(reading)).toBe(total);
  });

  test("a renamed sheet changes nothing but the place that issues name", () => {
    const renamed = withTable(sample, tracker, (table) => ({ ...table, sheet: "Walkthroughs" }));
    expect(renamed.issues).toEqual([]);
    expect(withCell(renamed, tracker, 0, "I01", 9).issues[0]!.sheet).toBe("Walkthroughs");
  });

  test("a threshold that cannot be read falls back to its default and is listed", () => {
    const reading = withCell(sample, "tblSettings", 1, "Value", "many");
    expect(reading.issues).toMatchObject([
      { code: "notWhole", column: "Fewest observations", found: "many" },
    ]);
    expect(reading.snapshot.settings.minObservations).toBe(3);
  });

  describe("what PDSA cycles name as the next one", () => {
    const ids = sample.snapshot.cycles.map(({ id }) => id);
    const notes = (next: readonly (string | null)[]) =>
      next
        .reduce(
          (reading, text, row) => withCell(reading, "tblPDSA", row, "Next cycle", text ?? ""),
          sample
        )
        .issues.map(({ code, severity, address, found }) => [code, severity, address, found]);
    const at = (row: number) => {
      const { contents } = sample;
      const table = contents.tables.find(({ name }) => name === "tblPDSA")!;
      const column = columnLetters(table.column + table.headers.indexOf("Next cycle"));
      return `${column}${table.row + row + 2}`;
    };

    test("a cycle whose name is too long to be written beside its flags is left out, and listed", () => {
      const named = (length: number) =>
        withCell(
          withCell(sample, "tblPDSA", 0, "Cycle", "x".repeat(length)),
          "tblPDSA",
          0,
          "Next cycle",
          ""
        );
      expect(named(255).snapshot.cycles).toHaveLength(2);
      expect(named(255).issues).toEqual([]);
      expect(named(256).snapshot.cycles).toHaveLength(1);
      expect(named(256).issues).toMatchObject([
        { code: "tooLong", severity: "error", column: "Series", row: 0, expected: { max: 255 } },
      ]);
    });

    test("a cycle of the log, in whatever case, or nothing is as it should be", () => {
      expect(notes([ids[1]!.toUpperCase(), null])).toEqual([]);
    });

    test("one that is not there is noted at its cell", () => {
      expect(notes([ids[1]!, "After summer"])).toEqual([
        ["unknownName", "note", at(1), "After summer"],
      ]);
    });

    test("a circle is noted at each of its cells, and ends", () => {
      expect(notes([ids[1]!, ids[0]!])).toEqual([
        ["circularCycles", "note", at(0), ids[1]],
        ["circularCycles", "note", at(1), ids[0]],
      ]);
      expect(notes([ids[1]!, ids[1]!])).toEqual([["circularCycles", "note", at(1), ids[1]]]);
    });
  });

  test("periods that overlap are noted", () => {
    const reading = withCell(sample, "tblPeriod", 1, "Start", 44400);
    expect(reading.issues.map(({ code }) => code)).toContain("periodsOverlap");
  });
});
