import { formatCell } from "../../formula/area";
import { toFileFormula } from "../formulas/fileFormulas";
import { escapeText, xml } from "../package/xml";
import type {
  ConditionalFormat,
  ConditionalRule,
  IconThreshold,
  ScalePoint,
} from "../../model/conditionalFormats";
import type { CellStyle } from "../../model/style";
import { toArgb } from "./colors";
import { quote, toFileOperand } from "./formulaText";
import { fileIconSet, isNewerIconSet } from "./iconSets";
import { fileOperator } from "./operators";
import { toSqref } from "./sqref";

/** What the conditional formats of a sheet come to. */
export interface ConditionalParts {
  /** `<conditionalFormatting>` elements. */
  readonly rules: string;
  /** What Excel 2010 added: the content of `<x14:conditionalFormattings>`. */
  readonly newerRules: string;
}

const POINT_TYPES: Readonly<Record<ScalePoint["type"], string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
  Automatic: "autoMin",
};

const TEXT_RULES = {
  Contains: ["containsText", "containsText"],
  NotContains: ["notContainsText", "notContains"],
  BeginsWith: ["beginsWith", "beginsWith"],
  EndsWith: ["endsWith", "endsWith"],
} as const;

/**
 * The conditional formats of a sheet. excelts knows no `stopIfTrue`, no icon that begins above its
 * bound and three of the four text rules not, so they do not go through it either way.
 * `differentialOf` gives the number of a style in `<dxfs>`.
 */
export function conditionalXml(
  formats: readonly ConditionalFormat[],
  year: number,
  differentialOf: (style: CellStyle) => number
): ConditionalParts {
  let rules = "";
  let newerRules = "";
  for (const format of formats) {
    const { areas, priority, stopIfTrue, rule } = format;
    const sqref = toSqref(areas);
    const newerOnly = rule.type === "iconSet" && isNewerIconSet(fileIconSet(rule.style));
    const attributes = {
      type: typeOf(rule),
      dxfId: "format" in rule ? differentialOf(rule.format) : undefined,
      priority: priority + 1,
      stopIfTrue: stopIfTrue || undefined,
    };
    if (newerOnly || rule.type === "dataBar") {
      const id = newerId(priority);
      newerRules += newerXml(rule, { ...attributes, id, isLinked: !newerOnly }, sqref);
    }
    if (newerOnly) continue;
    const content = contentXml(format, year);
    const link = rule.type === "dataBar" ? linkXml(newerId(priority)) : "";
    const element = xml("cfRule", { ...attributes, ...detailsOf(rule) }, content + link);
    rules += xml("conditionalFormatting", { sqref }, element);
  }
  return { rules, newerRules };
}

function typeOf(rule: ConditionalRule): string {
  if (rule.type === "custom") return "expression";
  if (rule.type === "cellValue") return "cellIs";
  return rule.type === "containsText" ? TEXT_RULES[rule.operator][0] : rule.type;
}

function detailsOf(rule: ConditionalRule): Record<string, string> {
  if (rule.type === "cellValue") return { operator: fileOperator(rule.operator) };
  if (rule.type !== "containsText") return {};
  return { operator: TEXT_RULES[rule.operator][1], text: rule.text };
}

function formula(text: string): string {
  return xml("formula", {}, escapeText(text));
}

function contentXml({ areas, rule }: ConditionalFormat, year: number): string {
  switch (rule.type) {
    case "custom":
      return formula(toFileOperand(rule.formula, year));
    case "cellValue":
      return [rule.formula1, rule.formula2]
        .flatMap((operand) => (operand === undefined ? [] : [operand]))
        .map((operand) => formula(toFileOperand(operand, year)))
        .join("");
    case "containsText":
      return formula(textFormula(rule, formatCell(areas[0]?.top ?? 0, areas[0]?.left ?? 0)));
    case "colorScale": {
      const colors = rule.points.map(({ color = "#FFFFFF" }) =>
        xml("color", { rgb: toArgb(color) })
      );
      return xml("colorScale", {}, rule.points.map(pointXml).join("") + colors.join(""));
    }
    case "dataBar": {
      const ends = [rule.minimum, rule.maximum].map((end, index) =>
        pointXml(end.type === "Automatic" ? { type: index ? "HighestValue" : "LowestValue" } : end)
      );
      const color = xml("color", { rgb: toArgb(rule.color) });
      return xml("dataBar", { showValue: rule.showBarOnly ? 0 : undefined }, ends.join("") + color);
    }
    case "iconSet":
      return xml("iconSet", iconAttributes(rule), iconPoints(rule).map(pointXml).join(""));
  }
}

/** The formula that Excel puts beside a rule about text, for programs that do not know the rule. */
function textFormula(
  { operator, text }: Extract<ConditionalRule, { type: "containsText" }>,
  cell: string
): string {
  const wanted = quote(text);
  switch (operator) {
    case "Contains":
      return `NOT(ISERROR(SEARCH(${wanted},${cell})))`;
    case "NotContains":
      return `ISERROR(SEARCH(${wanted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${wanted}))=${wanted}`;
    case "EndsWith":
      return `RIGHT(${cell},LEN(${wanted}))=${wanted}`;
  }
}

type IconRule = Extract<ConditionalRule, { type: "iconSet" }>;
type Point = Pick<ScalePoint, "type" | "formula"> & { readonly operator?: string };

function iconAttributes(rule: IconRule): Record<string, string | number | undefined> {
  return {
    iconSet: fileIconSet(rule.style),
    reverse: rule.reversed ? 1 : undefined,
    showValue: rule.showIconOnly ? 0 : undefined,
  };
}

/** The first icon needs no bound in the model; files give it one that everything reaches. */
function iconPoints({ thresholds }: IconRule): (Point | IconThreshold)[] {
  return [{ type: "Percent", formula: "0" }, ...thresholds];
}

function pointXml(point: Point | IconThreshold): string {
  return xml("cfvo", {
    type: POINT_TYPES[point.type],
    val: pointValue(point),
    gte: point.operator === "GreaterThan" ? 0 : undefined,
  });
}

function pointValue({ type, formula: text }: Point | IconThreshold): string | undefined {
  if (text === undefined || type === "LowestValue" || type === "HighestValue") return undefined;
  return text.startsWith("=") ? toFileFormula(text) : text;
}

/** Any id will do that is unique in its sheet and has this shape. */
function newerId(priority: number): string {
  return `{00000000-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

const LINK_URI = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

function linkXml(id: string): string {
  const ext = xml("ext", { "xmlns:x14": X14, uri: LINK_URI }, xml("x14:id", {}, id));
  return xml("extLst", {}, ext);
}

function newerXml(
  rule: ConditionalRule,
  { id, isLinked, type, priority, stopIfTrue }: NewerAttributes,
  sqref: string
): string {
  const attributes = isLinked ? { type, id } : { type, priority, stopIfTrue, id };
  const element = xml("x14:cfRule", attributes, newerContent(rule));
  return xml("x14:conditionalFormatting", { "xmlns:xm": XM }, element + xml("xm:sqref", {}, sqref));
}

interface NewerAttributes {
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean | undefined;
  readonly id: string;
  /** Whether an older rule stands beside it. */
  readonly isLinked: boolean;
}

function newerContent(rule: ConditionalRule): string {
  const point = (each: Point | IconThreshold, type = POINT_TYPES[each.type]): string => {
    const value = pointValue(each);
    const content = value === undefined ? "" : xml("xm:f", {}, escapeText(value));
    const gte = each.operator === "GreaterThan" ? 0 : undefined;
    return xml("x14:cfvo", { type, gte }, content);
  };
  if (rule.type === "iconSet") {
    return xml(
      "x14:iconSet",
      iconAttributes(rule),
      iconPoints(rule)
        .map((p) => point(p))
        .join("")
    );
  }
  if (rule.type !== "dataBar") return "";
  const { minimum, maximum } = rule;
  const ends =
    point(minimum) + point(maximum, maximum.type === "Automatic" ? "autoMax" : undefined);
  const colors =
    xml("x14:negativeFillColor", { rgb: "FFFF0000" }) + xml("x14:axisColor", { rgb: "FF000000" });
  return xml("x14:dataBar", { minLength: 0, maxLength: 100 }, ends + colors);
}

/** The sheet's extension list around what Excel 2010 added; "" when there is nothing. */
export function newerConditionalXml(newerRules: string): string {
  if (newerRules === "") return "";
  const content = xml("x14:conditionalFormattings", {}, newerRules);
  const uri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
  return xml("extLst", {}, xml("ext", { "xmlns:x14": X14, uri }, content));
}
