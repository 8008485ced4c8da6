import { distinctByName, nameKey } from "../../../../src/core/basics/nameKey";

describe("names", () => {
  it("are the same whatever their case", () => {
    expect(nameKey("NORTH École")).toBe(nameKey("north éCOLE"));
  });

  it("differ by a space, as they do for Excel's MATCH and COUNTIFS", () => {
    expect(nameKey("Fall ")).not.toBe(nameKey("Fall"));
    expect(nameKey("Fall  term")).not.toBe(nameKey("Fall term"));
  });

  it("keep the first of each, in its spelling and place", () => {
    const names = ["South", "north", "NORTH", "East", "south"];
    expect(distinctByName(names, (name) => name)).toEqual(["South", "north", "East"]);
  });
});
