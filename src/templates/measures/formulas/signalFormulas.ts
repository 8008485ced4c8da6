import {
  fewestPointsForLimits,
  fewestUsefulPoints,
  ihiRunLimits,
  ihiShift,
  ihiTrend,
  nhsShift,
  nhsTrend,
} from "../../../core";
import { labelOfKey, ruleSet } from "../../lists";
import { ofValue as value } from "../measureTables";
import { signalWords } from "../measureWords";
import { quoted, thisRow } from "../../structuredReference";

const part = thisRow("Part");
const judged = thisRow("Judged");
const useful = thisRow("Useful points");
const run = thisRow("Longest run");
const crossings = thisRow("Crossings");
const trend = thisRow("Longest trend");
const signal = thisRow("Signal");
const samePart = `${value("Part")},${part}`;
const isRules = (key: string): string => `setRuleSet=${quoted(labelOfKey(ruleSet, key))}`;
const word = (key: keyof typeof signalWords): string => quoted(signalWords[key]);
/** Of the latest point. */
const latest = (header: string): string =>
  `SUMIFS(${value(header)},${samePart},${value("Place")},${judged})`;
/** Of the last three points, those with some number in some column. */
const lastThree = (header: string, wanted: string): string =>
  `COUNTIFS(${samePart},${value("Place")},">"&(${judged}-3),${value(header)},${wanted})`;
const tableEntry = (limits: readonly number[]): string =>
  `INDEX({${limits.join(",")}},${useful}-${ihiRunLimits.first - 1})`;

const enough = `IF(${isRules("nhs")},COUNTIFS(${samePart},${value("Baseline")},1)>=${fewestPointsForLimits},${useful}>=${fewestUsefulPoints})`;

const nhs =
  `IF(${latest("Trend")}>=${nhsTrend},${word("trend")},IF(${latest("Run")}>=${nhsShift},${word("shift")},` +
  `IF(AND(${latest("Zone")}=1,${latest("Side")}<>0,${lastThree("Side", latest("Side"))}=3,${lastThree("Zone", "1")}>=2),${word("twoOfThree")},` +
  `IF(${latest("Zone")}=2,${word("outsideLimits")},${word("none")}))))`;

const ihi =
  `IF(${run}>=${ihiShift},${word("shift")},IF(${trend}>=${ihiTrend},${word("trend")},` +
  `IF(${useful}>${ihiRunLimits.first + ihiRunLimits.lower.length - 1},${word("none")},` +
  `IF(${crossings}+1<${tableEntry(ihiRunLimits.lower)},${word("fewRuns")},` +
  `IF(${crossings}+1>${tableEntry(ihiRunLimits.upper)},${word("manyRuns")},${word("none")})))))`;

const anhoej =
  `IF(${run}>ROUND(LOG(${useful},2)+3,0),${word("longRun")},` +
  `IF(${crossings}<CRITBINOM(${useful}-1,0.5,0.05),${word("fewCrossings")},${word("none")}))`;

/** The strongest of the rules that hold, by the set of rules chosen in Setup. */
export const signalFormula =
  `=IF(${thisRow("Points")}=0,"",IF(NOT(${enough}),${word("tooFew")},` +
  `IF(${isRules("nhs")},${nhs},IF(${isRules("ihi")},${ihi},${anhoej}))))`;

const half = `INT(${useful}/2)`;
/** The later half of the useful points against the earlier half. */
const heading =
  `SIGN(SUMIFS(${value("Side")},${samePart},${value("Useful number")},">"&(${useful}-${half}))` +
  `-SUMIFS(${value("Side")},${samePart},${value("Useful number")},">0",${value("Useful number")},"<="&${half}))`;
/** Of the latest of the longest trends. */
const trendWay =
  `SUMIFS(${value("Step")},${samePart},${value("Place")},` +
  `SUMPRODUCT(MAX((${value("Part")}=${part})*(${value("Trend")}=${trend})*(${value("Step")}<>0)*${value("Place")})))`;

/** 1, −1 or 0. */
export const wayFormula =
  `=IF(OR(${signal}="",${signal}=${word("tooFew")},${signal}=${word("none")},${signal}=${word("manyRuns")}),0,` +
  `IF(${isRules("nhs")},IF(${signal}=${word("trend")},${latest("Step")},${latest("Side")}),` +
  `IF(${signal}=${word("trend")},${trendWay},${heading})))`;
