import {
  countText,
  dayText,
  displayedPercent,
  listText,
  numberText,
  percentText,
  pointsText,
} from "../../../src/messages/messages";

describe("percentages", () => {
  test.each([
    [0, "0%"],
    [0.004, "0%"],
    [0.005, "1%"],
    [0.575, "58%"],
    [0.724, "72%"],
    [1, "100%"],
  ])("a share of %p reads %p", (share, text) => {
    expect(percentText(share)).toBe(text);
  });

  test("a missing share reads as a dash and never as 0", () => {
    expect(percentText(null)).toBe("–");
    expect(percentText(null, 80)).toBe("–");
  });

  test.each([
    [0.79, "79%"],
    [0.794, "79%"],
    [0.796, "79.6%"],
    [0.7999, "79.9%"],
    [0.8, "80%"],
    [0.804, "80%"],
  ])("a share of %p beside a criterion of 80 reads %p", (share, text) => {
    expect(percentText(share, 80)).toBe(text);
  });

  test("a share at the criterion reads as such in spite of binary fractions", () => {
    expect(displayedPercent(0.7 * 0.1 * 10, 70)).toBe(70);
    expect(displayedPercent(21 / 30, 70)).toBe(70);
  });
});

describe("differences", () => {
  test.each([
    [0.4, "less than 1 point"],
    [1, "1 point"],
    [1.4, "1 point"],
    [18, "18 points"],
  ])("%p percentage points read %p", (points, text) => {
    expect(pointsText(points)).toBe(text);
  });
});

describe("days", () => {
  test.each([
    [36526, "1 Jan 2000"],
    [44481, "12 Oct 2021"],
    [44561, "31 Dec 2021"],
    [44620, "28 Feb 2022"],
    [45351, "29 Feb 2024"],
  ])("serial day %p reads %p", (day, text) => {
    expect(dayText(day)).toBe(text);
  });
});

describe("counts and lists", () => {
  test("one is singular, none and several are plural", () => {
    expect(countText(0, "row")).toBe("0 rows");
    expect(countText(1, "row")).toBe("1 row");
    expect(countText(1250, "entry", "entries")).toBe("1,250 entries");
    expect(numberText(1234567)).toBe("1,234,567");
  });

  test.each([
    [[], ""],
    [["A"], "A"],
    [["A", "B"], "A and B"],
    [["A", "B", "C"], "A, B and C"],
    [["A", "B", "C", "D"], "A, B and 2 more"],
  ])("%j", (names, text) => {
    expect(listText(names, { most: 3 })).toBe(text);
  });
});
