import "../../templates/withFormulas";
import type { Reading } from "../reading/readSnapshot";
import type { CloseLook, ClosedIn } from "../repairPort";
import { findColumnChanges } from "./findColumnChanges";
import { findFormulaChanges, findMixedValidation } from "./findFormulaChanges";
import { findOlderVersions } from "./findOlderVersions";
import { findBlankRows, findRowsBelow, findTotalsRow } from "./findRowChanges";
import {
  findHeaders,
  findHiddenSheets,
  findNamesChanged,
  findTablesGone,
  type FoundHeader,
} from "./findTableChanges";
import { declaredNow, madeTables, withLook } from "./madeTables";
import type { Repair } from "./repair";

/** What has to be looked at beyond what was read. */
export function firstLook(reading: Reading): CloseLook {
  const { present, missing } = madeTables(reading);
  const older = new Set(
    reading.versions.filter(({ state }) => state === "older").map(({ sheet }) => sheet.key)
  );
  return {
    tables: present
      .filter(({ definition, sheet }) => !definition.fields || older.has(sheet.key))
      .map(({ contents }) => contents.name),
    headersOf: reading.contents.otherTables,
    // Nothing is looked for where nothing is gone.
    tops: missing.length > 0 ? reading.contents.sheets.map(({ name }) => name) : [],
    areas: [],
  };
}

/** Header rows that stand without their tables; renamed tables have theirs. */
export function headersWithout(reading: Reading, look: ClosedIn): readonly FoundHeader[] {
  const { missing } = madeTables(reading);
  const renamed = new Set(
    findNamesChanged(reading, [], missing, look.headers).map(({ table }) => table)
  );
  return findHeaders(
    missing.filter(({ definition }) => !renamed.has(definition.name)),
    look.tops
  );
}

/** More rows than any table of the add-in has; only those in use are answered. */
const MOST_ROWS = 100_000;

/** What has to be looked at once header rows are found: the rows below them. */
export function secondLook(headers: readonly FoundHeader[]): CloseLook {
  return {
    tables: [],
    headersOf: [],
    tops: [],
    areas: headers.map(({ sheet, row, column, headers: texts }) => ({
      sheet,
      row: row + 1,
      column,
      rows: MOST_ROWS,
      columns: texts.length,
    })),
  };
}

/**
 * Everything in the workbook that people have changed by hand in what the add-in made, and sheets of earlier versions.
 * Pure; nothing is repaired by it.
 *
 * @param bodies what stands below each of the header rows that stand without a table
 */
export function findRepairs(
  reading: Reading,
  look: ClosedIn,
  headers: readonly FoundHeader[] = [],
  bodies: ClosedIn["areas"] = []
): readonly Repair[] {
  const { present, missing } = madeTables(reading);
  const everyLooked = withLook(present, look);
  // Fields are looked at for what a later version adds alone.
  const looked = everyLooked.filter(({ definition }) => !definition.fields);
  const columns = new Map(looked.map((made) => [made, findColumnChanges(made, looked)]));
  const renamed = new Map(
    [...columns.values()]
      .flat()
      .flatMap(({ kind, evidence: { found, expected } }) =>
        kind === "headerRenamed" && found !== undefined && expected !== undefined
          ? [[found.toUpperCase(), expected.toUpperCase()] as const]
          : []
      )
  );
  return [
    ...findOlderVersions(reading.versions, everyLooked.map(declaredNow)),
    ...findTablesGone(headers, bodies),
    ...findNamesChanged(reading, present, missing, look.headers),
    ...findHiddenSheets(reading),
    ...reading.contents.tables.flatMap((contents) => findTotalsRow({ contents })),
    ...looked.flatMap((made) => [
      ...columns.get(made)!,
      ...findRowsBelow(made),
      ...findFormulaChanges(made, looked, missing, renamed),
      ...findMixedValidation(made),
      ...findBlankRows(made),
    ]),
  ];
}
