import { chosenJobs, JOB_NAMES } from "../../bench/timed/jobNames";

test.each([
  [[], null],
  [["--write"], null],
  [["observers"], ["observers"]],
  [["obs"], ["observers"]],
  [["s"], ["scan", "signals"]],
  [
    ["tidy", "a"],
    ["addIn", "arquero", "tidy"],
  ],
])("of the jobs %j chooses %j", (given, expected) => {
  expect(chosenJobs(given)).toEqual(expected);
});

test("a name that is nobody's is told, with those that there are", () => {
  expect(() => chosenJobs(["scan", "nothing"])).toThrow(/nothing; there are scan, .*observers/);
});

test.each(["--write", "--json"])("some jobs alone are refused with %s", (option) => {
  expect(() => chosenJobs([...JOB_NAMES.slice(-1), option])).toThrow(`${option} needs all of them`);
});
