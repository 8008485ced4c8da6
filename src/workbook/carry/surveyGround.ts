import { columnLetters } from "../../templates/structuredReference";
import { contiguousBlocks } from "../contiguousBlocks";
import type {
  Area,
  CarriedTable,
  CellValue,
  Ground,
  Outcome,
  SheetCells,
  TableContents,
  WorkbookPort,
} from "../port";
import type { Reading } from "../reading/readSnapshot";
import { isFormula } from "../removal/sameFormula";
import type { RebuildStep, ReportStep } from "../report/reportStep";
import type { Rebuilding } from "../unfinished/work";
import { carriedTable } from "./carriedTable";
import { foreignCell, textsIn } from "./foreignRows";
import { contains, ownCells, plannedOutside, type Cell } from "./ownCells";
import { rowName, type OwnColumns } from "./ownColumns";

const wholeOf = ({ row, column, headers, values, showsTotals }: TableContents): Area => ({
  row,
  column,
  rows: 1 + values.length + (showsTotals ? 1 : 0),
  columns: headers.length,
});

const bodyOf = (contents: TableContents): Area => ({
  ...wholeOf(contents),
  row: contents.row + 1,
  rows: contents.values.length,
});

function cellsOf({ row, column, rows, columns }: Area): readonly Omit<Cell, "value">[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** Cells of the team's own columns whose rows go; there is nothing in them, or nothing would be laid out. */
function goingCells(contents: TableContents, { naming, columns }: CarriedTable) {
  return contents.values.flatMap((values, row) => {
    const name = rowName(
      naming.map((position) => values[position]),
      row
    );
    return columns
      .filter(({ to }) => !to.has(name))
      .map(({ position }) => ({ row: contents.row + 1 + row, column: contents.column + position }));
  });
}

/** Whether somebody has typed into a table since it was read. */
function hasNewEntry(sheet: SheetCells, { row, column, values }: TableContents): boolean {
  return values.some((cells, down) =>
    cells.some((read, right) => {
      const now = sheet.cells[row + 1 + down - sheet.row]?.[column + right - sheet.column] ?? "";
      return now !== "" && now !== read && !isFormula(now);
    })
  );
}

function occupied(sheet: string, { row, column }: Omit<Cell, "value">) {
  const subject = `${sheet}!${columnLetters(column)}${row + 1}`;
  return { ok: false, trouble: { kind: "occupied", subject } } as const;
}

/**
 * The first cell that somebody has added to one of the old tables of a report; null where there is none. A tracker's
 * rows are the team's in any case.
 */
function addedCell(
  { tables }: RebuildStep,
  sheet: SheetCells,
  old: readonly TableContents[],
  all: readonly TableContents[]
): Omit<Cell, "value"> | null {
  for (const table of tables) {
    const { definition } = table;
    const contents = old.find(({ name }) => name === definition.name);
    if (!contents || definition.key.startsWith("tracker:")) continue;
    const known = textsIn(all.filter((other) => other !== contents));
    const cell = foreignCell(table, contents, sheet, known);
    if (cell) return cell;
  }
  return null;
}

/**
 * What a sheet holds that is to be laid out anew, and what of it is not to be lost. Trouble where somebody's own cells
 * stand in the way.
 */
export function surveySheet(
  step: RebuildStep,
  sheet: SheetCells,
  old: readonly TableContents[],
  own: OwnColumns
): Outcome<Ground> {
  const { plan, tables } = step;
  const valueAt = ({ row, column }: Omit<Cell, "value">): CellValue =>
    sheet.cells[row - sheet.row]?.[column - sheet.column] ?? "";
  const isOld = (cell: Omit<Cell, "value">) => old.some((table) => contains(wholeOf(table), cell));
  const outside = sheet.cells.flatMap((values, down) =>
    values.flatMap((value, across): readonly Cell[] => {
      const cell = { row: sheet.row + down, column: sheet.column + across, value };
      return value === "" || isOld(cell) ? [] : [cell];
    })
  );
  const isOwn = ownCells(plan, old);
  const planned = [...plan.tables.flatMap(cellsOf), ...plannedOutside(plan)].filter(
    (cell) => !isOld(cell)
  );
  const wanted = new Set(planned.map(({ row, column }) => `${row},${column}`));
  const inTheWay = outside.find((cell) => !isOwn(cell) && wanted.has(`${cell.row},${cell.column}`));
  if (inTheWay) return occupied(step.sheet, inTheWay);
  const carried = tables.flatMap((table, index): readonly CarriedTable[] => {
    const placed = plan.tables[index];
    const contents = old.find(({ name }) => tables.length === 1 || name === table.definition.name);
    const columns =
      own.get(contents?.name.toLowerCase() ?? "") ??
      own.get(table.definition.name.toLowerCase()) ??
      [];
    return placed && contents ? [carriedTable(table, contents, placed, columns)] : [];
  });
  const isTracker = tables.some(({ definition }) => definition.key.startsWith("tracker:"));
  const unfilled = [
    ...planned,
    ...(isTracker ? old.flatMap((contents) => cellsOf(bodyOf(contents))) : []),
    ...carried.flatMap((table) =>
      goingCells(
        old.find(({ name }) => name === table.from)!,
        table
      )
    ),
  ].filter((cell) => valueAt(cell) === "");
  const blank = new Map(unfilled.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return {
    ok: true,
    value: {
      bodies: old.map((contents) => ({ table: contents.name, ...bodyOf(contents) })),
      stale: contiguousBlocks(outside.filter(isOwn)).map((block) => ({
        ...block,
        rows: block.cells.length,
        columns: block.cells[0]!.length,
      })),
      blank: contiguousBlocks([...blank.values()].map((cell) => ({ ...cell, value: "" }))).map(
        ({ row, column, cells }) => ({ row, column, rows: cells.length, columns: cells[0]!.length })
      ),
      carried: carried.filter(({ columns }) => columns.length > 0),
    },
  };
}

/** Whether an earlier attempt has left a sheet half laid out, so that nothing tells its cells from others'. */
function isHalfDone({ sheet, oldTables, tables }: RebuildStep, halfDone: Rebuilding | null) {
  return oldTables.length === 0 || (oldTables.length < tables.length && halfDone?.sheet === sheet);
}

/**
 * Looks at the sheets that steps lay out anew, so that nothing of somebody's own is cleared with them. One that was left
 * half laid out is not looked at.
 *
 * Asks the port only where there are such steps.
 */
export async function surveyGround(
  port: Pick<WorkbookPort, "readCells">,
  steps: readonly ReportStep[],
  { contents }: Reading,
  own: OwnColumns,
  halfDone: Rebuilding | null
): Promise<Outcome<readonly ReportStep[]>> {
  const sheets = steps.flatMap((step) =>
    step.kind === "rebuild" && !isHalfDone(step, halfDone) ? [step.sheet] : []
  );
  if (sheets.length === 0) return { ok: true, value: steps };
  const read = await port.readCells([...new Set(sheets)]);
  if (!read.ok) return read;
  const surveyed: ReportStep[] = [];
  for (const step of steps) {
    if (step.kind !== "rebuild" || !sheets.includes(step.sheet)) {
      surveyed.push(step);
      continue;
    }
    const sheet = read.value.sheets.find(({ name }) => name === step.sheet);
    const old = contents.tables.filter(({ name }) => step.oldTables.includes(name));
    const astray = old.find((table) => table.sheet !== step.sheet);
    if (astray) return { ok: false, trouble: { kind: "missing", subject: astray.name } };
    // Gone, or called otherwise, since it was read a moment ago.
    if (!sheet) return { ok: false, trouble: { kind: "changed", subject: step.sheet } };
    if (old.some((table) => hasNewEntry(sheet, table)))
      return { ok: false, trouble: { kind: "changed", subject: step.sheet } };
    // What is half refreshed names here what is gone there.
    const added = contents.marks.length > 0 ? null : addedCell(step, sheet, old, contents.tables);
    if (added) return occupied(step.sheet, added);
    const ground = surveySheet(step, sheet, old, own);
    if (!ground.ok) return ground;
    surveyed.push({ ...step, ground: ground.value });
  }
  return { ok: true, value: surveyed };
}
