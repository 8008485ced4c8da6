import type { SortField } from "../../model/sorting";
import { invalidArgument } from "../hostError";
import { notImplemented } from "../refusals";
import { integerArgument } from "./asRange";

/** The model's sort fields for `Excel.SortField[]`; keys count columns, or rows, from the first. */
export function sortFields(value: unknown): SortField[] {
  if (!Array.isArray(value) || value.length === 0)
    return invalidArgument("there are no sort fields");
  return value.map((each: unknown) => {
    const field = (each ?? {}) as Record<string, unknown>;
    if ((field["sortOn"] ?? "Value") !== "Value") {
      throw notImplemented("SortField.sortOn", String(field["sortOn"]));
    }
    const key = integerArgument(field["key"], "SortField.key", 0);
    return { column: key, ascending: field["ascending"] !== false };
  });
}
