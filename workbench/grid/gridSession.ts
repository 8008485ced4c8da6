import { isWholeColumns, isWholeRows, sameArea, type Area, type CellPoint } from "../formula/area";
import { FIRST_EDITOR, type Change, type ChangeKind } from "../model/changes";
import { ModelError } from "../model/errors";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Alert } from "./AlertDialog";
import { CellEntry } from "./cellEntry";
import { editText } from "./editText";
import { findPlace } from "./goTo";
import { GridSelection } from "./gridSelection";
import { initialState, type GridState } from "./gridState";
import { GridStore } from "./gridStore";

/** Changes of where one is, after which all cells look as before. */
const WHERE_ONE_IS: ReadonlySet<ChangeKind> = new Set([
  "selectionChanged",
  "sheetActivated",
  "sheetDeactivated",
]);

/** One person at one workbook: the selection, the entry being typed, and what is in front. */
export class GridSession {
  readonly selection: GridSelection;
  readonly entry: CellEntry;
  private readonly store: GridStore;
  private readonly stop: () => void;

  constructor(
    readonly workbook: Workbook,
    /** Hears when a cell begins or ends being edited. */
    onEditMode: (editing: boolean) => void = () => undefined,
    /** Who the person is, where several have the workbook open. */
    readonly editor = FIRST_EDITOR
  ) {
    this.store = new GridStore(initialState(this.activeSheet.id));
    this.selection = new GridSelection(this, this.store);
    this.entry = new CellEntry(this, this.store, onEditMode);
    this.stop = workbook.subscribe((changes) => this.hear(changes));
    workbook.as(editor, () => this.follow([]));
  }

  /** Ends the session; the workbook stays. */
  dispose(): void {
    this.stop();
    this.entry.abandon();
  }

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  readonly getState = (): GridState => this.store.getState();

  get sheet(): Sheet {
    return this.workbook.sheets.get(this.getState().sheetId) ?? this.activeSheet;
  }

  /** The id of a cell's element in the page. */
  readonly cellId = (row: number, column: number): string => `${this.editor}-cell-${row}-${column}`;

  /** Selects one cell, ending any entry first. Returns false when the entry could not end. */
  selectCell(point: CellPoint): boolean {
    if (!this.entry.commit(null)) return false;
    const merge = this.selection.mergeAround(point);
    const corner = { row: merge.top, column: merge.left };
    this.selection.set({ active: corner, anchor: corner, focus: corner }, corner);
    return true;
  }

  /** Selects a chart of the sheet, or none; keys are meant for it until something else is selected. */
  selectChart(id: string | null): void {
    if (!this.entry.commit(null)) return;
    this.store.update({ chart: id, listOpen: false, message: null });
  }

  /** Selects an area with its first cell active; whole rows and columns leave the view as it is. */
  selectArea(area: Area): void {
    if (!this.entry.commit(null)) return;
    const anchor = { row: area.top, column: area.left };
    const isLine = isWholeRows(area) || isWholeColumns(area);
    const focus = { row: area.bottom, column: area.right };
    this.selection.set({ active: anchor, anchor, focus }, isLine ? null : anchor);
  }

  /** Goes to an address, a defined name or a table. Says so when there is no such place. */
  goTo(text: string): boolean {
    const place = findPlace(this.workbook, this.sheet, text);
    if (!place) {
      this.say(`"${text}" is neither an address nor a name in this workbook.`);
      return false;
    }
    if (!this.entry.commit(null)) return false;
    if (place.sheet !== this.sheet) this.showSheet(place.sheet);
    this.selectArea(place.area);
    return true;
  }

  /** Shows a sheet with the selection it was left with. */
  showSheet(sheet: Sheet): void {
    if (!this.entry.commit(null)) return;
    const { active, anchor, focus } = this.selection.of(sheet);
    this.attempt(() => {
      this.workbook.sheets.activate(sheet);
    });
    this.selection.set({ active, anchor, focus }, active);
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

  /** Delete: empties the selected cells. */
  clearSelection(): boolean {
    return this.attempt(() => this.workbook.user.clear(this.sheet.id, this.getState().area));
  }

  /** Does something to the workbook as this person. Throws where the workbook refuses it. */
  edit(work: () => void): void {
    this.workbook.as(this.editor, () => this.workbook.edit("user", work));
  }

  /** Runs a change as a person's edit; a refusal becomes the message. Returns whether it worked. */
  attempt(work: () => void): boolean {
    try {
      this.edit(work);
      if (this.getState().message) this.say(null);
      return true;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.say(sentence(error));
      return false;
    }
  }

  say(message: string | null): void {
    this.store.update({ message });
  }

  show(alert: Alert | null): void {
    this.store.update({ alert });
  }

  setListOpen(listOpen: boolean): void {
    this.store.update({ listOpen });
  }

  requestFocus(): void {
    this.store.update({ focusRequests: this.getState().focusRequests + 1 });
  }

  /** Scrolls to a cell. */
  reveal(point: CellPoint): void {
    this.store.update({ reveal: { ...point } });
  }

  private get activeSheet(): Sheet {
    return this.workbook.as(this.editor, () => this.workbook.sheets.active);
  }

  /** Others' changes come while the workbook takes everything for theirs. */
  private hear(changes: readonly Change[]): void {
    const others = changes.filter(({ editor }) => editor !== this.editor);
    this.workbook.as(this.editor, () => {
      if (others.length > 0) {
        this.entry.moveAlong(others);
        this.selection.moveAlong(others);
      }
      this.follow(changes);
    });
  }

  /** Brings the state in line with the workbook after anyone's change. */
  private follow(changes: readonly Change[]): void {
    const { workbook } = this;
    const state = this.getState();
    const sheet = workbook.sheets.active;
    const redraw = changes.some(({ kind }) => !WHERE_ONE_IS.has(kind));
    const revision = state.revision + (redraw ? 1 : 0);
    const selected = workbook.selection;
    const area = selected.sheetId === sheet.id ? selected.areas[0] : undefined;
    const moved = sheet.id !== state.sheetId || (area && !sameArea(area, state.area));
    const isKept = state.chart !== null && sheet.charts.items.some(({ id }) => id === state.chart);
    this.store.update({ revision, sheetId: sheet.id, ...(isKept ? {} : { chart: null }) });
    if (!moved) return;
    this.selection.follow(sheet, area);
    this.reveal(this.getState().active);
  }
}

function sentence(error: ModelError): string {
  return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
}
