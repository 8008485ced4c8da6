import {
  type Area,
  columnCountOf,
  formatAbsoluteArea,
  intersect,
  quoteSheetName,
  rowCountOf,
} from "../../formula/area";
import { isError, type Scalar } from "../../formula/values";
import { validateInput } from "../../model/validation";
import type { ComparisonOperator, Validation, ValidationRule } from "../../model/validationStore";
import { isHostObject } from "../argumentTypes";
import { invalidArgument } from "../hostError";
import type { LiveRange } from "../liveRange";
import { notImplemented } from "../refusals";
import { defineType, hostObject, readOnly } from "../typeDefinition";
import { rangeArgument } from "./asRange";

const TYPES = {
  custom: "Custom",
  date: "Date",
  decimal: "Decimal",
  list: "List",
  textLength: "TextLength",
  time: "Time",
  wholeNumber: "WholeNumber",
} as const;

type RuleKind = keyof typeof TYPES;

/** `range.dataValidation`. What cells do not have in common reads as null (documented). */
export const dataValidationType = defineType<LiveRange>({
  className: "DataValidation",
  properties: {
    Type: readOnly(typeOf),
    Rule: {
      get: (range) => {
        const rule = common(range)?.rule;
        return rule ? ruleForClient(rule) : null;
      },
      set: (range, value) => {
        const { sheet, area } = range;
        const before = common(range);
        sheet.validation.set(area, ruleFromClient(value), before);
      },
    },
    Prompt: {
      get: (range) => common(range)?.prompt ?? null,
      set: (range, value) => patch(range, { prompt: value as Validation["prompt"] }),
    },
    ErrorAlert: {
      get: (range) => common(range)?.errorAlert ?? null,
      set: (range, value) => patch(range, { errorAlert: value as Validation["errorAlert"] }),
    },
    IgnoreBlanks: {
      get: (range) => common(range)?.ignoreBlanks ?? (typeOf(range) === "None" ? true : null),
      set: (range, value) => patch(range, { ignoreBlanks: value === true }),
    },
    // null when some cells are valid and some are not (documented).
    Valid: readOnly((range) => {
      const bad = invalidCells(range).length;
      if (bad === 0) return true;
      return bad === rowCountOf(range.area) * columnCountOf(range.area) ? false : null;
    }),
  },
  methods: {
    Clear: ({ sheet, area }) => sheet.validation.clear(area),
    GetInvalidCellsOrNullObject: (range) => {
      const areas = invalidCells(range);
      return areas.length > 0 ? hostObject("RangeAreas", { sheet: range.sheet, areas }) : null;
    },
  },
});

function rulesOn({ sheet, area }: LiveRange): readonly Validation[] {
  return sheet.validation.items.filter(({ areas }) => areas.some((each) => intersect(each, area)));
}

function coverage({ area }: LiveRange, rules: readonly Validation[]): number {
  return rules
    .flatMap(({ areas }) => areas.map((each) => intersect(each, area)))
    .reduce((sum, each) => sum + (each ? rowCountOf(each) * columnCountOf(each) : 0), 0);
}

/** The rule all cells of the range have, if there is one. */
function common(range: LiveRange): Validation | undefined {
  const rules = rulesOn(range);
  const [first] = rules;
  const cells = rowCountOf(range.area) * columnCountOf(range.area);
  const alike = rules.every((rule) => sameRule(rule, first));
  return first && alike && coverage(range, rules) === cells ? first : undefined;
}

function sameRule(a: Validation, b: Validation | undefined): boolean {
  const text = (item: Validation | undefined): string => JSON.stringify({ ...item, areas: [] });
  return text(a) === text(b);
}

function typeOf(range: LiveRange): string {
  const rules = rulesOn(range);
  const shared = common(range);
  if (shared) return TYPES[shared.rule.type];
  if (rules.length === 0) return "None";
  return rules.every((rule) => sameRule(rule, rules[0])) ? "Inconsistent" : "MixedCriteria";
}

function patch(range: LiveRange, change: Partial<Validation>): void {
  const before = common(range);
  if (!before) throw notImplemented("DataValidation", "prompt and alert before a rule is set");
  const { rule, ignoreBlanks, prompt, errorAlert } = { ...before, ...change };
  range.sheet.validation.set(range.area, rule, { ignoreBlanks, prompt, errorAlert });
}

interface RuleForClient {
  readonly source?: unknown;
  readonly inCellDropDown?: unknown;
  readonly formula?: unknown;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: unknown;
}

function ruleFromClient(value: unknown): ValidationRule {
  const given = Object.entries(value as Record<string, RuleForClient | null>).filter(
    ([, rule]) => rule !== null
  );
  const [entry] = given;
  if (!entry || given.length > 1) invalidArgument("DataValidation.rule needs exactly one rule");
  const type = entry[0] as RuleKind;
  const rule = entry[1] ?? {};
  if (type === "list") {
    const source = isHostObject(rule.source) ? formulaOf(rule.source) : String(rule.source);
    if (source.trim() === "") invalidArgument("DataValidation.rule: the list is empty");
    return { type, source, inCellDropDown: rule.inCellDropDown === true };
  }
  if (type === "custom") {
    const formula = String(rule.formula);
    if (!formula.startsWith("=")) invalidArgument("DataValidation.rule: a formula begins with =");
    return { type, formula };
  }
  const operator = rule.operator as ComparisonOperator;
  const needsSecond = operator === "Between" || operator === "NotBetween";
  if (needsSecond && (rule.formula2 ?? null) === null) {
    invalidArgument(`DataValidation.rule: ${operator} needs formula2`);
  }
  return {
    type,
    operator,
    formula1: operand(rule.formula1),
    ...(needsSecond ? { formula2: operand(rule.formula2) } : {}),
  };
}

function formulaOf(range: unknown): string {
  const { sheet, area } = rangeArgument(range);
  return `=${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
}

/** A number, a formula, or an ISO date, which becomes a serial (documented: dates are ISO 8601). */
function operand(value: unknown): string | number {
  if (isHostObject(value)) return formulaOf(value);
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") return invalidArgument("a formula is missing");
  if (/^\d{4}-\d\d-\d\d/.test(value)) {
    const time = Date.parse(value);
    if (!Number.isNaN(time)) return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
  }
  return value;
}

/** Formulas are always given as text with "=" (documented). */
function ruleForClient(rule: ValidationRule): object {
  if (rule.type === "list") {
    return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  }
  if (rule.type === "custom") return { custom: { formula: rule.formula } };
  const text = (formula: string | number): string =>
    typeof formula === "string" && formula.startsWith("=") ? formula : `=${formula}`;
  return {
    [rule.type]: {
      formula1: text(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: text(rule.formula2) }),
      operator: rule.operator,
    },
  };
}

/** Cells whose present value a rule forbids; looks only where there are rules. */
function invalidCells(range: LiveRange): Area[] {
  const { sheet, area } = range;
  const found: Area[] = [];
  for (const { areas } of rulesOn(range)) {
    for (const each of areas) {
      const shared = intersect(each, area);
      if (!shared) continue;
      // Below the last used row every cell is blank, and so all are valid or all have the same fault.
      const bottom = Math.min(shared.bottom, (sheet.usedArea(true)?.bottom ?? shared.top) + 1);
      for (let row = shared.top; row <= bottom; row += 1) {
        for (let column = shared.left; column <= shared.right; column += 1) {
          if (!isValid(range, row, column)) {
            found.push({ top: row, left: column, bottom: row, right: column });
          }
        }
      }
    }
  }
  return found;
}

function isValid({ sheet }: LiveRange, row: number, column: number): boolean {
  const value: Scalar = sheet.value(row, column);
  const input = value === null ? "" : isError(value) ? value.error : value;
  return validateInput(sheet.workbook, sheet.id, row, column, input).valid;
}
