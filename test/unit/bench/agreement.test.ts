import { makeDistrict, shapeOf } from "../../bench/district/district";
import { rawCells } from "../../bench/district/rawCells";
import { addInAnswers, addInJob } from "../../bench/jobs/addIn";
import type { Answers } from "../../bench/jobs/answers";
import { tidyAnswers, tidyJob } from "../../bench/jobs/tidyJob";
import { trackerCells } from "../../bench/jobs/trackerCells";
import { checkAnswers } from "../../bench/timed/timedJobs";

const contents = rawCells(makeDistrict(shapeOf(90)));
const expected = addInAnswers(addInJob(contents));

function changed(over: Partial<Answers>): Answers {
  return { ...expected, ...over };
}

test("a district has something to disagree about", () => {
  expect(expected.complete).toBeGreaterThan(60);
  expect(expected.figures.size).toBeGreaterThan(30);
  expect(expected.items.size).toBe(60);
  expect(addInJob(contents).reading.issues).not.toEqual([]);
});

test("the same district is made of the same seed", () => {
  expect(rawCells(makeDistrict(shapeOf(90)))).toEqual(contents);
});

test("tidyjs comes to the same answers", async () => {
  const tidyjs = await import("@tidyjs/tidy");
  const found = tidyAnswers(tidyJob(tidyjs, trackerCells(contents)));
  expect(() => checkAnswers(expected, { tidyjs: found })).not.toThrow();
});

test.each([
  ["another count", changed({ complete: expected.complete + 1 }), /other: complete/],
  [
    "a figure that is missing",
    changed({ figures: new Map([...expected.figures].slice(1)) }),
    /is missing/,
  ],
  [
    "a figure too many",
    changed({
      items: new Map([
        ...expected.items,
        ["I99|Fall", { scored: 1, mean: 1, atFull: 1, atZero: 0 }],
      ]),
    }),
    /I99\|Fall is too many/,
  ],
  [
    "a mean that is off by more than 1e-9",
    changed({
      figures: new Map(
        [...expected.figures].map(([key, line], at) => [
          key,
          at === 0 ? { ...line, mean: line.mean + 2e-9 } : line,
        ])
      ),
    }),
    /mean: .* instead of/,
  ],
  [
    "no number at all",
    changed({
      items: new Map(
        [...expected.items].map(([key, line], at) => [
          key,
          at === 0 ? { ...line, mean: NaN } : line,
        ])
      ),
    }),
    /mean: NaN instead of/,
  ],
])("%s ends the bench", (_, found, sentence) => {
  expect(() => checkAnswers(expected, { other: found })).toThrow(sentence);
});
