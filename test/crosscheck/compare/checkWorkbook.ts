import type { Workbook } from "../../../workbench/model/workbook";
import type { Checks } from "../../e2e/suite/checks";
import type { OfficeAnswer } from "../office/libreOffice";
import type { PyxlAnswer } from "../office/openpyxl";
import type { TriedWorkbook } from "../workbooks/workbooks";
import { coreFigures, type CoreFigures } from "./coreFigures";
import { addressOf, compareResults, sameResult, shown } from "./differences";
import { officeResults, workbenchResults, type Results } from "./formulaCells";
import { answeredStructure, officeStructure, pyxlStructure } from "./structure";

/** A serial day on which no sample is: only a workbook without an as-of date would be seen from it. */
const NO_DAY = 1;

/** What the project itself says of a workbook. */
export interface OwnResults {
  /** By the place of the sheet. */
  readonly workbench: readonly Results[];
  readonly core: CoreFigures;
}

/** Works a workbook out in the workbench, and its figures by the analysis. */
export function ownResults(workbook: Workbook): OwnResults {
  return {
    workbench: workbook.sheets.items.map(workbenchResults),
    core: coreFigures(workbook, NO_DAY),
  };
}

/** States what holds of a workbook, and prints how many cells were compared. */
export function checkWorkbook(
  { name, workbook, laidOut }: TriedWorkbook,
  own: OwnResults,
  office: OfficeAnswer,
  pyxl: PyxlAnswer,
  checks: Checks
): void {
  const differences: string[] = [];
  const counts: string[] = [];
  const total = { cells: 0, compared: 0, withCore: 0, skipped: 0 };
  workbook.sheets.items.forEach((sheet, at) => {
    const workbench = own.workbench[at]!;
    const found = office.sheets[at];
    const results: Results = found === undefined ? new Map() : officeResults(found);
    const { compared, differences: differing } = compareResults(sheet.name, workbench, results);
    differences.push(...differing);
    const core = own.core.get(sheet.name) ?? new Map();
    const { compared: withCore, differences: wrong } = compareCore(sheet.name, core, {
      workbench,
      office: results,
    });
    differences.push(...wrong);
    total.cells += workbench.size;
    total.compared += compared;
    total.withCore += withCore;
    if (workbench.size > 0)
      counts.push(`${sheet.name} ${compared}${withCore > 0 ? ` (core ${withCore})` : ""}`);
  });
  const skipped = total.cells - total.compared;
  console.log(
    `# ${name}: ${total.compared} formula cells compared, ${total.withCore} with the core, ${skipped} skipped: ` +
      `${counts.join(", ")} (LibreOffice ${office.seconds.toFixed(1)} s)`
  );
  checks.that(`${name}: there are formula cells to compare`, total.compared > 0);
  checks.none(
    `${name}: LibreOffice, workbench and core give the same in every formula cell`,
    differences
  );
  checks.that(
    `${name}: no formula cell was skipped`,
    skipped === 0,
    `${skipped} of ${total.cells} were`
  );
  checks.equal(
    `${name}: LibreOffice has every sheet, table, validation and conditional format`,
    answeredStructure(office),
    officeStructure(workbook)
  );
  const expected = pyxlStructure(
    workbook,
    own.workbench.map(({ size }) => size)
  );
  checks.equal(`${name}: openpyxl has every name`, pyxl.names, expected.names);
  checks.none(
    `${name}: openpyxl has every sheet, table, column, formula, validation, conditional format and page setup`,
    sheetFaults(pyxl, expected)
  );
  if (laidOut) checkPages(name, workbook, office, checks);
}

/** What differs of sheets, one sentence for each. */
function sheetFaults(found: PyxlAnswer, expected: PyxlAnswer): readonly string[] {
  const sheets = Math.max(found.sheets.length, expected.sheets.length);
  return Array.from({ length: sheets }, (_, at) => {
    const [a, b] = [found.sheets[at], expected.sheets[at]].map((sheet) => JSON.stringify(sheet));
    return a === b ? null : `sheet ${at + 1}: expected ${b}, found ${a}`;
  }).filter((fault) => fault !== null);
}

/** Every sheet that says how many pages wide it prints, or where its pages begin, does print so wide. */
function checkPages(
  name: string,
  workbook: Workbook,
  { sheets }: OfficeAnswer,
  checks: Checks
): void {
  const wide = pagesSaid(workbook);
  const found = Object.fromEntries(
    sheets.filter(({ name: sheet }) => sheet in wide).map((sheet) => [sheet.name, sheet.pagesWide])
  );
  checks.equal(`${name}: every sheet prints as many pages wide as it says`, found, wide);
}

function pagesSaid({ sheets }: Workbook): Record<string, number> {
  return Object.fromEntries(
    sheets.items.flatMap(({ name, view }) => {
      const zoom = view.pageLayout["zoom"] as
        { readonly horizontalFitToPages?: number } | undefined;
      const breaks = view.verticalPageBreaks.length;
      if (zoom === undefined) return [];
      return [[name, zoom.horizontalFitToPages ?? breaks + 1] as const];
    })
  );
}

/** Compares figures of the analysis with both; a figure that no formula states is a difference, too. */
function compareCore(
  sheet: string,
  core: Results,
  found: { readonly workbench: Results; readonly office: Results }
): { readonly compared: number; readonly differences: readonly string[] } {
  const differences: string[] = [];
  let compared = 0;
  for (const [place, figure] of core) {
    const [workbench, office] = [found.workbench.get(place), found.office.get(place)];
    if (workbench !== undefined && office !== undefined) {
      compared += 1;
      if (sameResult(figure, workbench) && sameResult(figure, office)) continue;
    }
    differences.push(
      `${addressOf(sheet, place)} is ${shown(figure)} by the analysis, ${shown(workbench)} in the workbench and ` +
        `${shown(office)} in LibreOffice`
    );
  }
  return { compared, differences };
}
