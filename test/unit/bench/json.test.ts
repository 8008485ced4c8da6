import { JOB_NAMES } from "../../bench/timed/jobNames";
import { jsonOf } from "../../bench/report/json";
import { makeResult } from "./makeResult";

const run = makeResult();
const read = JSON.parse(jsonOf(run)) as Record<string, unknown> & typeof run;

test("the JSON holds everything that was measured, and the goals", () => {
  const { goals, ...rest } = read;
  expect(rest).toEqual(run);
  expect(goals).toHaveLength(6);
  expect(goals).toContainEqual({
    goal: "Time beside arquero's, 100,000 observations",
    atMost: 0.2,
    found: { min: expect.closeTo(0.1), median: expect.closeTo(0.1), max: expect.closeTo(0.1) },
    met: true,
  });
});

test("each job has one time a round at each size", () => {
  for (const { times } of read.speed) {
    expect(Object.keys(times)).toEqual([...JOB_NAMES]);
    for (const rounds of Object.values(times)) expect(rounds).toHaveLength(read.rounds);
  }
});
