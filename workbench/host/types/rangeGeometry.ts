import {
  type Area,
  boundingArea,
  columnCountOf,
  intersect,
  rowCountOf,
  sameArea,
} from "../../formula/area";
import type { Sheet } from "../../model/sheet";
import { WHOLE_SHEET } from "../addresses";
import { invalidArgument, itemNotFound } from "../hostError";
import type { LiveRange } from "../liveRange";
import type { Call, TypeDefinition } from "../typeDefinition";
import { areaArgument, integerArgument, rangeArgument } from "./asRange";

type Methods = NonNullable<TypeDefinition<LiveRange>["methods"]>;

/** Methods that lead from one range to another without touching a cell. */
export const geometryMethods: Methods = {
  GetCell: (range, [row, column], call) => {
    const { top, left } = range.area;
    const r = top + integerArgument(row, "row");
    const c = left + integerArgument(column, "column");
    // May lie outside the range, as long as it stays on the sheet (documented).
    return within(call, range, { top: r, left: c, bottom: r, right: c });
  },
  GetRow: (range, [row], call) => {
    const at = range.area.top + integerArgument(row, "row");
    return within(call, range, { ...range.area, top: at, bottom: at });
  },
  GetColumn: (range, [column], call) => {
    const at = range.area.left + integerArgument(column, "column");
    return within(call, range, { ...range.area, left: at, right: at });
  },
  GetLastCell: (range, _, call) => {
    const { bottom, right } = range.area;
    return within(call, range, { top: bottom, left: right, bottom, right });
  },
  GetLastColumn: (range, _, call) => within(call, range, { ...range.area, left: range.area.right }),
  GetLastRow: (range, _, call) => within(call, range, { ...range.area, top: range.area.bottom }),
  GetEntireColumn: (range, _, call) =>
    within(call, range, { ...range.area, top: 0, bottom: WHOLE_SHEET.bottom }),
  GetEntireRow: (range, _, call) =>
    within(call, range, { ...range.area, left: 0, right: WHOLE_SHEET.right }),
  GetOffsetRange: (range, [rows, columns], call) => {
    const down = integerArgument(rows, "rowOffset");
    const across = integerArgument(columns, "columnOffset");
    const { top, left, bottom, right } = range.area;
    return within(call, range, {
      top: top + down,
      left: left + across,
      bottom: bottom + down,
      right: right + across,
    });
  },
  GetResizedRange: (range, [rows, columns], call) =>
    within(call, range, {
      ...range.area,
      bottom: range.area.bottom + integerArgument(rows, "deltaRows"),
      right: range.area.right + integerArgument(columns, "deltaColumns"),
    }),
  GetAbsoluteResizedRange: (range, [rows, columns], call) =>
    within(call, range, {
      ...range.area,
      bottom: range.area.top + integerArgument(rows, "numRows", 1) - 1,
      right: range.area.left + integerArgument(columns, "numColumns", 1) - 1,
    }),
  // Positive counts lead out of the range, negative ones into it (documented).
  GetRowsAbove: (range, [count], call) => {
    const { area } = range;
    const rows = countArgument(count);
    return rows > 0
      ? within(call, range, { ...area, top: area.top - rows, bottom: area.top - 1 })
      : within(call, range, { ...area, bottom: area.top - rows - 1 });
  },
  GetRowsBelow: (range, [count], call) => {
    const { area } = range;
    const rows = countArgument(count);
    return rows > 0
      ? within(call, range, { ...area, top: area.bottom + 1, bottom: area.bottom + rows })
      : within(call, range, { ...area, top: area.bottom + rows + 1 });
  },
  GetColumnsBefore: (range, [count], call) => {
    const { area } = range;
    const columns = countArgument(count);
    return columns > 0
      ? within(call, range, { ...area, left: area.left - columns, right: area.left - 1 })
      : within(call, range, { ...area, right: area.left - columns - 1 });
  },
  GetColumnsAfter: (range, [count], call) => {
    const { area } = range;
    const columns = countArgument(count);
    return columns > 0
      ? within(call, range, { ...area, left: area.right + 1, right: area.right + columns })
      : within(call, range, { ...area, left: area.right + columns + 1 });
  },
  GetBoundingRect: (range, [other], call) =>
    within(call, range, boundingArea(range.area, areaArgument(range.sheet, other))),
  GetIntersection: (range, [other], call) => {
    const shared = intersection(range, other);
    return shared
      ? call.services.range(range.sheet, shared)
      : itemNotFound("the ranges have no cell in common");
  },
  GetUsedRange: (range, [valuesOnly], call) => {
    const used = usedInside(range, valuesOnly === true);
    return used
      ? call.services.range(range.sheet, used)
      : itemNotFound("there is nothing in the range");
  },
  GetSurroundingRegion: (range, _, call) =>
    call.services.range(range.sheet, surroundingRegion(range.sheet, range.area)),
};

function within(call: Call, range: LiveRange, area: Area) {
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom <= WHOLE_SHEET.bottom &&
    area.right <= WHOLE_SHEET.right;
  return inside
    ? call.services.range(range.sheet, area)
    : invalidArgument("the cells lie outside the sheet");
}

function countArgument(value: unknown): number {
  const count = integerArgument(value ?? 1, "count");
  return count === 0 ? invalidArgument("count may not be 0") : count;
}

/** Ranges of different sheets have nothing in common (assumed: Excel calls it InvalidArgument). */
function intersection(range: LiveRange, other: unknown): Area | undefined {
  if (typeof other !== "string" && rangeArgument(other).sheet !== range.sheet) {
    invalidArgument("the ranges lie on different sheets");
  }
  return intersect(range.area, areaArgument(range.sheet, other));
}

/** The smallest area with everything that is inside a range. */
function usedInside({ sheet, area }: LiveRange, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  for (const { row, column, cell } of sheet.cells.inArea(area)) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const one = { top: row, left: column, bottom: row, right: column };
    used = used ? boundingArea(used, one) : one;
  }
  return used;
}

/** Grows an area until blank rows and columns bound it, as Ctrl+Shift+* does (documented). */
function surroundingRegion(sheet: Sheet, start: Area): Area {
  let region = start;
  for (;;) {
    const reach: Area = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(WHOLE_SHEET.bottom, region.bottom + 1),
      right: Math.min(WHOLE_SHEET.right, region.right + 1),
    };
    let next = region;
    for (const { row, column, cell } of sheet.cells.inArea(reach)) {
      if (cell.value === null && cell.formula === undefined) continue;
      next = boundingArea(next, { top: row, left: column, bottom: row, right: column });
    }
    if (sameArea(next, region)) return region;
    region = next;
  }
}

/** Whether the method's array has the range's shape; sent before values that come in slices. */
export function checkArraySize({ area }: LiveRange, rows: unknown, columns: unknown): void {
  if (rows !== rowCountOf(area) || columns !== columnCountOf(area)) {
    invalidArgument("the array has another shape than the range");
  }
}
