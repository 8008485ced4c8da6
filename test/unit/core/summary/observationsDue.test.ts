import { AS_OF, FALL, makeStaff, percentItems, SPRING, WINTER } from "../makeSnapshot";
import { summariseRows } from "../summariseRows";

const TWO = percentItems("Phonics", "Fluency");

describe("the observations due", () => {
  const staff = [
    makeStaff("P1"),
    makeStaff("P2", { school: "south" }),
    makeStaff("P3", { school: null }),
    makeStaff("P4", { startDate: WINTER.end }),
    makeStaff("P5", { startDate: WINTER.end + 1 }),
    makeStaff("C1", { role: "coach" }),
    makeStaff("X1", { role: null }),
  ];

  it("count the practitioners who are there by the period's end", () => {
    const { figure } = summariseRows(TWO, [], { duePerPeriod: 2 }, { staff });
    const due = (school: string | null) =>
      ["Fall", "Winter", "Spring"].map((period) => figure(school, null, period).due);
    expect(due(null)).toEqual([6, 8, 10]);
    expect(due("North")).toEqual([2, 4, 6]);
    expect(due("South")).toEqual([2, 2, 2]);
  });

  it("are the same for each component", () => {
    const { figures } = summariseRows(TWO, [], { duePerPeriod: 2 }, { staff });
    const fall = figures.filter(({ school, period }) => school === null && period === "Fall");
    expect(fall.map(({ due }) => due)).toEqual([6, 6, 6]);
  });

  it("count each listed school where the unit is the school", () => {
    const tool = { unit: "school", duePerPeriod: 1 } as const;
    const { figure } = summariseRows(TWO, [], tool, { staff });
    expect(figure(null, null, "Fall").due).toBe(2);
    expect(figure("North", null, "Fall").due).toBe(1);
  });

  it.each([
    ["before the period starts", SPRING.start - 1, 0],
    ["on its first day", SPRING.start, 2],
    ["within it", AS_OF, 2],
  ])("%s are counted as of that day", (_, asOf, due) => {
    const tool = { unit: "school", duePerPeriod: 1 } as const;
    const { figure } = summariseRows(TWO, [], tool, { asOf });
    expect(figure(null, null, "Spring").due).toBe(due);
    expect(figure(null, null, "Fall").due).toBe(2);
  });

  it("are null for teams, which no table lists, and where the tool sets none", () => {
    const future = { staff, asOf: FALL.start - 1 };
    for (const tool of [{ unit: "team", duePerPeriod: 2 }, { duePerPeriod: null }] as const) {
      const { figures } = summariseRows(TWO, [], tool, future);
      expect(figures.every(({ due }) => due === null)).toBe(true);
    }
  });
});
