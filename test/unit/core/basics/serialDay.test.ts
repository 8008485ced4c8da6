import fc from "fast-check";
import {
  serialDayFromIso,
  serialDayToIso,
  toCalendarDay,
  toSerialDay,
} from "../../../../src/core/basics/serialDay";

describe("serial days", () => {
  it.each([
    ["1900-03-01", 61],
    ["1999-12-31", 36525],
    ["2000-01-01", 36526],
    ["2000-02-29", 36585],
    ["2024-02-29", 45351],
    ["2024-09-03", 45538],
    ["9999-12-31", 2958465],
  ])("count %s as Excel does: %i", (iso, serial) => {
    expect(serialDayFromIso(iso)).toBe(serial);
    expect(serialDayToIso(serial)).toBe(iso);
  });

  it("come back unchanged from every day between 1 March 1900 and the end of 9999", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        expect(toSerialDay(toCalendarDay(serial))).toBe(serial);
        expect(serialDayFromIso(serialDayToIso(serial))).toBe(serial);
      })
    );
  });

  it("grow by one from each day to the next, over leap days and summer time", () => {
    const days = ["2024-02-28", "2024-02-29", "2024-03-01"].map(serialDayFromIso);
    expect(days).toEqual([45350, 45351, 45352]);
    const clockChange = ["2024-03-09", "2024-03-10", "2024-03-11"].map(serialDayFromIso);
    expect(clockChange).toEqual([45360, 45361, 45362]);
  });

  it.each(["2023-02-29", "1900-02-29", "1900-02-28", "2024-13-01", "2024-00-10", "2024-04-31"])(
    "do not exist for %s",
    (iso) => expect(serialDayFromIso(iso)).toBeNull()
  );

  it.each(["", "2024-9-3", "3/9/2024", "2024-09-03T00:00", " 2024-09-03", "45538"])(
    "are not read from %p, which is no ISO date",
    (text) => expect(serialDayFromIso(text)).toBeNull()
  );

  it("do not take the year 24 for 1924", () => {
    expect(toSerialDay({ year: 24, month: 9, day: 3 })).toBeNull();
    expect(toSerialDay({ year: 10000, month: 1, day: 1 })).toBeNull();
  });

  it("have no parts of days", () => {
    expect(toSerialDay({ year: 2024, month: 9, day: 3.5 })).toBeNull();
  });

  it.each([60, 0, -1, 45538.5, NaN, Infinity, 2958466])(
    "refuse the number %d, which no checked date gives",
    (serial) => expect(() => serialDayToIso(serial)).toThrow(RangeError)
  );
});
