import { useMemo, useState } from "react";
import { COLUMN_COUNT, ROW_COUNT } from "../formula/area";
import type { Sheet } from "../model/sheet";
import { axisOf, type Axis } from "./geometry";
import type { GridState } from "./gridState";
import { SheetFaces } from "./sheetFaces";
import { createTextWidth } from "./textMeasure";

const LEAST_ROWS = 120;
const LEAST_COLUMNS = 30;
const ROWS_BELOW = 60;
const COLUMNS_BEYOND = 8;

const textWidth = createTextWidth();

/** The looks and places of a sheet's cells, as far as the sheet is drawn. */
export interface SheetPicture {
  readonly faces: SheetFaces;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Draws more rows, for those who scroll beyond the last one. */
  readonly growRows: () => void;
}

/** Works the picture out again when the workbook changes, or when one goes beyond its edge. */
export function useSheetPicture(sheet: Sheet, state: GridState): SheetPicture {
  const { revision, reveal } = state;
  const [extra, setExtra] = useState(0);
  const used = reachOf(sheet);
  const rowCount = Math.min(
    ROW_COUNT,
    inSteps(Math.max(LEAST_ROWS, used.bottom + ROWS_BELOW, reveal.row + ROWS_BELOW)) + extra
  );
  const columnCount = Math.min(
    COLUMN_COUNT,
    Math.max(LEAST_COLUMNS, used.right + COLUMNS_BEYOND, reveal.column + COLUMNS_BEYOND)
  );

  const faces = useMemo(() => new SheetFaces(sheet, textWidth, revision), [sheet, revision]);
  const columns = useMemo(
    () =>
      axisOf(faces.sheet.columns, columnCount, (column) => faces.sheet.columns.isHidden(column)),
    [faces, columnCount]
  );
  const rows = useMemo(() => {
    const inUse = faces.columnsInUse();
    return axisOf(
      faces.sheet.rows,
      rowCount,
      (row) => faces.sheet.isRowHidden(row),
      (row) => faces.naturalHeight(row, inUse.get(row) ?? [], columns)
    );
  }, [faces, columns, rowCount]);
  return { faces, rows, columns, growRows: () => setExtra((count) => count + LEAST_ROWS) };
}

/** The last row and column that a cell or a chart takes up. */
function reachOf(sheet: Sheet): { bottom: number; right: number } {
  const used = sheet.usedArea();
  const anchors = sheet.charts.items.map(({ anchor }) => anchor);
  return {
    bottom: Math.max(used?.bottom ?? 0, ...anchors.map(({ bottom }) => bottom.index)),
    right: Math.max(used?.right ?? 0, ...anchors.map(({ right }) => right.index)),
  };
}

/** Keeps the count of rows steady while one moves down row by row. */
function inSteps(count: number): number {
  return Math.ceil(count / ROWS_BELOW) * ROWS_BELOW;
}
