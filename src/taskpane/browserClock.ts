import { toSerialDay } from "../core/serialDay";
import type { Clock } from "../workbook/actions/clock";

const MILLISECONDS_PER_DAY = 86_400_000;

/** The clock on the wall where the user is, in Excel's days: its TODAY() and NOW(). */
export const browserClock: Clock = {
  today: () => serialDayOf(new Date()),
  now: () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
    return serialDayOf(now) + (now.getTime() - midnight.getTime()) / MILLISECONDS_PER_DAY;
  },
  after: (milliseconds, callBack) => {
    const timer = setTimeout(callBack, milliseconds);
    return () => clearTimeout(timer);
  },
};

function serialDayOf(date: Date): number {
  const day = toSerialDay({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
  });
  if (day === null) throw new RangeError(`Not a day that Excel counts: ${date.toISOString()}`);
  return day;
}
