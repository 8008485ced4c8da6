import { makeDistrict, shapeOf } from "../../bench/district/district";
import { rawCells } from "../../bench/district/rawCells";
import { scoredTwice } from "../../bench/district/scoredTwice";
import { observersJob, trackerScoredTwice } from "../../bench/jobs/observers";

const ROWS = 600;
const contents = rawCells(makeDistrict(shapeOf(ROWS)));
const report = observersJob(trackerScoredTwice(contents));

const rowsOf = ({ tables }: typeof contents) =>
  tables.find(({ name }) => name.startsWith("tblFidelity_"))!.values;

test("of as many rows as before a quarter of the events has two", () => {
  expect(rowsOf(scoredTwice(contents))).toHaveLength(ROWS);
  // 480 events, of which 120 are scored twice; some rows cannot be used, and are left out.
  expect(report.events).toBeGreaterThan(110);
  expect(report.events).toBeLessThanOrEqual(120);
});

test("the bench has figures of all kinds to work out, with every coefficient", () => {
  const { figures } = report;
  expect(figures[0]).toMatchObject({ level: "all", raters: 20, pairs: 20 });
  expect(figures[0]!.exact).toBeGreaterThan(0.85);
  expect(figures[0]!.exact).toBeLessThan(0.99);
  const count = (wanted: string) => figures.filter(({ level }) => level === wanted).length;
  expect(["all", "component", "item", "observers"].map(count)).toEqual([1, 5, 20, 20]);
  for (const { level, kappa, fleiss, alpha } of figures) {
    expect([fleiss.reason, alpha.reason]).toEqual([null, null]);
    expect(kappa.reason).toBe(level === "observers" ? null : "severalPairs");
  }
});

test("the cells that others are given stay as they are, and the second scores are the same in every run", () => {
  expect(rawCells(makeDistrict(shapeOf(ROWS)))).toEqual(contents);
  expect(scoredTwice(contents)).toEqual(scoredTwice(contents));
});
