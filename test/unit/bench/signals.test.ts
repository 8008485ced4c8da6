import { measureCells, signalsJob } from "../../bench/jobs/signals";

test("the bench judges every value that it counts, and finds measures with and without signals", () => {
  const figures = signalsJob(measureCells(3_000));
  expect(figures).toHaveLength(100);
  expect(figures.reduce((sum, { points }) => sum + points, 0)).toBe(3_000);
  const verdicts = new Set(figures.map(({ verdict }) => verdict));
  expect(verdicts).toContain("noSignal");
  expect(verdicts).not.toContain("notEnoughPoints");
});
