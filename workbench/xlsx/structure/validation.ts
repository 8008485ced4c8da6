import { firstOverlap } from "../parts/overlaps";
import { areasOf, type CheckedSheet, type Rule } from "./checkedFile";
import { childNamed, childrenNamed, numberAt, xstring, type Node } from "./package";

/** Excel's limits of what a rule shows and of a list typed into it ([MS-OI29500], 18.3.1.32). */
const LONGEST: Readonly<Record<string, number>> = {
  promptTitle: 32,
  prompt: 255,
  errorTitle: 32,
  error: 224,
};
const LONGEST_LIST = 255;

/** A cell has one validation rule at most, and rules keep Excel's limits. */
export const checkValidation: Rule = ({ sheets }) => sheets.flatMap(checkSheet);

function checkSheet({ part, root }: CheckedSheet): string[] {
  const list = childNamed(root, "dataValidations");
  const rules = childrenNamed(list, "dataValidation");
  const found: string[] = [];
  if (list && numberAt(list, "count") !== rules.length) {
    found.push(
      `${part}: it says ${list.attributes["count"]} validation rules, not ${rules.length}.`
    );
  }
  const areas = rules.flatMap(({ attributes }) => areasOf(attributes["sqref"]));
  if (firstOverlap(areas)) found.push(`${part}: two validation rules overlap.`);
  for (const rule of rules) {
    const place = `${part}: the rule of ${rule.attributes["sqref"]}`;
    found.push(...checkRule(rule).map((fault) => `${place} ${fault}`));
  }
  return found;
}

function checkRule(rule: Node): string[] {
  const { attributes } = rule;
  const { type = "none", operator = "between", sqref = "" } = attributes;
  const formulas = ["formula1", "formula2"].map((name) => childNamed(rule, name)?.text);
  const faults: string[] = [];
  if (areasOf(sqref).length !== sqref.trim().split(/\s+/).length) faults.push("is for no area.");
  for (const [name, limit] of Object.entries(LONGEST)) {
    const { length } = xstring(attributes[name] ?? "");
    if (length > limit) faults.push(`has ${length} characters in ${name}, not ${limit}.`);
  }
  const isComparison = !["none", "list", "custom"].includes(type);
  const needsTwo = isComparison && /^(between|notBetween)$/.test(operator);
  if (type !== "none" && (!formulas[0] || needsTwo !== (formulas[1] !== undefined))) {
    faults.push("has not the formulas that it needs.");
  }
  const literal = type === "list" ? /^"(.*)"$/s.exec(formulas[0] ?? "")?.[1] : undefined;
  if (literal === undefined) return faults;
  if (literal.length > LONGEST_LIST) faults.push("lists more than 255 characters.");
  if (literal.includes(";") && !literal.includes(",")) faults.push("separates by semicolons.");
  return faults;
}
