import { addSheet, deleteSheet, renameSheet } from "./sheetActions";
import { personAtGrid, type PersonAtGrid } from "./testing/personAtGrid";

let person: PersonAtGrid;

beforeEach(() => {
  person = personAtGrid();
});

describe("sheets", () => {
  it("are added beside the active one and shown", () => {
    person.workbook.sheets.add("Last");
    addSheet(person.session);
    expect(person.workbook.sheets.items.map(({ name }) => name)).toEqual([
      "Sheet1",
      "Sheet3",
      "Last",
    ]);
    expect(person.session.sheet.name).toBe("Sheet3");
  });

  it("say why they cannot have a name", () => {
    person.workbook.sheets.add("Other");
    renameSheet(person.session, person.session.sheet, "other");
    expect(person.session.sheet.name).toBe("Sheet1");
    expect(person.session.getState().message).toContain("Other");
  });

  it("are deleted only after a question when they have content", () => {
    const full = person.workbook.sheets.add("Full");
    full.setInput(0, 0, "x");
    const empty = person.workbook.sheets.add("Empty");
    deleteSheet(person.session, empty);
    expect(person.workbook.sheets.get("Empty")).toBeUndefined();
    deleteSheet(person.session, full);
    expect(person.workbook.sheets.get("Full")).toBe(full);
    person.session.getState().alert?.choices[0]?.run();
    expect(person.workbook.sheets.get("Full")).toBeUndefined();
  });
});
