import "../../templates/withFormulas";
import { serialDayFromIso } from "../../core";
import type { SampleRow, SampleSet, SheetDefinition, SheetKey } from "../../templates/definition";
import { fixedSheets, sheetKind, withDependencies } from "../../templates/index";
import { settings } from "../../templates/settings";
import { periods, schools } from "../../templates/setup";
import { pdsaMeasures } from "../../templates/measures/measures";
import { outcomesSheet } from "../../templates/outcomes";
import { quoted } from "../../templates/structuredReference";
import { toolItems, tools } from "../../templates/tool";
import { summaryPrefix, toolSlug } from "../../templates/toolNames";
import type { TrackerSource } from "../../templates/trackerItems";
import type { InsertResult } from "../actions/actions";
import { fitNames } from "../sheets/fitNames";
import { planGaps } from "../sheets/planGaps";
import { planLists } from "../sheets/planLists";
import { planSheet } from "../sheets/planSheet";
import { planToolReport } from "../sheets/planToolReport";
import { planTracker } from "../sheets/planTracker";
import type { SheetPlan, Trouble } from "../port";
import type { Reading } from "../reading/readSnapshot";
import type { ReportMoment } from "../sheets/reportLines";
import { sampleSources } from "../samples/sampleSources";
import { countSampleRows, findSampleRows } from "../samples/sampleRows";
import { furtherReports } from "../sheets/furtherReports";
import { toolReports, type ToolReport } from "../sheets/toolReports";
import { hasRoster, hasSignals, sheetState, tableNamed } from "../reading/understand";

export interface PlannedInsertion {
  readonly plans: readonly SheetPlan[];
  readonly skipped: InsertResult["skipped"];
}

export interface InsertMoment {
  readonly asOf: number;
  readonly writtenAt: number;
}

const names = (rows: readonly SampleRow[], key: string): readonly string[] =>
  rows.flatMap((row) => (typeof row[key] === "string" ? [row[key]] : []));

/**
 * Plans the sheets asked for and those that they depend on, leaving out what is in the workbook already.
 * Sample rows go only into sheets that are new. Trackers and their reports are planned for every usable tool version.
 */
export function planInsertion(
  keys: readonly SheetKey[],
  reading: Reading,
  samples: SampleSet | null,
  moment: InsertMoment
): PlannedInsertion {
  const wanted = withDependencies(keys).filter((key) => sheetState(reading, key) === "absent");
  const rowsOf = (key: string): readonly SampleRow[] => samples?.tables[key] ?? [];
  const withSampleTool = wanted.includes("tool") && samples !== null;
  const sources: readonly TrackerSource[] = withSampleTool
    ? sampleSources(rowsOf(tools.key), rowsOf(toolItems.key))
    : reading.tools.flatMap(({ source }) => (source ? [source] : []));
  const setupIsNew = wanted.includes("setup");
  const schoolNames = setupIsNew ? names(rowsOf(schools.key), "school") : reading.snapshot.schools;
  const periodNames = setupIsNew
    ? names(rowsOf(periods.key), "period")
    : reading.snapshot.periods.map(({ name }) => name);
  const trackersToCome: readonly TrackerSource[] = [
    ...reading.trackers.flatMap(({ tracker }) =>
      tracker ? [{ label: tracker.tool.label, unit: tracker.tool.unit, items: tracker.items }] : []
    ),
    ...(wanted.includes("tracker") ? sources : []),
  ];
  const summarised = periodNames.length === 0 ? [] : trackersToCome;
  const alreadySample = countSampleRows(findSampleRows(reading, samples ? [samples] : []));
  const newSampleRows =
    samples === null
      ? 0
      : Object.entries(samples.tables)
          .filter(([key]) => wanted.some((sheet) => holdsTable(sheet, key)))
          .reduce((sum, [key, rows]) => sum + (isFieldTable(key) ? cellsOf(rows) : rows.length), 0);
  const sampleAsOf = setupIsNew ? rowsOf(settings.key)[0]?.["asOf"] : undefined;
  const moments: ReportMoment = {
    ...moment,
    asOf: (typeof sampleAsOf === "string" ? serialDayFromIso(sampleAsOf) : null) ?? moment.asOf,
    samples: alreadySample + newSampleRows,
  };
  // Where the summary of a further version is still to come, its charts come with the next refresh.
  const hasSummary = ({ label }: TrackerSource) =>
    wanted.includes("summary") ||
    tableNamed(reading, summaryPrefix + toolSlug(label)) !== undefined;
  // What is typed already can be reported at once; sample rows are by the next refresh.
  const readBefore = ({ label }: TrackerSource) => {
    const tracker = reading.snapshot.trackers.find(({ tool }) => tool.label === label);
    return tracker && !setupIsNew ? { tracker, snapshot: reading.snapshot } : {};
  };
  const skipped: { sheet: string; reason: "needsTool" | "needsTracker" }[] = [];
  const plans = wanted.flatMap((key): readonly SheetPlan[] => {
    switch (key) {
      case "lists":
        return [planLists()];
      case "tracker":
        if (sources.length === 0) skipped.push({ sheet: sheetKind(key).name, reason: "needsTool" });
        return sources.map((source, index) =>
          planTracker(source, rowsOf(`tracker:${source.label}`), index === 0)
        );
      case "summary":
      case "charts":
      case "heatMap":
      case "agreement":
      case "breakdown": {
        const report = reportOf(key);
        const shown = report.usesSummary ? summarised.filter(hasSummary) : summarised;
        if (shown.length === 0)
          skipped.push({
            sheet: sheetKind(key).name,
            reason: trackersToCome.length === 0 ? "needsTool" : "needsTracker",
          });
        return shown.map((source, index) =>
          planToolReport(
            report,
            { source, schools: schoolNames, periods: periodNames, ...readBefore(source) },
            index === 0,
            moments
          )
        );
      }
      case "gaps":
        // Flags need the data to be in the sheets first: the next refresh writes them.
        return [
          planGaps(
            null,
            {
              summarised: summarised.filter(hasSummary),
              withSignals: wanted.includes("measures") || hasSignals(reading),
              withRoster: wanted.includes("roster") || hasRoster(reading),
            },
            []
          ),
        ];
      default: {
        const sheet = fixedSheets.find((candidate) => candidate.key === key)!;
        return [
          planSheet(sheet, samples?.tables ?? {}, {
            names: settingsLacking(sheet, reading, setupIsNew),
          }),
        ];
      }
    }
  });
  const { definedNames, brokenNames } = reading.contents;
  const known = {
    definedNames,
    brokenNames: [...brokenNames, ...(setupIsNew ? standIns(reading) : [])],
  };
  return { skipped, plans: plans.map((plan) => fitNames(plan, known)) };
}

/** The setting that a sheet's formulas need and the first Setup did not have. */
const needed: Partial<Record<SheetKey, string>> = {
  [pdsaMeasures.key]: "ruleSet",
  [outcomesSheet.key]: "minStudents",
};

/**
 * Names that may stand for the defaults of settings since a sheet was inserted beside a Setup of an earlier version. They do
 * not break when that Setup is deleted; a new one brings the settings themselves.
 */
function standIns(reading: Reading): readonly string[] {
  const there = new Set(reading.contents.definedNames.map((name) => name.toLowerCase()));
  return Object.entries(needed).flatMap(([sheet, field]) => {
    const setting = settings.fields!.find(({ key }) => key === field)!;
    const isStandIn =
      sheetState(reading, sheet as SheetKey) !== "absent" &&
      there.has(setting.definedName!.toLowerCase());
    return isStandIn ? [setting.definedName!] : [];
  });
}

/**
 * Names of settings that a sheet's formulas need and a Setup of an earlier version does not have yet: they stand for their
 * defaults until it is brought forward.
 */
function settingsLacking(
  { key }: SheetDefinition,
  { contents }: Reading,
  setupIsNew: boolean
): SheetPlan["names"] {
  const isThere = (name: string) =>
    contents.definedNames.some((other) => other.toLowerCase() === name.toLowerCase());
  return setupIsNew
    ? []
    : (settings.fields ?? [])
        .filter(({ key: field, definedName }) => field === needed[key] && !isThere(definedName!))
        .map(({ definedName, value }) => ({
          name: definedName!,
          formula: `=${typeof value === "number" ? value : quoted(value)}`,
        }));
}

const reportOf = (key: ToolReport["key"]): ToolReport =>
  [...toolReports, ...furtherReports].find((report) => report.key === key)!;

function holdsTable(sheet: SheetKey, tableKey: string): boolean {
  if (sheet === "tracker") return tableKey.startsWith("tracker:");
  return (
    fixedSheets.find(({ key }) => key === sheet)?.tables.some(({ key }) => key === tableKey) ??
    false
  );
}

const isFieldTable = (tableKey: string): boolean =>
  fixedSheets.some(({ tables }) =>
    tables.some(({ key, fields }) => key === tableKey && fields !== undefined)
  );

/** One record of a table of fields fills several rows. */
const cellsOf = (rows: readonly SampleRow[]): number =>
  rows.reduce((sum, row) => sum + Object.values(row).filter((value) => value !== null).length, 0);

/** What stands in the way of the plans; null when nothing does. Looks before anything is written. */
export function findObstacle(plans: readonly SheetPlan[], reading: Reading): Trouble | null {
  const { contents } = reading;
  if (plans.length === 0) return null;
  if (contents.readOnly || contents.structureProtected) return { kind: "protected" };
  const lower = (list: readonly string[]) => new Set(list.map((name) => name.toLowerCase()));
  const sheets = lower(contents.sheets.map(({ name }) => name));
  const tables = lower([...contents.otherTables, ...contents.tables.map(({ name }) => name)]);
  const definedNames = lower(contents.definedNames);
  for (const plan of plans) {
    if (sheets.has(plan.name.toLowerCase())) return { kind: "taken", subject: plan.name };
    const replaced = lower(plan.replacesNames);
    const taken =
      plan.tables.find(
        ({ name }) => tables.has(name.toLowerCase()) || definedNames.has(name.toLowerCase())
      ) ??
      plan.names.find(
        ({ name }) =>
          !replaced.has(name.toLowerCase()) &&
          (definedNames.has(name.toLowerCase()) || tables.has(name.toLowerCase()))
      );
    if (taken) return { kind: "taken", subject: taken.name };
  }
  return null;
}
