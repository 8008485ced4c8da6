import type { SerialDay } from "../core/model";
import { toSerialDay } from "../core/serialDay";

/** Today where the user is, as Excel's TODAY() has it. */
export function localToday(now: Date = new Date()): SerialDay {
  const today = toSerialDay({
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
  });
  if (today === null) throw new RangeError(`Not a day that Excel counts: ${now.toISOString()}`);
  return today;
}
