import type { SampleRow, SheetDefinition } from "../../templates/definition";
import type { Carried } from "../carry/carryOwn";
import type { OwnColumns } from "../carry/ownColumns";
import type { SheetPlan, TableContents } from "../port";
import { readChoices } from "../reading/readChoices";
import type { ReportMoment } from "../sheets/reportLines";
import type { ReportLayout, ToolReport } from "../sheets/toolReports";
import type { GapSources } from "./fingerprints";

/** What the team has picked on a sheet, by the key of the table of choices; as sample rows are given. */
export type Entries = Readonly<Record<string, readonly SampleRow[]>>;

/** What stands in a sheet's tables of choices, as it was typed. */
export function entriesOf(
  { tables }: SheetDefinition,
  contentsOf: (table: string) => TableContents | undefined
): Entries {
  return Object.fromEntries(
    tables.flatMap((definition) => {
      const contents = definition.fields ? contentsOf(definition.name) : undefined;
      return contents ? [[definition.key, [readChoices(definition, contents)]]] : [];
    })
  );
}

/** The same of all of them, by the keys of the choices. */
export function choicesOf(
  sheet: SheetDefinition,
  contentsOf: (table: string) => TableContents | undefined
): Readonly<Record<string, string>> {
  return Object.assign({}, ...Object.values(entriesOf(sheet, contentsOf)).flat()) as Readonly<
    Record<string, string>
  >;
}

/** What the team has put on a report: picked entries, and columns of their own. */
export interface Kept {
  readonly entries: Entries;
  readonly own: OwnColumns;
}

/**
 * Lays out whole sheets of a report. The pane, which only asks whether a report is out of date, does without: what lays
 * sheets out comes with the scripts that change the workbook.
 */
export interface Layouts {
  /** Reports of values that the add-in works out, which only a refresh judges. */
  readonly furtherReports: readonly ToolReport[];
  readonly toolReport: (
    report: ToolReport,
    layout: ReportLayout,
    isFirst: boolean,
    moment: ReportMoment
  ) => SheetPlan;
  readonly reportAnew: (
    report: ToolReport,
    layout: ReportLayout,
    isFirst: boolean,
    moment: ReportMoment,
    kept: Kept
  ) => Carried;
  readonly gaps: (
    moment: ReportMoment,
    sources: GapSources,
    flags: readonly SampleRow[]
  ) => SheetPlan;
  readonly lists: () => SheetPlan;
}

/** In place of a sheet that nobody is going to write. */
const unplanned: SheetPlan = {
  name: "",
  tabColor: "",
  blocks: [],
  tables: [],
  columnFormulas: [],
  formats: [],
  widths: [],
  heights: [],
  validations: [],
  conditionals: [],
  charts: [],
  names: [],
  replacesNames: [],
  valueCopies: [],
  freezeRows: 0,
  freezeColumns: 0,
  print: {
    landscape: true,
    pagesWide: 1,
    columns: null,
    titleRows: null,
    breaks: null,
    titleColumns: 0,
  },
};

/** For the question whether there is anything to write: the steps are right, the sheets in them are blank. */
export const onlyWhether: Layouts = {
  furtherReports: [],
  toolReport: () => unplanned,
  reportAnew: () => ({ plan: unplanned, orphans: [] }),
  gaps: () => unplanned,
  lists: () => unplanned,
};
