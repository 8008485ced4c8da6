import type { ScoredUnit } from "../../../src/core";
import { hiddenTexts } from "../../../src/messages/breakdownTexts";
import { breakdownReport } from "../../../src/workbook/sheets/breakdownReport";
import {
  FALL,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
} from "../core/makeSnapshot";

const items = percentItems("Phonics");

/** Why groups are hidden where four of this unit were observed at North, and one at South. */
function hiddenOf(unit: ScoredUnit) {
  const observations = ["North", "North", "North", "North", "South"].map((school, index) =>
    makeObservation([50], { school, unit: `U${index}` })
  );
  const tracker = makeTracker(items, observations, { unit });
  const rows = breakdownReport.rows({
    source: { label: tracker.tool.label, unit, items },
    schools: ["North", "South"],
    periods: ["Fall"],
    tracker,
    snapshot: makeSnapshot([tracker], { periods: [FALL] }),
  });
  const overall = rows.flat().filter(({ component }) => component === "Overall");
  return overall.map(({ group, units, note }) => [group, units ?? null, note ?? null]);
}

describe("B4: who is behind a shared breakdown", () => {
  test("small groups of practitioners are hidden", () => {
    expect(hiddenOf("practitioner")).toEqual([
      ["All", 5, null],
      ["North", null, hiddenTexts.small(5)],
      ["South", null, hiddenTexts.small(5)],
    ]);
  });

  test.each(["team", "school"] as const)("few of the unit %s are shown", (unit) => {
    expect(hiddenOf(unit)).toEqual([
      ["All", 5, null],
      ["North", 4, null],
      ["South", 1, null],
    ]);
  });
});
