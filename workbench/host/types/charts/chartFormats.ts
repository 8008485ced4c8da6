import type { ChartFill, ChartFont, ChartLine, ChartLineStyle } from "../../../model/charts/chart";
import {
  changesOfChartFont,
  fontOf,
  lineOf,
  type ChartLineRole,
  type ChartTextRole,
} from "../../../model/charts/chartLooks";
import { invalidArgument } from "../../hostError";
import { notImplemented } from "../../refusals";
import {
  defineType,
  hostObject,
  type HostObject,
  type PropertyDefinition,
} from "../../typeDefinition";
import { color } from "../rangeFormat";
import { chartOf, partOf, set, unset, wholeOf, type ChartTarget, type Part } from "./chartPart";

interface Font {
  readonly chart: ChartTarget;
  readonly role: ChartTextRole;
  readonly own: () => ChartFont;
  readonly assign: (font: ChartFont) => void;
}

interface Line {
  readonly part: Part<ChartLine>;
  /** The line with what it is not told. */
  readonly look: () => Required<ChartLine>;
}

/** The font of a text of a chart. */
export function fontObject(part: Part<ChartFont>, role: ChartTextRole): HostObject<Font> {
  return hostObject("ChartFont", {
    chart: part.chart,
    role,
    own: part.read,
    assign: (font) => part.change((before) => ({ ...before, ...font })),
  });
}

/** A line of a chart, which has other members than a border only by its class. */
export function lineObject(part: Part<ChartLine>, role: ChartLineRole): HostObject<Line> {
  return hostObject(role === "border" ? "ChartBorder" : "ChartLineFormat", {
    part,
    look: () => lineOf(role, part.read()),
  });
}

/** The line of a series. */
export function seriesLineObject(part: Part<ChartLine>, look: Line["look"]): HostObject<Line> {
  return hostObject("ChartLineFormat", { part, look });
}

/** `chart.format`. */
export const chartAreaFormatType = defineType<ChartTarget>({
  className: "ChartAreaFormat",
  navigations: {
    Border: (chart) => lineObject(partOf(wholeOf(chart), "border"), "border"),
    Fill: (chart) => hostObject("ChartFill", partOf(wholeOf(chart), "fill")),
    Font: (chart) => wholeFont(chart),
  },
});

/** The font of the whole chart: what is set there, its texts no longer have of their own. */
function wholeFont(chart: ChartTarget): HostObject<Font> {
  return hostObject("ChartFont", {
    chart,
    role: "area",
    own: () => chartOf(chart).font,
    assign: (font) => {
      chart.sheet.charts.update(chart.id, changesOfChartFont(chartOf(chart), font));
    },
  });
}

export const chartFontType = defineType<Font>({
  className: "ChartFont",
  properties: {
    Bold: fontProperty("bold", (value) => value === true),
    Italic: fontProperty("italic", (value) => value === true),
    Underline: fontProperty("underline", (value) => (value === "Single" ? "Single" : "None")),
    Color: fontProperty("color", (value) => color(value, "ChartFont.color")),
    Name: fontProperty("name", String),
    Size: fontProperty("size", (value) => points(value, "ChartFont.size", 1, 409)),
  },
});

function fontProperty<K extends keyof ChartFont>(
  key: K,
  parse: (value: unknown) => Required<ChartFont>[K]
): PropertyDefinition<Font> {
  return {
    get: ({ chart, role, own }) => fontOf(chartOf(chart), role, own())[key],
    set: ({ assign }, value) => assign({ [key]: parse(value) }),
  };
}

/** The fill of an area or of bars. */
export const chartFillType = defineType<Part<ChartFill>>({
  className: "ChartFill",
  methods: {
    SetSolidColor: (part, [value]) => set(part, "color", color(value, "ChartFill.setSolidColor")),
    Clear: (part) => set(part, "color", ""),
  },
});

const LINE_STYLES: readonly ChartLineStyle[] = [
  "None",
  "Automatic",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
];

export const chartLineFormatType = lineType("ChartLineFormat");
export const chartBorderType = lineType("ChartBorder");

function lineType(className: "ChartLineFormat" | "ChartBorder") {
  return defineType<Line>({
    className,
    properties: {
      Color: {
        get: ({ look }) => look().color,
        // A colour shows a line that was none (assumed).
        set: ({ part }, value) => {
          if (part.read().style === "None") unset(part, "style");
          set(part, "color", color(value, `${className}.color`));
        },
      },
      LineStyle: {
        get: ({ look }) => look().style,
        set: ({ part }, value) => {
          const style = LINE_STYLES.find((each) => each === value);
          if (!style) throw notImplemented(`${className}.lineStyle`, `the style ${String(value)}`);
          set(part, "style", style);
        },
      },
      Weight: {
        get: ({ look }) => look().weight,
        set: ({ part }, value) =>
          set(part, "weight", points(value, `${className}.weight`, 0, 1584)),
      },
    },
    methods: { Clear: ({ part }) => set(part, "style", "None") },
  });
}

/** A length in points within limits (assumed: those of Excel's dialogs). */
export function points(value: unknown, location: string, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  return invalidArgument(`${location} may not be ${String(value)}`);
}
