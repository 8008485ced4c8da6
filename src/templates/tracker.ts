import { componentsOfItems } from "../core";
import type { ColumnDefinition, SheetDefinition, TableDefinition, VersionStep } from "./definition";
import { column, requiredColumn } from "./column";
import {
  date,
  named,
  observationMethod,
  oneOf,
  recordKind,
  schoolName,
  staffCode,
  text,
} from "./lists";
import { later, laterFormula } from "./laterFormulas";
import { startOf } from "./startOf";
import { toolSheetName, trackerTableName } from "./toolNames";
import { firstVersion } from "./versions";
import type { TrackerSource } from "./trackerItems";
import { observationStatus, overallHeader, unitHeader } from "./trackerWords";
import type { trackerFormulas } from "./trackerFormulas";

/**
 * The tracker table of a tool version: one row an observation, one column an item.
 * Item columns carry the item's code; what the item says, its component, rules and points stand in the rows above,
 * so that a scored tracker keeps meaning what it meant when the tool moves on.
 * Throws when there are no items: callers ask for a tracker only of a usable tool.
 */
export function trackerTable(source: TrackerSource): TableDefinition {
  return tableWith(source, (firstItemColumn) =>
    later("tracker")(source, trackerTableName(source.label), firstItemColumn)
  );
}

function tableWith(
  source: TrackerSource,
  formulasFrom: (firstItemColumn: number) => ReturnType<typeof trackerFormulas>
): TableDefinition {
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
  let made: ReturnType<typeof trackerFormulas> | null = null;
  const formulas = () => (made ??= formulasFrom(firstItemColumn));
  const share = (
    key: string,
    header: string,
    text_: () => string,
    help: string
  ): ColumnDefinition =>
    column(key, header, laterFormula(text_, "percent"), help, {
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
        laterFormula(() => formulas().observation),
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
      column(
        "record",
        "Record",
        oneOf(recordKind),
        "Blank: an observation, which counts. Individual score: one of several of the same event, for agreement only. Consensus: what these came to.",
        { width: 104 }
      ),
      column("feedback", "Feedback given", date, "The day on which the result was talked over.", {
        width: 92,
      }),
      column("notes", "Notes", text, "Anything else.", { width: 200, wrap: true }),
      column(
        "period",
        "Period",
        laterFormula(() => formulas().period),
        "The period that the date falls in.",
        {
          width: 84,
        }
      ),
      column(
        "status",
        "Status",
        laterFormula(() => formulas().status),
        "Complete counts; Individual is for agreement only; Incomplete lacks a required item; Check has something that cannot be used.",
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
        laterFormula(() => formulas().earned, "number"),
        "Points over the items scored.",
        { width: 64 }
      ),
      column(
        "possible",
        "Possible",
        laterFormula(() => formulas().possible, "number"),
        "Most points over the same items.",
        { width: 68 }
      ),
      share(
        "overall",
        overallHeader,
        () => formulas().overall,
        "Share of points, or mean of the components, as the tool says."
      ),
      ...componentsOfItems(source.items).map((component) =>
        share(
          `component:${component}`,
          component,
          () => formulas().component(component),
          `Share of the points of ${component}.`
        )
      ),
      column(
        "meets",
        "Meets criterion",
        laterFormula(() => formulas().meets),
        "By the criterion in Fidelity Tool; complete observations only.",
        {
          width: 76,
          highlight: { kind: "texts", bad: [], good: ["Yes"] },
        }
      ),
      column(
        "unitShare",
        "Unit share",
        laterFormula(() => formulas().unitShare, "number"),
        "One divided by the unit's complete observations in the period.",
        { width: 68, decimals: 2 }
      ),
      column(
        "weight",
        "Weight",
        laterFormula(() => formulas().weight, "number"),
        "Its weight in means; see Averaging in Setup.",
        { width: 64, decimals: 2 }
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
    get versions() {
      return trackerVersions(source);
    },
  };
}

/** The first version had no individual scores, and its formulas did not know of them. */
function trackerVersions(source: TrackerSource): SheetDefinition["versions"] {
  const former = tableWith(source, (firstItemColumn) =>
    later("tracker")(source, trackerTableName(source.label), firstItemColumn, "1")
  );
  const replaced = former.columns.flatMap(({ key, type }): readonly VersionStep[] =>
    type.kind === "formula" && knowsIndividual(key)
      ? [
          {
            kind: "replaceFormula",
            table: former.key,
            column: key,
            get from() {
              return type.formula;
            },
          },
        ]
      : []
  );
  const [first, second] = trackerSheetBase.versions;
  const added: VersionStep = { kind: "addColumn", table: former.key, column: "record" };
  return [first!, { ...second!, steps: [added, ...replaced] }];
}

const knowsIndividual = (key: string): boolean =>
  ["status", "earned", "possible"].includes(key) || key.startsWith("component:");

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
  // What leads to the second follows from the items.
  versions: [...firstVersion, { name: "2", steps: [] }],
};
