import { isError, type Scalar } from "../formula/values";

/** A value as the API gives it: an empty cell is "", an error is its text (documented). */
export function valueForClient(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

/** `Excel.RangeValueType` of a value. All numbers are Double in practice (assumed). */
export function valueTypeOf(value: Scalar): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  switch (typeof value) {
    case "string":
      return "String";
    case "boolean":
      return "Boolean";
    default:
      return "Double";
  }
}
