import { carriedOver } from "../../../../src/core";
import { publishedInstruments } from "../../../../src/templates/instruments/publishedInstruments";

const instrument = (key: string) => publishedInstruments.find((each) => each.key === key)!;

/**
 * Percent of TFI 2.1, and what it comes to on TFI 3.0 in percent and points: PBISApps, support article 151000209971
 * (support.pbisapps.org). Of two errors on that page neither is here: "Tier 3, 80% = 30.4 points" belongs to 2.1 (27.2),
 * and the way back of Tier 2 is not the inverse of the way forward.
 */
const PUBLISHED = [
  { tier: 1, percents: [25, 50, 70, 80], later: [11, 29, 44, 52], points: [8, 23, 35, 41] },
  { tier: 2, percents: [25, 50, 70, 80], later: [15, 31, 43, 50], points: [9, 18, 26, 30] },
  { tier: 3, percents: [25, 50, 70, 80], later: [17, 34, 47, 54], points: [13, 26, 36, 41] },
];

describe("I2: a mean on an earlier version's scale", () => {
  test.each(PUBLISHED)("TFI 2.1 to 3.0, Tier $tier, as published", ({ tier, ...table }) => {
    const { carriedOver: carried } = instrument(`tfi21Tier${tier}`);
    const { items, maxPoints } = instrument(carried!.to);
    const percents = table.percents.map((percent) => carriedOver(percent, carried!));
    expect(percents.map(Math.round)).toEqual(table.later);
    // From the percentage as it is, not as it is shown.
    expect(percents.map((percent) => Math.round((percent / 100) * items! * maxPoints!))).toEqual(
      table.points
    );
  });

  test("there is nothing below 0 and above 100 to score", () => {
    const { carriedOver: first } = instrument("tfi21Tier1");
    expect(carriedOver(0, first!)).toBe(0);
    expect(carriedOver(11, first!)).toBeCloseTo(0.02, 10);
    expect(carriedOver(100, { factor: 1, offset: 5 })).toBe(100);
  });
});
