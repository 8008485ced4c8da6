import {
  columnCountOf,
  containsCell,
  formatCell,
  rowCountOf,
  sameArea,
  type Area,
  type CellPoint,
} from "../formula/area";
import type { Change } from "../model/changes";
import type { Sheet } from "../model/sheet";
import type { GridSession } from "./gridSession";
import { areaOf, AT_HOME, spreadOverMerges, type SheetSelection } from "./gridState";
import type { GridStore } from "./gridStore";
import { movedCell } from "./movedCell";
import { cycle, step, terrainOf, type Direction } from "./navigation";

/** The cells that a person has selected, kept for each sheet. */
export class GridSelection {
  private readonly ofSheets = new Map<string, SheetSelection>();
  private selecting = false;
  private tabbedFrom: CellPoint | undefined;

  constructor(
    private readonly session: GridSession,
    private readonly store: GridStore
  ) {}

  /** The selection with which a sheet was left. */
  of(sheet: Sheet): SheetSelection {
    return this.ofSheets.get(sheet.id) ?? AT_HOME;
  }

  /** Selects cells of the shown sheet, in the workbook too, and scrolls to one of them. */
  set(selection: SheetSelection, reveal: CellPoint | null): void {
    const { sheet, workbook } = this.session;
    this.ofSheets.set(sheet.id, selection);
    this.tabbedFrom = undefined;
    const area = this.spread(areaOf(selection.anchor, selection.focus));
    this.store.update({
      active: selection.active,
      area,
      chart: null,
      listOpen: false,
      message: null,
    });
    this.session.edit(() => workbook.select(sheet, area));
    if (reveal) this.session.reveal(reveal);
  }

  /** The whole merged area around a cell of the shown sheet, or the cell alone. */
  mergeAround({ row, column }: CellPoint): Area {
    const merge = this.session.sheet.merges.find((area) => containsCell(area, row, column));
    return merge ?? areaOf({ row, column }, { row, column });
  }

  /** Moves the far corner of the selection, as Shift with a click or an arrow key does. */
  extendTo(focus: CellPoint): void {
    const { active, anchor } = this.of(this.session.sheet);
    this.set({ active, anchor, focus }, focus);
  }

  /** An arrow key: `go` finds the next cell from the one that moves. */
  move(go: (from: CellPoint) => CellPoint, extend: boolean): void {
    const { active, focus } = this.of(this.session.sheet);
    if (extend) {
      this.extendTo(go(focus));
      return;
    }
    const merge = this.mergeAround(active);
    const next = go(active);
    const inside = containsCell(merge, next.row, next.column);
    const beyond = {
      row: next.row > active.row ? merge.bottom : active.row,
      column: next.column > active.column ? merge.right : active.column,
    };
    this.session.selectCell(inside ? go(beyond) : next);
  }

  /**
   * Tab and Enter: one cell on, or round in a selection of several cells. Enter after some Tabs goes
   * to the column where they began, for one row of entries after the other.
   */
  advance(direction: Direction): void {
    const { sheet } = this.session;
    const { active, anchor, focus } = this.of(sheet);
    const { area } = this.session.getState();
    const isSingle = sameArea(this.mergeAround(active), area);
    const { tabbedFrom } = this;
    if (isSingle) {
      const isBack = direction === "down" && tabbedFrom?.row === active.row;
      const from = isBack ? { ...active, column: tabbedFrom.column } : active;
      this.move(() => step(terrainOf(sheet), from, direction), false);
      if (direction === "right" || direction === "left") this.tabbedFrom = tabbedFrom ?? active;
    } else {
      const next = cycle(area, active, direction);
      this.set({ active: next, anchor, focus }, next);
    }
  }

  /** What the name box shows: the selected chart or name, the active cell's address, or "3R x 2C". */
  label(): string {
    const { sheet, workbook } = this.session;
    const { area, active, chart: chartId } = this.session.getState();
    const chart = chartId === null ? undefined : sheet.charts.get(chartId);
    if (chart) return chart.name;
    const isSingle = sameArea(this.mergeAround(active), area);
    const name = workbook.tables.items.find(
      (table) => table.sheetId === sheet.id && sameArea(table.dataArea, area)
    )?.name;
    if (name && !isSingle) return name;
    return this.selecting && !isSingle
      ? `${rowCountOf(area)}R x ${columnCountOf(area)}C`
      : formatCell(active.row, active.column);
  }

  get isSelecting(): boolean {
    return this.selecting;
  }

  /** While the pointer drags a selection the name box shows its size. */
  setSelecting(selecting: boolean): void {
    this.selecting = selecting;
    this.store.update({});
  }

  /** Keeps the selection at its cells when others insert or delete rows before them. */
  moveAlong(changes: readonly Change[]): void {
    const { sheetId } = this.session.getState();
    const known = this.ofSheets.get(sheetId);
    if (!known) return;
    const [active, anchor, focus] = [known.active, known.anchor, known.focus].map((point) =>
      movedCell(sheetId, point, changes)
    );
    if (!active || !anchor || !focus) return;
    const area = this.spread(areaOf(anchor, focus));
    if (sameArea(area, this.session.getState().area)) return;
    this.ofSheets.set(sheetId, { active, anchor, focus });
    this.store.update({ active, area });
    this.session.edit(() => this.session.workbook.select(this.session.sheet, area));
  }

  /** Takes over what is selected in the workbook; undefined where that lies on no cells of the sheet. */
  follow(sheet: Sheet, area: Area | undefined): void {
    if (area) {
      const known = this.ofSheets.get(sheet.id);
      const keeps = known && sameArea(this.spread(areaOf(known.anchor, known.focus)), area);
      const corner = { row: area.top, column: area.left };
      const selection = keeps
        ? known
        : { active: corner, anchor: corner, focus: { row: area.bottom, column: area.right } };
      this.ofSheets.set(sheet.id, selection);
      this.store.update({ active: selection.active, area, listOpen: false });
    } else {
      const { active, anchor, focus } = this.of(sheet);
      this.store.update({ active, area: this.spread(areaOf(anchor, focus)), listOpen: false });
    }
  }

  private spread(area: Area): Area {
    return spreadOverMerges(area, this.session.sheet.merges);
  }
}
