import { parseArea, parseCell, type Area } from "../formula/area";
import { Workbook } from "../model/workbook";
import type { Sheet } from "../model/sheet";
import { axisOf } from "./geometry";
import { SheetFaces } from "./sheetFaces";

let sheet: Sheet;

beforeEach(() => {
  sheet = new Workbook().sheets.active;
});

/** Ten pixels a character; a standard column has 64. */
const faces = (): SheetFaces => new SheetFaces(sheet, (text) => text.length * 10, 0);
const columns = () => axisOf(sheet.columns, 10, (column) => sheet.columns.isHidden(column));

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`"${address}" is no address`);
  return found;
}

function put(address: string, input: string | number): void {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  sheet.setInput(row, column, input);
}

describe("text that is longer than its cell", () => {
  it("runs over blank neighbours as far as it needs them", () => {
    put("B1", "fifteen letters");
    expect(faces().extent(0, 1, columns())).toEqual({ left: 1, right: 3 });
  });

  it("is cut off at the next filled cell", () => {
    put("B1", "fifteen letters");
    put("C1", 1);
    expect(faces().extent(0, 1, columns())).toEqual({ left: 1, right: 1 });
  });

  it("runs left when it is aligned right", () => {
    put("D1", "fifteen letters");
    sheet.setStyle(area("D1"), { horizontalAlignment: "Right" });
    expect(faces().extent(0, 3, columns())).toEqual({ left: 1, right: 3 });
  });

  it("stays in its cell when it wraps, and the row grows", () => {
    put("A1", "seven words in a cell, all of them");
    sheet.setStyle(area("A1"), { wrapText: true });
    expect(faces().extent(0, 0, columns())).toEqual({ left: 0, right: 0 });
    expect(faces().naturalHeight(0, [0], columns())).toBeGreaterThan(100);
  });
});

describe("the height of a row that nobody has set", () => {
  it("is the standard one for short text, wrapped or not, and for blank cells", () => {
    put("A1", "short");
    sheet.setStyle(area("A1:B1"), { wrapText: true });
    expect(faces().naturalHeight(0, [0, 1], columns())).toBeUndefined();
  });

  it("follows the font", () => {
    put("A1", "x");
    sheet.setStyle(area("A1"), { fontSize: 22 });
    expect(faces().naturalHeight(0, [0], columns())).toBe(39);
  });

  it("is worked out anew when the column gets wider", () => {
    put("A1", "ten digits ten digits");
    sheet.setStyle(area("A1"), { wrapText: true });
    const narrow = faces().naturalHeight(0, [0], columns());
    sheet.setColumnWidth(0, 0, 300);
    expect(narrow).toBeGreaterThan(70);
    expect(faces().naturalHeight(0, [0], columns())).toBeUndefined();
  });
});

describe("the lines of a cell", () => {
  it("are plain gridlines unless something says otherwise", () => {
    expect(faces().lines(0, 0, columns())).toBeUndefined();
    sheet.setView({ showGridlines: false });
    expect(faces().lines(0, 0, columns())).toEqual({ borderRight: "none", borderBottom: "none" });
  });

  it("take the left and top lines of the neighbours", () => {
    sheet.setStyle(area("B2"), {
      borderLeft: { style: "Continuous", color: "#ff0000" },
      borderTop: { style: "Double", color: "#0000ff" },
    });
    expect(faces().lines(1, 0, columns())?.borderRight).toBe("1px solid #ff0000");
    expect(faces().lines(0, 1, columns())?.borderBottom).toBe("3px double #0000ff");
  });

  it("vanish under fills and under text that runs over them", () => {
    sheet.setStyle(area("B2"), { fillColor: "#ffff00" });
    put("A5", "fifteen letters");
    expect(faces().lines(1, 0, columns())?.borderRight).toBe("none");
    expect(faces().lines(4, 0, columns())?.borderRight).toBe("none");
    expect(faces().lines(4, 1, columns())?.borderRight).toBe("none");
    expect(faces().lines(4, 2, columns())).toBeUndefined();
  });
});

describe("a table", () => {
  beforeEach(() => {
    sheet.setInputs(area("B2:C4"), [
      ["Name", "Score"],
      ["Ann", 1],
      ["Bob", 2],
    ]);
    sheet.workbook.tables.add(sheet, area("B2:C4"), { hasHeaders: true });
  });

  it("has a coloured header, bands, and filter buttons in the header only", () => {
    const look = faces();
    expect(look.face(1, 1)).toMatchObject({ fill: "#156082", color: "#ffffff", bold: true });
    expect(look.face(2, 1).fill).toBe("#d0dfe6");
    expect(look.face(3, 1).fill).toBeUndefined();
    expect(look.filterButton(1, 2)).toMatchObject({ filtered: false });
    expect(look.filterButton(2, 2)).toBeUndefined();
  });

  it("has no filter buttons and no bands when it says so", () => {
    sheet.tables[0]?.setLook({ showFilterButton: false, showBandedRows: false });
    expect(faces().filterButton(1, 2)).toBeUndefined();
    expect(faces().face(2, 1).fill).toBeUndefined();
  });

  it("gives way to a cell's own fill, and that to a conditional format", () => {
    sheet.setStyle(area("B3"), { fillColor: "#00ff00" });
    expect(faces().face(2, 1).fill).toBe("#00ff00");
    sheet.conditionalFormats.add(area("B3"), {
      type: "custom",
      formula: '=B3="Ann"',
      format: { fillColor: "#ff0000" },
    });
    expect(faces().face(2, 1).fill).toBe("#ff0000");
  });

  it("marks a filtered column", () => {
    sheet.tables[0]?.applyFilter("Name", { texts: ["Ann"] });
    expect(faces().filterButton(1, 1)).toMatchObject({ filtered: true });
    expect(faces().filterButton(1, 2)).toMatchObject({ filtered: false });
  });
});
