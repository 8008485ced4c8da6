import type { SerialDay } from "../model";

/** A day of the calendar; `month` runs from 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Excel counts a 29 February 1900 that never was, so its days are calendar days only from 1 March 1900 (61) on.
 * Counting back from there, day 0 falls on 30 December 1899.
 */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST: SerialDay = 61;
/** 31 December 9999, Excel's last day. */
const LAST: SerialDay = 2_958_465;

/**
 * The serial day of a calendar day.
 *
 * @param calendarDay whole numbers; `month` 1–12
 * @returns a whole number from 61; null when there is no such day (30 February) or Excel has no reliable number for it
 *   (before 1 March 1900, after 9999)
 *
 * Counted in UTC, so no time zone or daylight saving can shift a day. Workbooks with the 1904 date system are not
 * covered: their values must be shifted by 1462 before they get here.
 */
export function toSerialDay({ year, month, day }: CalendarDay): SerialDay | null {
  if (year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date rolls an impossible day over into the next month and takes the year 24 for 1924, instead of refusing them.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return null;
  const serial = (date.getTime() - DAY_ZERO) / MILLISECONDS_PER_DAY;
  return serial < FIRST ? null : serial;
}

/**
 * The calendar day of a serial day.
 *
 * @param serial whole, 61 (1 March 1900) to 2958465 (31 December 9999)
 * @throws RangeError outside of that: text from a user is checked before it becomes a serial day
 */
export function toCalendarDay(serial: SerialDay): CalendarDay {
  if (!Number.isInteger(serial) || serial < FIRST || serial > LAST) {
    throw new RangeError(`Not a serial day from 1 March 1900 to 31 December 9999: ${serial}`);
  }
  const date = new Date(DAY_ZERO + serial * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The serial day of an ISO date such as "2024-09-03".
 *
 * @param text exactly year-month-day with four, two and two digits (ISO 8601 extended calendar date)
 * @returns null for any other text, and wherever `toSerialDay` does
 */
export function serialDayFromIso(text: string): SerialDay | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  return toSerialDay({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) });
}

/**
 * The ISO text of a serial day, such as "2024-09-03".
 *
 * @throws RangeError where `toCalendarDay` does
 */
export function serialDayToIso(serial: SerialDay): string {
  const { year, month, day } = toCalendarDay(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
