import type { Area } from "../formula/area";
import { parseArea } from "../formula/area";
import { shiftArea, type Shift } from "../formula/shift";
import type { Change } from "../model/changes";
import type { Sheet } from "../model/sheet";
import { HostError } from "./hostError";

/** Cells of one sheet that a range object stands for; they move when cells above or left do. */
export class LiveRange {
  private current: Area | undefined;

  constructor(
    readonly sheet: Sheet,
    area: Area
  ) {
    this.current = area;
  }

  /** The cells as they lie now. Throws InvalidReference when they have been deleted (assumed). */
  get area(): Area {
    if (!this.current || !this.sheet.workbook.sheets.get(this.sheet.id)) {
      throw new HostError("InvalidReference", "the cells of this range have been deleted");
    }
    return this.current;
  }

  /** Moves with the cells after an insertion or deletion (documented for tracked ranges). */
  follow(change: Change): void {
    if (!this.current || change.sheetId !== this.sheet.id) return;
    const shift = shiftOf(change);
    if (shift) this.current = shiftArea(this.current, shift);
  }
}

/** Whether a change moves cells. */
export function isStructural(change: Change): boolean {
  return shiftOf(change) !== undefined;
}

/** Which way a change moves cells; undefined when it moves none. */
export function shiftOf(change: Change): Shift | undefined {
  const area = change.address === undefined ? undefined : parseArea(change.address);
  if (!area) return undefined;
  const rows = { axis: "row", at: area.top, from: area.left, to: area.right } as const;
  const columns = { axis: "column", at: area.left, from: area.top, to: area.bottom } as const;
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  switch (change.kind) {
    case "rowInserted":
      return { ...rows, count: height };
    case "rowDeleted":
      return { ...rows, count: -height };
    case "columnInserted":
      return { ...columns, count: width };
    case "columnDeleted":
      return { ...columns, count: -width };
    case "cellInserted":
      return change.shift === "right" ? { ...columns, count: width } : { ...rows, count: height };
    case "cellDeleted":
      return change.shift === "left" ? { ...columns, count: -width } : { ...rows, count: -height };
    default:
      return undefined;
  }
}
