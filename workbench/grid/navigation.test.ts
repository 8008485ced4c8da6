import { COLUMN_COUNT, ROW_COUNT } from "../formula/area";
import { cycle, lastCell, leap, step, type Terrain } from "./navigation";

/** Filled cells are "x"; row 2 is hidden. */
const PICTURE = ["x.x", "x..", "...", "x.x", "x.."];

const terrain: Terrain = {
  isBlank: (row, column) => PICTURE[row]?.[column] !== "x",
  isRowHidden: (row) => row === 2,
  isColumnHidden: () => false,
  used: { top: 0, left: 0, bottom: 4, right: 2 },
};

describe("an arrow key", () => {
  it("goes one cell on, over hidden rows", () => {
    expect(step(terrain, { row: 1, column: 0 }, "down")).toEqual({ row: 3, column: 0 });
  });

  it("stays at the sheet's edge", () => {
    expect(step(terrain, { row: 0, column: 0 }, "up")).toEqual({ row: 0, column: 0 });
    expect(step(terrain, { row: ROW_COUNT - 1, column: 0 }, "down").row).toBe(ROW_COUNT - 1);
  });
});

describe("Ctrl with an arrow key", () => {
  it("goes to the end of a run of filled cells", () => {
    expect(leap(terrain, { row: 0, column: 0 }, "down")).toEqual({ row: 4, column: 0 });
  });

  it("goes over blank cells to the next filled one", () => {
    expect(leap(terrain, { row: 0, column: 0 }, "right")).toEqual({ row: 0, column: 2 });
    expect(leap(terrain, { row: 0, column: 2 }, "down")).toEqual({ row: 3, column: 2 });
  });

  it("goes to the sheet's edge when nothing follows", () => {
    expect(leap(terrain, { row: 4, column: 0 }, "down").row).toBe(ROW_COUNT - 1);
    expect(leap(terrain, { row: 0, column: 2 }, "right").column).toBe(COLUMN_COUNT - 1);
    expect(leap(terrain, { row: 9, column: 9 }, "up")).toEqual({ row: 0, column: 9 });
  });
});

describe("Ctrl+End", () => {
  it("goes to the last row and column in use", () => {
    expect(lastCell(terrain)).toEqual({ row: 4, column: 2 });
    expect(lastCell({ ...terrain, used: undefined })).toEqual({ row: 0, column: 0 });
  });
});

describe("Tab and Enter in a selection of several cells", () => {
  const area = { top: 1, left: 1, bottom: 2, right: 3 };

  it("go round by rows and by columns", () => {
    expect(cycle(area, { row: 1, column: 3 }, "right")).toEqual({ row: 2, column: 1 });
    expect(cycle(area, { row: 2, column: 3 }, "right")).toEqual({ row: 1, column: 1 });
    expect(cycle(area, { row: 2, column: 1 }, "down")).toEqual({ row: 1, column: 2 });
    expect(cycle(area, { row: 1, column: 1 }, "up")).toEqual({ row: 2, column: 3 });
    expect(cycle(area, { row: 1, column: 1 }, "left")).toEqual({ row: 2, column: 3 });
  });
});
