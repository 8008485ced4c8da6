import type {
  CellInput,
  Outcome,
  TableChange,
  Trouble,
  WorkMark,
  Written,
  WritePlan,
} from "../../workbook/port";
import { contiguousBlocks, type Block } from "../../workbook/contiguousBlocks";
import { copyValues, writeBlock } from "../sheets/fillSheet";
import { KeptCells } from "./keptCells";
import { check, lookAt, type Checked } from "./lookAtTable";
import { Marking, withoutMark } from "../marking";
import { planMend } from "./planMend";
import { ChangesMade } from "./putBack";
import { hasMoved, requireUnmoved } from "./requireUnmoved";
import { CellsMet, checkPlaces, isTooLate, requireStanding } from "./seenOutside";
import { namesOf, requestNames } from "./rowNames";
import { mayHaveChanged, Refusal } from "../session/trouble";
import type { ExcelSession } from "../session/withExcel";

/** How often a plan is begun anew because others keep changing the same tables. */
const MOST_ATTEMPTS = 8;

/** What was asked of a table while it was changed; answered after the next sync. */
interface Changing {
  readonly checked: Checked;
  readonly after: Excel.Range;
  readonly rowCount: number;
  /** What its rows were known by just before. */
  readonly names: readonly Excel.Range[];
  readonly kept: KeptCells;
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

/** The cells of a change that lie in rows which the table has already, by row and column of the sheet. */
function cellsInside({ change, bodyRow, bodyRows, columnOf, firstRow }: Checked) {
  const filled = change.append.slice(0, Math.max(0, bodyRows - firstRow)).flatMap((values, down) =>
    values.flatMap((value, index) =>
      // A row of the table has its formulas already, and its blank cells are blank.
      value === null || typeof value === "object"
        ? []
        : [{ row: firstRow + down, header: change.appendHeaders[index] ?? "", value }]
    )
  );
  return [...change.cells, ...filled].map(({ row, header, value }) => ({
    row: bodyRow + row,
    column: columnOf(header),
    value,
  }));
}

/**
 * The table is resized over free rows and then filled. Values below a table are only partly absorbed when trailing
 * cells are blank (#3013, #3191), and `rows.add` makes merge conflicts in shared workbooks.
 */
function appendBelow(checked: Checked, made: ChangesMade): void {
  const { lookedAt, change, bodyRow, bodyRows, column, columns, columnOf, grow } = checked;
  const { table, range, sheet } = lookedAt;
  const rowCount = range.rowCount + grow;
  made.willGrow(change.table, range.rowCount, grow);
  table.resize(sheet.getRangeByIndexes(range.rowIndex, column, rowCount, columns));
  const cells = change.append.slice(change.append.length - grow).flatMap((values, down) =>
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
function deleteRows({ lookedAt, change, bodyRow, bodyRows, column }: Checked): number {
  const { table, sheet } = lookedAt;
  const lastRow = change.deleteRows.length === bodyRows ? lookedAt.lastRow : null;
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
function changeTable(checked: Checked, made: ChangesMade): Changing {
  const { lookedAt, change, sheet: sheetName, grow } = checked;
  const { table, range, sheet, filter } = lookedAt;
  const names = requestNames(table, change.rowNames?.headers ?? []);
  filter.load("isDataFiltered");
  const kept = new KeptCells(checked);
  for (const block of contiguousBlocks(cellsInside(checked))) {
    kept.keep(block);
    overwrite(sheet, sheetName, block, made);
  }
  if (grow > 0) {
    appendBelow(checked, made);
  }
  kept.keepRows(change.deleteRows);
  const deleted = deleteRows(checked);
  const after = table.getRange();
  after.load("rowCount");
  return { checked, after, rowCount: range.rowCount + grow - deleted, names, kept };
}

/** Throws where a table did not become what it should, and tells what is left to do. */
function lookAfter({ checked, after, rowCount, names, kept }: Changing): TableChange | null {
  const { lookedAt, change } = checked;
  if (lookedAt.filter.isDataFiltered) {
    throw new Refusal({ kind: "filtered", subject: change.table });
  }
  if (after.rowCount !== rowCount) {
    throw new Refusal({ kind: "unknown", subject: change.table });
  }
  const written = namesOf(names);
  if (checked.names === null || written === null) {
    return null;
  }
  const headers = lookedAt.columns.items.map(({ name }) => name);
  const before = (row: number, header: string): CellInput => kept.contentOf(row, header);
  return planMend({ change, looked: checked.names, written, headers, before });
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

/** What came of one attempt: the body rows of new rows by table, and what must be mended by another one. */
interface Attempted {
  readonly firstRows: ReadonlyMap<string, number>;
  readonly mends: readonly TableChange[];
  readonly met: CellsMet;
}

async function attempt(
  session: ExcelSession,
  plan: WritePlan,
  made: ChangesMade,
  marking: Marking
): Promise<Outcome<Attempted>> {
  return session.write(async (context) => {
    const { workbook } = context;
    const lookedAt = plan.tables.map((change) => lookAt(workbook, change));
    if (lookedAt.length > 0) {
      await context.sync();
    }
    const checked = lookedAt.map(check);
    checkPlaces(plan, checked);
    checked.forEach(requireUnmoved);
    requireStanding(workbook, plan);
    marking.begin(workbook);
    const changing = checked.map((each) => changeTable(each, made));
    const met = new CellsMet(workbook, plan);
    writeOutside(workbook, plan, made);
    marking.end(workbook);
    await context.sync();
    return {
      firstRows: new Map(checked.map(({ change, firstRow }) => [change.table, firstRow])),
      mends: changing.flatMap((each) => lookAfter(each) ?? []),
      met,
    };
  });
}

/**
 * Writes all changes, after one look where the rows of the tables are now. Where a table is filtered, protected,
 * without room below, or no longer has what is to be changed, nothing at all is written.
 *
 * Others may change the same tables between the look and the write. A batch that finds rows inserted, deleted or
 * appended since does nothing, and everything is begun anew; rows that were sorted since come to light by the names
 * that they had when they were written, and what went into wrong ones is mended.
 *
 * Cells outside tables are written where a plan has seen them: where they have moved by then, or hold something else,
 * nothing is ("changed"), or they get back what they held (1 more).
 *
 * Syncs: 2; 1 where no table is changed; none for an empty plan; 2 more for each time that others came in between. A
 * write is repeated only where nothing of it has happened. When the host fails half way through it, up to 2 more put
 * back what came before the failure. The trouble is `unfinished` where rows were to be deleted, where more cells were
 * written over than are kept, or where putting back fails, too.
 */
export async function writeChanges(
  session: ExcelSession,
  plan: WritePlan,
  mark?: WorkMark
): Promise<Outcome<Written>> {
  plan.tables.forEach(checkChange);
  if (new Set(plan.tables.map(({ table }) => table)).size < plan.tables.length) {
    throw new RangeError("A table is changed twice in one plan.");
  }
  let firstRows: ReadonlyMap<string, number> | null = null;
  let mended = false;
  let left = plan;
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts += 1) {
    if (left.tables.length + left.cells.length + left.valueCopies.length === 0) break;
    const made = new ChangesMade();
    // What mends comes after the mark's end.
    const marking = new Marking(
      mark && firstRows ? { ...mark, isThere: mark.ended !== null } : mark
    );
    const outcome = await attempt(session, left, made, marking);
    if (outcome.ok) {
      const back = await outcome.value.met.giveBack(session, left);
      if (!back.ok) {
        return back;
      }
      mended ||= back.value > 0;
      // What mends puts rows back, which are not the new ones.
      firstRows ??= outcome.value.firstRows;
      mended ||= outcome.value.mends.length > 0;
      left = { tables: outcome.value.mends, cells: [], valueCopies: [] };
    } else if (isTooLate(outcome, left)) {
      break;
    } else if (!hasMoved(outcome)) {
      return backAsBefore(session, left, made, marking, outcome);
    }
  }
  const [changed] = [
    ...left.tables.map(({ table }) => table),
    ...left.cells.map(({ sheet }) => sheet),
  ];
  return changed === undefined
    ? { ok: true, value: { firstRows: firstRows ?? new Map(), mended } }
    : { ok: false, trouble: { kind: "changed", subject: changed } };
}

/** Puts back what an attempt that failed has changed, and says so where that cannot be done. */
async function backAsBefore(
  session: ExcelSession,
  plan: WritePlan,
  made: ChangesMade,
  marking: Marking,
  failed: { readonly ok: false; readonly trouble: Trouble }
): Promise<{ readonly ok: false; readonly trouble: Trouble }> {
  const { trouble } = failed;
  if (!mayHaveChanged(trouble)) {
    return failed;
  }
  const brought = marking.broughtBefore(trouble);
  if (!marking.hasBegun) {
    return brought === null ? failed : withoutMark(session, brought, failed);
  }
  const isAsBefore = plan.tables.every(deletesNothing) && (await made.putBack(session, brought));
  return isAsBefore ? failed : { ok: false, trouble: { ...trouble, unfinished: true } };
}

function deletesNothing({ deleteRows: rows }: TableChange): boolean {
  return rows.length === 0;
}
