import { type Area, COLUMN_COUNT, columnCountOf, ROW_COUNT, rowCountOf } from "../../formula/area";
import type { CellStyle, StylePatch } from "../../model/style";
import { invalidArgument } from "../hostError";
import type { LiveRange } from "../liveRange";
import { defineType, hostObject, type PropertyDefinition, readOnly } from "../typeDefinition";
import { isUnbounded } from "./rangeCells";

/** Points; about what Excel gives a column of the standard width per character (assumed). */
const POINTS_PER_CHARACTER = 5.25;
const PADDING = 9;

/** `range.format`. A property on which the cells differ reads as null (documented). */
export const rangeFormatType = defineType<LiveRange>({
  className: "RangeFormat",
  properties: {
    HorizontalAlignment: enumerated("horizontalAlignment", "General"),
    VerticalAlignment: enumerated("verticalAlignment", "Bottom"),
    WrapText: flag("wrapText"),
    ShrinkToFit: flag("shrinkToFit"),
    IndentLevel: plain("indentLevel", 0),
    TextOrientation: plain("textOrientation", 0),
    ColumnWidth: {
      get: ({ sheet, area }) => common(area.left, area.right, (at) => sheet.columns.size(at)),
      set: ({ sheet, area }, value) =>
        sheet.setColumnWidth(area.left, area.right, size(value, "columnWidth", 1342)),
    },
    RowHeight: {
      get: ({ sheet, area }) => common(area.top, area.bottom, (at) => sheet.rows.size(at)),
      set: ({ sheet, area }, value) =>
        sheet.setRowHeight(area.top, area.bottom, size(value, "rowHeight", 409.5)),
    },
    UseStandardWidth: {
      get: ({ sheet, area }) =>
        common(area.left, area.right, (at) => !sheet.columns.hasOwnSize(at)),
      set: ({ sheet, area }, value) => {
        if (value === true) sheet.setColumnWidth(area.left, area.right, null);
      },
    },
    UseStandardHeight: {
      get: ({ sheet, area }) => common(area.top, area.bottom, (at) => !sheet.rows.hasOwnSize(at)),
      set: ({ sheet, area }, value) => {
        if (value === true) sheet.setRowHeight(area.top, area.bottom, null);
      },
    },
  },
  navigations: {
    Borders: (range) => hostObject("RangeBorderCollection", range),
    Fill: (range) => hostObject("RangeFill", range),
    Font: (range) => hostObject("RangeFont", range),
    Protection: (range) => hostObject("FormatProtection", range),
  },
  methods: {
    AutofitColumns: ({ sheet, area }) => {
      const used = sheet.usedArea(true);
      if (!used) return;
      // Measures whole columns, not only the range (reported of Excel).
      for (
        let at = Math.max(area.left, used.left);
        at <= Math.min(area.right, used.right);
        at += 1
      ) {
        let longest = 0;
        for (let row = used.top; row <= used.bottom; row += 1) {
          const lines = sheet.text(row, at).split("\n");
          longest = Math.max(longest, ...lines.map(({ length }) => length));
        }
        if (longest > 0) sheet.setColumnWidth(at, at, longest * POINTS_PER_CHARACTER + PADDING);
      }
    },
    AutofitRows: ({ sheet, area }) => {
      const used = sheet.usedArea(true);
      if (!used) return;
      sheet.setRowHeight(Math.max(area.top, used.top), Math.min(area.bottom, used.bottom), null);
    },
  },
});

/** `range.format.fill`. */
export const rangeFillType = defineType<LiveRange>({
  className: "RangeFill",
  properties: {
    // Without fill it reads as white (documented: "" or "#FFFFFF" by platform).
    Color: {
      get: (range) => uniform(range, ({ fillColor }) => fillColor ?? "#FFFFFF"),
      set: (range, value) => patch(range, { fillColor: color(value, "RangeFill.color") }),
    },
  },
  methods: { Clear: (range) => patch(range, { fillColor: null }) },
});

/** `range.format.font`. */
export const rangeFontType = defineType<LiveRange>({
  className: "RangeFont",
  properties: {
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strikethrough"),
    Name: plain("fontName", "Calibri"),
    Size: plain("fontSize", 11),
    Underline: enumerated("underline", "None"),
    Color: {
      get: (range) => uniform(range, ({ fontColor }) => fontColor ?? "#000000"),
      set: (range, value) => patch(range, { fontColor: color(value, "RangeFont.color") }),
    },
    Subscript: readOnly(() => false),
    Superscript: readOnly(() => false),
  },
});

/** `range.format.protection`. */
export const formatProtectionType = defineType<LiveRange>({
  className: "FormatProtection",
  properties: {
    Locked: {
      get: (range) => uniform(range, ({ locked }) => locked ?? true),
      set: (range, value) => patch(range, { locked: value === true }),
    },
    FormulaHidden: flag("formulaHidden"),
  },
});

/** Changes the style of all cells of a range. */
export function patch({ sheet, area }: LiveRange, change: StylePatch): void {
  sheet.setStyle(area, change);
}

/** What all cells of a range have in common, or null where they differ (documented). */
export function uniform<T>(range: LiveRange, read: (style: CellStyle) => T): T | null {
  const { sheet } = range;
  const seen = new Set<T>();
  for (const area of samples(range)) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        seen.add(read(sheet.style(row, column)));
        if (seen.size > 1) return null;
      }
    }
  }
  const [only] = seen;
  return only ?? null;
}

/**
 * The cells to look at. Of whole rows and columns those in use, and the last cell of each, which has
 * the format of the row or column itself.
 */
function samples({ sheet, area }: LiveRange): Area[] {
  if (!isUnbounded(area)) return [area];
  const used = sheet.usedArea(false);
  const edge: Area =
    rowCountOf(area) === ROW_COUNT
      ? { ...area, top: area.bottom, right: Math.min(area.right, area.left + 255) }
      : { ...area, left: area.right, bottom: Math.min(area.bottom, area.top + 4095) };
  const inner = used && {
    top: Math.max(area.top, used.top),
    left: Math.max(area.left, used.left),
    bottom: Math.min(area.bottom, used.bottom),
    right: Math.min(area.right, used.right),
  };
  const hasInner = inner && inner.top <= inner.bottom && inner.left <= inner.right;
  return columnCountOf(area) === COLUMN_COUNT && rowCountOf(area) === ROW_COUNT
    ? [{ ...WHOLE_END }, ...(hasInner ? [inner] : [])]
    : [edge, ...(hasInner ? [inner] : [])];
}

const WHOLE_END: Area = {
  top: ROW_COUNT - 1,
  left: COLUMN_COUNT - 1,
  bottom: ROW_COUNT - 1,
  right: COLUMN_COUNT - 1,
};

type FlagKey = "bold" | "italic" | "strikethrough" | "wrapText" | "shrinkToFit" | "formulaHidden";

function flag(key: FlagKey): PropertyDefinition<LiveRange> {
  return {
    get: (range) => uniform(range, (style) => style[key] ?? false),
    set: (range, value) => patch(range, { [key]: value === true ? true : null }),
  };
}

function plain(
  key: "indentLevel" | "textOrientation" | "fontName" | "fontSize",
  standard: string | number
): PropertyDefinition<LiveRange> {
  return {
    get: (range) => uniform<string | number>(range, (style) => style[key] ?? standard),
    set: (range, value) => patch(range, { [key]: value === standard ? null : value }),
  };
}

function enumerated(
  key: "horizontalAlignment" | "verticalAlignment" | "underline",
  standard: string
): PropertyDefinition<LiveRange> {
  return {
    get: (range) => uniform<string>(range, (style) => style[key] ?? standard),
    set: (range, value) => patch(range, { [key]: value === standard ? null : value }),
  };
}

function common<T>(from: number, to: number, read: (index: number) => T): T | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index += 1) if (read(index) !== first) return null;
  return first;
}

function size(value: unknown, name: string, most: number): number {
  if (typeof value === "number" && value >= 0 && value <= most) return value;
  return invalidArgument(`RangeFormat.${name} may not be ${String(value)}`);
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" for a colour in HTML notation; only common names are known. */
export function color(value: unknown, location: string): string {
  const text = String(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED_COLORS[text.toLowerCase()] ?? invalidArgument(`${location} may not be "${text}"`);
}
