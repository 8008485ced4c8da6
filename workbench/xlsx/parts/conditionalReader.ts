import type {
  ConditionalFormat,
  ConditionalRule,
  IconThreshold,
  ScalePoint,
} from "../../model/conditionalFormats";
import type { CellStyle } from "../../model/style";
import type { Budget } from "../budget";
import { fromFileFormula } from "../formulas/fileFormulas";
import { child, childrenOf, readFlag, readNumber, type XmlElement } from "../package/xml";
import { readColor, type ColorReader } from "./colors";
import { modelIconSet } from "./iconSets";
import { modelOperator } from "./operators";
import { fromSqref } from "./sqref";

/** What rules refer to outside of the sheet. */
export interface ConditionalSources {
  /** The styles of `<dxfs>`, by number. */
  readonly differentials: readonly CellStyle[];
  readonly colorOf: ColorReader;
  readonly budget: Budget;
}

const POINT_TYPES: Readonly<Record<string, ScalePoint["type"]>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
  autoMin: "Automatic",
  autoMax: "Automatic",
};

const TEXT_OPERATORS = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
} as const;

interface Found {
  readonly format: Omit<ConditionalFormat, "id" | "priority">;
  readonly priority: number;
}

/**
 * The conditional formats of a sheet by priority. Kinds that the model does not know are left out:
 * top and bottom values, averages, duplicates, dates, blanks and errors.
 */
export function readConditionals(
  elements: readonly XmlElement[],
  extensions: XmlElement | undefined,
  sources: ConditionalSources
): ConditionalFormat[] {
  const newer = childrenOf(extensions, "ext").flatMap((ext) =>
    childrenOf(child(ext, "conditionalFormattings"), "conditionalFormatting")
  );
  const newerRules = new Map(
    newer.flatMap((each) =>
      childrenOf(each, "cfRule").map((rule) => [rule.attributes["id"] ?? "", rule] as const)
    )
  );
  const found = [
    ...elements.flatMap((element) =>
      readRules(element, element.attributes["sqref"], sources.budget, (rule) =>
        readRule(rule, newerRules.get(newerIdOf(rule)), sources)
      )
    ),
    ...newer.flatMap((element) =>
      readRules(element, child(element, "sqref")?.text, sources.budget, (rule) =>
        rule.attributes["type"] === "iconSet" ? readIconSet(child(rule, "iconSet")) : undefined
      )
    ),
  ].sort((a, b) => a.priority - b.priority);
  // The last to be added comes first, so ids go down as priorities go up.
  return found.map(({ format }, priority) => ({
    id: `{CF${String(found.length - priority).padStart(8, "0")}}`,
    ...format,
    priority,
  }));
}

function readRules(
  element: XmlElement,
  sqref: string | undefined,
  budget: Budget,
  read: (rule: XmlElement) => ConditionalRule | undefined
): Found[] {
  return childrenOf(element, "cfRule").flatMap((item) => {
    const rule = read(item);
    if (!rule) return [];
    const { priority, stopIfTrue } = item.attributes;
    const areas = fromSqref(sqref, budget);
    if (areas.length === 0) return [];
    const format = { areas, stopIfTrue: readFlag(stopIfTrue), rule };
    return [{ format, priority: readNumber(priority) ?? Infinity }];
  });
}

function newerIdOf(rule: XmlElement): string {
  return child(child(child(rule, "extLst"), "ext"), "id")?.text ?? "";
}

function readRule(
  item: XmlElement,
  newer: XmlElement | undefined,
  { differentials, colorOf }: ConditionalSources
): ConditionalRule | undefined {
  const { type = "", dxfId, operator, text = "" } = item.attributes;
  const [formula1, formula2] = childrenOf(item, "formula").map((each) =>
    each.text.trim() === "" ? undefined : fromFileFormula(each.text)
  );
  const format = differentials[readNumber(dxfId) ?? -1] ?? {};
  switch (type) {
    case "expression":
      return formula1 === undefined ? undefined : { type: "custom", formula: formula1, format };
    case "cellIs":
      if (formula1 === undefined) return undefined;
      return {
        type: "cellValue",
        operator: modelOperator(operator),
        formula1,
        ...(formula2 === undefined ? {} : { formula2 }),
        format,
      };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return { type: "containsText", operator: TEXT_OPERATORS[type], text, format };
    case "colorScale":
      return readColorScale(child(item, "colorScale"), colorOf);
    case "dataBar":
      return readDataBar(child(item, "dataBar"), child(newer, "dataBar"), colorOf);
    case "iconSet":
      return readIconSet(child(item, "iconSet"));
    default:
      return undefined;
  }
}

function readPoint(element: XmlElement): ScalePoint {
  const { type = "num", val } = element.attributes;
  const text = val ?? child(element, "f")?.text;
  const known = POINT_TYPES[type] ?? "Number";
  const hasText = text !== undefined && !/^(min|max|auto)/i.test(type);
  return { type: known, ...(hasText ? { formula: pointFormula(text) } : {}) };
}

function pointFormula(text: string): string {
  return readNumber(text) === undefined ? fromFileFormula(text) : text;
}

function readColorScale(
  element: XmlElement | undefined,
  colorOf: ColorReader
): ConditionalRule | undefined {
  const colors = childrenOf(element, "color").map((each) => colorOf(readColor(each)));
  const points = childrenOf(element, "cfvo").map((each, index) => {
    const color = colors[index];
    return { ...readPoint(each), ...(color === undefined ? {} : { color }) };
  });
  return points.length === 2 || points.length === 3 ? { type: "colorScale", points } : undefined;
}

function readDataBar(
  element: XmlElement | undefined,
  newer: XmlElement | undefined,
  colorOf: ColorReader
): ConditionalRule | undefined {
  const [low, high] = childrenOf(element, "cfvo");
  const [newerLow = low, newerHigh = high] = childrenOf(newer, "cfvo");
  if (!element || !newerLow || !newerHigh) return undefined;
  return {
    type: "dataBar",
    color: colorOf(readColor(child(element, "color"))) ?? "#638EC6",
    minimum: readPoint(newerLow),
    maximum: readPoint(newerHigh),
    showBarOnly: !readFlag(element.attributes["showValue"], true),
  };
}

function readIconSet(element: XmlElement | undefined): ConditionalRule | undefined {
  const [, ...points] = childrenOf(element, "cfvo");
  if (!element || points.length < 2) return undefined;
  const { iconSet = "3TrafficLights1", reverse, showValue } = element.attributes;
  return {
    type: "iconSet",
    style: modelIconSet(iconSet),
    thresholds: points.map((each): IconThreshold => {
      const { type, formula = "0" } = readPoint(each);
      return {
        type: type === "Percent" || type === "Percentile" || type === "Formula" ? type : "Number",
        operator: readFlag(each.attributes["gte"], true) ? "GreaterThanOrEqual" : "GreaterThan",
        formula,
      };
    }),
    reversed: readFlag(reverse),
    showIconOnly: !readFlag(showValue, true),
  };
}
