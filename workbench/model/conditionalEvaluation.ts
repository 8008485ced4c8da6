import { FormulaFailure } from "../formula/failure";
import { percentileOf } from "../formula/functions/statistics";
import type { FormulaPlace } from "../formula/host";
import { asBoolean } from "../formula/operands";
import { compareValues, isError, toText, type Scalar } from "../formula/values";
import type {
  ConditionalFormat,
  ConditionalRule,
  IconThreshold,
  ScalePoint,
} from "./conditionalFormats";
import { parseConstant } from "./input";
import { originOf } from "./ruleAreas";
import type { Sheet } from "./sheet";
import type { CellStyle } from "./style";

/** What conditional formats make of a cell, on top of its own style. */
export interface ConditionalLook {
  readonly style: CellStyle;
  /** Share of the cell's width, 0 to 1. */
  readonly bar?: { readonly share: number; readonly color: string };
  /** Excel's icon set and the icon's place in it, 0 being the lowest. */
  readonly icon?: { readonly set: string; readonly index: number };
  /** Whether bar or icon stand alone, without the value. */
  readonly hidesValue: boolean;
}

const PLAIN: ConditionalLook = { style: {}, hidesValue: false };

/** Applies formats in order; of two that set the same property the first wins. */
export function evaluateConditionalFormats(
  sheet: Sheet,
  formats: readonly ConditionalFormat[],
  row: number,
  column: number
): ConditionalLook {
  let look = PLAIN;
  for (const format of formats) {
    const next = lookOf(sheet, format, row, column);
    if (!next) continue;
    look = {
      ...next,
      ...look,
      style: { ...next.style, ...look.style },
      hidesValue: look.hidesValue || next.hidesValue,
    };
    if (format.stopIfTrue) break;
  }
  return look;
}

function lookOf(
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number
): ConditionalLook | undefined {
  const { rule } = format;
  const value = sheet.value(row, column);
  if (rule.type === "cellValue" || rule.type === "custom" || rule.type === "containsText") {
    const applies = holds(sheet, format, rule, row, column, value);
    return applies ? { style: rule.format, hidesValue: false } : undefined;
  }
  if (typeof value !== "number") return undefined;
  const measures = measuresOf(sheet, format);
  if (rule.type === "colorScale") {
    const fillColor = scaleColor(sheet, format, rule.points, measures, value);
    return fillColor === undefined ? undefined : { style: { fillColor }, hidesValue: false };
  }
  if (rule.type === "dataBar") {
    const low = pointValue(sheet, format, rule.minimum, measures, Math.min(0, measures.low));
    const high = pointValue(sheet, format, rule.maximum, measures, Math.max(0, measures.high));
    const share = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0;
    return { style: {}, bar: { share, color: rule.color }, hidesValue: rule.showBarOnly };
  }
  let index = 0;
  rule.thresholds.forEach((threshold, place) => {
    if (reaches(sheet, format, threshold, measures, value)) index = place + 1;
  });
  const last = rule.thresholds.length;
  return {
    style: {},
    icon: { set: rule.style, index: rule.reversed ? last - index : index },
    hidesValue: rule.showIconOnly,
  };
}

function placeOf(
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number
): FormulaPlace {
  const origin = originOf(format);
  return {
    sheetId: sheet.id,
    row,
    column,
    rowOffset: row - origin.row,
    columnOffset: column - origin.column,
  };
}

function operandAt(sheet: Sheet, text: string, place: FormulaPlace): Scalar {
  const { calculator, clock } = sheet.workbook;
  if (text.startsWith("=")) return calculator.evaluateScalar(text, place);
  return parseConstant(text.replace(/^"(.*)"$/, "$1"), clock().getFullYear()).value;
}

function holds(
  sheet: Sheet,
  format: ConditionalFormat,
  rule: Extract<ConditionalRule, { readonly format: CellStyle }>,
  row: number,
  column: number,
  value: Scalar
): boolean {
  const place = placeOf(sheet, format, row, column);
  if (rule.type === "custom") return isTrue(operandAt(sheet, rule.formula, place));
  if (rule.type === "containsText") return textHolds(rule.operator, rule.text, value);
  if (isError(value) || value === null) return false;
  const order = (text: string | undefined): number | undefined => {
    const operand = operandAt(sheet, text ?? "0", place);
    return isError(operand) ? undefined : compareValues(value, operand);
  };
  return compare(rule.operator, order(rule.formula1), () => order(rule.formula2));
}

function isTrue(value: Scalar): boolean {
  try {
    return asBoolean(value);
  } catch (cause) {
    if (cause instanceof FormulaFailure) return false;
    throw cause;
  }
}

function textHolds(operator: string, wanted: string, value: Scalar): boolean {
  const shown = toText(value);
  const text = typeof shown === "string" ? shown.toLowerCase() : shown.error.toLowerCase();
  const key = wanted.toLowerCase();
  switch (operator) {
    case "BeginsWith":
      return text.startsWith(key);
    case "EndsWith":
      return text.endsWith(key);
    case "NotContains":
      return !text.includes(key);
    default:
      return text.includes(key);
  }
}

function compare(
  operator: string,
  first: number | undefined,
  secondOrder: () => number | undefined
): boolean {
  if (first === undefined) return false;
  switch (operator) {
    case "Between":
      return first >= 0 && (secondOrder() ?? 1) <= 0;
    case "NotBetween":
      return first < 0 || (secondOrder() ?? -1) > 0;
    case "EqualTo":
      return first === 0;
    case "NotEqualTo":
      return first !== 0;
    case "GreaterThan":
      return first > 0;
    case "LessThan":
      return first < 0;
    case "GreaterThanOrEqualTo":
      return first >= 0;
    default:
      return first <= 0;
  }
}

interface Measures {
  readonly version: number;
  readonly sorted: readonly number[];
  readonly low: number;
  readonly high: number;
}

const measured = new WeakMap<ConditionalFormat, Measures>();

/** The numbers in a format's areas, sorted; kept until the workbook changes. */
function measuresOf(sheet: Sheet, format: ConditionalFormat): Measures {
  const { version } = sheet.workbook;
  const known = measured.get(format);
  if (known?.version === version) return known;
  const sorted = format.areas
    .flatMap((area) => sheet.cells.inArea(area))
    .map(({ row, column }) => sheet.value(row, column))
    .filter((value) => typeof value === "number")
    .sort((a, b) => a - b);
  const measures = {
    version,
    sorted,
    low: sorted[0] ?? 0,
    high: sorted[sorted.length - 1] ?? 0,
  };
  measured.set(format, measures);
  return measures;
}

function pointValue(
  sheet: Sheet,
  format: ConditionalFormat,
  point: ScalePoint | IconThreshold,
  { sorted, low, high }: Measures,
  automatic: number
): number {
  if (point.type === "LowestValue") return low;
  if (point.type === "HighestValue") return high;
  if (point.type === "Automatic") return automatic;
  const origin = originOf(format);
  const operand = operandAt(
    sheet,
    point.formula ?? "0",
    placeOf(sheet, format, origin.row, origin.column)
  );
  const number = typeof operand === "number" ? operand : 0;
  if (point.type === "Percent") return low + ((high - low) * number) / 100;
  if (point.type === "Percentile") {
    const share = Math.max(0, Math.min(1, number / 100));
    return sorted.length === 0 ? 0 : percentileOf(sorted, share);
  }
  return number;
}

function reaches(
  sheet: Sheet,
  format: ConditionalFormat,
  threshold: IconThreshold,
  measures: Measures,
  value: number
): boolean {
  const bound = pointValue(sheet, format, threshold, measures, 0);
  return threshold.operator === "GreaterThan" ? value > bound : value >= bound;
}

/** The colour between the points around a value. */
function scaleColor(
  sheet: Sheet,
  format: ConditionalFormat,
  points: readonly ScalePoint[],
  measures: Measures,
  value: number
): string | undefined {
  const stops = points.map((point) => ({
    at: pointValue(sheet, format, point, measures, 0),
    color: point.color ?? "#FFFFFF",
  }));
  const upper = stops.findIndex(({ at }) => value <= at);
  if (upper === 0) return stops[0]?.color;
  const high = stops[upper];
  const low = stops[upper - 1];
  if (!high || !low) return stops[stops.length - 1]?.color;
  const share = high.at > low.at ? (value - low.at) / (high.at - low.at) : 1;
  return mixColors(low.color, high.color, share);
}

function mixColors(from: string, to: string, share: number): string {
  const channel = (color: string, index: number): number =>
    parseInt(color.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) => {
    const a = channel(from, index);
    const b = channel(to, index);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("").toUpperCase()}`;
}
