import type { Area } from "../../formula/area";
import type { Sheet } from "../../model/sheet";
import type { BorderLine, CellStyle } from "../../model/style";
import { invalidArgument } from "../hostError";
import type { LiveRange } from "../liveRange";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { color } from "./rangeFormat";

type Side = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

interface Border {
  readonly range: LiveRange;
  readonly edge: string;
}

/** The cells and their sides that make up an edge. Diagonals are not drawn by the model. */
interface Line {
  readonly area: Area;
  readonly side: Side;
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;

/** `range.format.borders`. */
export const rangeBorderCollectionType = defineType<LiveRange>({
  className: "RangeBorderCollection",
  items: (range) => EDGES.map((edge) => border(range, edge)),
  item: (range, key) => border(range, key),
  properties: { Count: readOnly(() => EDGES.length) },
});

export const rangeBorderType = defineType<Border>({
  className: "RangeBorder",
  properties: {
    SideIndex: readOnly(({ edge }) => edge),
    Style: {
      get: (target) => read(target, (line) => line?.style ?? "None"),
      set: (target, value) =>
        write(target, (line) =>
          value === "None" ? null : { ...line, style: value as BorderLine["style"] }
        ),
    },
    Color: {
      get: (target) => read(target, (line) => line?.color ?? "#000000"),
      set: (target, value) =>
        write(target, (line) => ({
          style: "Continuous",
          ...line,
          color: color(value, "RangeBorder.color"),
        })),
    },
    Weight: {
      get: (target) => read(target, (line) => line?.weight ?? "Thin"),
      set: (target, value) =>
        write(target, (line) => ({
          style: "Continuous",
          ...line,
          weight: value as NonNullable<BorderLine["weight"]>,
        })),
    },
  },
});

function border(range: LiveRange, key: unknown): HostObject<Border> {
  const edge = EDGES.find((each) => each === key);
  return edge
    ? hostObject("RangeBorder", { range, edge })
    : invalidArgument(`there is no border "${String(key)}"`);
}

function linesOf({ range, edge }: Border): Line[] {
  const { area } = range;
  const hasColumns = area.right > area.left;
  const hasRows = area.bottom > area.top;
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, side: "borderTop" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, side: "borderBottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, side: "borderLeft" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, side: "borderRight" }];
    case "InsideVertical":
      return hasColumns
        ? [
            { area: { ...area, right: area.right - 1 }, side: "borderRight" },
            { area: { ...area, left: area.left + 1 }, side: "borderLeft" },
          ]
        : [];
    default:
      return hasRows
        ? [
            { area: { ...area, bottom: area.bottom - 1 }, side: "borderBottom" },
            { area: { ...area, top: area.top + 1 }, side: "borderTop" },
          ]
        : [];
  }
}

/** What the whole edge has in common, or null (documented). */
function read<T>(target: Border, of: (line: BorderLine | undefined) => T): T | null {
  const seen = new Set<T>();
  for (const { area, side } of linesOf(target)) {
    forEachCell(target.range.sheet, area, (style) => seen.add(of(style[side])));
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

function write(target: Border, change: (line: BorderLine | undefined) => BorderLine | null): void {
  for (const { area, side } of linesOf(target)) {
    const first = target.range.sheet.style(area.top, area.left)[side];
    target.range.sheet.setStyle(area, { [side]: change(first) });
  }
}

function forEachCell(sheet: Sheet, area: Area, visit: (style: CellStyle) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(sheet.style(row, column));
  }
}
