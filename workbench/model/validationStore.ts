import { formatArea, type Area } from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import type { Shift } from "../formula/shift";
import { ModelError } from "./errors";
import { changeAreas, copiedRules, covers, cutOut, shiftRules } from "./ruleAreas";
import type { Sheet } from "./sheet";
import { guardSheet } from "./sheetGuard";

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** What a cell may hold. Formulas begin with "=" and are written for the rule's first cell. */
export type ValidationRule =
  | {
      readonly type: "list";
      /** "Yes,No", or a formula such as "=lstRoles" or "=Sheet1!$A$1:$A$5". */
      readonly source: string;
      readonly inCellDropDown: boolean;
    }
  | {
      readonly type: "wholeNumber" | "decimal" | "textLength" | "date" | "time";
      readonly operator: ComparisonOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly type: "custom"; readonly formula: string };

/** Shown while the cell is selected. */
export interface ValidationPrompt {
  readonly title: string;
  readonly message: string;
  readonly showPrompt: boolean;
}

export interface ValidationAlert {
  readonly title: string;
  readonly message: string;
  readonly style: "Stop" | "Warning" | "Information";
  readonly showAlert: boolean;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly errorAlert: ValidationAlert;
}

export const DEFAULT_PROMPT: ValidationPrompt = { title: "", message: "", showPrompt: true };
export const DEFAULT_ALERT: ValidationAlert = {
  title: "",
  message: "",
  style: "Stop",
  showAlert: true,
};

/** Excel's limits for a list typed into the rule and for the texts it shows ([MS-OI29500]). */
const MAX_LIST_TEXT = 255;
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ALERT = 224;

/** The validation rules of a sheet; a cell has at most one. */
export class ValidationStore {
  private rules: readonly Validation[] = [];

  constructor(private readonly sheet: Sheet) {}

  get items(): readonly Validation[] {
    return this.rules;
  }

  /** The rule of a cell. */
  at(row: number, column: number): Validation | undefined {
    return this.rules.find((rule) => covers(rule, row, column));
  }

  /**
   * Gives an area a rule in place of those it had. Throws InvalidArgument for a formula Excel would
   * refuse, a typed list or a text above its limit, AccessDenied on a protected sheet.
   */
  set(
    area: Area,
    rule: ValidationRule,
    details: Partial<Omit<Validation, "areas" | "rule">> = {}
  ): Validation {
    guardSheet(this.sheet);
    for (const formula of formulasOf(rule)) this.sheet.workbook.checkFormula(formula);
    const item: Validation = {
      areas: [area],
      rule,
      ignoreBlanks: details.ignoreBlanks ?? true,
      prompt: details.prompt ?? DEFAULT_PROMPT,
      errorAlert: details.errorAlert ?? DEFAULT_ALERT,
    };
    checkValidationTexts(item);
    this.rules = [...cutOut(this.rules, area, reanchor), item];
    this.note(area);
    return item;
  }

  /** Takes the rules of an area's cells away. */
  clear(area: Area): void {
    guardSheet(this.sheet);
    this.removeFrom(area);
    this.note(area);
  }

  /** Like `clear`, without guard or note. */
  removeFrom(area: Area): void {
    this.rules = cutOut(this.rules, area, reanchor);
  }

  /** Copies of the rules that cells have, for cells elsewhere. */
  copiesFor(from: Area, to: Area): readonly Validation[] {
    return copiedRules(this.rules, from, to, reanchor);
  }

  /** Puts copies in place of the rules of an area, without guard or note. */
  paste(area: Area, copies: readonly Validation[]): void {
    this.rules = [...cutOut(this.rules, area, reanchor), ...copies];
  }

  /** Moves the rules with their cells; the references in their formulas follow by `rewrite`. */
  shift(shift: Shift): void {
    this.rules = shiftRules(this.rules, shift, reanchor);
  }

  /** Changes areas where `extend` gives others, without letting rules overlap. */
  extendAreas(extend: (area: Area) => readonly Area[]): void {
    this.rules = changeAreas(this.rules, extend, reanchor);
  }

  /** Changes the formulas of all rules. */
  rewrite(change: (formula: string) => string): void {
    this.rules = this.rules.map((item) => ({ ...item, rule: rewriteRule(item.rule, change) }));
  }

  /** Takes stored rules over without checks. */
  restore(rules: readonly Validation[]): void {
    this.rules = rules;
  }

  private note(area: Area): void {
    const { workbook, id } = this.sheet;
    workbook.log.note({ kind: "rulesChanged", sheetId: id, address: formatArea(area) });
  }
}

/** Throws InvalidArgument for a typed list or a text above Excel's limit. */
export function checkValidationTexts({ rule, prompt, errorAlert }: Validation): void {
  const typedList = rule.type === "list" && !rule.source.startsWith("=") ? rule.source : "";
  if (typedList.length > MAX_LIST_TEXT) {
    throw new ModelError("InvalidArgument", "A typed list has at most 255 characters");
  }
  const tooLong =
    Math.max(prompt.title.length, errorAlert.title.length) > MAX_TITLE ||
    prompt.message.length > MAX_PROMPT ||
    errorAlert.message.length > MAX_ALERT;
  if (tooLong) throw new ModelError("InvalidArgument", "A prompt or alert has too long a text");
}

function isFormula(operand: string | number | undefined): operand is string {
  return typeof operand === "string" && operand.startsWith("=");
}

function formulasOf(rule: ValidationRule): string[] {
  if (rule.type === "list") return [rule.source].filter(isFormula);
  if (rule.type === "custom") return [rule.formula].filter(isFormula);
  return [rule.formula1, rule.formula2].filter(isFormula);
}

function reanchor(item: Validation, rows: number, columns: number): Validation {
  const rule = rewriteRule(item.rule, (formula) => offsetFormula(formula, rows, columns));
  return { ...item, rule };
}

function rewriteRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const next = <T extends string | number>(operand: T): T | string =>
    isFormula(operand) ? change(operand) : operand;
  if (rule.type === "list") return { ...rule, source: next(rule.source) };
  if (rule.type === "custom") return { ...rule, formula: next(rule.formula) };
  return {
    ...rule,
    formula1: next(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: next(rule.formula2) }),
  };
}
