import type { BorderLine, CellStyle } from "../../../model/style";
import { patchStyle, type StylePatch } from "../../../model/style";
import { invalidArgument } from "../../hostError";
import {
  defineType,
  hostObject,
  type HostObject,
  type PropertyDefinition,
  readOnly,
} from "../../typeDefinition";
import { color } from "../rangeFormat";
import { type FormatTarget, formatOf, setRule } from "./conditionalFormat";

interface Border {
  readonly target: FormatTarget;
  readonly side: (typeof SIDES)[number];
}

const SIDES = ["Top", "Bottom", "Left", "Right"] as const;

/** How cells that meet a rule look. */
export const conditionalRangeFormatType = defineType<FormatTarget>({
  className: "ConditionalRangeFormat",
  navigations: {
    Borders: (target) => hostObject("ConditionalRangeBorderCollection", target),
    Fill: (target) => hostObject("ConditionalRangeFill", target),
    Font: (target) => hostObject("ConditionalRangeFont", target),
  },
});

export const conditionalRangeFillType = defineType<FormatTarget>({
  className: "ConditionalRangeFill",
  properties: {
    Color: {
      get: (target) => styleOf(target).fillColor ?? "",
      set: (target, value) =>
        patch(target, { fillColor: color(value, "ConditionalRangeFill.color") }),
    },
  },
  methods: { Clear: (target) => patch(target, { fillColor: null }) },
});

export const conditionalRangeFontType = defineType<FormatTarget>({
  className: "ConditionalRangeFont",
  properties: {
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strikethrough"),
    Color: {
      get: (target) => styleOf(target).fontColor ?? "",
      set: (target, value) =>
        patch(target, { fontColor: color(value, "ConditionalRangeFont.color") }),
    },
    Underline: {
      get: (target) => styleOf(target).underline ?? "None",
      set: (target, value) =>
        patch(target, { underline: value === "None" ? null : value } as StylePatch),
    },
  },
  methods: {
    Clear: (target) =>
      patch(target, {
        bold: null,
        italic: null,
        strikethrough: null,
        underline: null,
        fontColor: null,
      }),
  },
});

export const conditionalBorderCollectionType = defineType<FormatTarget>({
  className: "ConditionalRangeBorderCollection",
  properties: { Count: readOnly(() => SIDES.length) },
  items: (target) => SIDES.map((side) => border(target, side)),
  item: (target, key) => {
    const side = SIDES.find((each) => `Edge${each}` === key);
    return side ? border(target, side) : invalidArgument(`there is no border "${String(key)}"`);
  },
  navigations: Object.fromEntries(
    SIDES.map((side) => [side, (target: FormatTarget) => border(target, side)])
  ),
});

export const conditionalBorderType = defineType<Border>({
  className: "ConditionalRangeBorder",
  properties: {
    SideIndex: readOnly(({ side }) => `Edge${side}`),
    Style: {
      get: (target) => lineOf(target)?.style ?? "None",
      set: (target, value) =>
        setLine(
          target,
          value === "None" ? null : { ...lineOf(target), style: value as BorderLine["style"] }
        ),
    },
    Color: {
      get: (target) => lineOf(target)?.color ?? "#000000",
      set: (target, value) =>
        setLine(target, {
          style: "Continuous",
          ...lineOf(target),
          color: color(value, "ConditionalRangeBorder.color"),
        }),
    },
  },
});

function border(target: FormatTarget, side: Border["side"]): HostObject<Border> {
  return hostObject("ConditionalRangeBorder", { target, side });
}

function lineOf({ target, side }: Border): BorderLine | undefined {
  return styleOf(target)[`border${side}`];
}

function setLine({ target, side }: Border, line: BorderLine | null): void {
  patch(target, { [`border${side}`]: line });
}

function styleOf(target: FormatTarget): CellStyle {
  const { rule } = formatOf(target);
  return "format" in rule ? rule.format : {};
}

function patch(target: FormatTarget, change: StylePatch): void {
  const { rule } = formatOf(target);
  if ("format" in rule) setRule(target, { ...rule, format: patchStyle(rule.format, change) });
}

function flag(key: "bold" | "italic" | "strikethrough"): PropertyDefinition<FormatTarget> {
  return {
    get: (target) => styleOf(target)[key] ?? false,
    set: (target, value) => patch(target, { [key]: value === true ? true : null }),
  };
}
