import { area, changesOf, codeOf, put, schoolTable, testWorkbook } from "../testWorkbook";
import { Workbook } from "../workbook";
import type { Sheet } from "../sheet";
import { chartData } from "./chartData";
import type { Chart } from "./chart";

interface Weeks {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly chart: () => Chart;
}

/** Weeks with fidelity and goal in B3:D6, under a chart of columns. */
function weeks(): Weeks {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "B3", [
    ["Week", "Fidelity", "Goal"],
    ["W1", 70, 80],
    ["W2", 75, 80],
    ["W3", 82, 80],
  ]);
  const { id } = sheet.charts.add("ColumnClustered", sheet, area("B3:D6"), "Columns");
  return { book, sheet, chart: () => sheet.charts.require(id) };
}

/** Name, values and categories of each series, without "=" and the sheet's name. */
function references(chart: Chart): (string | undefined)[][] {
  return chart.series.map(({ name, values, categories }) =>
    [name?.kind === "cell" ? name.formula : name?.text, values, categories].map((formula) =>
      formula?.replace(/^=(Sheet1!)?/, "")
    )
  );
}

describe("the series of a source range", () => {
  test("come from its columns, with names above and categories at the left", () => {
    const { book, chart } = weeks();
    expect(references(chart())).toEqual([
      ["$C$3", "$C$4:$C$6", "$B$4:$B$6"],
      ["$D$3", "$D$4:$D$6", "$B$4:$B$6"],
    ]);
    const data = chartData(book, chart());
    expect(data.categories.map(({ text }) => text)).toEqual(["W1", "W2", "W3"]);
    expect(data.series.map(({ name, values }) => [name, values])).toEqual([
      ["Fidelity", [70, 75, 82]],
      ["Goal", [80, 80, 80]],
    ]);
  });

  test("come from its rows when there are more columns than rows, or when told so", () => {
    const { sheet } = weeks();
    put(sheet, "B10", [
      ["", "W1", "W2", "W3"],
      ["Fidelity", 70, 75, 82],
    ]);
    const wide = sheet.charts.add("Line", sheet, area("B10:E11"));
    expect(references(wide)).toEqual([["$B$11", "$C$11:$E$11", "$C$10:$E$10"]]);
    const told = sheet.charts.add("Line", sheet, area("B3:C5"), "Rows");
    expect(references(told)).toEqual([
      ["$B$4", "$C$4", "$C$3"],
      ["$B$5", "$C$5", "$C$3"],
    ]);
  });

  test("numbers alone are all values, and dates in the first column are categories", () => {
    const { book, sheet } = weeks();
    put(sheet, "G1", [
      [1, 2],
      [3, 4],
    ]);
    const plain = sheet.charts.add("Line", sheet, area("G1:H2"), "Columns");
    expect(references(plain)).toEqual([
      [undefined, "$G$1:$G$2", undefined],
      [undefined, "$H$1:$H$2", undefined],
    ]);
    expect(chartData(book, plain).series.map(({ name }) => name)).toEqual(["Series1", "Series2"]);
    sheet.setNumberFormat(area("G1:G2"), "yyyy-mm-dd");
    const dated = sheet.charts.add("Line", sheet, area("G1:H2"), "Columns");
    expect(references(dated)).toEqual([[undefined, "$H$1:$H$2", "$G$1:$G$2"]]);
    expect(chartData(book, dated).isDateAxis).toBe(true);
  });

  test("are none when all cells are blank", () => {
    const { sheet } = weeks();
    expect(sheet.charts.add("Line", sheet, area("M1:N9")).series).toEqual([]);
  });
});

describe("references follow their cells", () => {
  test.each<[string, (sheet: Sheet) => void, string, string]>([
    ["rows inserted above move them", (s) => s.insertRows(0, 2), "$C$6:$C$8", "$B$6:$B$8"],
    ["rows inserted inside widen them", (s) => s.insertRows(4), "$C$4:$C$7", "$B$4:$B$7"],
    ["rows inserted right below leave them", (s) => s.insertRows(6), "$C$4:$C$6", "$B$4:$B$6"],
    ["deleting a part shortens them", (s) => s.deleteRows(4), "$C$4:$C$5", "$B$4:$B$5"],
    ["deleting all makes them #REF!", (s) => s.deleteRows(3, 3), "#REF!", "#REF!"],
    ["columns inserted before move them", (s) => s.insertColumns(1), "$D$4:$D$6", "$C$4:$C$6"],
    ["deleting a column takes one only", (s) => s.deleteColumns(1), "$B$4:$B$6", "#REF!"],
    [
      "cells inserted above move them",
      (s) => s.insertCells(area("B1:D1"), "down"),
      "$C$5:$C$7",
      "$B$5:$B$7",
    ],
  ])("%s", (_, work, values, categories) => {
    const { sheet, chart } = weeks();
    work(sheet);
    expect(references(chart())[0]?.slice(1)).toEqual([values, categories]);
  });

  test("a series whose cells are gone shows nothing, and the chart stays", () => {
    const { book, sheet, chart } = weeks();
    sheet.deleteColumns(2);
    expect(chart().series[0]).toMatchObject({
      name: { kind: "cell", formula: "=#REF!" },
      values: "=#REF!",
    });
    expect(chartData(book, chart()).series.map(({ name, values }) => [name, values])).toEqual([
      ["Series1", []],
      ["Goal", [80, 80, 80]],
    ]);
  });

  test("a sheet's new name is followed, with quotes where it needs them", () => {
    const { book, sheet, chart } = weeks();
    sheet.rename("Weeks 2026");
    expect(chart().series[0]?.values).toBe("='Weeks 2026'!$C$4:$C$6");
    expect(chartData(book, chart()).series[0]?.values).toEqual([70, 75, 82]);
  });

  test("deleting the sheet of the data leaves #REF!, deleting the chart's own takes it along", () => {
    const { book, sheet } = weeks();
    const other = book.sheets.add("Other");
    const { id } = other.charts.add("Line", sheet, area("B3:C6"));
    sheet.delete();
    expect(other.charts.require(id).series[0]).toMatchObject({
      values: "=#REF!",
      categories: "=#REF!",
    });
    book.sheets.add("Third");
    other.delete();
    expect(book.sheets.items.flatMap(({ charts }) => charts.items)).toEqual([]);
  });
});

describe("a series of a whole table column", () => {
  const seriesOf = (chart: Chart): string | undefined => references(chart)[0]?.[1];
  function withChart() {
    const { book, sheet, table } = schoolTable();
    const { id } = sheet.charts.add("ColumnClustered", sheet, area("A1:B4"), "Columns");
    return { book, sheet, table, chart: () => sheet.charts.require(id) };
  }

  test("grows when a row is typed below", () => {
    const { book, sheet, chart } = withChart();
    book.user.type(sheet.id, 4, 0, "East");
    book.user.type(sheet.id, 4, 1, "90");
    expect(references(chart())[0]).toEqual(["$B$1", "$B$2:$B$5", "$A$2:$A$5"]);
    expect(chartData(book, chart()).series[0]?.values).toEqual([80, 60, 70, 90]);
  });

  test("grows with rows added at the end, inside and at the top", () => {
    const { table, chart } = withChart();
    table.addRows(null, [["East", 90, null]]);
    expect(seriesOf(chart())).toBe("$B$2:$B$5");
    table.addRows(1, [["Inner", 90, null]]);
    expect(seriesOf(chart())).toBe("$B$2:$B$6");
    table.addRows(0, [["First", 90, null]]);
    expect(seriesOf(chart())).toBe("$B$2:$B$7");
  });

  test("grows before a totals row, too", () => {
    const { table, chart } = withChart();
    table.setShowTotals(true);
    table.addRows(null, [["East", 90, null]]);
    expect(seriesOf(chart())).toBe("$B$2:$B$5");
  });

  test("follows a resize both ways", () => {
    const { table, chart } = withChart();
    table.resize(area("A1:C9"));
    expect(seriesOf(chart())).toBe("$B$2:$B$9");
    table.resize(area("A1:C3"));
    expect(seriesOf(chart())).toBe("$B$2:$B$3");
  });

  test("keeps one row when all are deleted through the table, and grows again", () => {
    const { table, chart } = withChart();
    table.deleteRows(0, 3);
    expect(seriesOf(chart())).toBe("$B$2");
    table.addRows(null, [
      ["East", 90, null],
      ["West", 80, null],
    ]);
    expect(seriesOf(chart())).toBe("$B$2:$B$3");
  });

  test("takes no notice of the table's new name", () => {
    const { table, chart } = withChart();
    table.rename("Schools");
    expect(seriesOf(chart())).toBe("$B$2:$B$4");
  });

  test("is no such series when it leaves a row out: then it stays", () => {
    const { sheet, table } = schoolTable();
    const { id } = sheet.charts.add("Line", sheet, area("B2:B3"), "Columns");
    table.addRows(null, [["East", 90, null]]);
    expect(seriesOf(sheet.charts.require(id))).toBe("$B$2:$B$3");
  });

  test("grows on charts of other sheets as well", () => {
    const { book, sheet, table } = withChart();
    const other = book.sheets.add("Other");
    const { id } = other.charts.add("Line", sheet, area("A1:B4"), "Columns");
    table.addRows(null, [["East", 90, null]]);
    expect(seriesOf(other.charts.require(id))).toBe("$B$2:$B$5");
  });

  test("shows sorted rows in their new order", () => {
    const { book, table, chart } = withChart();
    table.sort([{ column: 1, ascending: true }]);
    const { categories, series } = chartData(book, chart());
    expect(categories.map(({ text }) => text)).toEqual(["South", "West", "North"]);
    expect(series[0]?.values).toEqual([60, 70, 80]);
  });

  test("leaves filtered rows out, or keeps them when hidden cells are to be shown", () => {
    const { book, sheet, table, chart } = withChart();
    table.applyFilter("School", { texts: ["North", "West"] });
    expect(chartData(book, chart()).series[0]?.values).toEqual([80, 70]);
    expect(chartData(book, chart()).categories.map(({ text }) => text)).toEqual(["North", "West"]);
    sheet.charts.update(chart().id, { plotVisibleOnly: false });
    expect(chartData(book, chart()).series[0]?.values).toEqual([80, 60, 70]);
  });

  test("leaves rows and columns hidden by hand out likewise", () => {
    const { book, sheet, chart } = withChart();
    sheet.setRowsHidden(1, 1, true);
    expect(chartData(book, chart()).series[0]?.values).toEqual([60, 70]);
    sheet.setColumnsHidden(1, 1, true);
    expect(chartData(book, chart()).series[0]?.values).toEqual([]);
  });
});

describe("copies and files of the workbook", () => {
  test("a copied sheet has the charts, which show the copy's cells", () => {
    const { book, sheet, chart } = weeks();
    const other = book.sheets.add("Other");
    put(other, "A1", [[5], [6]]);
    sheet.charts.add("Line", other, area("A1:A2"));
    const copy = book.sheets.copy(sheet, 1);
    expect([copy.name, copy.position]).toEqual(["Sheet1 (2)", 1]);
    expect(copy.charts.items.map(({ series }) => series[0]?.values)).toEqual([
      "='Sheet1 (2)'!$C$4:$C$6",
      "=Other!$A$1:$A$2",
    ]);
    put(copy, "C4", [[99]]);
    expect(chartData(book, copy.charts.items[0]!).series[0]?.values).toEqual([99, 75, 82]);
    expect(chartData(book, chart()).series[0]?.values).toEqual([70, 75, 82]);
    const ids = book.sheets.items.flatMap(({ charts }) => charts.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(4);
    expect(copy.charts.add("Line", other, area("A1:A2")).name).toBe("Chart 3");
  });

  test("a copied table has a name of its own, which the copy's formulas mean", () => {
    const { book, sheet } = schoolTable();
    put(sheet, "E1", [["=SUM(T[Score])"]]);
    const copy = book.sheets.copy(sheet, 1);
    expect(copy.tables.map(({ name }) => name)).toEqual(["Table2"]);
    put(copy, "B2", [[0]]);
    expect([copy.formula(0, 4), copy.value(0, 4), sheet.value(0, 4)]).toEqual([
      "=SUM(Table2[Score])",
      130,
      210,
    ]);
    expect(copy.value(1, 2)).toBe(0);
  });

  test("a stored workbook brings its charts back, and never gives an id twice", () => {
    const { book, sheet, chart } = weeks();
    sheet.charts.update(chart().id, { altDescription: "Fidelity rises.", displayBlanksAs: "Zero" });
    const gone = sheet.charts.add("Line", sheet, area("B3:C6"));
    sheet.charts.delete(gone.id);
    const json = JSON.stringify(book.toJSON());
    const again = Workbook.fromJSON(JSON.parse(json) as ReturnType<Workbook["toJSON"]>);
    expect(JSON.stringify(again.toJSON())).toBe(json);
    const { charts } = again.sheets.active;
    expect(charts.items).toEqual(sheet.charts.items);
    expect(charts.add("Line", again.sheets.active, area("B3:C6")).id).not.toBe(gone.id);
  });
});

describe("the place over the cells", () => {
  test("moves with rows and columns and changes with their sizes", () => {
    const { sheet, chart } = weeks();
    const { id } = chart();
    sheet.charts.setFrame(id, { left: 100, top: 40, width: 200, height: 100 });
    expect(sheet.charts.frame(id)).toEqual({ left: 100, top: 40, width: 200, height: 100 });
    sheet.insertRows(0, 2);
    expect(sheet.charts.frame(id)).toEqual({ left: 100, top: 70, width: 200, height: 100 });
    sheet.setRowHeight(6, 6, 45);
    expect(sheet.charts.frame(id)).toMatchObject({ top: 70, height: 130 });
    sheet.setColumnsHidden(3, 3, true);
    expect(sheet.charts.frame(id)).toMatchObject({ left: 100, width: 152 });
    sheet.deleteColumns(0, 2);
    expect(sheet.charts.frame(id)).toMatchObject({ left: 4, width: 152 });
  });

  test("a chart over deleted rows shrinks to what is left", () => {
    const { sheet, chart } = weeks();
    const { id } = chart();
    sheet.charts.setFrame(id, { left: 0, top: 30, width: 96, height: 60 });
    sheet.deleteRows(1, 3);
    expect(sheet.charts.frame(id)).toMatchObject({ top: 15, height: 30 });
  });

  test("filtered rows take its height along", () => {
    const { sheet, table } = schoolTable();
    const { id } = sheet.charts.add("Line", sheet, area("A1:B4"));
    sheet.charts.setFrame(id, { left: 0, top: 0, width: 96, height: 75 });
    table.applyFilter("School", { texts: ["North"] });
    expect(sheet.charts.frame(id).height).toBe(45);
  });
});

describe("changes", () => {
  test("are told, for a chart added, changed and deleted", () => {
    const { book, sheet } = weeks();
    const kinds = changesOf(book, () => {
      const { id } = sheet.charts.add("Line", sheet, area("B3:C6"));
      sheet.charts.update(id, { name: "Run" });
      sheet.charts.delete(id);
    }).map(({ kind, sheetId, chartId }) => [kind, sheetId === sheet.id, chartId !== undefined]);
    expect(kinds).toEqual([
      ["chartAdded", true, true],
      ["chartChanged", true, true],
      ["chartDeleted", true, true],
    ]);
  });

  test("are denied on a protected sheet, unless objects may be edited", () => {
    const { sheet, chart } = weeks();
    const { id } = chart();
    sheet.protection.protect();
    expect(codeOf(() => sheet.charts.add("Line", sheet, area("B3:C6")))).toBe("AccessDenied");
    expect(codeOf(() => sheet.charts.update(id, { name: "Run" }))).toBe("AccessDenied");
    expect(codeOf(() => sheet.charts.delete(id))).toBe("AccessDenied");
    sheet.protection.unprotect();
    sheet.protection.protect({ allowEditObjects: true });
    sheet.charts.delete(id);
    expect(codeOf(() => sheet.charts.require(id))).toBe("ItemNotFound");
  });
});

describe("what cells are shown as", () => {
  test("blanks and errors are gaps, texts count as 0", () => {
    const { book, sheet, chart } = weeks();
    put(sheet, "C4", [[""], ["=NA()"], ["none"]]);
    expect(chartData(book, chart()).series[0]?.values).toEqual([null, null, 0]);
  });

  test("the only series gives the title its name", () => {
    const { book, sheet, chart } = weeks();
    expect(chartData(book, chart()).title).toBe("Chart Title");
    const single = sheet.charts.add("Line", sheet, area("B3:C6"));
    expect(chartData(book, single).title).toBe("Fidelity");
    expect([single.legend.visible, chart().legend.visible]).toEqual([false, true]);
  });
});
