import { area } from "../model/testWorkbook";
import { copySelection, pasteText } from "./clipboardActions";
import { personAtGrid, type PersonAtGrid } from "./testing/personAtGrid";

let person: PersonAtGrid;

beforeEach(() => {
  person = personAtGrid();
});

describe("copy and paste", () => {
  it("moves formulas along inside the workbook", () => {
    person.session.sheet.setInputs(area("A1:B2"), [
      [1, "=A1*10"],
      [2, ""],
    ]);
    person.session.goTo("B1");
    const text = copySelection(person.session);
    expect(text).toBe("10");
    person.session.goTo("B2");
    pasteText(person.session, text);
    expect(person.session.sheet.formula(1, 1)).toBe("=A2*10");
  });

  it("reads text of other programs as if typed, and selects what it pasted", () => {
    person.session.goTo("C3");
    pasteText(person.session, "1\t50%\r\n=1+2\tx\r\n");
    expect(["C3", "D3", "C4", "D4"].map(person.cellText)).toEqual(["1", "50%", "3", "x"]);
    expect(person.selected()).toBe("C3:D4");
  });

  it("fills a selection that is whole times the block", () => {
    person.session.goTo("A1:B4");
    pasteText(person.session, "x\ty");
    expect(person.cellText("B4")).toBe("y");
  });
});
