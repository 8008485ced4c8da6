import { gapFlagsSheet } from "../templates/gaps";
import { fixedSheets } from "../templates/index";
import { pdsaLog } from "../templates/pdsa";
import { fidelityTool } from "../templates/tool";
import {
  agreementSharePrefix,
  breakdownChoicePrefix,
  chartChoicePrefix,
  heatPrefix,
  itemHeatChoicePrefix,
  toolTablePrefixes,
  trackerPrefix,
} from "../templates/toolNames";
import { MARK_PREFIX } from "./unfinished/work";

const namesOf = (sheets: readonly { tables: readonly { name: string }[] }[]): readonly string[] =>
  sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

/** What a port has to know of the declarations in order to read a workbook. */
export const knownTables = {
  /** Tables with fixed names. */
  tables: namesOf(fixedSheets),
  /** How the names of tables made for a tool version begin. */
  prefixes: toolTablePrefixes,
  markPrefix: MARK_PREFIX,
  /** Tables above whose header the sheet says more: a tracker's items, a report's lines. */
  withCellsAbove: (table: string): boolean =>
    [
      trackerPrefix,
      heatPrefix,
      chartChoicePrefix,
      itemHeatChoicePrefix,
      agreementSharePrefix,
      breakdownChoicePrefix,
      ...namesOf([gapFlagsSheet]),
    ].some((prefix) => table.toLowerCase().startsWith(prefix.toLowerCase())),
  /** Tables to which the add-in adds rows. */
  withRowsBelow: (table: string): boolean =>
    namesOf([gapFlagsSheet, pdsaLog, fidelityTool]).some(
      (name) => name.toLowerCase() === table.toLowerCase()
    ),
} as const;
