import { summariseTool } from "../../../../src/core/summary/summariseTool";
import { FALL, makeItem, makeObservation, makeSnapshot, makeTracker } from "../makeSnapshot";

/**
 * The treatment fidelity checklist of IJBNPA 2018;15, article s12966-018-0730-0, table 4 (open access): 16 strategies in
 * nine studies, Y = done. Yes counts and percentages are the published row totals; the published column totals
 * contradict the marks and are not used.
 */
const PUBLISHED: readonly (readonly [
  component: string,
  marks: string,
  yes: number,
  pct: number,
])[] = [
  ["Design", "YYYYYYYYY", 9, 100],
  ["Design", "YYYYYYYYN", 8, 89],
  ["Design", "NNNNNNNNN", 0, 0],
  ["Training", "NYNYNYNYN", 4, 44],
  ["Training", "NNNNNYNYN", 2, 22],
  ["Training", "NNNNNNNYN", 1, 11],
  ["Training", "NNYNNNNYN", 2, 22],
  ["Delivery", "NNYNNYNYN", 3, 33],
  ["Delivery", "NYYNNYNYY", 5, 56],
  ["Delivery", "NYYNNNYYY", 5, 56],
  ["Delivery", "NNYYYYYYY", 7, 78],
  ["Receipt", "NNYYNNNNY", 3, 33],
  ["Receipt", "NNNNNNNNY", 1, 11],
  ["Receipt", "YNYYYNYYY", 7, 78],
  ["Enactment", "NNNNNNNNY", 1, 11],
  ["Enactment", "NNYNNNNYY", 3, 33],
];

describe("a published fidelity checklist", () => {
  const items = PUBLISHED.map(([component]) => makeItem(component, { maxPoints: 1 }));
  const studies = Array.from({ length: 9 }, (_, study) =>
    makeObservation(
      PUBLISHED.map(([, marks]) => (marks[study] === "Y" ? 1 : 0)),
      { unit: `Study ${study + 1}` }
    )
  );
  const tracker = makeTracker(items, studies, { unit: "team" });
  const summary = summariseTool(tracker, makeSnapshot([tracker], { periods: [FALL] }));

  it("has the published number and percentage of yes for each item", () => {
    const yes = summary.items.map(({ atFull, scored }) => Math.round(atFull! * scored));
    const percent = summary.items.map(({ mean }) => Math.round(mean! * 100));
    expect(summary.items.every(({ scored }) => scored === 9)).toBe(true);
    expect(yes).toEqual(PUBLISHED.map(([, , count]) => count));
    expect(percent).toEqual(PUBLISHED.map(([, , , published]) => published));
  });

  it("has component means that are the means of their published items", () => {
    const mean = (component: string) =>
      summary.figures.find((f) => f.school === null && f.component === component)!.mean;
    expect(mean("Design")).toBeCloseTo((9 + 8 + 0) / 27, 12);
    expect(mean("Training")).toBeCloseTo((4 + 2 + 1 + 2) / 36, 12);
    expect(mean("Delivery")).toBeCloseTo((3 + 5 + 5 + 7) / 36, 12);
    expect(mean("Receipt")).toBeCloseTo((3 + 1 + 7) / 27, 12);
    expect(mean("Enactment")).toBeCloseTo((1 + 3) / 18, 12);
  });
});
