import { formatArea } from "../../formula/area";
import { area } from "../../model/testWorkbook";
import { Workbook } from "../../model/workbook";
import { pressInEntry, pressInGrid, type KeyPress } from "../gridKeys";
import { GridSession } from "../gridSession";

/** A person at a new workbook, what they do, and what they see. */
export interface PersonAtGrid {
  readonly workbook: Workbook;
  readonly session: GridSession;
  /** Each beginning (true) and end (false) of editing a cell. */
  readonly editModes: readonly boolean[];
  /** Presses keys one after the other, such as "a", "Enter" or "shift+Tab". */
  press(...keys: string[]): void;
  /** Presses the keys of a text. */
  type(text: string): void;
  /** The address of the selection. */
  selected(): string;
  /** What a cell shows. */
  cellText(address: string): string;
}

export function personAtGrid(): PersonAtGrid {
  const workbook = new Workbook();
  const editModes: boolean[] = [];
  const session = new GridSession(workbook, (editing) => editModes.push(editing));
  const press = (...keys: string[]): void => keys.forEach((key) => pressOne(session, key));
  return {
    workbook,
    session,
    editModes,
    press,
    type: (text) => press(...text),
    selected: () => formatArea(session.getState().area),
    cellText: (address) => {
      const { top, left } = area(address);
      return session.sheet.text(top, left);
    },
  };
}

function pressOne(session: GridSession, text: string): void {
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
  else if (!pressInEntry(session, key)) session.entry.change(edit.text + key.key);
}
