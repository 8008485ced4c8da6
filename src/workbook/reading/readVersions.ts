import type { SheetDefinition } from "../../templates/definition";
import { fixedSheets } from "../../templates/index";
import {
  agreementSheetBase,
  breakdownSheetBase,
  chartsSheetBase,
  heatMapSheetBase,
  summarySheetBase,
} from "../../templates/reports/reportBases";
import {
  agreementSharePrefix,
  breakdownChoicePrefix,
  chartChoicePrefix,
  heatPrefix,
  itemHeatChoicePrefix,
  trackerPrefix,
} from "../../templates/toolNames";
import { trackerSheetBase } from "../../templates/tracker";
import { currentVersion, markName } from "../../templates/versions";
import type { TableContents, WorkbookContents } from "../port";

type SheetKind = Pick<SheetDefinition, "key" | "versions">;

/** Of which version a sheet of the workbook is. */
export interface FoundVersion {
  readonly sheet: SheetKind;
  readonly sheetName: string;
  /** The sheet's first table, by whose name it is marked. */
  readonly table: string;
  readonly version: string;
  /** `newer`: a version that this add-in does not know. */
  readonly state: "current" | "older" | "newer";
}

/** The first tables of the sheets that are made for each tool version. */
const firstTables: readonly (readonly [string, SheetKind])[] = [
  [trackerPrefix, trackerSheetBase],
  [heatPrefix, summarySheetBase],
  [chartChoicePrefix, chartsSheetBase],
  [itemHeatChoicePrefix, heatMapSheetBase],
  [agreementSharePrefix, agreementSheetBase],
  [breakdownChoicePrefix, breakdownSheetBase],
];

function kindOf(table: string): SheetKind | null {
  const name = table.toLowerCase();
  return (
    fixedSheets.find(({ tables }) => tables[0]?.name.toLowerCase() === name) ??
    firstTables.find(([prefix]) => name.startsWith(prefix.toLowerCase()))?.[1] ??
    null
  );
}

/** Of which versions the workbook's sheets are. A sheet without a mark is of the first version. */
export function readVersions({
  tables,
  textNames,
}: Pick<WorkbookContents, "textNames"> & {
  readonly tables: readonly Pick<TableContents, "name" | "sheet">[];
}): readonly FoundVersion[] {
  const marks = new Map(textNames.map(({ name, text }) => [name.toLowerCase(), text]));
  return tables.flatMap(({ name, sheet: sheetName }): readonly FoundVersion[] => {
    const sheet = kindOf(name);
    if (!sheet) return [];
    const version = marks.get(markName(name).toLowerCase()) ?? sheet.versions[0]!.name;
    const isKnown = sheet.versions.some((each) => each.name === version);
    const state = !isKnown ? "newer" : version === currentVersion(sheet).name ? "current" : "older";
    return [{ sheet, sheetName, table: name, version, state }];
  });
}
