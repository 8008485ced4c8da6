import type { ColumnFilter } from "../../model/tableFilter";
import {
  child,
  childrenOf,
  decodeXstring,
  encodeXstring,
  readFlag,
  readNumber,
  xml,
  type XmlElement,
} from "../package/xml";

/** How a file names the comparison that a criterion begins with; longer signs first. */
const OPERATORS = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
] as const;

/** What stands inside a column's `filterColumn`. */
export function filterContent(filter: ColumnFilter): string {
  if ("texts" in filter) {
    const values = filter.texts.filter((text) => text !== "");
    const list = values.map((val) => xml("filter", { val: encodeXstring(val) })).join("");
    return xml("filters", { blank: filter.texts.includes("") ? 1 : undefined }, list);
  }
  if ("criterion1" in filter) {
    const { criterion1, criterion2, operator } = filter;
    const both = [criterion1, criterion2].flatMap((text) =>
      text === undefined ? [] : [criterionXml(text)]
    );
    return xml("customFilters", { and: operator === "And" ? 1 : undefined }, both.join(""));
  }
  const { end, count, isPercent } = filter;
  return xml("top10", {
    top: end === "top" ? undefined : 0,
    percent: isPercent ? 1 : undefined,
    val: count,
  });
}

function criterionXml(criterion: string): string {
  const [sign, operator] = OPERATORS.find(([start]) => criterion.startsWith(start)) ?? [
    "",
    "equal",
  ];
  return xml("customFilter", {
    operator: operator === "equal" ? undefined : operator,
    val: encodeXstring(criterion.slice(sign.length)),
  });
}

/** The filter of a `filterColumn`; undefined where it has none, or one of a kind that is not kept. */
export function readFilter(column: XmlElement | undefined): ColumnFilter | undefined {
  const values = child(column, "filters");
  if (values) {
    const texts = childrenOf(values, "filter").map(({ attributes }) =>
      decodeXstring(attributes["val"] ?? "")
    );
    if (readFlag(values.attributes["blank"])) texts.push("");
    // By days or months, which the model does not know.
    return texts.length > 0 ? { texts } : undefined;
  }
  const custom = child(column, "customFilters");
  const [first, second] = childrenOf(custom, "customFilter").map(readCriterion);
  if (first !== undefined) {
    const operator = readFlag(custom?.attributes["and"]) ? "And" : "Or";
    return { criterion1: first, ...(second === undefined ? {} : { criterion2: second }), operator };
  }
  const rank = child(column, "top10");
  const count = readNumber(rank?.attributes["val"]);
  if (!rank || count === undefined) return undefined;
  return {
    end: readFlag(rank.attributes["top"], true) ? "top" : "bottom",
    count,
    isPercent: readFlag(rank.attributes["percent"]),
  };
}

function readCriterion({ attributes }: XmlElement): string {
  const [sign] = OPERATORS.find(([, name]) => name === attributes["operator"]) ?? ["="];
  return sign + decodeXstring(attributes["val"] ?? "");
}
