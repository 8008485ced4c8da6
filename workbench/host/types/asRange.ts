import type { Area } from "../../formula/area";
import type { Sheet } from "../../model/sheet";
import { placeInWorkbook, placeOnSheet } from "../addresses";
import { isHostObject } from "../argumentTypes";
import { invalidArgument } from "../hostError";
import { LiveRange } from "../liveRange";
import type { Call, HostObject } from "../typeDefinition";

/** The cells behind an argument that must be a range object; throws InvalidArgument. */
export function rangeArgument(value: unknown): LiveRange {
  if (isHostObject(value) && value.target instanceof LiveRange) return value.target;
  return invalidArgument("a range is needed");
}

/** The cells behind an argument that may be a range object or an address on that sheet. */
export function areaArgument(sheet: Sheet, value: unknown): Area {
  if (typeof value === "string") return placeOnSheet(sheet, value).area;
  const range = rangeArgument(value);
  return range.sheet === sheet ? range.area : invalidArgument("the range is on another sheet");
}

/** The cells behind an argument that may be a range object or an address anywhere. */
export function placeArgument(call: Call, value: unknown, fallback: Sheet): LiveRange {
  if (typeof value !== "string") return rangeArgument(value);
  const { sheet, area } = placeInWorkbook(call.workbook, value, fallback);
  return new LiveRange(sheet, area);
}

/** A whole number of at least `least`; throws InvalidArgument. */
export function integerArgument(value: unknown, name: string, least = -Infinity): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
  return invalidArgument(`${name} may not be ${String(value)}`);
}

/** A range object for an area, or null for none. */
export function rangeOrNull(call: Call, sheet: Sheet, area: Area | undefined): HostObject | null {
  return area ? call.services.range(sheet, area) : null;
}
