import { area } from "../model/testWorkbook";
import { personAtGrid, type PersonAtGrid } from "./testing/personAtGrid";

let person: PersonAtGrid;

beforeEach(() => {
  person = personAtGrid();
});

describe("typing", () => {
  it("replaces the cell's content and Enter goes down", () => {
    person.session.sheet.setInput(0, 0, "old");
    person.type("new");
    person.press("Enter");
    expect(person.cellText("A1")).toBe("new");
    expect(person.selected()).toBe("A2");
  });

  it("leaves the workbook alone until it is committed, and for good when given up", () => {
    person.type("half");
    expect(person.cellText("A1")).toBe("");
    person.press("Escape");
    expect(person.cellText("A1")).toBe("");
    expect(person.session.getState().edit).toBeNull();
  });

  it("is edit mode from the first letter to the end, however it ends", () => {
    person.type("x");
    expect(person.editModes).toEqual([true]);
    person.press("Enter", "F2");
    expect(person.editModes).toEqual([true, false, true]);
    person.press("Escape");
    expect(person.editModes).toEqual([true, false, true, false]);
  });

  it("ends with an arrow key when it replaces, while F2 keeps arrows for the text", () => {
    person.type("5");
    person.press("ArrowRight");
    expect(person.selected()).toBe("B1");
    person.press("ArrowLeft", "F2", "ArrowRight");
    expect(person.session.getState().edit).not.toBeNull();
    expect(person.selected()).toBe("A1");
  });

  it("writes nothing when F2 changes nothing", () => {
    person.session.sheet.setInput(0, 0, "'007");
    const { version } = person.workbook;
    person.press("F2", "Enter");
    expect(person.workbook.version).toBe(version);
  });

  it("goes back with Enter to the column where Tab began", () => {
    person.session.goTo("B2");
    person.type("1");
    person.press("Tab");
    person.type("2");
    person.press("Tab");
    person.type("3");
    person.press("Enter");
    expect(person.selected()).toBe("B3");
    expect(person.cellText("D2")).toBe("3");
  });

  it("is told with the source user", () => {
    const sources = new Set<string>();
    person.workbook.subscribe((changes) => changes.forEach(({ source }) => sources.add(source)));
    person.type("x");
    person.press("Enter");
    expect([...sources]).toEqual(["user"]);
  });
});

describe("an entry that the workbook refuses", () => {
  const choose = (label: string): void => {
    const choice = person.session.getState().alert?.choices.find((each) => each.label === label);
    if (!choice) throw new Error(`There is no choice "${label}"`);
    choice.run();
  };
  const setRule = (style: "Stop" | "Warning" | "Information"): void => {
    person.session.sheet.validation.set(
      area("A1:A9"),
      { type: "list", source: "yes,no", inCellDropDown: true },
      { errorAlert: { title: "Hm", message: "Yes or no?", style, showAlert: true } }
    );
  };

  it("stays in the cell, with Excel's choices for a stop", () => {
    setRule("Stop");
    person.type("maybe");
    person.press("Enter");
    expect(person.session.getState().alert).toMatchObject({ kind: "stop", message: "Yes or no?" });
    expect(person.session.getState().alert?.choices.map(({ label }) => label)).toEqual([
      "Retry",
      "Cancel",
    ]);
    choose("Retry");
    expect(person.session.getState()).toMatchObject({ alert: null, edit: { text: "maybe" } });
    person.press("Enter");
    choose("Cancel");
    expect(person.session.getState()).toMatchObject({ alert: null, edit: null });
    expect(person.cellText("A1")).toBe("");
  });

  it("is written after a warning when the person insists", () => {
    setRule("Warning");
    person.type("maybe");
    person.press("Enter");
    choose("Yes");
    expect(person.cellText("A1")).toBe("maybe");
    expect(person.editModes).toEqual([true, false]);
  });

  it("keeps the selection where it is", () => {
    setRule("Stop");
    person.type("maybe");
    expect(person.session.selectCell({ row: 5, column: 5 })).toBe(false);
    expect(person.selected()).toBe("A1");
  });

  it("says in a sentence why a protected cell takes nothing", () => {
    person.session.sheet.protection.protect();
    person.type("x");
    person.press("Enter");
    expect(person.session.getState().message).toMatch(/protected.*\.$/);
    expect(person.session.getState().edit).not.toBeNull();
  });

  it("says in a sentence that a formula is none, and forgets it after a good one", () => {
    person.type("=SUM(");
    person.press("Enter");
    expect(person.session.getState().message).not.toBeNull();
    person.session.entry.change("=1+1");
    person.press("Enter");
    expect(person.session.getState().message).toBeNull();
    expect(person.cellText("A1")).toBe("2");
  });
});
