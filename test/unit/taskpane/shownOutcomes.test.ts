import { shownOutcomes } from "../../../src/taskpane/figures/shownOutcomes";
import { makeOutcome, mean, read } from "../core/outcomes/makeOutcome";
import type { Outcome } from "../../../src/core";

const listed = { schools: ["South", "North"], periods: ["Fall", "Winter", "Spring"] };
const nothing = { group: null, period: null };
const shown = (rows: readonly Partial<Outcome>[], chosen = nothing, tool: string | null = null) =>
  shownOutcomes(read(rows.map(makeOutcome)), tool, listed, chosen);

test("without outcomes, and of another tool, there is nothing to show", () => {
  expect(shown([])).toBeNull();
  expect(shown([{}], nothing, "Walkthrough 1.0")).toBeNull();
});

test("a measure and a grade are one choice, whatever the case of their names", () => {
  const found = shown([{}, { measure: "SCREENING" }, { grade: "2" }, { grade: null }])!;
  expect(found.groups.map(({ measure, grade }) => [measure, grade])).toEqual([
    ["Screening", "1"],
    ["Screening", "2"],
    ["Screening", null],
  ]);
  expect(found.rows).toHaveLength(2);
});

test("the latest period comes first, and those that are not listed last", () => {
  const periods = ["Fall", "Someday", "winter"].map((period) => ({ period }));
  const found = shown(periods)!;
  expect(found.periods).toEqual(["Winter", "Fall", "Someday"]);
  expect(found.period).toBe("Winter");
  expect(found.rows.map(({ period }) => period)).toEqual(["winter"]);
});

test("what was chosen is shown, and what is gone is not", () => {
  const rows = [{}, { grade: "2" }, { grade: "2", period: "Fall" }];
  const { groups } = shown(rows)!;
  const group = groups[1]!.key;
  expect(shown(rows, { group, period: "Fall" } as never)).toMatchObject({
    group: { grade: "2" },
    period: "Fall",
    rows: [{ grade: "2", period: "Fall" }],
  });
  expect(shown(rows, { group: "gone", period: "Fall" } as never)).toMatchObject({
    group: { grade: "1" },
    period: "Winter",
  });
});

test("all schools come first, then as Setup has them; those of the same name stay together", () => {
  const schools = ["Elm", "North", null, "south", "North"].map((school) => ({ school }));
  expect(shown(schools)!.rows.map(({ school }) => school)).toEqual([
    null,
    "south",
    "North",
    "North",
    "Elm",
  ]);
});

test("schools go along by what is shown alone", () => {
  const found = shown([{}, { school: "South", ...mean(3) }, { period: "Fall" }])!;
  // Without a tool there is nothing to go along with.
  expect(found.correlations).toEqual([]);
  expect(found.rows).toHaveLength(2);
});
