import { area, put, testWorkbook } from "../../model/testWorkbook";
import { pressInGrid } from "../gridKeys";
import { GridSession } from "../gridSession";

function withCharts() {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "A1", [
    ["Week", "Value"],
    ["W1", 3],
  ]);
  const [first, second] = [0, 1].map(() => sheet.charts.add("Line", sheet, area("A1:B2")).id);
  const session = new GridSession(book);
  const press = (key: string, more: object = {}): boolean =>
    pressInGrid(
      session,
      { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more },
      20
    );
  const selected = (): string | null => session.getState().chart;
  return { book, sheet, session, first: first ?? "", second: second ?? "", press, selected };
}

test("a selected chart is named where the address stands, and cells are not", () => {
  const { session, first } = withCharts();
  expect(session.selection.label()).toBe("A1");
  session.selectChart(first);
  expect(session.selection.label()).toBe("Chart 1");
});

test("Delete takes the selected chart and leaves the cells alone, by a person's hand", () => {
  const { book, sheet, session, first, press, selected } = withCharts();
  const sources: string[] = [];
  book.subscribe((changes) => sources.push(...changes.map(({ kind, source }) => kind + source)));
  session.selectChart(first);
  expect(press("Delete")).toBe(true);
  expect(sheet.charts.items.map(({ name }) => name)).toEqual(["Chart 2"]);
  expect([selected(), sheet.value(0, 0)]).toEqual([null, "Week"]);
  expect(sources).toEqual(["chartDeleteduser"]);
  press("Delete");
  expect(sheet.value(0, 0)).toBeNull();
  expect(sheet.charts.items).toHaveLength(1);
});

test("protection keeps the chart, and a sentence says why", () => {
  const { sheet, session, first, press } = withCharts();
  sheet.protection.protect();
  session.selectChart(first);
  press("Delete");
  expect(sheet.charts.items).toHaveLength(2);
  expect(session.getState().message).toBe('Sheet "Sheet1" is protected.');
});

test("keys alone reach every chart and lead back to the cells", () => {
  const { first, second, press, selected } = withCharts();
  expect(press("5", { ctrlKey: true, altKey: true })).toBe(true);
  expect(selected()).toBe(first);
  press("Tab");
  expect(selected()).toBe(second);
  press("Tab");
  expect(selected()).toBe(first);
  press("Tab", { shiftKey: true });
  expect(selected()).toBe(second);
  press("Escape");
  expect(selected()).toBeNull();
});

test("a cell, another sheet, or the chart's end takes the selection away", () => {
  const { book, sheet, session, first, second, selected } = withCharts();
  session.selectChart(first);
  session.selectCell({ row: 3, column: 3 });
  expect(selected()).toBeNull();
  session.selectChart(second);
  sheet.charts.delete(second);
  expect(selected()).toBeNull();
  session.selectChart(first);
  session.showSheet(book.sheets.add("Other"));
  expect(selected()).toBeNull();
});

test("an entry that is being typed ends first", () => {
  const { sheet, session, first, selected } = withCharts();
  session.selectCell({ row: 4, column: 0 });
  session.entry.begin({ text: "W2" });
  session.selectChart(first);
  expect([sheet.value(4, 0), selected()]).toEqual(["W2", first]);
});
