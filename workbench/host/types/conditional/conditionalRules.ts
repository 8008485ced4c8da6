import type { ConditionalRule, IconThreshold, ScalePoint } from "../../../model/conditionalFormats";
import { invalidArgument } from "../../hostError";
import { notImplemented } from "../../refusals";
import { defineType, hostObject, readOnly } from "../../typeDefinition";
import { color } from "../rangeFormat";
import { type FormatTarget, ruleOf, setRule } from "./conditionalFormat";

type CellValueRule = Extract<ConditionalRule, { type: "cellValue" }>;
type TextRule = Extract<ConditionalRule, { type: "containsText" }>;

/** Cells compared with values or formulas. */
export const cellValueType = defineType<FormatTarget>({
  className: "CellValueConditionalFormat",
  properties: {
    Rule: {
      get: (target) => {
        const { operator, formula1, formula2 } = ruleOf(target, "cellValue");
        return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      set: (target, value) => {
        const { format } = ruleOf(target, "cellValue");
        const { operator, formula1, formula2 } = value as CellValueRule;
        const needsSecond = operator === "Between" || operator === "NotBetween";
        if (needsSecond && !formula2) invalidArgument(`${operator} needs formula2`);
        setRule(target, {
          type: "cellValue",
          operator,
          formula1,
          ...(needsSecond ? { formula2 } : {}),
          format,
        });
      },
    },
  },
  navigations: { Format: (target) => hostObject("ConditionalRangeFormat", target) },
});

/** Cells for which a formula is true. */
export const customType = defineType<FormatTarget>({
  className: "CustomConditionalFormat",
  navigations: {
    Format: (target) => hostObject("ConditionalRangeFormat", target),
    Rule: (target) => hostObject("ConditionalFormatRule", target),
  },
});

export const conditionalFormatRuleType = defineType<FormatTarget>({
  className: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (target) => ruleOf(target, "custom").formula,
      set: (target, value) =>
        setRule(target, { ...ruleOf(target, "custom"), formula: String(value) }),
    },
  },
});

/** Cells with a text. */
export const textType = defineType<FormatTarget>({
  className: "TextConditionalFormat",
  properties: {
    Rule: {
      get: (target) => {
        const { operator, text } = ruleOf(target, "containsText");
        return { operator, text };
      },
      set: (target, value) => {
        const { operator, text } = value as TextRule;
        setRule(target, { ...ruleOf(target, "containsText"), operator, text });
      },
    },
  },
  navigations: { Format: (target) => hostObject("ConditionalRangeFormat", target) },
});

/** Colours between two or three points. */
export const colorScaleType = defineType<FormatTarget>({
  className: "ColorScaleConditionalFormat",
  properties: {
    ThreeColorScale: readOnly((target) => ruleOf(target, "colorScale").points.length === 3),
    Criteria: {
      get: (target) => {
        const { points } = ruleOf(target, "colorScale");
        const [minimum, middle, last] = points;
        return points.length === 3
          ? { minimum, midpoint: middle, maximum: last }
          : { minimum, maximum: middle };
      },
      set: (target, value) => {
        const { minimum, midpoint, maximum } = value as Record<string, ScalePoint | undefined>;
        const points = [minimum, midpoint, maximum].filter((point) => !!point).map(scalePoint);
        setRule(target, { type: "colorScale", points });
      },
    },
  },
});

/** Bars as long as the values are great. Direction and axis are not drawn, and refused. */
export const dataBarType = defineType<FormatTarget>({
  className: "DataBarConditionalFormat",
  properties: {
    ShowDataBarOnly: {
      get: (target) => ruleOf(target, "dataBar").showBarOnly,
      set: (target, value) =>
        setRule(target, { ...ruleOf(target, "dataBar"), showBarOnly: value === true }),
    },
    LowerBoundRule: {
      get: (target) => ruleOf(target, "dataBar").minimum,
      set: (target, value) =>
        setRule(target, { ...ruleOf(target, "dataBar"), minimum: bound(value) }),
    },
    UpperBoundRule: {
      get: (target) => ruleOf(target, "dataBar").maximum,
      set: (target, value) =>
        setRule(target, { ...ruleOf(target, "dataBar"), maximum: bound(value) }),
    },
  },
  navigations: {
    PositiveFormat: (target) => hostObject("ConditionalDataBarPositiveFormat", target),
  },
});

export const dataBarPositiveType = defineType<FormatTarget>({
  className: "ConditionalDataBarPositiveFormat",
  properties: {
    FillColor: {
      get: (target) => ruleOf(target, "dataBar").color,
      set: (target, value) =>
        setRule(target, {
          ...ruleOf(target, "dataBar"),
          color: color(value, "ConditionalDataBarPositiveFormat.fillColor"),
        }),
    },
    // Bars are drawn in one way only, so the other wish is refused rather than forgotten.
    GradientFill: {
      get: () => true,
      set: (_, value) => {
        if (value !== true) {
          throw notImplemented("ConditionalDataBarPositiveFormat.gradientFill", "solid bars");
        }
      },
    },
  },
});

/** Icons by value. */
export const iconSetType = defineType<FormatTarget>({
  className: "IconSetConditionalFormat",
  properties: {
    Style: {
      get: (target) => ruleOf(target, "iconSet").style,
      set: (target, value) => {
        const style = String(value);
        const thresholds = evenThresholds(iconCount(style));
        setRule(target, { ...ruleOf(target, "iconSet"), style, thresholds });
      },
    },
    ReverseIconOrder: {
      get: (target) => ruleOf(target, "iconSet").reversed,
      set: (target, value) =>
        setRule(target, { ...ruleOf(target, "iconSet"), reversed: value === true }),
    },
    ShowIconOnly: {
      get: (target) => ruleOf(target, "iconSet").showIconOnly,
      set: (target, value) =>
        setRule(target, { ...ruleOf(target, "iconSet"), showIconOnly: value === true }),
    },
    // One criterion for each icon; the first says nothing (documented).
    Criteria: {
      get: (target) => [
        { type: "Invalid", formula: "", operator: "Invalid" },
        ...ruleOf(target, "iconSet").thresholds,
      ],
      set: (target, value) => {
        const rule = ruleOf(target, "iconSet");
        const criteria = value as IconThreshold[];
        const count = iconCount(rule.style);
        if (criteria.length !== count) invalidArgument(`${rule.style} needs ${count} criteria`);
        const thresholds = criteria.slice(1).map(({ type, operator, formula }) => {
          if (!formula) invalidArgument("IconSetConditionalFormat.criteria: no formula");
          return { type, operator, formula };
        });
        setRule(target, { ...rule, thresholds });
      },
    },
  },
});

function scalePoint(point: ScalePoint): ScalePoint {
  const needsFormula = !["LowestValue", "HighestValue"].includes(point.type);
  if (needsFormula && !point.formula) invalidArgument(`a ${point.type} needs a formula`);
  return {
    type: point.type,
    ...(needsFormula ? { formula: point.formula } : {}),
    ...(point.color === undefined || point.color === null
      ? {}
      : { color: color(point.color, "ColorScaleConditionalFormat.criteria") }),
  };
}

function bound(value: unknown): ScalePoint {
  const { type, formula } = value as ScalePoint;
  const needsFormula = !["LowestValue", "HighestValue", "Automatic"].includes(type);
  if (needsFormula && !formula) invalidArgument(`a ${type} needs a formula`);
  return { type, ...(needsFormula ? { formula } : {}) };
}

function iconCount(style: string): number {
  if (style.startsWith("Five")) return 5;
  if (style.startsWith("Four")) return 4;
  return style.startsWith("Three") ? 3 : invalidArgument(`icon style "${style}"`);
}

function evenThresholds(icons: number): IconThreshold[] {
  return Array.from({ length: icons - 1 }, (_, index) => ({
    type: "Percent",
    operator: "GreaterThanOrEqual",
    formula: String(Math.round(((index + 1) * 100) / icons)),
  }));
}
