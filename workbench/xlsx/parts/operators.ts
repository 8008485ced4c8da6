import type { ComparisonOperator } from "../../model/validationStore";

const OPERATORS: Readonly<Record<ComparisonOperator, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** The file's word for a comparison. */
export function fileOperator(operator: ComparisonOperator): string {
  return OPERATORS[operator];
}

/** The comparison of a file's word; "between" for words that are none, as the format prescribes. */
export function modelOperator(word: string | undefined): ComparisonOperator {
  const keys = Object.keys(OPERATORS) as ComparisonOperator[];
  return keys.find((key) => OPERATORS[key] === word) ?? "Between";
}
