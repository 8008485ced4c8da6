import { put, testWorkbook, valueAt } from "./testWorkbook";

/** Times are printed for a person to see; only the results are checked. */
test("600 conditional averages over a table of 20,000 rows", () => {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    `School ${row % 60}`,
    ["Coach", "Teacher", "Lead"][row % 3] ?? "",
    row % 7 === 0 ? null : row % 101,
    45_000 + (row % 400),
  ]);
  const start = performance.now();
  put(sheet, "A1", [["School", "Role", "Score", "Day"], ...rows]);
  book.tables.add(
    sheet,
    { top: 0, left: 0, bottom: 20_000, right: 3 },
    { hasHeaders: true, name: "T" }
  );
  const written = performance.now();
  const formulas = Array.from({ length: 600 }, (_, index) => [
    `=AVERAGEIFS(T[Score],T[School],"School ${index % 60}",T[Day],">=${45_000 + (index % 10)}")`,
  ]);
  put(sheet, "H1", formulas);
  const first = valueAt(sheet, "H1");
  for (let row = 0; row < 600; row += 1) sheet.value(row, 7);
  const calculated = performance.now();
  put(sheet, "C2", [[50]]);
  for (let row = 0; row < 600; row += 1) sheet.value(row, 7);
  const again = performance.now();
  const expected = rows.filter(([school, , score]) => school === "School 0" && score !== null);
  const mean = expected.reduce((sum, row) => sum + Number(row[2]), 0) / expected.length;
  expect(first).toBeCloseTo(mean, 9);
  process.stdout.write(
    `write ${Math.round(written - start)} ms, first calculation ${Math.round(calculated - written)} ms, ` +
      `after an edit ${Math.round(again - calculated)} ms\n`
  );
});

test("a calculated column of 20,000 rows", () => {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  const start = performance.now();
  put(sheet, "A1", [["a", "b"], ...Array.from({ length: 20_000 }, (_, row) => [row, null])]);
  const table = book.tables.add(
    sheet,
    { top: 0, left: 0, bottom: 20_000, right: 1 },
    { hasHeaders: true, name: "T" }
  );
  put(sheet, "B2", [["=[@a]*2"]]);
  put(sheet, "D1", [["=SUM(T[b])"]]);
  const total = valueAt(sheet, "D1");
  const filled = performance.now();
  table.addRows(0, [[5, null]]);
  const after = valueAt(sheet, "D1");
  expect([total, after]).toEqual([399_980_000, 399_980_010]);
  process.stdout.write(
    `fill and sum ${Math.round(filled - start)} ms, insert a row and sum ${Math.round(performance.now() - filled)} ms\n`
  );
});
