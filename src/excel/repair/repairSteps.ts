import type { RepairStep } from "../../workbook/repairPort";
import { contiguousBlocks } from "../../workbook/contiguousBlocks";
import { cellInput } from "../writing/cellInput";
import { everyCell, rangeOf, writeBlock } from "../sheets/fillSheet";
import { colourRange, formatRange, POINTS_PER_PIXEL, validateRange } from "../sheets/formatSheet";
import type { RepairState, TableState } from "./repairState";
import { placeOf, type TablePlace } from "../reading/tablePlace";
import { sameName } from "../reading/wantedTables";

type StepOf<K extends RepairStep["kind"]> = RepairStep & { readonly kind: K };

function stateOf({ tables }: RepairState, table: string): TableState {
  const found = tables.find(({ expected }) => sameName(expected.table) === sameName(table));
  if (!found) {
    throw new RangeError(`The plan changes "${table}" and does not say how it looks.`);
  }
  return found;
}

/** Where a table stands now that columns have gone in to its left for other tables. */
function placeNow(place: TablePlace, table: string, { wentIn }: RepairState): TablePlace {
  let { column } = place;
  for (const other of wentIn)
    if (other.sheet === place.sheet && other.table !== table && other.column <= column) column += 1;
  return { ...place, column };
}

/**
 * A whole column of the sheet goes in, so that whatever stands above the table, such as a tracker's items, stays with
 * its column. At either edge the new column is outside of the table, which then takes it in. What an earlier attempt
 * has left of it is used.
 */
function addColumn(workbook: Excel.Workbook, step: StepOf<"addColumn">, state: RepairState): void {
  const { place: requested, columns } = stateOf(state, step.table);
  const place = placeNow(placeOf(requested), step.table, state);
  const count =
    columns.items.length + state.wentIn.filter((each) => each.table === step.table).length;
  const table = workbook.tables.getItem(step.table);
  const { sheet } = requested;
  const isBesideLeft = step.stands === "beside" && step.index === 0;
  const at = isBesideLeft ? place.column - 1 : place.column + step.index;
  if (step.stands === undefined) {
    rangeOf(sheet, { row: 0, column: at, rows: 1, columns: 1 }).getEntireColumn().insert("Right");
    state.wentIn.push({ table: step.table, sheet: place.sheet, column: at });
  }
  const header = rangeOf(sheet, { row: place.row, column: at, rows: 1, columns: 1 });
  header.values = everyCell(step.header);
  const isEdge = step.index === 0 || step.index === count;
  if (isEdge && step.stands !== "inTable") {
    table.resize(
      rangeOf(sheet, {
        row: place.row,
        column: Math.min(at, place.column),
        rows: place.bodyRows + 1 + (place.showsTotals ? 1 : 0),
        columns: count + 1,
      })
    );
  }
  const body = rangeOf(sheet, { row: place.bodyRow, column: at, rows: place.bodyRows, columns: 1 });
  // What the neighbour to the left takes and shows has come along.
  body.clear("Formats");
  body.dataValidation.clear();
  body.conditionalFormats.clearAll();
  if (step.formula !== null) {
    body.formulas = everyCell(step.formula);
  }
  step.headerFormats.forEach((format) => formatRange(header, format));
  step.formats.forEach((format) => formatRange(body, format));
  if (step.validation) {
    validateRange(body, step.validation);
  }
  step.conditionals.forEach((conditional) => colourRange(body, conditional));
  header.format.columnWidth = step.width * POINTS_PER_PIXEL;
}

function writeFormulas(
  workbook: Excel.Workbook,
  step: StepOf<"writeFormulas">,
  state: RepairState
): void {
  const place = placeOf(stateOf(state, step.table).place);
  const body = workbook.tables.getItem(step.table).columns.getItem(step.header).getDataBodyRange();
  if (step.cells.length === place.bodyRows) {
    body.formulas = everyCell(step.formula);
    return;
  }
  const cells = step.cells.map(({ row }) => ({ row, column: 0, value: step.formula }));
  for (const block of contiguousBlocks(cells)) {
    const first = body.getCell(block.row, 0);
    first.getResizedRange(block.cells.length - 1, 0).formulas = block.cells as string[][];
  }
}

/** Only blank cells get a formula: what was pasted below the table is somebody's own. */
function takeInRows(
  workbook: Excel.Workbook,
  step: StepOf<"takeInRows">,
  state: RepairState
): void {
  const { place: requested, columns } = stateOf(state, step.table);
  const place: TablePlace = placeOf(requested);
  const below = state.below.find(({ step: own }) => own === step)!.range;
  const table = workbook.tables.getItem(step.table);
  table.resize(
    rangeOf(requested.sheet, {
      row: place.row,
      column: place.column,
      rows: place.bodyRows + 1 + step.rows,
      columns: place.columns,
    })
  );
  const cells = step.formulas.flatMap(({ header, formula }) => {
    const column = columns.items.findIndex(({ name }) => name === header);
    return (below.formulas as unknown[][]).flatMap((row, down) =>
      row[column] === ""
        ? [
            {
              row: place.bodyRow + place.bodyRows + down,
              column: place.column + column,
              value: { formula },
            },
          ]
        : []
    );
  });
  contiguousBlocks(cells).forEach((block) => writeBlock(requested.sheet, block));
}

function addRow(workbook: Excel.Workbook, step: StepOf<"addRow">): void {
  const { rows } = workbook.tables.getItem(step.table);
  const row = rows.add(undefined, [step.cells.map(cellInput)] as never);
  if (step.validated) {
    const { index, validation } = step.validated;
    validateRange(row.getRange().getCell(0, index), validation);
  }
}

function defineName(
  workbook: Excel.Workbook,
  step: StepOf<"defineName">,
  state: RepairState
): void {
  const known = state.names.find(({ name }) => name === step.name);
  if (known && !known.item.isNullObject) {
    // Not through what was looked at: that keeps how the name was.
    workbook.names.getItem(step.name).formula = step.formula;
  } else {
    workbook.names.add(step.name, step.formula);
  }
}

function makeTable(workbook: Excel.Workbook, step: StepOf<"makeTable">): void {
  const sheet = workbook.worksheets.getItem(step.sheet);
  const table = sheet.tables.add(rangeOf(sheet, step.area), true);
  table.name = step.table;
  table.style = step.style;
  table.showFilterButton = step.filterButtons;
}

function finishTable(workbook: Excel.Workbook, step: StepOf<"finishTable">): void {
  const table = workbook.tables.getItem(step.table);
  if (step.table !== step.to) {
    table.name = step.to;
  }
  table.style = step.style;
  table.showFilterButton = step.filterButtons;
}

/** Queues one step of a repair, as part of a batch. */
export function carryOutStep(workbook: Excel.Workbook, step: RepairStep, state: RepairState): void {
  switch (step.kind) {
    case "renameColumn":
      workbook.tables.getItem(step.table).columns.getItem(step.from).name = step.to;
      return;
    case "addColumn":
      addColumn(workbook, step, state);
      return;
    case "writeFormulas":
      writeFormulas(workbook, step, state);
      return;
    case "setValidation": {
      const { columns } = workbook.tables.getItem(step.table);
      validateRange(columns.getItem(step.header).getDataBodyRange(), step.validation);
      return;
    }
    case "setWidth": {
      const { columns } = workbook.tables.getItem(step.table);
      columns.getItem(step.header).getDataBodyRange().format.columnWidth =
        step.to * POINTS_PER_PIXEL;
      return;
    }
    case "deleteRows": {
      const { rows } = workbook.tables.getItem(step.table);
      // Bottom up, so that no row moves before its turn.
      [...step.rows].sort((a, b) => b - a).forEach((row) => rows.getItemAt(row).delete());
      return;
    }
    case "takeInRows":
      takeInRows(workbook, step, state);
      return;
    case "addRow":
      addRow(workbook, step);
      return;
    case "hideTotals":
      workbook.tables.getItem(step.table).showTotals = false;
      return;
    case "makeTable":
      makeTable(workbook, step);
      return;
    case "finishTable":
      finishTable(workbook, step);
      return;
    case "renameTable":
      workbook.tables.getItem(step.from).name = step.to;
      return;
    case "showSheet":
      workbook.worksheets.getItem(step.sheet).visibility = "Visible";
      return;
    case "defineName":
      defineName(workbook, step, state);
      return;
  }
}
