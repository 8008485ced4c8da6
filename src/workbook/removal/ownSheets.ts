import "../../templates/withFormulas";
import type { SampleSet, SheetDefinition, SheetKey } from "../../templates/definition";
import { gapFlags, gapFlagsSheet } from "../../templates/gaps";
import { fixedSheets } from "../../templates/index";
import { listsSheet } from "../../templates/listsSheet";
import { toolItems, tools } from "../../templates/tool";
import { trackerTableName } from "../../templates/toolNames";
import { trackerSheet } from "../../templates/tracker";
import type { TrackerSource } from "../../templates/trackerItems";
import type { SheetPlan, WorkbookCells } from "../port";
import { hasRoster, hasSignals, tableNamed, type Understanding } from "../reading/understand";
import { flagCells } from "../report/planReport";
import { choicesOf } from "../report/layouts";
import { sampleSources } from "../samples/sampleSources";
import { furtherReports } from "../sheets/furtherReports";
import { planGaps } from "../sheets/planGaps";
import { planLists } from "../sheets/planLists";
import { bodyCells } from "../sheets/bodyCells";
import { planSheet } from "../sheets/planSheet";
import { planToolReport } from "../sheets/planToolReport";
import { planTracker } from "../sheets/planTracker";
import type { ReportMoment } from "../sheets/reportLines";
import { reportTables, toolReports, type ReportLayout } from "../sheets/toolReports";
import type { Candidate } from "./candidate";

/** A sheet of the add-in's that is in the workbook. */
export interface OwnSheet {
  readonly sheet: string;
  readonly key: SheetKey;
  readonly owner: SheetDefinition["owner"];
  /** Its tables, as the declarations name them. */
  readonly tables: readonly string[];
  /** States in which the add-in may have left it; none where nothing says any more what it was made from. */
  readonly candidates: readonly Candidate[];
}

/** What the lines of a report say of its making counts for nothing. */
const anyMoment: ReportMoment = { asOf: 0, writtenAt: 0, samples: 0 };
const noStamps: ReadonlySet<string> = new Set();

type Rows = SampleSet["tables"];

function inputCandidate(sheet: SheetDefinition, plan: SheetPlan, rows: Rows): Candidate {
  return {
    plan,
    isReport: false,
    help: sheet.help,
    tables: sheet.tables.map((definition) => ({
      definition,
      rows: bodyCells(definition, rows[definition.key] ?? []),
      stamps: noStamps,
    })),
  };
}

const withAndWithout = (samples: readonly SampleSet[]): readonly Rows[] => [
  {},
  ...samples.map(({ tables }) => tables),
];

function gapCandidates({ reading, analysis }: Understanding): readonly Candidate[] {
  const sources = reading.snapshot.trackers.map(({ tool, items }) => ({ ...tool, items }));
  const flags = analysis.flags.map(flagCells);
  const layouts = reading.snapshot.periods.length === 0 ? [[]] : [sources, []];
  const from = { withSignals: hasSignals(reading), withRoster: hasRoster(reading) };
  return layouts.map((summarised) => ({
    plan: planGaps(null, { summarised, ...from }, []),
    isReport: true,
    help: gapFlagsSheet.help,
    tables: [
      { definition: gapFlags, rows: bodyCells(gapFlags, flags), stamps: new Set(["since"]) },
    ],
  }));
}

function fixedCandidates(
  sheet: SheetDefinition,
  understanding: Understanding,
  samples: readonly SampleSet[]
): readonly Candidate[] {
  if (sheet.key === gapFlagsSheet.key) return gapCandidates(understanding);
  if (sheet.key === listsSheet.key) return [inputCandidate(sheet, planLists(), {})];
  return withAndWithout(samples).map((rows) => inputCandidate(sheet, planSheet(sheet, rows), rows));
}

function trackerCandidates(
  label: string,
  { reading }: Understanding,
  samples: readonly SampleSet[]
): readonly Candidate[] {
  const described = reading.tools.flatMap(({ source }) => (source ? [source] : []));
  const sampled = samples.flatMap(({ tables }) =>
    sampleSources(tables[tools.key] ?? [], tables[toolItems.key] ?? [])
  );
  return [...described, ...sampled]
    .filter((source) => source.label === label)
    .flatMap((source) =>
      withAndWithout(samples).map((tables) => {
        const sheet = trackerSheet(source, true);
        const plan = planTracker(source, tables[sheet.tables[0]!.key] ?? [], true);
        return inputCandidate(sheet, plan, tables);
      })
    );
}

function trackers(
  understanding: Understanding,
  samples: readonly SampleSet[]
): readonly OwnSheet[] {
  return understanding.reading.trackers.flatMap(({ contents, label }): readonly OwnSheet[] => {
    // A copy of the sheet has its label, but a table of another name, and is whoever's made it.
    if (label === null || contents.name.toLowerCase() !== trackerTableName(label).toLowerCase())
      return [];
    const candidates = trackerCandidates(label, understanding, samples);
    const { sheet, name } = contents;
    return [{ sheet, key: "tracker", owner: "user", tables: [name], candidates }];
  });
}

function reports(understanding: Understanding): readonly OwnSheet[] {
  const { reading } = understanding;
  const { snapshot } = reading;
  const { schools, periods, trackers: sources } = snapshot;
  return sources.flatMap((tracker) => {
    const source: TrackerSource = { ...tracker.tool, items: tracker.items };
    const layout: ReportLayout = {
      source,
      schools,
      periods: periods.map(({ name }) => name),
      tracker,
      snapshot,
    };
    return [...toolReports, ...furtherReports].flatMap((report): readonly OwnSheet[] => {
      const choices = choicesOf(report.sheet(layout, true), (name) => tableNamed(reading, name));
      const tables = reportTables(report, { ...layout, choices }, true);
      const names = tables.map(({ definition }) => definition.name);
      const present = names.flatMap((name) => tableNamed(reading, name) ?? []);
      if (present.length === 0) return [];
      const { help, owner } = report.sheet(layout, true);
      const candidate: Candidate = {
        plan: planToolReport(report, { ...layout, choices }, true, anyMoment),
        isReport: true,
        help,
        tables: tables.map(({ definition, rows }) => ({
          definition,
          rows: bodyCells(definition, rows),
          stamps: noStamps,
        })),
      };
      const candidates = periods.length === 0 ? [] : [candidate];
      return [{ sheet: present[0]!.sheet, key: report.key, owner, tables: names, candidates }];
    });
  });
}

/** Lists has no tables: it stands where its defined names lead. */
function listsPlace({ names }: WorkbookCells): string | undefined {
  const formula = names.find(({ name }) => name.toLowerCase() === "lstyesno")?.formula;
  return /^='?(.+?)'?!/.exec(formula ?? "")?.[1]?.replace(/''/g, "'");
}

function fixed(
  understanding: Understanding,
  samples: readonly SampleSet[],
  cells: WorkbookCells
): readonly OwnSheet[] {
  return fixedSheets.flatMap((definition): readonly OwnSheet[] => {
    const tables = definition.tables.map(({ name }) => name);
    const sheet =
      definition.key === listsSheet.key
        ? listsPlace(cells)
        : tables.flatMap((name) => tableNamed(understanding.reading, name) ?? [])[0]?.sheet;
    if (sheet === undefined) return [];
    const candidates = fixedCandidates(definition, understanding, samples);
    return [{ sheet, key: definition.key, owner: definition.owner, tables, candidates }];
  });
}

/** The add-in's sheets in a workbook, each once, with all that the add-in may have put there. */
export function ownSheets(
  understanding: Understanding,
  samples: readonly SampleSet[],
  cells: WorkbookCells
): readonly OwnSheet[] {
  const found = [
    ...fixed(understanding, samples, cells),
    ...trackers(understanding, samples),
    ...reports(understanding),
  ];
  return found.filter(
    ({ sheet }, index) => found.findIndex((other) => other.sheet === sheet) === index
  );
}
