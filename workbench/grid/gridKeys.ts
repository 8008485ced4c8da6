import type { CellPoint } from "../formula/area";
import { COLUMN_COUNT, ROW_COUNT } from "../formula/area";
import { deleteSelectedChart, selectNextChart } from "./chartActions";
import type { GridSession } from "./gridSession";
import { lastCell, leap, step, terrainOf, type Direction } from "./navigation";

/** What of a keyboard event counts. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Does what a key does while no entry is being typed. Returns whether the key meant anything. */
export function pressInGrid(session: GridSession, press: KeyPress, rowsOnPage: number): boolean {
  const { key, shiftKey, altKey } = press;
  const control = press.ctrlKey || press.metaKey;
  if (control && altKey && key === "5") return selectNextChart(session);
  if (session.getState().chart !== null && pressOnChart(session, key, shiftKey)) return true;
  const arrow = ARROWS[key];
  if (arrow) {
    if (altKey) return arrow === "down" && openList(session);
    const go = control ? leap : step;
    session.selection.move((from) => go(terrainOf(session.sheet), from, arrow), shiftKey);
    return true;
  }
  const jump = jumpOf(session, key, control, rowsOnPage);
  if (jump) {
    session.selection.move(jump, shiftKey);
    return true;
  }
  return !altKey && (control ? chord(session, key) : plainKey(session, key, shiftKey));
}

/** Keys for the selected chart; all others are meant for the cells. */
function pressOnChart(session: GridSession, key: string, shift: boolean): boolean {
  switch (key) {
    case "Delete":
    case "Backspace":
      deleteSelectedChart(session);
      return true;
    case "Tab":
      return selectNextChart(session, shift ? -1 : 1);
    case "Escape":
      session.selectChart(null);
      return true;
    default:
      return false;
  }
}

function openList(session: GridSession): boolean {
  const { row, column } = session.getState().active;
  const hasList = session.workbook.user.listItems(session.sheet.id, row, column).length > 0;
  if (hasList) session.setListOpen(true);
  return hasList;
}

function jumpOf(
  session: GridSession,
  key: string,
  control: boolean,
  rowsOnPage: number
): ((from: CellPoint) => CellPoint) | undefined {
  const { frozenRows, frozenColumns } = session.sheet.view;
  switch (key) {
    case "Home":
      return control
        ? () => ({ row: frozenRows, column: frozenColumns })
        : (from) => ({ ...from, column: frozenColumns });
    case "End":
      return control ? () => lastCell(terrainOf(session.sheet)) : undefined;
    case "PageDown":
      return control ? undefined : (from) => page(from, rowsOnPage);
    case "PageUp":
      return control ? undefined : (from) => page(from, -rowsOnPage);
    default:
      return undefined;
  }
}

function page(from: CellPoint, rows: number): CellPoint {
  return { ...from, row: Math.min(ROW_COUNT - 1, Math.max(0, from.row + rows)) };
}

function chord(session: GridSession, key: string): boolean {
  if (key.toLowerCase() === "a") {
    session.selectArea({ top: 0, left: 0, bottom: ROW_COUNT - 1, right: COLUMN_COUNT - 1 });
    return true;
  }
  if (key === "PageUp" || key === "PageDown") {
    session.showNeighbour(key === "PageUp" ? -1 : 1);
    return true;
  }
  return false;
}

function plainKey(session: GridSession, key: string, shift: boolean): boolean {
  switch (key) {
    case "Tab":
      session.selection.advance(shift ? "left" : "right");
      return true;
    case "Enter":
      session.selection.advance(shift ? "up" : "down");
      return true;
    case "F2":
      session.entry.begin();
      return true;
    case "Delete":
      session.clearSelection();
      return true;
    case "Backspace":
      session.entry.begin({ text: "" });
      return true;
    case "Escape":
      session.setListOpen(false);
      session.say(null);
      return true;
    default:
      if ([...key].length !== 1) return false;
      session.entry.begin({ text: key });
      return true;
  }
}

/** Does what a key does while an entry is typed in the cell. Returns whether the key meant anything. */
export function pressInEntry(session: GridSession, press: KeyPress): boolean {
  const { key, shiftKey, altKey } = press;
  const arrow = ARROWS[key];
  if (arrow) {
    if (!session.getState().edit?.replacing || shiftKey || altKey) return false;
    session.entry.commit(arrow);
    return true;
  }
  switch (key) {
    case "Enter":
      if (altKey) return false;
      session.entry.commit(shiftKey ? "up" : "down");
      return true;
    case "Tab":
      session.entry.commit(shiftKey ? "left" : "right");
      return true;
    case "Escape":
      session.entry.cancel();
      return true;
    case "F2":
      session.entry.keepEditing();
      return true;
    default:
      return false;
  }
}
