import { componentsOfItems } from "../core";
import { averaging, criterionForm, labelOfKey, recordKind, scoring } from "./lists";
import {
  absoluteCell,
  escapeHeader,
  headerOf,
  quoted,
  thisRow,
  thisRowFrom,
  wholeColumn,
} from "./structuredReference";
import { itemRows, ruleWords, trackerHeaderRow, type TrackerSource } from "./trackerItems";
import { observationStatus, overallHeader, unitHeader } from "./trackerWords";

const anyOf = (header: string, labels: readonly string[]): string =>
  `OR(${labels.map((label) => `${thisRow(header)}=${quoted(label)}`).join(",")})`;

/**
 * The formulas of one tracker. `label` stands in the cell beside "Tool version", so that a renamed tool is found again.
 *
 * @param version of the tracker's sheet; the first had no individual scores
 */
export function trackerFormulas(
  source: TrackerSource,
  table: string,
  firstItemColumn: number,
  version: "1" | "2" = "2"
) {
  const { complete, incomplete, individual } = observationStatus;
  const hasRecord = version !== "1";
  const isShown = anyOf("Status", [complete, incomplete, ...(hasRecord ? [individual] : [])]);
  const { items, unit } = source;
  const first = items[0]!.code;
  const last = items[items.length - 1]!.code;
  const scores = thisRowFrom(table, first, last);
  const across = (rowsUp: number) =>
    `${absoluteCell(trackerHeaderRow - rowsUp, firstItemColumn)}:${absoluteCell(trackerHeaderRow - rowsUp, firstItemColumn + items.length - 1)}`;
  const components = across(itemRows.component);
  const rules = across(itemRows.rules);
  const maxima = across(itemRows.maxPoints);
  const rule = (word: string) => `ISNUMBER(SEARCH(${quoted(word)},${rules}))`;
  const toolCell = absoluteCell(trackerHeaderRow - itemRows.component, 0);
  const ofTool = (header: string) =>
    `INDEX(${wholeColumn("tblTool", header)},MATCH(${toolCell},${wholeColumn("tblTool", "Tool version")},0))`;
  const unitColumn = unitHeader(unit);
  const keyHeader = unitColumn ?? "School";
  const names = componentsOfItems(items);
  const componentCells = thisRowFrom(table, names[0]!, names[names.length - 1]!);
  const componentHeaders = `${table}[[#Headers],[${escapeHeader(names[0]!)}]:[${escapeHeader(names[names.length - 1]!)}]]`;
  const componentLimit = `IF(${ofTool("Criterion component (%)")}="",${ofTool("Criterion total (%)")},${ofTool("Criterion component (%)")})`;
  const isForm = (key: string) =>
    `${ofTool("Criterion form")}=${quoted(labelOfKey(criterionForm, key))}`;
  const total =
    `IF(${ofTool("Scoring")}=${quoted(labelOfKey(scoring, "componentMean"))},` +
    `ROUND(${thisRow(overallHeader)}*100,9)>=${ofTool("Criterion total (%)")},` +
    `${thisRow("Earned")}*100>=${ofTool("Criterion total (%)")}*${thisRow("Possible")})`;
  const missesIn = (name: string) =>
    `SUMPRODUCT((${components}=${headerOf(table, name)})*ISNUMBER(${scores})*(${scores}<${maxima}))<=${ofTool("Most misses")}`;
  const has = (header: string) => `ISNUMBER(${ofTool(header)})`;
  const keyShare = `INDEX(${componentCells},MATCH(${ofTool("Key component")},${componentHeaders},0))`;
  const formMet =
    `IF(${isForm("total")},IF(${has("Criterion total (%)")},${total},NA()),` +
    `IF(${isForm("totalAndKeyComponent")},IF(AND(${has("Criterion total (%)")},${has("Criterion component (%)")},${ofTool("Key component")}<>""),AND(${total},IFERROR(ISNUMBER(${keyShare})*(${keyShare}>=${ofTool("Criterion component (%)")}/100)>0,FALSE)),NA()),` +
    `IF(${isForm("everyComponent")},IF(ISNUMBER(${componentLimit}),SUMPRODUCT(ISNUMBER(${componentCells})*(${componentCells}<${componentLimit}/100))=0,NA()),` +
    `IF(${isForm("misses")},IF(${has("Most misses")},AND(${names.map(missesIn).join(",")}),NA()),` +
    `IF(${isForm("points")},IF(${has("Criterion points")},${thisRow("Earned")}>=${ofTool("Criterion points")},NA()),NA())))))`;
  const begun = `AND(${["Date", "School", unitColumn, "Observer"]
    .filter((header) => header !== null)
    .map((header) => `${thisRow(header)}=""`)
    .join(",")},COUNTA(${scores})=0)`;
  const goodScores =
    `SUMPRODUCT(ISNUMBER(${scores})*(${scores}<=${maxima})*ISNUMBER(MATCH(${scores},{0,1,2,3,4,5,6,7,8,9,10},0)))` +
    `+SUMPRODUCT((${scores}="NA")*${rule(ruleWords.naAllowed)})+COUNTBLANK(${scores})`;
  const wrongRow = [
    `NOT(ISNUMBER(${thisRow("Date")}))`,
    `${thisRow("Period")}=""`,
    `ISNA(MATCH(${thisRow("School")},lstSchool,0))`,
    ...(unitColumn === null ? [] : [`${thisRow(unitColumn)}=""`]),
    `${goodScores}<${items.length}`,
  ].join(",");
  const missing = `SUMPRODUCT((${scores}="")*${rule(ruleWords.required)})>0`;
  const counted = hasRecord
    ? `IF(${thisRow("Record")}=${quoted(labelOfKey(recordKind, "individual"))},${quoted(individual)},${quoted(complete)})`
    : quoted(complete);
  const numbered = `(ROW()-ROW(${headerOf(table, "Date")}))`;
  const sameObservation = `COUNTIFS([Date],${thisRow("Date")},[${keyHeader}],${thisRow(keyHeader)},[Observer],${thisRow("Observer")})`;
  return {
    observation: `=IF(OR(${thisRow("Date")}="",${thisRow(keyHeader)}=""),"",IFERROR(YEAR(${thisRow("Date")})*10000+MONTH(${thisRow("Date")})*100+DAY(${thisRow("Date")})&" "&${thisRow(keyHeader)}&IF(${thisRow("Observer")}="",""," by "&${thisRow("Observer")})&IF(${sameObservation}>1," row "&${numbered},""),"Row "&${numbered}))`,
    period: `=IF(ISNUMBER(${thisRow("Date")}),IFERROR(LOOKUP(2,1/((tblPeriod[Start]<=${thisRow("Date")})*(tblPeriod[End]>=INT(${thisRow("Date")}))*(tblPeriod[Period]<>"")),tblPeriod[Period]),""),"")`,
    status: `=IFERROR(IF(${begun},"",IF(OR(${wrongRow}),${quoted(observationStatus.check)},IF(OR(${missing},COUNT(${scores})=0),${quoted(incomplete)},${counted}))),${quoted(observationStatus.check)})`,
    earned: `=IF(${isShown},SUM(${scores}),"")`,
    possible: `=IF(${isShown},SUMPRODUCT(ISNUMBER(${scores})*${maxima}),"")`,
    overall: `=IF(N(${thisRow("Possible")})=0,"",IF(${ofTool("Scoring")}=${quoted(labelOfKey(scoring, "componentMean"))},AVERAGE(${componentCells}),${thisRow("Earned")}/${thisRow("Possible")}))`,
    component: (name: string) =>
      `=IF(${isShown},IFERROR(SUMPRODUCT(--(${components}=${headerOf(table, name)}),${scores})/SUMPRODUCT((${components}=${headerOf(table, name)})*ISNUMBER(${scores})*${maxima}),""),"")`,
    meets: `=IF(${thisRow("Status")}<>${quoted(complete)},"",IFERROR(IF(AND(SUMPRODUCT(${rule(ruleWords.critical)}*ISNUMBER(${scores})*(${scores}<${maxima}))=0,${formMet}),"Yes","No"),""))`,
    unitShare: `=IF(${thisRow("Status")}=${quoted(complete)},1/COUNTIFS([${keyHeader}],${thisRow(keyHeader)},[School],${thisRow("School")},[Period],${thisRow("Period")},[Status],${quoted(complete)}),0)`,
    weight: `=IF(setAveraging=${quoted(labelOfKey(averaging, "observations"))},--(${thisRow("Status")}=${quoted(complete)}),${thisRow("Unit share")})`,
  };
}
