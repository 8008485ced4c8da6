import type { Item, ScoredUnit } from "../core/model";
import { componentsOfItems } from "../core/scoringRules";
import type { ColumnDefinition, SheetDefinition, TableDefinition } from "./definition";
import { column, requiredColumn } from "./column";
import {
  averaging,
  criterionForm,
  date,
  formula,
  labelOfKey,
  named,
  observationMethod,
  oneOf,
  schoolName,
  scoring,
  staffCode,
  text,
} from "./lists";
import {
  absoluteCell,
  escapeHeader,
  headerOf,
  quoted,
  thisRow,
  thisRowFrom,
  wholeColumn,
} from "./structuredReference";
import { startOf } from "./startOf";
import { toolSheetName, trackerTableName } from "./toolNames";
import { firstVersion } from "./versions";

/** What a tracker is generated from: a tool version and its items, as they stand in the Fidelity Tool sheet. */
export interface TrackerSource {
  readonly label: string;
  readonly unit: ScoredUnit;
  readonly items: readonly Item[];
}

/** Rows above a tracker's header that hold its items; counted upwards from the header row. */
export const itemRows = { text: 4, component: 3, rules: 2, maxPoints: 1 } as const;
/** Zero-based row of a tracker's header as inserted; the rows above follow from itemRows. */
export const trackerHeaderRow = 6;

export const observationStatus = {
  complete: "Complete",
  incomplete: "Incomplete",
  check: "Check",
} as const;

export const overallHeader = "Overall";

/** The words of an item's rules row, read back by readRules. */
const ruleWords = { required: "Required", naAllowed: "NA allowed", critical: "Critical" } as const;

export function rulesText(item: Item): string {
  const words = [
    item.required ? ruleWords.required : null,
    item.naAllowed ? ruleWords.naAllowed : null,
    item.critical ? ruleWords.critical : null,
  ].filter((word) => word !== null);
  return words.length === 0 ? "Optional" : words.join(", ");
}

export function readRules(cell: string): Pick<Item, "required" | "naAllowed" | "critical"> {
  const has = (word: string) => cell.toLowerCase().includes(word.toLowerCase());
  return {
    required: has(ruleWords.required),
    naAllowed: has(ruleWords.naAllowed),
    critical: has(ruleWords.critical),
  };
}

export const unitHeader = (unit: ScoredUnit): string | null =>
  unit === "practitioner" ? "Practitioner" : unit === "team" ? "Team" : null;

const anyOf = (header: string, labels: readonly string[]): string =>
  `OR(${labels.map((label) => `${thisRow(header)}=${quoted(label)}`).join(",")})`;

const isShown = anyOf("Status", [observationStatus.complete, observationStatus.incomplete]);

/** The formulas of one tracker. `label` stands in the cell beside "Tool version", so that a renamed tool is found again. */
function trackerFormulas(source: TrackerSource, table: string, firstItemColumn: number) {
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
  const numbered = `(ROW()-ROW(${headerOf(table, "Date")}))`;
  const sameObservation = `COUNTIFS([Date],${thisRow("Date")},[${keyHeader}],${thisRow(keyHeader)},[Observer],${thisRow("Observer")})`;
  return {
    observation: `=IF(OR(${thisRow("Date")}="",${thisRow(keyHeader)}=""),"",IFERROR(YEAR(${thisRow("Date")})*10000+MONTH(${thisRow("Date")})*100+DAY(${thisRow("Date")})&" "&${thisRow(keyHeader)}&IF(${thisRow("Observer")}="",""," by "&${thisRow("Observer")})&IF(${sameObservation}>1," row "&${numbered},""),"Row "&${numbered}))`,
    period: `=IF(ISNUMBER(${thisRow("Date")}),IFERROR(LOOKUP(2,1/((tblPeriod[Start]<=${thisRow("Date")})*(tblPeriod[End]>=INT(${thisRow("Date")}))*(tblPeriod[Period]<>"")),tblPeriod[Period]),""),"")`,
    status: `=IFERROR(IF(${begun},"",IF(OR(${wrongRow}),${quoted(observationStatus.check)},IF(OR(${missing},COUNT(${scores})=0),${quoted(observationStatus.incomplete)},${quoted(observationStatus.complete)}))),${quoted(observationStatus.check)})`,
    earned: `=IF(${isShown},SUM(${scores}),"")`,
    possible: `=IF(${isShown},SUMPRODUCT(ISNUMBER(${scores})*${maxima}),"")`,
    overall: `=IF(N(${thisRow("Possible")})=0,"",IF(${ofTool("Scoring")}=${quoted(labelOfKey(scoring, "componentMean"))},AVERAGE(${componentCells}),${thisRow("Earned")}/${thisRow("Possible")}))`,
    component: (name: string) =>
      `=IF(${isShown},IFERROR(SUMPRODUCT(--(${components}=${headerOf(table, name)}),${scores})/SUMPRODUCT((${components}=${headerOf(table, name)})*ISNUMBER(${scores})*${maxima}),""),"")`,
    meets: `=IF(${thisRow("Status")}<>${quoted(observationStatus.complete)},"",IFERROR(IF(AND(SUMPRODUCT(${rule(ruleWords.critical)}*ISNUMBER(${scores})*(${scores}<${maxima}))=0,${formMet}),"Yes","No"),""))`,
    unitShare: `=IF(${thisRow("Status")}=${quoted(observationStatus.complete)},1/COUNTIFS([${keyHeader}],${thisRow(keyHeader)},[School],${thisRow("School")},[Period],${thisRow("Period")},[Status],${quoted(observationStatus.complete)}),0)`,
    weight: `=IF(setAveraging=${quoted(labelOfKey(averaging, "observations"))},--(${thisRow("Status")}=${quoted(observationStatus.complete)}),${thisRow("Unit share")})`,
  };
}

/**
 * The tracker table of a tool version: one row an observation, one column an item.
 * Item columns carry the item's code; what the item says, its component, rules and points stand in the rows above,
 * so that a scored tracker keeps meaning what it meant when the tool moves on.
 * Throws when there are no items: callers ask for a tracker only of a usable tool.
 */
export function trackerTable(source: TrackerSource): TableDefinition {
  if (source.items.length === 0) throw new Error("A tracker needs at least one item");
  const name = trackerTableName(source.label);
  const unit = unitHeader(source.unit);
  const lead: ColumnDefinition[] = [
    requiredColumn("date", "Date", date, "The day of the observation."),
    requiredColumn("school", "School", named(schoolName), "The school where it took place."),
    ...(unit === null
      ? []
      : [
          source.unit === "practitioner"
            ? requiredColumn("unit", unit, named(staffCode), "The code of who was observed.", {
                width: 110,
              })
            : requiredColumn("unit", unit, text, "The team that was observed.", { width: 140 }),
        ]),
    requiredColumn("observer", "Observer", named(staffCode), "The code of who observed.", {
      width: 100,
    }),
    column("method", "Method", oneOf(observationMethod), "How it was observed.", { width: 96 }),
  ];
  const firstItemColumn = 1 + lead.length;
  const formulas = trackerFormulas(source, name, firstItemColumn);
  const share = (key: string, header: string, text_: string, help: string): ColumnDefinition =>
    column(key, header, formula(text_, "percent"), help, {
      width: 88,
      highlight: { kind: "heat" },
    });
  return {
    key: `tracker:${source.label}`,
    name,
    title: source.label,
    identity: [],
    filterButtons: true,
    columns: [
      column(
        "observation",
        "Observation",
        formula(formulas.observation),
        "Day, unit and observer together; doubles carry their row.",
        { width: 190 }
      ),
      ...lead,
      ...source.items.map((item) =>
        column(
          `item:${item.code}`,
          item.code,
          { kind: "score", max: item.maxPoints, naAllowed: item.naAllowed },
          `${startOf(item.text, 180)}: 0 to ${item.maxPoints}${item.naAllowed ? ", or NA" : ""}.`,
          { required: item.required, width: 92 }
        )
      ),
      column("feedback", "Feedback given", date, "The day on which the result was talked over.", {
        width: 92,
      }),
      column("notes", "Notes", text, "Anything else.", { width: 200, wrap: true }),
      column("period", "Period", formula(formulas.period), "The period that the date falls in.", {
        width: 84,
      }),
      column(
        "status",
        "Status",
        formula(formulas.status),
        "Complete counts; Incomplete lacks a required item; Check has something that cannot be used.",
        {
          width: 88,
          highlight: {
            kind: "texts",
            bad: [observationStatus.check],
            good: [observationStatus.complete],
          },
        }
      ),
      column(
        "earned",
        "Earned",
        formula(formulas.earned, "number"),
        "Points over the items scored.",
        { width: 64 }
      ),
      column(
        "possible",
        "Possible",
        formula(formulas.possible, "number"),
        "Most points over the same items.",
        { width: 68 }
      ),
      share(
        "overall",
        overallHeader,
        formulas.overall,
        "Share of points, or mean of the components, as the tool says."
      ),
      ...componentsOfItems(source.items).map((component) =>
        share(
          `component:${component}`,
          component,
          formulas.component(component),
          `Share of the points of ${component}.`
        )
      ),
      column(
        "meets",
        "Meets criterion",
        formula(formulas.meets),
        "By the criterion in Fidelity Tool; complete observations only.",
        {
          width: 76,
          highlight: { kind: "texts", bad: [], good: ["Yes"] },
        }
      ),
      column(
        "unitShare",
        "Unit share",
        formula(formulas.unitShare, "number"),
        "One divided by the unit's complete observations in the period.",
        { width: 68 }
      ),
      column(
        "weight",
        "Weight",
        formula(formulas.weight, "number"),
        "Its weight in means; see Averaging in Setup.",
        { width: 64 }
      ),
    ],
  };
}

/** Headers that stand twice among the tool's item codes, its components and the tracker's own; null when all differ. */
export function clashingHeader(source: TrackerSource): string | null {
  if (source.items.length === 0) return null;
  const seen = new Set<string>();
  for (const { header } of trackerTable(source).columns) {
    const key = header.toLowerCase();
    if (seen.has(key)) return header;
    seen.add(key);
  }
  return null;
}

/** The sheet of one tracker. */
export function trackerSheet(source: TrackerSource, isFirst: boolean): SheetDefinition {
  return {
    ...trackerSheetBase,
    name: toolSheetName(trackerSheetBase.name, source.label, isFirst),
    title: `Fidelity Tracker: ${source.label}`,
    tables: [trackerTable(source)],
  };
}

/** What all trackers share. */
export const trackerSheetBase: Omit<SheetDefinition, "tables"> = {
  key: "tracker",
  name: "Fidelity Tracker",
  title: "Fidelity Tracker",
  help: "One row an observation: points for each item, NA where it does not apply, blank where it was not scored. Results at right appear by themselves.",
  owner: "user",
  dependsOn: ["lists", "setup", "tool"],
  tabColor: "#C55A11",
  freezeColumns: 3,
  pagesWide: 3,
  versions: firstVersion,
};
