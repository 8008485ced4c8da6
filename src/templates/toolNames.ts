/** Names made from a tool version's label: its sheets and tables. */
import { startOf } from "./startOf";

export const trackerPrefix = "tblFidelity_";
export const summaryPrefix = "tblSummary_";
export const itemSummaryPrefix = "tblItemSummary_";
export const heatPrefix = "tblHeat_";
export const chartChoicePrefix = "tblChartChoice_";
export const chartComponentPrefix = "tblChartComponent_";
export const chartPeriodPrefix = "tblChartPeriod_";
export const chartSchoolPrefix = "tblChartSchool_";
export const chartMissedPrefix = "tblChartMissed_";
export const chartItemPrefix = "tblChartItem_";
export const itemHeatPrefix = "tblItemHeat_";
export const itemHeatChoicePrefix = "tblItemHeatChoice_";
export const itemHeatPeriodPrefix = "tblItemHeatPeriod_";
export const agreementSharePrefix = "tblAgreementShare_";
export const agreementPrefix = "tblAgreement_";
export const breakdownChoicePrefix = "tblBreakdownChoice_";
export const breakdownPrefix = "tblBreakdown_";

/** Tables that the add-in makes of a tracker and lays out anew when schools, periods or items change. */
export const reportTablePrefixes: readonly string[] = [
  summaryPrefix,
  itemSummaryPrefix,
  heatPrefix,
  chartChoicePrefix,
  chartComponentPrefix,
  chartPeriodPrefix,
  chartSchoolPrefix,
  chartMissedPrefix,
  chartItemPrefix,
  itemHeatPrefix,
  itemHeatChoicePrefix,
  itemHeatPeriodPrefix,
  agreementSharePrefix,
  agreementPrefix,
  breakdownChoicePrefix,
  breakdownPrefix,
];

export const toolTablePrefixes: readonly string[] = [trackerPrefix, ...reportTablePrefixes];

const slugLimit = 60;

/**
 * The part of a table name that stands for a tool version. Labels that differ only in marks share it; callers refuse
 * such pairs. A long label ends in a number made of all of it, so that its next version has a name of its own.
 */
export function toolSlug(label: string): string {
  const slug = label.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  if (slug.length <= slugLimit) return slug === "" ? "tool" : slug;
  const end = `_${numberOf(label.toLowerCase()).toString(36)}`;
  return slug.slice(0, slugLimit - end.length) + end;
}

/** A number that hardly any other text has: FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    number = Math.imul(number ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return number;
}

export const trackerTableName = (label: string): string => trackerPrefix + toolSlug(label);

const sheetNameLimit = 31;
/** Besides the characters that Excel forbids those that nobody sees, and halves of characters. */
const illegalInSheetNames = /[:\\/?*[\]\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The n-th sheet of a kind: the plain name first, then with the tool version, within Excel's 31 characters. */
export function toolSheetName(base: string, label: string, isFirst: boolean): string {
  if (isFirst) return base;
  const name = startOf(`${base} ${label}`.replace(illegalInSheetNames, " "), sheetNameLimit);
  return name.replace(/[' ]+$/g, "");
}
