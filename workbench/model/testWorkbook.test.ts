import { area, codeOf, place } from "./testWorkbook";

test("addresses go to places and back", () => {
  expect(place("XFD1048576")).toEqual({ row: 1_048_575, column: 16_383 });
  expect(codeOf(() => area("A1:C3"))).toBe("none");
});
