import {
  finished,
  type Attendance,
  type CoachingPlan,
  type Place,
  type Period,
  type Role,
  type RuleSet,
  type SchoolTraits,
  type Settings,
  type Snapshot,
  type StaffMember,
  type Steps,
  type TrainingSession,
} from "../../core";
import { coachingPlans } from "../../templates/coaching";
import type { TableDefinition } from "../../templates/definition";
import { fixedSheets } from "../../templates/index";
import { labelOfKey, schoolLevel } from "../../templates/lists";
import { measures, measureValues } from "../../templates/measures/measures";
import { outcomeRows } from "../../templates/outcomes";
import { pdsaCycles } from "../../templates/pdsa";
import { attendances } from "../../templates/roster";
import { settings } from "../../templates/settings";
import { components, periods, program, schools, staff } from "../../templates/setup";
import { toolItems, tools } from "../../templates/tool";
import { trackerPrefix } from "../../templates/toolNames";
import { trainingSessions } from "../../templates/training";
import type { Issue } from "./issue";
import type { TableContents, WorkbookContents } from "../port";
import type { Cell, KnownNames } from "./readCell";
import { readFields } from "./readFields";
import { issueAt } from "./issueAt";
import { readTableInSteps, type ReadRow } from "./readTable";
import { alwaysError, type SeverityOf } from "./visitRows";
import { readCycles } from "./readCycles";
import { readMeasures } from "./readMeasures";
import { readOutcomes } from "./readOutcomes";
import { madeAs } from "./asMade";
import { readTools, type DescribedTool } from "./readTools";
import { readTracker, type ReadTracker } from "./readTracker";
import { readVersions, type FoundVersion } from "./readVersions";
import { withoutCopies, type TrackerCopy } from "./trackerCopies";

/** A workbook's contents, understood. */
export interface Reading {
  readonly contents: WorkbookContents;
  readonly snapshot: Snapshot;
  readonly asOfIsToday: boolean;
  readonly program: Readonly<Record<string, Cell>>;
  readonly tools: readonly DescribedTool[];
  readonly trackers: readonly ReadTracker[];
  /** Copies of trackers, as come with a copied sheet; not read, so that nothing counts twice. */
  readonly copies: readonly TrackerCopy[];
  readonly versions: readonly FoundVersion[];
  /** Periods in the sheet's order. */
  readonly periods: readonly Period[];
  readonly trainingSessions: number;
  readonly coachingPlans: number;
  readonly issues: readonly Issue[];
}

const str = (row: ReadRow, key: string): string | null => {
  const cell = row.cells[key];
  return typeof cell === "string" && cell !== "" ? cell : null;
};
const num = (row: ReadRow, key: string): number | null => {
  const cell = row.cells[key];
  return typeof cell === "number" ? cell : null;
};

const numberOr = (cell: Cell | undefined, fallback: number): number =>
  typeof cell === "number" ? cell : fallback;

const defaultOf = (key: string): number => {
  const value = settings.fields!.find((field) => field.key === key)?.value;
  if (typeof value !== "number") throw new Error(`Setting ${key} has no numeric default`);
  return value;
};

function settingsOf(values: Readonly<Record<string, Cell>>): Settings {
  const threshold = (key: string) => numberOr(values[key], defaultOf(key));
  return {
    minObservations: threshold("minObservations"),
    minUnits: threshold("minUnits"),
    highSeverityPoints: threshold("highSeverityPoints"),
    declinePoints: threshold("declinePoints"),
    unaddressedDays: threshold("unaddressedDays"),
    stalledDays: threshold("stalledDays"),
    cycleDataDays: threshold("cycleDataDays"),
    firstTestPeople: threshold("firstTestPeople"),
    mostCycles: threshold("mostCycles"),
    spreadPercent: threshold("spreadPercent"),
    spreadPoints: threshold("spreadPoints"),
    spreadUnits: threshold("spreadUnits"),
    zeroPercent: threshold("zeroPercent"),
    groupPoints: threshold("groupPoints"),
    tolerancePercent: threshold("tolerancePercent"),
    pairedPercent: threshold("pairedPercent"),
    agreementPercent: threshold("agreementPercent"),
    smallestGroup: threshold("smallestGroup"),
    minStudents: threshold("minStudents"),
    unitsFirst: values["averaging"] !== "observations",
    ruleSet: (values["ruleSet"] ?? "anhoej") as RuleSet,
  };
}

const placeOf = (row: ReadRow, table: string): Place => ({ table, row: row.index, column: null });

function traitsOf(row: ReadRow): readonly SchoolTraits[] {
  const school = str(row, "school");
  const level = str(row, "level");
  const cohort = str(row, "cohort");
  return school === null
    ? []
    : [{ school, level: level === null ? null : labelOfKey(schoolLevel, level), cohort }];
}

function sessionOf(row: ReadRow): readonly TrainingSession[] {
  const session = str(row, "session");
  const date = num(row, "date");
  const isOff = str(row, "status") === "cancelled";
  return session === null || date === null || isOff
    ? []
    : [
        {
          place: placeOf(row, trainingSessions.name),
          session,
          date,
          trainer: str(row, "trainer"),
          accountable: str(row, "accountable"),
          isPlanned: str(row, "status") === "planned",
        },
      ];
}

function coachingPlanOf(row: ReadRow): readonly CoachingPlan[] {
  const audience = str(row, "audience");
  return audience === null
    ? []
    : [
        {
          place: placeOf(row, coachingPlans.name),
          coach: str(row, "coach"),
          audience,
          review: num(row, "review"),
          reviewed: num(row, "reviewed"),
        },
      ];
}

function attendanceOf(row: ReadRow): readonly Attendance[] {
  const session = str(row, "session");
  const person = str(row, "person");
  return session === null || person === null
    ? []
    : [{ session, person, attended: str(row, "attended") === "yes" }];
}

/** Names once each, whatever their case; the first spelling holds. */
function distinct(names: readonly (string | null)[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names)
    if (name !== null && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  return [...seen.values()];
}

const lowered = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => name.toLowerCase()));

/**
 * Reads everything that the add-in knows in a workbook, and lists all that cannot be read.
 * Never throws over what a user typed.
 *
 * @param today the serial day that counts while Setup names no as-of date
 */
export function readSnapshot(contents: WorkbookContents, today: number): Reading {
  return finished(readSnapshotInSteps(contents, today));
}

/** The same, step by step. */
export function* readSnapshotInSteps(contents: WorkbookContents, today: number): Steps<Reading> {
  const table = (definition: TableDefinition): TableContents | undefined =>
    contents.tables.find(({ name }) => name.toLowerCase() === definition.name.toLowerCase());
  const issues: Issue[] = [];
  const { originals, copies } = withoutCopies(
    contents.tables.filter(({ name }) => name.toLowerCase().startsWith(trackerPrefix.toLowerCase()))
  );
  const versions = readVersions({
    textNames: contents.textNames,
    tables: contents.tables.filter(({ name }) => copies.every((copy) => copy.name !== name)),
  });
  const asMade = madeAs(versions);
  function* read(
    definition: TableDefinition,
    known: KnownNames = {},
    severityOf?: SeverityOf
  ): Steps<readonly ReadRow[]> {
    const found = table(definition);
    if (!found) return [];
    const result = yield* readTableInSteps(asMade(definition, found), found, known, severityOf);
    issues.push(...result.issues);
    const doubled = new Set(
      result.issues.flatMap(({ code, row }) => (code === "duplicate" && row !== null ? [row] : []))
    );
    return result.rows.filter(({ index }) => !doubled.has(index));
  }
  const fields = (definition: TableDefinition) => {
    const found = table(definition);
    if (!found) return {};
    const result = readFields(asMade(definition, found), found);
    issues.push(...result.issues);
    return result.values;
  };
  issues.push(...missingTables(contents));

  const programValues = fields(program);
  const settingValues = fields(settings);
  const periodRows = (yield* read(periods, {}, alwaysError)).flatMap(
    (row): readonly (Period & { row: number })[] => {
      const name = str(row, "period");
      const start = num(row, "start");
      const end = num(row, "end");
      return name !== null && start !== null && end !== null && start <= end
        ? [{ name, start, end, row: row.index }]
        : [];
    }
  );
  issues.push(...overlapping(periodRows, table(periods)));
  const componentNames = distinct((yield* read(components)).map((row) => str(row, "component")));
  const schoolRows = yield* read(schools);
  const schoolNames = distinct(schoolRows.map((row) => str(row, "school")));
  const codes = yield* staffCodes(table(staff));
  const known: KnownNames = {
    lstPeriod: lowered(periodRows.map(({ name }) => name)),
    lstComponent: lowered(componentNames),
    lstSchool: lowered(schoolNames),
    lstStaff: lowered(codes),
  };
  const staffMembers = (yield* read(staff, known)).flatMap((row): readonly StaffMember[] => {
    const code = str(row, "code");
    return code === null
      ? []
      : [
          {
            code,
            role: str(row, "role") as Role | null,
            school: str(row, "school"),
            gradeBand: str(row, "gradeBand"),
            coach: str(row, "coach"),
            startDate: num(row, "startDate"),
          },
        ];
  });
  const trainingRows = yield* read(trainingSessions, known);
  const sessions = trainingRows.flatMap(sessionOf);
  const knownSessions: KnownNames = table(trainingSessions)
    ? { lstSession: lowered(distinct(trainingRows.map((row) => str(row, "session")))) }
    : {};
  const rosterRows = yield* read(attendances, { ...known, ...knownSessions });
  const coachingRows = yield* read(coachingPlans, known);
  const described = readTools(table(tools), table(toolItems), known, asMade);
  issues.push(...described.issues);
  const toolOf = (label: string) =>
    described.tools.find(({ tool }) => tool.label.toLowerCase() === label.toLowerCase())?.tool ??
    null;
  const trackers: ReadTracker[] = [];
  for (const found of originals)
    trackers.push(yield* readTracker(found, toolOf, periodRows, known, asMade));
  for (const tracker of trackers) for (const issue of tracker.issues) issues.push(issue);
  const cycleRows = yield* read(pdsaCycles, known);
  const cycles = readCycles(table(pdsaCycles), cycleRows);
  issues.push(...cycles.issues);
  const series = table(pdsaCycles) ? distinct(cycleRows.map((row) => str(row, "series"))) : null;
  const measured = readMeasures(table(measures), table(measureValues), series, asMade);
  issues.push(...measured.issues);
  const { outcomes, issues: ofOutcomes } = yield* readOutcomes(table(outcomeRows), known, asMade);
  for (const issue of ofOutcomes) issues.push(issue);
  const asOf = settingValues["asOf"];
  return {
    contents,
    asOfIsToday: typeof asOf !== "number",
    program: programValues,
    tools: described.tools,
    trackers,
    copies,
    versions,
    periods: periodRows,
    trainingSessions: trainingRows.length,
    coachingPlans: coachingRows.length,
    issues,
    snapshot: {
      asOf: numberOr(asOf, today),
      components: componentNames,
      schools: schoolNames,
      schoolTraits: schoolRows.flatMap((row) => traitsOf(row)),
      staff: staffMembers,
      sessions,
      attendances: rosterRows.flatMap(attendanceOf),
      coachingPlans: coachingRows.flatMap(coachingPlanOf),
      periods: [...periodRows]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map(({ name, start, end }) => ({ name, start, end })),
      settings: settingsOf(settingValues),
      trackers: trackers.flatMap(({ tracker }) => (tracker ? [tracker] : [])),
      cycles: cycles.cycles,
      measures: measured.measures,
      outcomes,
    },
  };
}

/** Staff codes before anything else of the table is read, because coaches refer to them. */
function* staffCodes(contents: TableContents | undefined): Steps<readonly string[]> {
  if (!contents) return [];
  const columns = staff.columns.filter(({ key }) => key === "code");
  const { rows } = yield* readTableInSteps({ ...staff, columns }, contents, {});
  return distinct(rows.map((row) => str(row, "code")));
}

/** Tables that are gone from a sheet whose other tables are there. */
function missingTables(contents: WorkbookContents): readonly Issue[] {
  const names = new Map(contents.tables.map((found) => [found.name.toLowerCase(), found]));
  return fixedSheets.flatMap((sheet) => {
    const present = sheet.tables.filter(({ name }) => names.has(name.toLowerCase()));
    const standsEmpty =
      contents.tables.length > 0 && contents.sheets.some(({ name }) => name === sheet.name);
    if (present.length === sheet.tables.length || (present.length === 0 && !standsEmpty)) return [];
    const sheetName = present[0] ? names.get(present[0].name.toLowerCase())!.sheet : sheet.name;
    return sheet.tables
      .filter(({ name }) => !names.has(name.toLowerCase()))
      .map((missing): Issue => ({
        code: "missingTable",
        severity: "error",
        sheet: sheetName,
        table: missing.name,
        column: null,
        row: null,
        address: null,
        found: null,
        expected: { value: missing.title },
      }));
  });
}

function overlapping(
  rows: readonly (Period & { row: number })[],
  contents: TableContents | undefined
): readonly Issue[] {
  if (!contents) return [];
  return rows.flatMap((period, index) => {
    const other = rows
      .slice(0, index)
      .find((earlier) => earlier.start <= period.end && period.start <= earlier.end);
    return other
      ? [
          issueAt(
            contents,
            "periodsOverlap",
            "note",
            { row: period.row, column: null },
            {
              found: period.name,
              expected: { value: other.name },
            }
          ),
        ]
      : [];
  });
}
