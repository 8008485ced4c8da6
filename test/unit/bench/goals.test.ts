import { goalsOf } from "../../bench/report/goals";
import { makeResult } from "./makeResult";

const met = (result: ReturnType<typeof makeResult>) => goalsOf(result).map((goal) => goal.met);

test("there are six goals, and a run can meet them all", () => {
  expect(met(makeResult())).toEqual([true, true, true, true, true, true]);
});

test.each([
  [0.2, true],
  [0.21, false],
])("with %d of arquero's time the goal of a fifth is met: %s", (share, isMet) => {
  expect(met(makeResult(share)).slice(0, 2)).toEqual([isMet, isMet]);
});

test("time per row is compared round by round between 100,000 and 18,000 observations", () => {
  const result = makeResult();
  const speed = result.speed.map((size) =>
    size.observations === 100_000
      ? { ...size, times: { ...size.times, addIn: size.times.addIn.map((time) => time * 1.6) } }
      : size
  );
  const goal = goalsOf({ ...result, speed })[2]!;
  expect(goal.found.median).toBeCloseTo(1.6, 12);
  expect(goal).toMatchObject({ atMost: 1.5, met: false });
});

test.each([
  ["signals", 3],
  ["observers", 4],
] as const)("time per value or row of %s is compared in the same way", (job, at) => {
  const result = makeResult();
  const speed = result.speed.map((size) =>
    size.observations === 100_000
      ? { ...size, times: { ...size.times, [job]: size.times[job].map((time) => time * 1.6) } }
      : size
  );
  const goal = goalsOf({ ...result, speed })[at]!;
  expect(goal.found.median).toBeCloseTo(1.6, 12);
  expect(goal).toMatchObject({ atMost: 1.5, met: false });
});

test("load is the home view beside the empty page of the same round", () => {
  const load = { chromium: "150.0", emptyPage: [100, 300, 200], homeView: [140, 400, 270] };
  const goal = goalsOf(makeResult(0.1, { load }))[5]!;
  expect(goal.found).toEqual({ min: 400 / 300, median: 1.35, max: 1.4 });
  expect(goal.met).toBe(false);
});

test("a run without the sizes of the goals is none", () => {
  const result = makeResult();
  expect(() => goalsOf({ ...result, speed: result.speed.slice(0, 2) })).toThrow("not measured");
});
