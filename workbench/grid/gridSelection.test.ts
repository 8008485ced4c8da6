import { area } from "../model/testWorkbook";
import { personAtGrid, type PersonAtGrid } from "./testing/personAtGrid";

let person: PersonAtGrid;

beforeEach(() => {
  person = personAtGrid();
});

describe("the selection", () => {
  it("grows with Shift from its first cell and shrinks back", () => {
    person.session.goTo("B2");
    person.press("shift+ArrowDown", "shift+ArrowRight", "shift+ArrowRight");
    expect(person.selected()).toBe("B2:D3");
    person.press("shift+ArrowUp", "shift+ArrowUp");
    expect(person.selected()).toBe("B1:D2");
    expect(person.session.getState().active).toEqual({ row: 1, column: 1 });
  });

  it("takes merged cells whole, and arrows leave them", () => {
    person.session.sheet.merge(area("B2:C3"));
    person.session.goTo("A2");
    person.press("ArrowRight");
    expect(person.selected()).toBe("B2:C3");
    person.press("ArrowRight");
    expect(person.selected()).toBe("D2");
  });

  it("is the workbook's selection", () => {
    person.session.goTo("C3:D4");
    expect(person.workbook.selection.areas).toEqual([area("C3:D4")]);
  });

  it("follows a selection of the add-in to its sheet", () => {
    const other = person.workbook.sheets.add("Other");
    person.workbook.edit("api", () => person.workbook.select(other, area("E5:F6")));
    expect(person.session.sheet).toBe(other);
    expect(person.selected()).toBe("E5:F6");
    expect(person.session.getState().reveal).toEqual({ row: 4, column: 4 });
  });

  it("is kept for each sheet", () => {
    const other = person.workbook.sheets.add("Other");
    person.session.goTo("C3");
    person.session.showSheet(other);
    expect(person.selected()).toBe("A1");
    person.press("ctrl+PageUp");
    expect(person.session.sheet.name).toBe("Sheet1");
    expect(person.selected()).toBe("C3");
  });

  it("redraws no cells when it moves", () => {
    const { revision } = person.session.getState();
    person.press("ArrowDown");
    expect(person.session.getState().revision).toBe(revision);
    person.session.sheet.setInput(0, 0, "x");
    expect(person.session.getState().revision).toBe(revision + 1);
  });

  it("goes to tables and names, and says when there is no such place", () => {
    person.session.sheet.setInputs(area("B2:C3"), [
      ["Name", "Score"],
      ["Ann", 5],
    ]);
    person.workbook.tables.add(person.session.sheet, area("B2:C3"), {
      hasHeaders: true,
      name: "tblScore",
    });
    person.workbook.names.add("lstName", "=tblScore[Name]");
    expect(person.session.goTo("tblScore")).toBe(true);
    expect(person.selected()).toBe("B3:C3");
    person.session.goTo("lstName");
    expect(person.selected()).toBe("B3");
    expect(person.session.goTo("nowhere")).toBe(false);
    expect(person.session.getState().message).toContain("nowhere");
  });

  it("is emptied by Delete", () => {
    person.session.sheet.setInputs(area("A1:B1"), [["x", "y"]]);
    person.session.goTo("A1:B1");
    person.press("Delete");
    expect(person.session.sheet.isBlank(area("A1:B1"))).toBe(true);
  });
});
