import type { CellInput, Outcome, TableChange, WritePlan } from "../workbook/port";
import { contiguousBlocks, type Block } from "./contiguousBlocks";
import { copyValues, writeBlock } from "./fillSheet";
import { ChangesMade } from "./putBack";
import { placeOf, requestPlace, type RequestedPlace, type TablePlace } from "./tablePlace";
import { mayHaveChanged, Refusal } from "./trouble";
import type { ExcelSession } from "./withExcel";

/** What was asked of a table before it is changed; answered after the next sync. */
interface LookedAt extends RequestedPlace {
  readonly change: TableChange;
  readonly columns: Excel.TableColumnCollection;
  /** Cells in use where rows would be appended; null where none are. */
  readonly below: Excel.Range | null;
  /** The row that stays when all are deleted; null where others stay. */
  readonly lastRow: Excel.Range | null;
}

/** A table that is as it was read. */
interface Checked extends TablePlace {
  readonly lookedAt: LookedAt;
  readonly columnOf: (header: string) => number;
}

function lookAt(workbook: Excel.Workbook, change: TableChange): LookedAt {
  const place = requestPlace(workbook.tables.getItemOrNullObject(change.table));
  const { columns } = place.table;
  columns.load("items/name");

  let below: Excel.Range | null = null;
  if (change.append.length > 0) {
    below = place.range.getRowsBelow(change.append.length).getUsedRangeOrNullObject(true);
    below.load("rowIndex");
  }
  let lastRow: Excel.Range | null = null;
  if (deletesAll(change)) {
    lastRow = place.table.getDataBodyRange().getRow(0);
    lastRow.load("formulas, values");
  }
  return { ...place, change, columns, below, lastRow };
}

function deletesAll({ deleteRows, expectRows, append }: TableChange): boolean {
  return append.length === 0 && deleteRows.length > 0 && deleteRows.length === expectRows;
}

function refuse(
  kind: "missing" | "filtered" | "protected" | "occupied" | "totals",
  subject: string
): never {
  throw new Refusal({ kind, subject });
}

function check(lookedAt: LookedAt): Checked {
  const { table, change, columns, below } = lookedAt;
  if (table.isNullObject) {
    refuse("missing", change.table);
  }
  const place = placeOf(lookedAt);
  if (place.bodyRows !== change.expectRows) {
    refuse("missing", change.table);
  }
  if (place.sheetProtected) {
    refuse("protected", place.sheet);
  }
  // Values written to a filtered table land in the wrong rows (#224), and deleting its rows fails (#994).
  if (place.filtered) {
    refuse("filtered", change.table);
  }
  if (below && place.showsTotals) {
    refuse("totals", change.table);
  }
  if (below && !below.isNullObject) {
    refuse("occupied", change.table);
  }
  const positions = new Map(columns.items.map(({ name }, index) => [name, index]));
  const columnOf = (header: string): number =>
    place.column + (positions.get(header) ?? refuse("missing", `${change.table}[${header}]`));
  // All of them now, before anything is written.
  [...change.cells.map(({ header }) => header), ...change.appendHeaders].forEach(columnOf);
  return { ...place, lookedAt, columnOf };
}

/** Writes cells over what stands there, which is kept to be put back. */
function overwrite(
  sheet: Excel.Worksheet,
  sheetName: string,
  block: Block<CellInput>,
  made: ChangesMade
): void {
  const { row, column, cells } = block;
  made.willWrite(sheet, sheetName, {
    row,
    column,
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
  });
  writeBlock(sheet, block);
}

function writeCells(
  { lookedAt, sheet: sheetName, bodyRow, columnOf }: Checked,
  made: ChangesMade
): void {
  const cells = lookedAt.change.cells.map(({ row, header, value }) => ({
    row: bodyRow + row,
    column: columnOf(header),
    value,
  }));
  for (const block of contiguousBlocks(cells)) {
    overwrite(lookedAt.sheet, sheetName, block, made);
  }
}

/**
 * The table is resized over free rows and then filled. Values below a table are only partly absorbed when trailing
 * cells are blank (#3013, #3191), and `rows.add` makes merge conflicts in shared workbooks.
 */
function appendRows(checked: Checked, made: ChangesMade): void {
  const { lookedAt, bodyRow, bodyRows, column, columns, columnOf } = checked;
  const { table, range, sheet, change } = lookedAt;
  const rowCount = range.rowCount + change.append.length;
  made.willGrow(change.table, range.rowCount, change.append.length);
  table.resize(sheet.getRangeByIndexes(range.rowIndex, column, rowCount, columns));
  const cells = change.append.flatMap((values, down) =>
    values.map((value, index) => ({
      row: bodyRow + bodyRows + down,
      column: columnOf(change.appendHeaders[index] ?? ""),
      value,
    }))
  );
  for (const block of contiguousBlocks(cells)) {
    writeBlock(sheet, block);
  }
}

/** Bottom up, so that no row moves before its turn. A table cannot be without rows: the last is emptied. */
function deleteRows({ lookedAt, bodyRow, column }: Checked): number {
  const { table, sheet, change, lastRow } = lookedAt;
  const kept = lastRow ? 0 : -1;
  const deleted = change.deleteRows.filter((row) => row !== kept).sort((a, b) => b - a);
  for (const row of deleted) {
    table.rows.getItemAt(row).delete();
  }
  if (lastRow) {
    const values = (lastRow.values[0] ?? []) as unknown[];
    const formulas = (lastRow.formulas[0] ?? []) as unknown[];
    const typed = formulas.flatMap((formula, index) =>
      // A column's own formula stays: without it, the next row would have none. Text is its own "formula".
      formula !== values[index] ? [] : [{ row: bodyRow, column: column + index, value: null }]
    );
    for (const block of contiguousBlocks(typed)) {
      writeBlock(sheet, block);
    }
  }
  return deleted.length;
}

/** Carries out one table's changes; answers with what to look at afterwards. */
function changeTable(
  checked: Checked,
  made: ChangesMade
): { name: string; after: Excel.Range; rowCount: number } {
  const { table, range, change } = checked.lookedAt;
  writeCells(checked, made);
  if (change.append.length > 0) {
    appendRows(checked, made);
  }
  const deleted = deleteRows(checked);
  const after = table.getRange();
  after.load("rowCount");
  return { name: change.table, after, rowCount: range.rowCount + change.append.length - deleted };
}

function writeOutside(workbook: Excel.Workbook, plan: WritePlan, made: ChangesMade): void {
  for (const sheetName of new Set([...plan.cells, ...plan.valueCopies].map(({ sheet }) => sheet))) {
    const sheet = workbook.worksheets.getItem(sheetName);
    const cells = plan.cells.filter((cell) => cell.sheet === sheetName);
    for (const block of contiguousBlocks(cells)) {
      overwrite(sheet, sheetName, block, made);
    }
  }
  for (const copy of plan.valueCopies) {
    const sheet = workbook.worksheets.getItem(copy.sheet);
    made.willWrite(sheet, copy.sheet, { ...copy.to, rows: 1, columns: 1 });
    copyValues(sheet, [copy]);
  }
}

function checkChange({ table, expectRows, cells, ...change }: TableChange): void {
  const rows = [...cells.map(({ row }) => row), ...change.deleteRows];
  const isSound =
    rows.every((row) => Number.isInteger(row) && row >= 0 && row < expectRows) &&
    new Set(change.deleteRows).size === change.deleteRows.length &&
    change.append.every((values) => values.length === change.appendHeaders.length);
  if (!isSound) {
    throw new RangeError(`These changes to "${table}" cannot be right for ${expectRows} rows.`);
  }
}

/**
 * Writes all changes, after one look whether the tables are still as they were read. Where one is filtered,
 * protected, changed or without room below, nothing at all is written.
 *
 * Syncs: 2; 1 where no table is changed; none for an empty plan. A write is never repeated. When the host fails half
 * way through it, up to 2 more put back what came before the failure. It stays where rows were to be deleted, or
 * where more cells were written over than are kept (`putBack`).
 */
export async function writeChanges(session: ExcelSession, plan: WritePlan): Promise<Outcome<void>> {
  plan.tables.forEach(checkChange);
  if (new Set(plan.tables.map(({ table }) => table)).size < plan.tables.length) {
    throw new RangeError("A table is changed twice in one plan.");
  }
  if (plan.tables.length + plan.cells.length + plan.valueCopies.length === 0) {
    return { ok: true, value: undefined };
  }

  const made = new ChangesMade();
  const written = await session.write(async (context) => {
    const { workbook } = context;
    const lookedAt = plan.tables.map((change) => lookAt(workbook, change));
    if (lookedAt.length > 0) {
      await context.sync();
    }
    const changed = lookedAt.map(check).map((checked) => changeTable(checked, made));
    writeOutside(workbook, plan, made);
    await context.sync();

    const odd = changed.find(({ after, rowCount }) => after.rowCount !== rowCount);
    if (odd) {
      throw new Refusal({ kind: "unknown", subject: odd.name });
    }
  });
  if (!written.ok && plan.tables.every(deletesNothing) && mayHaveChanged(written.trouble)) {
    await made.putBack(session);
  }
  return written;
}

function deletesNothing({ deleteRows }: TableChange): boolean {
  return deleteRows.length === 0;
}
