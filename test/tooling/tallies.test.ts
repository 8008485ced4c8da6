import { addTallies, tallyLines, type Tallies } from "../../tools/gate/tallies";

test("counts of several files are added up, and seeds are not counted", () => {
  const tallies: Tallies = new Map();
  addTallies(tallies, "PASS a\n# faults tried: 374\n# seed of further stops: 20260215\n");
  addTallies(
    tallies,
    "# faults tried: 26\n  # not at a line's start: 5\n# rows reconciled: 7 (x)\n# sunshine: 1119 cells\n"
  );
  expect(tallyLines(tallies)).toEqual([
    "# faults tried, all in all: 400",
    "# rows reconciled, all in all: 7",
  ]);
});
