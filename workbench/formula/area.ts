/** Excel's sheet size. */
export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

/** A rectangle of cells; zero-based, all four edges inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell's place; zero-based. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
}

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowCountOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCountOf(area: Area): number {
  return area.right - area.left + 1;
}

/** Whether the area covers every row of its columns, as "A:C" does. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === ROW_COUNT - 1;
}

/** Whether the area covers every column of its rows, as "1:3" does. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === COLUMN_COUNT - 1;
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The cells two areas share, or undefined when they share none. */
export function intersect(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** An area so many rows down and columns right. */
export function offsetArea(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

/** The smallest area around two areas. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `area` without the cells of `hole`: none to four rectangles. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const shared = intersect(area, hole);
  if (!shared) return [area];
  const rest: Area[] = [];
  if (area.top < shared.top) rest.push({ ...area, bottom: shared.top - 1 });
  if (area.left < shared.left) {
    rest.push({ ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 });
  }
  if (area.right > shared.right) {
    rest.push({ ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 });
  }
  if (area.bottom > shared.bottom) rest.push({ ...area, top: shared.bottom + 1 });
  return rest;
}

/** The letters of a column: 0 is "A". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column of its letters: "A" is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3" for row 2, column 1. */
export function formatCell(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "A1", "A1:B2", "A:C" or "1:3". */
export function formatArea(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const start = formatCell(area.top, area.left);
  const end = formatCell(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/** "$A$1:$B$2"; whole columns and rows keep their short form. */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet name as it stands before "!": quoted when Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeReference = /^[a-z]{1,3}\d+$/i.test(name) || /^(r\d*)?(c\d*)?$/i.test(name);
  return plain && !likeReference ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "Sheet1!A1:B2". */
export function formatSheetArea(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area)}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** The place of "B3" or "$B$3", or undefined when the text is no cell of a sheet. */
export function parseCell(text: string): CellPoint | undefined {
  const match = CELL.exec(text.trim());
  if (!match) return undefined;
  const point = { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") };
  return point.row < ROW_COUNT && point.column < COLUMN_COUNT ? point : undefined;
}

function ordered(a: CellPoint, b: CellPoint): Area | undefined {
  const area = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  return area.bottom < ROW_COUNT && area.right < COLUMN_COUNT ? area : undefined;
}

/** The area of "A1", "A1:B2", "A:C" or "1:3" without a sheet name; undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const address = text.trim();
  const columns = COLUMNS.exec(address);
  if (columns) {
    return ordered(
      { row: 0, column: columnIndex(columns[1] ?? "") },
      { row: ROW_COUNT - 1, column: columnIndex(columns[2] ?? "") }
    );
  }
  const rows = ROWS.exec(address);
  if (rows) {
    return ordered(
      { row: Number(rows[1]) - 1, column: 0 },
      { row: Number(rows[2]) - 1, column: COLUMN_COUNT - 1 }
    );
  }
  const [first = "", second, ...more] = address.split(":");
  if (more.length > 0) return undefined;
  const start = parseCell(first);
  const end = second === undefined ? start : parseCell(second);
  return start && end ? ordered(start, end) : undefined;
}

/** Splits "'My sheet'!A1" in sheet name and the rest; without "!" the sheet is undefined. */
export function splitSheetAddress(text: string): { sheet: string | undefined; address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text.trim());
  if (!match) return { sheet: undefined, address: text.trim() };
  const sheet = match[1] !== undefined ? match[1].replace(/''/g, "'") : match[2];
  return { sheet, address: match[3] ?? "" };
}
