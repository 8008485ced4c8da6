import { limitFactor, nearFactor, screenFactor } from "../../../core";
import { labelOfKey, measureKind, ruleSet, yesNo } from "../../lists";
import { ofMeasure, ofValue as value } from "../measureTables";
import { quoted, thisRow } from "../../structuredReference";

/**
 * The formulas of the Values table that lead from a typed value to where it lies in relation to its centre line and
 * limits; the same as src/core/signals. 0, never "", stands where there is nothing, since they are multiplied with one
 * another.
 */

const own = thisRow("Part");
const point = thisRow("Point");
const centre = thisRow("Centre");
const place = thisRow("Place");
const samePart = `${value("Part")},${own}`;
const isSamePart = `(${value("Part")}=${own})`;
const isNhs = `setRuleSet=${quoted(labelOfKey(ruleSet, "nhs"))}`;
const ofOwnMeasure = (header: string): string =>
  `INDEX(${ofMeasure(header)},${thisRow("Measure number")})`;
const isKind = (key: string): string =>
  `${ofOwnMeasure("Kind")}=${quoted(labelOfKey(measureKind, key))}`;
const baselineEnd = `N(${ofOwnMeasure("Baseline to")})`;
const onPoints = (formula: string, otherwise = "0"): string =>
  `=IF(${point}="",${otherwise},${formula})`;

const baselineCount = `COUNTIFS(${samePart},${value("Baseline")},1)`;
const ranked = (rank: string): string =>
  `SUMIFS(${value("Point")},${samePart},${value("Rank")},${rank})`;
const median = `(${ranked(`INT((${baselineCount}+1)/2)`)}+${ranked(`INT(${baselineCount}/2)+1`)})/2`;
const mean = `AVERAGEIFS(${value("Point")},${samePart},${value("Baseline")},1)`;
/** Σ value × n / Σ n of the baseline. */
const pooled = `SUMPRODUCT(${isSamePart}*(${value("Baseline")}=1),${value("Point")},${value("n")})/SUMIFS(${value("n")},${samePart},${value("Baseline")},1)`;

const before = `SUMIFS(${value("Point")},${samePart},${value("Place")},${place}-1)`;
/** Compared as in core: within half a billionth, two numbers are the same. */
const compare = (a: string, b: string): string => `SIGN(ROUND(${a}-${b},9))`;

const meanRange = `IFERROR(AVERAGEIFS(${value("Moving range")},${samePart}),0)`;
const screenedRange = `IFERROR(AVERAGEIFS(${value("Moving range")},${samePart},${value("Moving range")},"<"&${screenFactor}*${meanRange}),0)`;

/** How far a run or trend goes back: to the last of its numbers, up to here, that stands for the other way. */
const since = (numbers: string, ways: string, other: string): string =>
  `SUMPRODUCT(MAX(${isSamePart}*(${value(numbers)}<=${thisRow(numbers)})*(${value(ways)}${other})*${value(numbers)}))`;

const beyond = (factor: number): string => {
  const line = (limit: string): string =>
    factor === 1 ? thisRow(limit) : `(${centre}+${factor}*(${thisRow(limit)}-${centre}))`;
  return `OR(ROUND(${point}-${line("Upper limit")},9)>0,ROUND(${point}-${line("Lower limit")},9)<0)`;
};

const limit = (side: "+" | "-"): string => {
  const bare = `${centre}${side}${thisRow("Spread")}`;
  const kept =
    side === "+"
      ? `IF(${isKind("share")},MIN(100,${bare}),${bare})`
      : `IF(OR(${isKind("share")},${isKind("rate")}),MAX(0,${bare}),${bare})`;
  return `=IF(${thisRow("Spread")}="","",${kept})`;
};

export const pointFormulas = {
  order: onPoints(
    `1+SUMPRODUCT((${value("Measure number")}=${thisRow("Measure number")})*((${value("Day")}<${thisRow("Day")})+(${value("Day")}=${thisRow("Day")})*(ROW(${value("Day")})<ROW())))`
  ),
  part: onPoints(
    `${thisRow("Measure number")}+COUNTIFS(${value("Measure number")},${thisRow("Measure number")},${value("New start")},${quoted(labelOfKey(yesNo, "yes"))},${value("Order")},"<="&${thisRow("Order")},${value("Order")},">1")/1000`
  ),
  place: onPoints(`COUNTIFS(${samePart},${value("Order")},"<="&${thisRow("Order")})`),
  baseline: onPoints(
    `IF(${thisRow("Day")}<=${baselineEnd},1,IF(COUNTIFS(${samePart},${value("Day")},"<="&${baselineEnd})>0,0,1))`
  ),
  rank: `=IF(${thisRow("Baseline")}=0,"",1+SUMPRODUCT(${isSamePart}*(${value("Baseline")}=1)*((${value("Point")}<${point})+(${value("Point")}=${point})*(ROW(${value("Point")})<ROW()))))`,
  centre: onPoints(
    `IF(${isNhs},IF(OR(${isKind("share")},${isKind("rate")}),${pooled},${mean}),${median})`,
    '""'
  ),
  side: onPoints(compare(point, centre)),
  useful: `=IF(${thisRow("Side")}=0,0,COUNTIFS(${samePart},${value("Place")},"<="&${place},${value("Side")},"<>0"))`,
  run: `=IF(${thisRow("Side")}=0,0,IF(${isNhs},${place}-${since("Place", "Side", `<>${thisRow("Side")}`)},${thisRow("Useful number")}-${since("Useful number", "Side", `=-${thisRow("Side")}`)}))`,
  step: onPoints(`IF(${place}=1,0,${compare(point, before)})`),
  stepNumber: `=IF(${thisRow("Step")}=0,0,COUNTIFS(${samePart},${value("Place")},"<="&${place},${value("Step")},"<>0"))`,
  trend: onPoints(
    `IF(${thisRow("Step")}=0,1,1+IF(${isNhs},${place}-${since("Place", "Step", `<>${thisRow("Step")}`)},${thisRow("Step number")}-${since("Step number", "Step", `=-${thisRow("Step")}`)}))`
  ),
  range: `=IF(AND(${isNhs},${thisRow("Baseline")}=1,${place}>1),ABS(${point}-${before}),"")`,
  spread: `=IF(OR(${point}="",NOT(${isNhs})),"",IF(${isKind("share")},3*SQRT(${centre}*(100-${centre})/${thisRow("n")}),IF(${isKind("rate")},3*SQRT(${centre}/${thisRow("n")}),${limitFactor}*${screenedRange})))`,
  lower: limit("-"),
  upper: limit("+"),
  zone: `=IF(${thisRow("Spread")}="",0,IF(${beyond(1)},2,IF(${beyond(nearFactor)},1,0)))`,
} as const;
