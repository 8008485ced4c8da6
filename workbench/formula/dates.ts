const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/**
 * The serial of a day; month and day may run over, as in DATE(2024,14,1). Serials below 61 follow
 * Excel's calendar, which has a 29 February 1900.
 */
export function serialFromDay(year: number, month: number, day: number): number {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, 1);
  const serial = Math.round((first.getTime() - EPOCH) / DAY_MS);
  return (serial <= 60 ? serial - 1 : serial) + day - 1;
}

/** The day of a serial; the time of day is dropped. */
export function dayFromSerial(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a moment on the local clock, with the time of day as fraction. */
export function serialFromClock(moment: Date): number {
  const day = serialFromDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return day + seconds / 86_400;
}

/** Days in a month, in Excel's calendar. */
export function daysInMonth(year: number, month: number): number {
  return serialFromDay(year, month + 1, 1) - serialFromDay(year, month, 1);
}

/** The last serial Excel knows: 31 December 9999. */
export const LAST_SERIAL = 2_958_465;
