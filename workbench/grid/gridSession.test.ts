import { parseArea, formatArea, type Area } from "../formula/area";
import { Workbook } from "../model/workbook";
import { copySelection, pasteText } from "./clipboardActions";
import { pressInEntry, pressInGrid, type KeyPress } from "./gridKeys";
import { GridSession } from "./gridSession";
import { addSheet, deleteSheet, renameSheet } from "./sheetActions";

let workbook: Workbook;
let session: GridSession;
let editModes: boolean[];

beforeEach(() => {
  workbook = new Workbook();
  editModes = [];
  session = new GridSession(workbook, (editing) => editModes.push(editing));
});

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`"${address}" is no address`);
  return found;
}

/** Keys as a person presses them, such as "a", "Enter" or "shift+Tab". */
function press(...keys: string[]): void {
  for (const text of keys) {
    const parts = text.split("+");
    const key: KeyPress = {
      key: parts[parts.length - 1] ?? "",
      shiftKey: parts.includes("shift"),
      ctrlKey: parts.includes("ctrl"),
      altKey: parts.includes("alt"),
      metaKey: false,
    };
    const { edit } = session.getState();
    if (!edit) pressInGrid(session, key, 20);
    else if (!pressInEntry(session, key)) session.changeEdit(edit.text + key.key);
  }
}

const type = (text: string): void => press(...text);
const selected = (): string => formatArea(session.getState().area);
const cellText = (address: string): string => {
  const { top, left } = area(address);
  return session.sheet.text(top, left);
};

describe("typing", () => {
  it("replaces the cell's content and Enter goes down", () => {
    session.sheet.setInput(0, 0, "old");
    type("new");
    press("Enter");
    expect(cellText("A1")).toBe("new");
    expect(selected()).toBe("A2");
  });

  it("leaves the workbook alone until it is committed, and for good when given up", () => {
    type("half");
    expect(cellText("A1")).toBe("");
    press("Escape");
    expect(cellText("A1")).toBe("");
    expect(session.getState().edit).toBeNull();
  });

  it("is edit mode from the first letter to the end, however it ends", () => {
    type("x");
    expect(editModes).toEqual([true]);
    press("Enter", "F2");
    expect(editModes).toEqual([true, false, true]);
    press("Escape");
    expect(editModes).toEqual([true, false, true, false]);
  });

  it("ends with an arrow key when it replaces, while F2 keeps arrows for the text", () => {
    type("5");
    press("ArrowRight");
    expect(selected()).toBe("B1");
    press("ArrowLeft", "F2", "ArrowRight");
    expect(session.getState().edit).not.toBeNull();
    expect(selected()).toBe("A1");
  });

  it("writes nothing when F2 changes nothing", () => {
    session.sheet.setInput(0, 0, "'007");
    const { version } = workbook;
    press("F2", "Enter");
    expect(workbook.version).toBe(version);
  });

  it("goes back with Enter to the column where Tab began", () => {
    session.goTo("B2");
    type("1");
    press("Tab");
    type("2");
    press("Tab");
    type("3");
    press("Enter");
    expect(selected()).toBe("B3");
    expect(cellText("D2")).toBe("3");
  });

  it("is told with the source user", () => {
    const sources = new Set<string>();
    workbook.subscribe((changes) => changes.forEach(({ source }) => sources.add(source)));
    type("x");
    press("Enter");
    expect([...sources]).toEqual(["user"]);
  });
});

describe("an entry that the workbook refuses", () => {
  const choose = (label: string): void => {
    const choice = session.getState().alert?.choices.find((each) => each.label === label);
    if (!choice) throw new Error(`There is no choice "${label}"`);
    choice.run();
  };
  const setRule = (style: "Stop" | "Warning" | "Information"): void => {
    session.sheet.validation.set(
      area("A1:A9"),
      { type: "list", source: "yes,no", inCellDropDown: true },
      { errorAlert: { title: "Hm", message: "Yes or no?", style, showAlert: true } }
    );
  };

  it("stays in the cell, with Excel's choices for a stop", () => {
    setRule("Stop");
    type("maybe");
    press("Enter");
    expect(session.getState().alert).toMatchObject({ kind: "stop", message: "Yes or no?" });
    expect(session.getState().alert?.choices.map(({ label }) => label)).toEqual([
      "Retry",
      "Cancel",
    ]);
    choose("Retry");
    expect(session.getState()).toMatchObject({ alert: null, edit: { text: "maybe" } });
    press("Enter");
    choose("Cancel");
    expect(session.getState()).toMatchObject({ alert: null, edit: null });
    expect(cellText("A1")).toBe("");
  });

  it("is written after a warning when the person insists", () => {
    setRule("Warning");
    type("maybe");
    press("Enter");
    choose("Yes");
    expect(cellText("A1")).toBe("maybe");
    expect(editModes).toEqual([true, false]);
  });

  it("keeps the selection where it is", () => {
    setRule("Stop");
    type("maybe");
    expect(session.selectCell({ row: 5, column: 5 })).toBe(false);
    expect(selected()).toBe("A1");
  });

  it("says in a sentence why a protected cell takes nothing", () => {
    session.sheet.protection.protect();
    type("x");
    press("Enter");
    expect(session.getState().message).toMatch(/protected.*\.$/);
    expect(session.getState().edit).not.toBeNull();
  });

  it("says in a sentence that a formula is none, and forgets it after a good one", () => {
    type("=SUM(");
    press("Enter");
    expect(session.getState().message).not.toBeNull();
    session.changeEdit("=1+1");
    press("Enter");
    expect(session.getState().message).toBeNull();
    expect(cellText("A1")).toBe("2");
  });
});

describe("the selection", () => {
  it("grows with Shift from its first cell and shrinks back", () => {
    session.goTo("B2");
    press("shift+ArrowDown", "shift+ArrowRight", "shift+ArrowRight");
    expect(selected()).toBe("B2:D3");
    press("shift+ArrowUp", "shift+ArrowUp");
    expect(selected()).toBe("B1:D2");
    expect(session.getState().active).toEqual({ row: 1, column: 1 });
  });

  it("takes merged cells whole, and arrows leave them", () => {
    session.sheet.merge(area("B2:C3"));
    session.goTo("A2");
    press("ArrowRight");
    expect(selected()).toBe("B2:C3");
    press("ArrowRight");
    expect(selected()).toBe("D2");
  });

  it("is the workbook's selection", () => {
    session.goTo("C3:D4");
    expect(workbook.selection.areas).toEqual([area("C3:D4")]);
  });

  it("follows a selection of the add-in to its sheet", () => {
    const other = workbook.sheets.add("Other");
    workbook.edit("api", () => workbook.select(other, area("E5:F6")));
    expect(session.sheet).toBe(other);
    expect(selected()).toBe("E5:F6");
    expect(session.getState().reveal).toEqual({ row: 4, column: 4 });
  });

  it("is kept for each sheet", () => {
    const other = workbook.sheets.add("Other");
    session.goTo("C3");
    session.showSheet(other);
    expect(selected()).toBe("A1");
    press("ctrl+PageUp");
    expect(session.sheet.name).toBe("Sheet1");
    expect(selected()).toBe("C3");
  });

  it("redraws no cells when it moves", () => {
    const { revision } = session.getState();
    press("ArrowDown");
    expect(session.getState().revision).toBe(revision);
    session.sheet.setInput(0, 0, "x");
    expect(session.getState().revision).toBe(revision + 1);
  });

  it("goes to tables and names, and says when there is no such place", () => {
    session.sheet.setInputs(area("B2:C3"), [
      ["Name", "Score"],
      ["Ann", 5],
    ]);
    workbook.tables.add(session.sheet, area("B2:C3"), { hasHeaders: true, name: "tblScore" });
    workbook.names.add("lstName", "=tblScore[Name]");
    expect(session.goTo("tblScore")).toBe(true);
    expect(selected()).toBe("B3:C3");
    session.goTo("lstName");
    expect(selected()).toBe("B3");
    expect(session.goTo("nowhere")).toBe(false);
    expect(session.getState().message).toContain("nowhere");
  });

  it("is emptied by Delete", () => {
    session.sheet.setInputs(area("A1:B1"), [["x", "y"]]);
    session.goTo("A1:B1");
    press("Delete");
    expect(session.sheet.isBlank(area("A1:B1"))).toBe(true);
  });
});

describe("copy and paste", () => {
  it("moves formulas along inside the workbook", () => {
    session.sheet.setInputs(area("A1:B2"), [
      [1, "=A1*10"],
      [2, ""],
    ]);
    session.goTo("B1");
    const text = copySelection(session);
    expect(text).toBe("10");
    session.goTo("B2");
    pasteText(session, text);
    expect(session.sheet.formula(1, 1)).toBe("=A2*10");
  });

  it("reads text of other programs as if typed, and selects what it pasted", () => {
    session.goTo("C3");
    pasteText(session, "1\t50%\r\n=1+2\tx\r\n");
    expect(["C3", "D3", "C4", "D4"].map(cellText)).toEqual(["1", "50%", "3", "x"]);
    expect(selected()).toBe("C3:D4");
  });

  it("fills a selection that is whole times the block", () => {
    session.goTo("A1:B4");
    pasteText(session, "x\ty");
    expect(cellText("B4")).toBe("y");
  });
});

describe("sheets", () => {
  it("are added beside the active one and shown", () => {
    workbook.sheets.add("Last");
    addSheet(session);
    expect(workbook.sheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Sheet3", "Last"]);
    expect(session.sheet.name).toBe("Sheet3");
  });

  it("say why they cannot have a name", () => {
    workbook.sheets.add("Other");
    renameSheet(session, session.sheet, "other");
    expect(session.sheet.name).toBe("Sheet1");
    expect(session.getState().message).toContain("Other");
  });

  it("are deleted only after a question when they have content", () => {
    const full = workbook.sheets.add("Full");
    full.setInput(0, 0, "x");
    const empty = workbook.sheets.add("Empty");
    deleteSheet(session, empty);
    expect(workbook.sheets.get("Empty")).toBeUndefined();
    deleteSheet(session, full);
    expect(workbook.sheets.get("Full")).toBe(full);
    session.getState().alert?.choices[0]?.run();
    expect(workbook.sheets.get("Full")).toBeUndefined();
  });
});
