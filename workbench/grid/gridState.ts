import { boundingArea, intersect, sameArea, type Area, type CellPoint } from "../formula/area";
import type { Alert } from "./AlertDialog";

/** An entry being typed. Until it is committed the workbook knows nothing of it. */
export interface EditState {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Where the caret is: in the cell or in the formula bar. */
  readonly place: "cell" | "bar";
  /** Begun by typing over the cell; then arrow keys end the entry. */
  readonly replacing: boolean;
}

/** What the page shows beyond the workbook itself. */
export interface GridState {
  /** Goes up with every change of the workbook. */
  readonly revision: number;
  readonly sheetId: string;
  readonly active: CellPoint;
  readonly area: Area;
  /** The id of the selected chart; keys are meant for it then. */
  readonly chart: string | null;
  readonly edit: EditState | null;
  readonly alert: Alert | null;
  /** One sentence about the last thing that did not work. */
  readonly message: string | null;
  readonly listOpen: boolean;
  /** Goes up when the grid should take the focus. */
  readonly focusRequests: number;
  /** The cell to scroll to; a new object each time. */
  readonly reveal: CellPoint;
}

/** What a person's selection on one sheet is; Shift moves `focus` while the active cell stays. */
export interface SheetSelection {
  readonly active: CellPoint;
  readonly anchor: CellPoint;
  readonly focus: CellPoint;
}

const HOME: CellPoint = { row: 0, column: 0 };
/** The selection of a sheet nobody has been at. */
export const AT_HOME: SheetSelection = { active: HOME, anchor: HOME, focus: HOME };

/** The state when a workbook has just been opened. */
export function initialState(sheetId: string): GridState {
  return {
    revision: 0,
    sheetId,
    active: HOME,
    area: areaOf(HOME, HOME),
    chart: null,
    edit: null,
    alert: null,
    message: null,
    listOpen: false,
    focusRequests: 0,
    reveal: HOME,
  };
}

/** The area between two corners, whichever way round they are. */
export function areaOf(a: CellPoint, b: CellPoint): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** An area grown until no merged cells stick out of it. */
export function spreadOverMerges(area: Area, merges: readonly Area[]): Area {
  for (const merge of merges) {
    if (!intersect(area, merge)) continue;
    const grown = boundingArea(area, merge);
    if (!sameArea(grown, area)) return spreadOverMerges(grown, merges);
  }
  return area;
}
