import type { FormulaPlace } from "../formula/host";
import { asBoolean } from "../formula/operands";
import { FormulaFailure } from "../formula/failure";
import { isError, type Scalar } from "../formula/values";
import { withContent } from "./cellStore";
import { displayText } from "./displayText";
import { parseConstant, parseInput, type Input } from "./input";
import { originOf } from "./ruleAreas";
import type { Sheet } from "./sheet";
import type {
  ComparisonOperator,
  Validation,
  ValidationAlert,
  ValidationRule,
} from "./validationStore";
import type { Workbook } from "./workbook";

export interface ValidationResult {
  readonly valid: boolean;
  /** The rule of the cell, if it has one. */
  readonly rule?: Validation;
  /** What Excel would show; present only when not valid. */
  readonly alert?: ValidationAlert;
}

/** Whether a person may enter an input in a cell. Writes of the API are not asked. */
export function validateInput(
  workbook: Workbook,
  sheetId: string,
  row: number,
  column: number,
  input: Exclude<Input, null | undefined>
): ValidationResult {
  const sheet = workbook.sheets.require(sheetId);
  const rule = sheet.validation.at(row, column);
  if (!rule) return { valid: true };
  const value = entered(sheet, row, column, input);
  const blank = value === null || value === "";
  const valid = blank
    ? rule.ignoreBlanks || rule.rule.type === "list"
    : meets(sheet, rule, row, column, value, input);
  return valid ? { valid, rule } : { valid, rule, alert: rule.errorAlert };
}

/** What a cell's drop-down offers: the texts of its list rule, without blanks. */
export function listItems(
  workbook: Workbook,
  sheetId: string,
  row: number,
  column: number
): string[] {
  const sheet = workbook.sheets.require(sheetId);
  const item = sheet.validation.at(row, column);
  if (item?.rule.type !== "list") return [];
  return listValues(sheet, item, item.rule.source, row, column)
    .map((value) => displayText(value, "General"))
    .filter((text) => text !== "");
}

function listValues(
  sheet: Sheet,
  item: Validation,
  source: string,
  row: number,
  column: number
): Scalar[] {
  if (!source.startsWith("=")) return source.split(",").map((text) => text.trim());
  const values = sheet.workbook.calculator.evaluateValues(
    source,
    placeOf(sheet, item, row, column)
  );
  return values.filter((value) => !isError(value));
}

function placeOf(sheet: Sheet, item: Validation, row: number, column: number): FormulaPlace {
  const origin = originOf(item);
  return {
    sheetId: sheet.id,
    row,
    column,
    rowOffset: row - origin.row,
    columnOffset: column - origin.column,
  };
}

/** The value an input would have in the cell. */
function entered(
  sheet: Sheet,
  row: number,
  column: number,
  input: Exclude<Input, null | undefined>
): Scalar {
  const { clock, calculator } = sheet.workbook;
  const numberFormat = sheet.numberFormat(row, column);
  const parsed = parseInput(input, { numberFormat, year: clock().getFullYear(), typed: true });
  if (parsed.formula === undefined) return parsed.value;
  return calculator.evaluateScalar(parsed.formula, { sheetId: sheet.id, row, column }) ?? 0;
}

function meets(
  sheet: Sheet,
  item: Validation,
  row: number,
  column: number,
  value: Scalar,
  input: Exclude<Input, null | undefined>
): boolean {
  const { rule } = item;
  switch (rule.type) {
    case "list":
      return inList(listValues(sheet, item, rule.source, row, column), rule.source, value);
    case "custom":
      return customHolds(sheet, item, rule.formula, row, column, input);
    default:
      return compareMeasure(sheet, item, rule, row, column, value);
  }
}

/** A typed list minds case, a list from cells does not. */
function inList(allowed: readonly Scalar[], source: string, value: Scalar): boolean {
  const text = displayText(value, "General");
  if (!source.startsWith("=")) return allowed.includes(text);
  const key = text.toLowerCase();
  return allowed.some((item) => displayText(item, "General").toLowerCase() === key);
}

/** A custom rule sees the cell as it would be: the input is put in for the time of asking. */
function customHolds(
  sheet: Sheet,
  item: Validation,
  formula: string,
  row: number,
  column: number,
  input: Exclude<Input, null | undefined>
): boolean {
  const { workbook, cells } = sheet;
  const before = cells.get(row, column);
  const numberFormat = sheet.numberFormat(row, column);
  const year = workbook.clock().getFullYear();
  cells.set(
    row,
    column,
    withContent(before, parseInput(input, { numberFormat, year, typed: true }))
  );
  workbook.touch();
  try {
    const place = placeOf(sheet, item, row, column);
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    return asBoolean(workbook.calculator.evaluateScalar(text, place));
  } catch (cause) {
    if (cause instanceof FormulaFailure) return false;
    throw cause;
  } finally {
    cells.set(row, column, before);
    workbook.touch();
  }
}

type MeasureRule = Extract<ValidationRule, { readonly operator: ComparisonOperator }>;

function compareMeasure(
  sheet: Sheet,
  item: Validation,
  rule: MeasureRule,
  row: number,
  column: number,
  value: Scalar
): boolean {
  const measure = measureOf(rule, value);
  if (measure === undefined) return false;
  const bound = (operand: string | number | undefined): number => {
    if (typeof operand === "number") return operand;
    if (operand === undefined) return NaN;
    const found = operand.startsWith("=")
      ? sheet.workbook.calculator.evaluateScalar(operand, placeOf(sheet, item, row, column))
      : parseConstant(operand, sheet.workbook.clock().getFullYear()).value;
    return typeof found === "number" ? found : found === null ? 0 : NaN;
  };
  return compare(rule.operator, measure, bound(rule.formula1), bound(rule.formula2));
}

/** The number a rule looks at; undefined when the value is of the wrong kind. */
function measureOf(rule: MeasureRule, value: Scalar): number | undefined {
  if (rule.type === "textLength") return displayText(value, "General").length;
  if (typeof value !== "number") return undefined;
  return rule.type === "wholeNumber" && !Number.isInteger(value) ? undefined : value;
}

/** A bound that is no number never refuses: Excel lets anything in then. */
function compare(
  operator: ComparisonOperator,
  value: number,
  first: number,
  second: number
): boolean {
  const needsSecond = operator === "Between" || operator === "NotBetween";
  if (Number.isNaN(first) || (needsSecond && Number.isNaN(second))) return true;
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}
