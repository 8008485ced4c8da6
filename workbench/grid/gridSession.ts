import {
  columnCountOf,
  containsCell,
  formatCell,
  isWholeColumns,
  isWholeRows,
  rowCountOf,
  sameArea,
  type Area,
  type CellPoint,
} from "../formula/area";
import { FIRST_EDITOR, type Change, type ChangeKind } from "../model/changes";
import { ModelError } from "../model/errors";
import type { Sheet } from "../model/sheet";
import type { ValidationAlert } from "../model/validationStore";
import type { Workbook } from "../model/workbook";
import type { Alert } from "./AlertDialog";
import { editText } from "./editText";
import { refusalAlert } from "./entering";
import { findPlace } from "./goTo";
import {
  areaOf,
  AT_HOME,
  initialState,
  spreadOverMerges,
  type EditState,
  type GridState,
  type SheetSelection,
} from "./gridState";
import { movedCell } from "./movedCell";
import { cycle, step, type Direction, type Terrain } from "./navigation";

/** Changes of where one is, after which all cells look as before. */
const WHERE_ONE_IS: ReadonlySet<ChangeKind> = new Set([
  "selectionChanged",
  "sheetActivated",
  "sheetDeactivated",
]);

/** One person at one workbook: the selection, the entry being typed, and what is in front. */
export class GridSession {
  private state: GridState;
  private readonly listeners = new Set<() => void>();
  private readonly selections = new Map<string, SheetSelection>();
  private selecting = false;
  private tabbedFrom: CellPoint | undefined;
  private readonly stop: () => void;

  constructor(
    readonly workbook: Workbook,
    /** Hears when a cell begins or ends being edited. */
    private readonly onEditMode: (editing: boolean) => void = () => undefined,
    /** Who the person is, where several have the workbook open. */
    readonly editor = FIRST_EDITOR
  ) {
    this.state = initialState(this.activeSheet.id);
    this.stop = workbook.subscribe((changes) => this.hear(changes));
    workbook.as(editor, () => this.follow([]));
  }

  /** Ends the session; the workbook stays. */
  dispose(): void {
    this.stop();
    if (this.state.edit) this.onEditMode(false);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): GridState => this.state;

  get sheet(): Sheet {
    return this.workbook.sheets.get(this.state.sheetId) ?? this.activeSheet;
  }

  /** The id of a cell's element in the page. */
  readonly cellId = (row: number, column: number): string => `${this.editor}-cell-${row}-${column}`;

  terrain(): Terrain {
    const { sheet } = this;
    return {
      isBlank: (row, column) => sheet.isBlank(areaOf({ row, column }, { row, column })),
      isRowHidden: (row) => sheet.isRowHidden(row),
      isColumnHidden: (column) => sheet.columns.isHidden(column),
      used: sheet.usedArea(true),
    };
  }

  /** The whole merged area around a cell, or the cell alone. */
  private mergeAround({ row, column }: CellPoint): Area {
    const merge = this.sheet.merges.find((area) => containsCell(area, row, column));
    return merge ?? areaOf({ row, column }, { row, column });
  }

  /** Selects one cell, ending any entry first. Returns false when the entry could not end. */
  selectCell(point: CellPoint): boolean {
    if (this.state.edit && !this.commit(null)) return false;
    const merge = this.mergeAround(point);
    const corner = { row: merge.top, column: merge.left };
    this.setSelection({ active: corner, anchor: corner, focus: corner }, corner);
    return true;
  }

  /** Selects a chart of the sheet, or none; keys are meant for it until something else is selected. */
  selectChart(id: string | null): void {
    if (this.state.edit && !this.commit(null)) return;
    this.update({ chart: id, listOpen: false, message: null });
  }

  /** Selects an area with its first cell active; whole rows and columns leave the view as it is. */
  selectArea(area: Area): void {
    if (this.state.edit && !this.commit(null)) return;
    const anchor = { row: area.top, column: area.left };
    const isLine = isWholeRows(area) || isWholeColumns(area);
    const focus = { row: area.bottom, column: area.right };
    this.setSelection({ active: anchor, anchor, focus }, isLine ? null : anchor);
  }

  /** Moves the far corner of the selection, as Shift with a click or an arrow key does. */
  extendTo(focus: CellPoint): void {
    const { active, anchor } = this.selection();
    this.setSelection({ active, anchor, focus }, focus);
  }

  /** An arrow key: `go` finds the next cell from the one that moves. */
  move(go: (from: CellPoint) => CellPoint, extend: boolean): void {
    const { active, focus } = this.selection();
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
    this.selectCell(inside ? go(beyond) : next);
  }

  /**
   * Tab and Enter: one cell on, or round in a selection of several cells. Enter after some Tabs goes
   * to the column where they began, for one row of entries after the other.
   */
  advance(direction: Direction): void {
    const { active, anchor, focus } = this.selection();
    const area = this.state.area;
    const isSingle = sameArea(this.mergeAround(active), area);
    const { tabbedFrom } = this;
    if (isSingle) {
      const isBack = direction === "down" && tabbedFrom?.row === active.row;
      const from = isBack ? { ...active, column: tabbedFrom.column } : active;
      this.move(() => step(this.terrain(), from, direction), false);
      if (direction === "right" || direction === "left") this.tabbedFrom = tabbedFrom ?? active;
    } else {
      const next = cycle(area, active, direction);
      this.setSelection({ active: next, anchor, focus }, next);
    }
  }

  /** Goes to an address, a defined name or a table. Says so when there is no such place. */
  goTo(text: string): boolean {
    const place = findPlace(this.workbook, this.sheet, text);
    if (!place) {
      this.say(`"${text}" is neither an address nor a name in this workbook.`);
      return false;
    }
    if (this.state.edit && !this.commit(null)) return false;
    if (place.sheet !== this.sheet) this.showSheet(place.sheet);
    this.selectArea(place.area);
    return true;
  }

  beginEdit(options: { text?: string; place?: "cell" | "bar" } = {}): void {
    const { active, edit } = this.state;
    if (edit) return;
    this.onEditMode(true);
    this.update({
      message: null,
      listOpen: false,
      chart: null,
      edit: {
        sheetId: this.sheet.id,
        ...active,
        text: options.text ?? this.inputText(active),
        place: options.place ?? "cell",
        replacing: options.text !== undefined,
      },
    });
    this.reveal(active);
  }

  changeEdit(text: string): void {
    const { edit } = this.state;
    if (edit) this.update({ edit: { ...edit, text } });
  }

  /** F2 while typing: arrow keys move the caret from now on. */
  keepEditing(): void {
    const { edit } = this.state;
    if (edit) this.update({ edit: { ...edit, replacing: false } });
  }

  cancelEdit(): void {
    if (this.state.edit) this.endEdit();
    this.requestFocus();
  }

  /** Ends the entry and moves on. Returns false when the workbook refused it and it goes on. */
  commit(direction: Direction | null): boolean {
    const { edit } = this.state;
    if (!edit) return true;
    const unchanged = edit.text === this.inputText(edit) && !edit.replacing;
    if (unchanged) {
      this.endEdit();
    } else if (!this.enter(edit)) {
      return false;
    }
    if (direction) this.advance(direction);
    this.requestFocus();
    return true;
  }

  /** Delete: empties the selected cells. */
  clearSelection(): boolean {
    return this.attempt(() => this.workbook.user.clear(this.sheet.id, this.state.area));
  }

  /** Runs a change as a person's edit; a refusal becomes the message. Returns whether it worked. */
  attempt(work: () => void): boolean {
    try {
      this.edit(work);
      if (this.state.message) this.say(null);
      return true;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.say(sentence(error));
      return false;
    }
  }

  say(message: string | null): void {
    this.update({ message });
  }

  show(alert: Alert | null): void {
    this.update({ alert });
  }

  setListOpen(listOpen: boolean): void {
    this.update({ listOpen });
  }

  requestFocus(): void {
    this.update({ focusRequests: this.state.focusRequests + 1 });
  }

  /** Scrolls to a cell. */
  reveal(point: CellPoint): void {
    this.update({ reveal: { ...point } });
  }

  /** Shows a sheet with the selection it was left with. */
  showSheet(sheet: Sheet): void {
    if (this.state.edit && !this.commit(null)) return;
    const { active, anchor, focus } = this.selections.get(sheet.id) ?? AT_HOME;
    this.attempt(() => {
      this.workbook.sheets.activate(sheet);
    });
    this.setSelection({ active, anchor, focus }, active);
  }

  /** Shows the visible sheet before (-1) or after (1) this one, if there is one. */
  showNeighbour(by: -1 | 1): void {
    const visible = this.workbook.sheets.items.filter((sheet) => sheet.visibility === "Visible");
    const next = visible[visible.indexOf(this.sheet) + by];
    if (next) this.showSheet(next);
  }

  /** What the formula bar shows for a cell. */
  inputText({ row, column }: CellPoint): string {
    return editText(this.sheet, row, column);
  }

  /** What the name box shows: the selected chart or name, the active cell's address, or "3R x 2C". */
  selectionLabel(): string {
    const chart = this.state.chart === null ? undefined : this.sheet.charts.get(this.state.chart);
    if (chart) return chart.name;
    const { area, active } = this.state;
    const isSingle = sameArea(this.mergeAround(active), area);
    const name = this.workbook.tables.items.find(
      (table) => table.sheetId === this.sheet.id && sameArea(table.dataArea, area)
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
    this.update({});
  }

  private selection(): SheetSelection {
    return this.selections.get(this.sheet.id) ?? AT_HOME;
  }

  private setSelection(selection: SheetSelection, reveal: CellPoint | null): void {
    const { sheet } = this;
    this.selections.set(sheet.id, selection);
    this.tabbedFrom = undefined;
    const area = this.spread(areaOf(selection.anchor, selection.focus));
    this.update({ active: selection.active, area, chart: null, listOpen: false, message: null });
    this.edit(() => this.workbook.select(sheet, area));
    if (reveal) this.reveal(reveal);
  }

  private spread(area: Area): Area {
    return spreadOverMerges(area, this.sheet.merges);
  }

  private get activeSheet(): Sheet {
    return this.workbook.as(this.editor, () => this.workbook.sheets.active);
  }

  /** Does something to the workbook as this person. */
  private edit(work: () => void): void {
    this.workbook.as(this.editor, () => this.workbook.edit("user", work));
  }

  /** Others' changes come while the workbook takes everything for theirs. */
  private hear(changes: readonly Change[]): void {
    const others = changes.filter(({ editor }) => editor !== this.editor);
    this.workbook.as(this.editor, () => {
      if (others.length > 0) this.moveAlong(others);
      this.follow(changes);
    });
  }

  /** Keeps the entry and the selection at their cells when others insert or delete rows before them. */
  private moveAlong(changes: readonly Change[]): void {
    const { edit, sheetId } = this.state;
    const moved = edit && movedCell(edit.sheetId, edit, changes);
    if (moved) this.update({ edit: { ...edit, ...moved } });
    const known = this.selections.get(sheetId);
    if (!known) return;
    const [active, anchor, focus] = [known.active, known.anchor, known.focus].map((point) =>
      movedCell(sheetId, point, changes)
    );
    if (!active || !anchor || !focus) return;
    const area = this.spread(areaOf(anchor, focus));
    if (sameArea(area, this.state.area)) return;
    this.selections.set(sheetId, { active, anchor, focus });
    this.update({ active, area });
    this.edit(() => this.workbook.select(this.sheet, area));
  }

  /** Brings the state in line with the workbook after anyone's change. */
  private follow(changes: readonly Change[]): void {
    const { workbook, state } = this;
    const sheet = workbook.sheets.active;
    const redraw = changes.some(({ kind }) => !WHERE_ONE_IS.has(kind));
    const revision = state.revision + (redraw ? 1 : 0);
    const selected = workbook.selection;
    const area = selected.sheetId === sheet.id ? selected.areas[0] : undefined;
    const moved = sheet.id !== state.sheetId || (area && !sameArea(area, state.area));
    const isKept = state.chart !== null && sheet.charts.items.some(({ id }) => id === state.chart);
    this.update({ revision, sheetId: sheet.id, ...(isKept ? {} : { chart: null }) });
    if (!moved) return;
    if (area) {
      const known = this.selections.get(sheet.id);
      const keeps = known && sameArea(this.spread(areaOf(known.anchor, known.focus)), area);
      const corner = { row: area.top, column: area.left };
      const selection = keeps
        ? known
        : { active: corner, anchor: corner, focus: { row: area.bottom, column: area.right } };
      this.selections.set(sheet.id, selection);
      this.update({ active: selection.active, area, listOpen: false });
    } else {
      const { active, anchor, focus } = this.selections.get(sheet.id) ?? AT_HOME;
      this.update({ active, area: this.spread(areaOf(anchor, focus)), listOpen: false });
    }
    this.reveal(this.state.active);
  }

  private update(patch: Partial<GridState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of [...this.listeners]) listener();
  }

  private endEdit(): void {
    this.update({ edit: null });
    this.onEditMode(false);
  }

  /** Types the entry into its cell. A rule that refuses it asks first; then the entry goes on. */
  private enter(edit: EditState, insist = false): boolean {
    const { sheetId, row, column, text } = edit;
    let refusal: ValidationAlert | undefined;
    let written = false;
    const worked = this.attempt(() => {
      const result = this.workbook.user.type(sheetId, row, column, text, insist);
      written = result.written;
      refusal = result.validation.alert;
    });
    if (worked && written) {
      this.endEdit();
      return true;
    }
    if (worked) this.askAboutRefusal(edit, refusal);
    return false;
  }

  private askAboutRefusal(edit: EditState, refusal: ValidationAlert | undefined): void {
    const close = (then: () => void) => () => {
      this.show(null);
      then();
    };
    const alert = refusalAlert(refusal, {
      accept: close(() => {
        if (this.enter(edit, true)) this.requestFocus();
      }),
      retry: close(() => {
        this.keepEditing();
        this.requestFocus();
      }),
      cancel: close(() => this.cancelEdit()),
    });
    this.show(alert);
  }
}

function sentence(error: ModelError): string {
  return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
}
