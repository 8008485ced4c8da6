import type { CellValue, Outcome, TableContents, WorkbookContents } from "../../workbook/port";
import { cellsAbove, FREE_ROWS_LIMIT, WIDTH_ABOVE } from "./aroundTable";
import { overviewOf, requestOverview, type Overview } from "./overview";
import { readInSteps } from "./readInSteps";
import { placeOf, requestPlace, type RequestedPlace } from "./tablePlace";
import { Refusal } from "../session/trouble";
import type { WorkbookMemory } from "../session/workbookMemory";
import type { WantedTables } from "./wantedTables";
import type { ExcelSession } from "../session/withExcel";

interface RequestedTable extends RequestedPlace {
  readonly name: string;
  /** From A1 to the end of the header row, and at least to column Z; null where nobody asks for it. */
  readonly top: Excel.Range | null;
  /** Cells in use directly below; null where nobody asks for it. */
  readonly below: Excel.Range | null;
}

function requestTable(
  workbook: Excel.Workbook,
  name: string,
  wanted: WantedTables
): RequestedTable {
  const place = requestPlace(workbook.tables.getItemOrNullObject(name));
  place.range.load("values");
  let top: Excel.Range | null = null;
  if (wanted.withCellsAbove(name)) {
    // A rectangle spanned from A1 exists however many rows a user has deleted above; getRowsAbove would throw.
    const corner = place.sheet.getRangeByIndexes(0, 0, 1, WIDTH_ABOVE);
    top = place.range.getRow(0).getBoundingRect(corner);
    top.load("values");
  }
  let below: Excel.Range | null = null;
  if (wanted.withRowsBelow(name)) {
    // Only where the first cell in use stands is asked for, not 200 rows of blanks.
    below = place.range.getRowsBelow(FREE_ROWS_LIMIT).getUsedRangeOrNullObject(true);
    below.load("rowIndex");
  }
  return { ...place, name, top, below };
}

/** A host may answer null for more cells than it can carry, without an error. */
function valuesOf(range: Excel.Range): CellValue[][] {
  const values = range.values as CellValue[][] | null;
  if (values === null) {
    throw new Refusal({ kind: "tooLarge" });
  }
  return values;
}

function contentsOf(
  requested: RequestedTable,
  columns: Excel.TableColumnCollection | undefined
): TableContents {
  const place = placeOf(requested);
  const values = valuesOf(requested.range);
  const headers = columns
    ? columns.items.map((column) => column.name)
    : (values[0] ?? []).map(String);
  const firstBodyRow = place.showsHeaders ? 1 : 0;

  let freeRowsBelow = 0;
  if (requested.below && !place.showsTotals) {
    const endRow = place.bodyRow + place.bodyRows;
    freeRowsBelow = requested.below.isNullObject
      ? FREE_ROWS_LIMIT
      : requested.below.rowIndex - endRow;
  }

  return {
    name: requested.name,
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    headers,
    values: values.slice(firstBodyRow, firstBodyRow + place.bodyRows),
    filtered: place.filtered,
    showsTotals: place.showsTotals,
    above: requested.top ? cellsAbove(valuesOf(requested.top), place.row) : [],
    freeRowsBelow,
  };
}

/** Column names of tables whose header row a user has switched off: there they cannot be read from cells. */
async function readHiddenHeaders(
  context: Excel.RequestContext,
  tables: readonly RequestedTable[]
): Promise<ReadonlyMap<string, Excel.TableColumnCollection>> {
  const hidden = new Map<string, Excel.TableColumnCollection>();
  for (const { name, table } of tables) {
    if (!table.showHeaders) {
      const { columns } = table;
      columns.load("items/name");
      hidden.set(name, columns);
    }
  }
  if (hidden.size > 0) {
    await context.sync();
  }
  return hidden;
}

async function readAtOnce(
  context: Excel.RequestContext,
  wanted: WantedTables,
  remembered: readonly string[]
): Promise<{ overview: Overview; tables: readonly TableContents[] }> {
  const { workbook } = context;
  const requestedOverview = requestOverview(workbook);
  const requested = remembered.map((name) => requestTable(workbook, name, wanted));
  await context.sync();

  const overview = overviewOf(requestedOverview);
  const found = requested.filter(({ table }) => !table.isNullObject);
  const unread = wanted.oursAmong(overview.tableNames, remembered);
  if (unread.length > 0) {
    const added = unread.map((name) => requestTable(workbook, name, wanted));
    await context.sync();
    found.push(...added.filter(({ table }) => !table.isNullObject));
  }

  const hiddenHeaders = await readHiddenHeaders(context, found);
  return {
    overview,
    tables: found.map((table) => contentsOf(table, hiddenHeaders.get(table.name))),
  };
}

async function readWhole(
  session: ExcelSession,
  memory: WorkbookMemory,
  wanted: WantedTables,
  isCancelled: () => boolean
): ReturnType<typeof readInSteps> {
  const remembered = memory.tables();
  const atOnce = await session.read((context) => readAtOnce(context, wanted, remembered));
  if (atOnce.ok || FINAL.has(atOnce.trouble.kind)) {
    return atOnce;
  }
  if (atOnce.trouble.kind === "tooLarge") {
    memory.rememberLarge();
  }
  return readInSteps(session, wanted, isCancelled);
}

/** Kinds after which asking for less at a time is no use. */
const FINAL: ReadonlySet<string> = new Set([
  "editing",
  "protected",
  "unsupported",
  "silent",
  "cancelled",
]);

/**
 * Reads everything the add-in knows.
 *
 * Syncs: 1; 2 while there are tables that this client has not read yet, so that nothing is asked for that may not be
 * there; 1 more where a table's header row is switched off. A workbook that does not fit one answer (5 MB on the
 * web), or that refuses the one big question for another reason, is read step by step with as many syncs as it takes;
 * where it was too large, later reads do not ask the big question again.
 *
 * @param isCancelled asked between the steps of a large workbook
 */
export async function readWorkbook(
  session: ExcelSession,
  memory: WorkbookMemory,
  wanted: WantedTables,
  isCancelled: () => boolean = () => false
): Promise<Outcome<WorkbookContents>> {
  const read = memory.isLarge()
    ? await readInSteps(session, wanted, isCancelled)
    : await readWhole(session, memory, wanted, isCancelled);
  if (!read.ok) {
    return read;
  }

  const { overview, tables } = read.value;
  memory.rememberTables(tables.map(({ name }) => name));
  memory.rememberNames(overview.definedNames);
  return {
    ok: true,
    value: {
      sheets: overview.sheets,
      structureProtected: overview.structureProtected,
      readOnly: overview.readOnly,
      tables,
      otherTables: wanted.othersAmong(overview.tableNames),
      definedNames: overview.definedNames,
      brokenNames: overview.brokenNames,
      marks: wanted.marksAmong(overview.formulas),
      textNames: overview.textNames,
    },
  };
}
