import { itemRows } from "../../templates/trackerItems";
import type { Area, CellValue, SheetPlan, TableContents } from "../port";
import { trackerItems } from "../reading/readTracker";
import { isFormula } from "../removal/sameFormula";
import { isHelpLine } from "../sheets/reportLines";

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

type Place = `${number},${number}`;

const at = (row: number, column: number): Place => `${row},${column}`;

export function contains(area: Area, { row, column }: Pick<Cell, "row" | "column">): boolean {
  return (
    area.row <= row &&
    row < area.row + area.rows &&
    area.column <= column &&
    column < area.column + area.columns
  );
}

/** Everything that a plan puts outside its tables. */
export function plannedOutside({
  blocks,
  columnFormulas,
  valueCopies,
  tables,
}: SheetPlan): readonly Cell[] {
  const cells: readonly Cell[] = [
    ...blocks.flatMap(({ row, column, cells: block }) =>
      block.flatMap((values, down) =>
        values.map((value, across): Cell => ({
          row: row + down,
          column: column + across,
          value: typeof value === "object" ? "" : value,
        }))
      )
    ),
    ...columnFormulas.map(({ row, column }): Cell => ({ row, column, value: "" })),
    ...valueCopies.map(({ to }): Cell => ({ ...to, value: "" })),
  ];
  return cells.filter((cell) => !tables.some((table) => contains(table, cell)));
}

/** What a copied figure may be as well. */
const isError = (value: CellValue): boolean => typeof value === "string" && value.startsWith("#");

/** Says of a tracker whether a cell above it tells of one of its items. */
function itemCells(tracker: TableContents): (cell: Cell) => boolean {
  const codes = new Set(trackerItems(tracker).map(({ code }) => code));
  return ({ row, column }) =>
    codes.has(tracker.headers[column - tracker.column] ?? "") &&
    row < tracker.row &&
    row >= tracker.row - itemRows.text;
}

/**
 * Says whether a cell outside tables is the add-in's, where a sheet is laid out anew: its words, wherever they stand, and
 * figures where they belong.
 *
 * @param old the tables that are there
 */
export function ownCells(plan: SheetPlan, old: readonly TableContents[]): (cell: Cell) => boolean {
  const planned = plannedOutside(plan);
  const texts = new Set(planned.map(({ value }) => value));
  const places = new Set(planned.map(({ row, column }) => at(row, column)));
  const help = planned.find(({ row, column }) => row === 1 && column === 0)?.value ?? "";
  // Somebody may have put rows above.
  const shift = (old[0]?.row ?? 0) - (plan.tables[0]?.row ?? 0);
  const items = old.map(itemCells);
  return (cell) => {
    const { row, column, value } = cell;
    if (typeof value === "number" || isFormula(value) || isError(value))
      return (
        places.has(at(row, column)) ||
        places.has(at(row - shift, column)) ||
        items.some((isItem) => isItem(cell))
      );
    return (
      texts.has(value) || isHelpLine(value, String(help)) || items.some((isItem) => isItem(cell))
    );
  };
}
