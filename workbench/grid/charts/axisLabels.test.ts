import type { Input } from "../../model/input";
import type { ChartPicture } from "./chartPicture";
import { pictureOf, SIZE } from "./testing/pictureOf";
import { cutOff, overlaps } from "./testing/texts";

describe("the labels of many categories", () => {
  const schools = (count: number, name: (index: number) => string): Input[][] => [
    ["School", "Mean"],
    ...Array.from({ length: count }, (_, index): Input[] => [name(index), (index * 7) % 10]),
  ];
  const angleOf = (picture: ChartPicture): number | undefined =>
    picture.categoryLabels[0]?.rotation;

  test("stand level while there is room, then in lines, then lean, then stand upright", () => {
    expect(angleOf(pictureOf(schools(4, (index) => `S${index}`)))).toBe(0);
    const wrapped = pictureOf(schools(8, () => "North East School"));
    expect(angleOf(wrapped)).toBe(0);
    expect(wrapped.categoryLabels.map(({ text }) => text).slice(0, 2)).toEqual([
      "North East",
      "School",
    ]);
    expect(angleOf(pictureOf(schools(20, () => "Elementary")))).toBe(-45);
    expect(angleOf(pictureOf(schools(35, () => "Elementary")))).toBe(-90);
  });

  test("are thinned when not even upright ones have room", () => {
    const { categoryLabels } = pictureOf(schools(200, (index) => `School ${index}`));
    expect(categoryLabels.length).toBeLessThan(70);
    const numbers = categoryLabels.map(({ text }) => Number(text.split(" ")[1]));
    const step = numbers[1] ?? 0;
    expect(numbers).toEqual(numbers.map((_, index) => index * step));
    expect(overlaps(categoryLabels)).toEqual([]);
  });

  test.each([1, 2, 5, 9, 14, 28, 60, 300])(
    "of %i schools neither overlap nor are cut off",
    (count) => {
      for (const size of [SIZE, { width: 320, height: 240 }, { width: 900, height: 300 }]) {
        const rows = schools(
          count,
          (index) => `Riverside ${"Elementary ".repeat(index % 3)}${index}`
        );
        for (const type of ["ColumnClustered", "BarClustered", "LineMarkers"] as const) {
          const picture = pictureOf(rows, { type, size });
          expect(cutOff(picture)).toEqual([]);
          const level = picture.categoryLabels.every(({ rotation }) => rotation !== -45);
          if (level) expect(overlaps(picture.categoryLabels)).toEqual([]);
          expect(overlaps(picture.valueLabels)).toEqual([]);
        }
      }
    }
  );
});
