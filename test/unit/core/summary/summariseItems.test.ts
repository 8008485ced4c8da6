import { makeItem, makeObservation } from "../makeSnapshot";
import { summariseRows } from "../summariseRows";

describe("the item figures", () => {
  const items = [makeItem("Phonics", { required: false }), makeItem("Fluency", { maxPoints: 4 })];

  it("count points over complete observations, each the same whatever its unit", () => {
    const { items: figures } = summariseRows(items, [
      makeObservation([2, 4]),
      makeObservation([0, 1], { school: "South" }),
      makeObservation([0, 0]),
      makeObservation(["NA", 4]),
      makeObservation([null, 4], { unit: "P2" }),
      makeObservation([2, null]),
    ]);
    expect(figures[0]).toMatchObject({ period: "Fall", scored: 3, atFull: 1 / 3, atZero: 2 / 3 });
    expect(figures[0]!.mean).toBeCloseTo(2 / 6, 12);
    expect(figures[3]).toMatchObject({ period: "Fall", scored: 5, atFull: 0.6, atZero: 0.2 });
    expect(figures[3]!.mean).toBeCloseTo(13 / 20, 12);
  });

  it("stand item by item and in each period by period, null where not scored", () => {
    const { items: figures } = summariseRows(items, [makeObservation([2, 4])]);
    expect(figures.map(({ item, period }) => [item, period])).toEqual(
      items.flatMap((item) => ["Fall", "Winter", "Spring"].map((period) => [item, period]))
    );
    const unscored = { scored: 0, mean: null, atFull: null, atZero: null };
    expect(figures[1]).toMatchObject(unscored);
  });
});
