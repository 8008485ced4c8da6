import { subtractArea, type Area } from "../../formula/area";
import {
  checkValidationTexts,
  type Validation,
  type ValidationAlert,
  type ValidationRule,
} from "../../model/validationStore";
import type { Budget } from "../budget";
import { fromFileFormula } from "../formulas/fileFormulas";
import {
  child,
  childrenOf,
  decodeXstring,
  encodeXstring,
  escapeText,
  readFlag,
  xml,
  type XmlElement,
} from "../package/xml";
import { fromFileOperand, quote, toFileOperand, unquote } from "./formulaText";
import { refuse } from "../refusal";
import { fileOperator, modelOperator } from "./operators";
import { firstOverlap } from "./overlaps";
import { fromSqref, toSqref } from "./sqref";

const TYPES = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
  custom: "custom",
} as const;

/** Areas that overlapping rules are cut into; each is compared with all before it. */
const MAX_CUT_AREAS = 1_000;

/**
 * `<dataValidations>`, or "" without rules. excelts has no `showDropDown`, takes a date's formula for
 * a date and a number's formula for a number, so rules do not go through it either way.
 */
export function validationXml(rules: readonly Validation[], year: number): string {
  if (rules.length === 0) return "";
  const content = rules.map((item) => ruleXml(item, year)).join("");
  return xml("dataValidations", { count: rules.length }, content);
}

function ruleXml({ areas, rule, ignoreBlanks, prompt, errorAlert }: Validation, year: number) {
  const operands = operandsOf(rule, year).map((text, index) =>
    xml(`formula${index + 1}`, {}, escapeText(text))
  );
  const text = (value: string): string | undefined => encodeXstring(value) || undefined;
  return xml(
    "dataValidation",
    {
      type: TYPES[rule.type],
      errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
      operator: "operator" in rule ? fileOperator(rule.operator) : undefined,
      allowBlank: ignoreBlanks || undefined,
      // The attribute says the opposite of its name.
      showDropDown: (rule.type === "list" && !rule.inCellDropDown) || undefined,
      showInputMessage: prompt.showPrompt || undefined,
      showErrorMessage: errorAlert.showAlert || undefined,
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: toSqref(areas),
    },
    operands.join("")
  );
}

function operandsOf(rule: ValidationRule, year: number): string[] {
  if (rule.type === "custom") {
    return [toFileOperand(rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`, year)];
  }
  if (rule.type === "list") {
    return [rule.source.startsWith("=") ? toFileOperand(rule.source, year) : quote(rule.source)];
  }
  return [rule.formula1, rule.formula2].flatMap((operand) =>
    operand === undefined ? [] : [toFileOperand(operand, year)]
  );
}

/**
 * The rules of `<dataValidations>`; rules that allow anything are kept as custom ones, those that lack
 * an operand are left out. Throws XlsxRefusal, and ModelError for texts above Excel's limits.
 */
export function readValidation(element: XmlElement | undefined, budget: Budget): Validation[] {
  const found = childrenOf(element, "dataValidation").flatMap((item): Validation[] => {
    const { attributes } = item;
    const rule = readRule(item);
    const areas = fromSqref(attributes["sqref"], budget);
    if (!rule || areas.length === 0) return [];
    const text = (name: string): string => decodeXstring(attributes[name] ?? "");
    return [
      {
        areas,
        rule,
        ignoreBlanks: readFlag(attributes["allowBlank"]),
        prompt: {
          title: text("promptTitle"),
          message: text("prompt"),
          showPrompt: readFlag(attributes["showInputMessage"]),
        },
        errorAlert: {
          title: text("errorTitle"),
          message: text("error"),
          style: readStyle(attributes["errorStyle"]),
          showAlert: readFlag(attributes["showErrorMessage"]),
        },
      },
    ];
  });
  for (const item of found) checkValidationTexts(item);
  return withoutOverlaps(found);
}

/** Of two rules for one cell the first one counts. Some programs write such files; Excel does not. */
function withoutOverlaps(rules: readonly Validation[]): Validation[] {
  if (!firstOverlap(rules.flatMap(({ areas }) => areas))) return [...rules];
  const taken: Area[] = [];
  return rules.flatMap((item) => {
    const areas = item.areas.flatMap((area) => {
      const own = taken.reduce<Area[]>(
        (rest, hole) => rest.flatMap((each) => subtractArea(each, hole)),
        [area]
      );
      taken.push(...own);
      if (taken.length > MAX_CUT_AREAS) refuse("unusual", "rules that overlap in many areas");
      return own;
    });
    return areas.length > 0 ? [{ ...item, areas }] : [];
  });
}

function readStyle(style: string | undefined): ValidationAlert["style"] {
  if (style === "warning") return "Warning";
  return style === "information" ? "Information" : "Stop";
}

function readRule(item: XmlElement): ValidationRule | undefined {
  const { type = "none", operator = "between", showDropDown } = item.attributes;
  const [first, second] = ["formula1", "formula2"].map(
    (name) => child(item, name)?.text || undefined
  );
  // A rule without a condition only shows its prompt.
  if (type === "none") return { type: "custom", formula: "=TRUE" };
  if (first === undefined) return undefined;
  if (type === "list") {
    const source = unquote(first) ?? fromFileFormula(first);
    return { type, source, inCellDropDown: !readFlag(showDropDown) };
  }
  if (type === "custom") return { type, formula: fromFileFormula(first) };
  const found = Object.entries(TYPES).find(([, word]) => word === type)?.[0];
  if (!found || found === "list" || found === "custom") return undefined;
  const comparison = modelOperator(operator);
  const needsTwo = comparison === "Between" || comparison === "NotBetween";
  if (needsTwo && second === undefined) return undefined;
  return {
    type: found as "decimal",
    operator: comparison,
    formula1: fromFileOperand(first),
    ...(needsTwo && second !== undefined ? { formula2: fromFileOperand(second) } : {}),
  };
}
