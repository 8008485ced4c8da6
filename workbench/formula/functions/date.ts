import { dayFromSerial, daysInMonth, LAST_SERIAL, serialFromDay } from "../dates";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { asNumber, Matrix, Reference } from "../operands";
import type { Scalar } from "../values";
import { mapped, takes, type FunctionFamily } from "./definition";
import { contentOf } from "./numbers";

/** A number that is a date; fails with #NUM! outside Excel's calendar. */
function asSerial(value: Scalar | undefined): number {
  const serial = asNumber(value ?? null);
  if (serial < 0 || serial >= LAST_SERIAL + 1) throw failure("#NUM!");
  return serial;
}

function whole(value: Scalar | undefined): number {
  return Math.trunc(asNumber(value ?? null));
}

function dateOf(values: readonly Scalar[]): number {
  const year = whole(values[0]);
  if (year < 0 || year > 9999) throw failure("#NUM!");
  const serial = serialFromDay(
    year < 1900 ? year + 1900 : year,
    whole(values[1]),
    whole(values[2])
  );
  return asSerial(serial);
}

/** The same day so many months on, or the month's last day when it is shorter. */
function monthsOn(serial: number, months: number, toEnd: boolean): number {
  const { year, month, day } = dayFromSerial(serial);
  const first = dayFromSerial(serialFromDay(year, month + months, 1));
  const length = daysInMonth(first.year, first.month);
  return asSerial(serialFromDay(first.year, first.month, toEnd ? length : Math.min(day, length)));
}

/** 1 to 7 with Sunday 1, in Excel's calendar. */
function sundayFirst(serial: number): number {
  return ((Math.floor(serial) + 6) % 7) + 1;
}

function weekday(values: readonly Scalar[]): number {
  const day = sundayFirst(asSerial(values[0]));
  const type = values[1] === undefined ? 1 : whole(values[1]);
  if (type === 1) return day;
  if (type === 2) return ((day + 5) % 7) + 1;
  if (type === 3) return (day + 5) % 7;
  if (type >= 11 && type <= 17) return ((day - 1 - (type - 10) + 7) % 7) + 1;
  throw failure("#NUM!");
}

function isWeekend(serial: number): boolean {
  const day = sundayFirst(serial);
  return day === 1 || day === 7;
}

/** The days in an argument: each number in it, without its time. */
function holidays(args: FunctionArguments, index: number): Set<number> {
  if (!args.isGiven(index)) return new Set();
  const operand = args.operand(index);
  const values =
    operand instanceof Reference || operand instanceof Matrix
      ? contentOf(args, operand)
      : [operand];
  return new Set(
    values.filter((value) => value !== null).map((value) => Math.floor(asSerial(value)))
  );
}

/** Days from one date to another, both counted, without weekends and holidays. */
function workdaysBetween(args: FunctionArguments): number {
  const start = Math.floor(asSerial(args.scalar(0)));
  const end = Math.floor(asSerial(args.scalar(1)));
  const free = holidays(args, 2);
  let count = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day += 1) {
    if (!isWeekend(day) && !free.has(day)) count += 1;
  }
  return start <= end ? count : 0 - count;
}

function workdayAfter(args: FunctionArguments): number {
  let day = Math.floor(asSerial(args.scalar(0)));
  const free = holidays(args, 2);
  let left = args.integer(1);
  const step = Math.sign(left);
  while (left !== 0) {
    day = asSerial(day + step);
    if (!isWeekend(day) && !free.has(day)) left -= step;
  }
  return day;
}

export const dateFunctions: FunctionFamily = {
  TODAY: takes(0, 0, (args) => Math.floor(args.host.now())),
  NOW: takes(0, 0, (args) => args.host.now()),
  DATE: mapped(3, 3, dateOf),
  YEAR: mapped(1, 1, ([value]) => dayFromSerial(asSerial(value)).year),
  MONTH: mapped(1, 1, ([value]) => dayFromSerial(asSerial(value)).month),
  DAY: mapped(1, 1, ([value]) => dayFromSerial(asSerial(value)).day),
  DAYS: mapped(2, 2, ([end, start]) => Math.floor(asSerial(end)) - Math.floor(asSerial(start))),
  EDATE: mapped(2, 2, ([start, months]) => monthsOn(asSerial(start), whole(months), false)),
  EOMONTH: mapped(2, 2, ([start, months]) => monthsOn(asSerial(start), whole(months), true)),
  WEEKDAY: mapped(1, 2, weekday),
  NETWORKDAYS: takes(2, 3, workdaysBetween),
  WORKDAY: takes(2, 3, workdayAfter),
};
