import { instrumentLabel, instrumentRows } from "../../../src/templates/instruments/instrumentRows";
import { publishedInstruments } from "../../../src/templates/instruments/publishedInstruments";
import { toolSlug } from "../../../src/templates/toolNames";
import { toolItems, tools } from "../../../src/templates/tool";
import type { SampleRow, TableDefinition } from "../../../src/templates/definition";
import { knownOf, leftOf } from "../../../src/messages/instrumentTexts";

/** Points in all, where a source says so: TFI 2.1 and 3.0 from PBISApps, support article 151000209971. */
const POINTS: Readonly<Record<string, number>> = {
  tfi21Tier1: 30,
  tfi21Tier2: 26,
  tfi21Tier3: 34,
  tfi30Tier1: 80,
  tfi30Tier2: 60,
  tfi30Tier3: 76,
};

/** Cells that their column cannot hold. */
function unfit({ columns }: TableDefinition, row: SampleRow): string[] {
  return Object.entries(row).flatMap(([key, value]) => {
    const type = columns.find((column) => column.key === key)?.type;
    if (type === undefined || type.kind === "formula") return [`${key} is no column to fill`];
    if (value === null || type.kind !== "choice") return [];
    return type.list.values.some(({ label }) => label === value)
      ? []
      : [`${key}: ${String(value)}`];
  });
}

describe.each(publishedInstruments.map((instrument) => [instrument.key, instrument] as const))(
  "%s",
  (key, instrument) => {
    const { tool, items } = instrumentRows(instrument);

    test("its rows fit the sheet's columns", () => {
      expect(unfit(tools, tool)).toEqual([]);
      expect(items.flatMap((item) => unfit(toolItems, item))).toEqual([]);
    });

    test("has as many items and points as its source says, and no wording", () => {
      const { items: count, maxPoints } = instrument;
      expect(items).toHaveLength(count ?? 0);
      expect(new Set(items.map(({ item }) => item)).size).toBe(items.length);
      if (key in POINTS) expect(count! * maxPoints!).toBe(POINTS[key]);
      items.forEach((item) => {
        expect(item).not.toHaveProperty("text");
        expect(item).not.toHaveProperty("component");
        expect(item["tool"]).toBe(instrumentLabel(instrument));
      });
    });

    test("says in words what comes along, and what does not", () => {
      knownOf(instrument).forEach((line) => expect(line).toMatch(/^\p{Lu}|^\d+ item/u));
      expect(leftOf(instrument).length).toBeGreaterThan(1);
      const mentionsPoints = leftOf(instrument).join().includes("points");
      expect(mentionsPoints).toBe(instrument.items === null || instrument.maxPoints === null);
    });
  }
);

test("no two of them clash", () => {
  const slugs = publishedInstruments.map((each) => toolSlug(instrumentLabel(each)));
  expect(new Set(slugs).size).toBe(publishedInstruments.length);
  expect(new Set(publishedInstruments.map(({ key }) => key)).size).toBe(slugs.length);
});
