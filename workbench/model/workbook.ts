import type { Area } from "../formula/area";
import { formatArea } from "../formula/area";
import { Calculator } from "./calculator";
import { ChangeLog, type ChangeListener, type Source } from "./changes";
import { NameCollection } from "./definedNames";
import { EditorViews } from "./editorViews";
import { ModelError } from "./errors";
import { Extras } from "./extras";
import { checkFormulaText } from "./formulaCheck";
import { Protection } from "./protection";
import { workbookFromJSON, workbookToJSON, type WorkbookJson } from "./serialization";
import type { Sheet } from "./sheet";
import { SheetCollection } from "./sheetCollection";
import { TableCollection } from "./tableCollection";
import { UserActions } from "./userActions";

export interface WorkbookOptions {
  /** The present moment; default the machine's clock. */
  readonly clock?: () => Date;
  /** Whether tables grow when the API writes directly below or beside them, as in Excel. */
  readonly growOnApiWrite?: boolean;
}

export interface Selection {
  readonly sheetId: string;
  /** Selected areas; the first cell of the first one is the active cell unless told otherwise. */
  readonly areas: readonly Area[];
}

/**
 * A workbook that behaves like Excel's, without Excel. All changes go through its sheets, tables
 * and names; read back through the same objects. A new workbook has one sheet, "Sheet1".
 */
export class Workbook {
  readonly log = new ChangeLog();
  /** What each editor has in front and selected. */
  readonly views = new EditorViews(this.log);
  readonly calculator: Calculator;
  readonly sheets: SheetCollection;
  readonly tables: TableCollection;
  readonly names: NameCollection;
  /** What a person can do at the grid, with validation and growth. */
  readonly user: UserActions;
  /** Protection of the structure: adding, deleting, moving, renaming and hiding of sheets. */
  readonly protection: Protection;
  /** Things the model keeps for others, such as settings. */
  readonly extras = new Extras(() => this.log.note({ kind: "extrasChanged" }));
  readonly clock: () => Date;
  growOnApiWrite: boolean;
  private versionNumber = 0;
  private sheetNumber = 0;
  private tableNumber = 0;

  constructor(options: WorkbookOptions = {}) {
    this.clock = options.clock ?? (() => new Date());
    this.growOnApiWrite = options.growOnApiWrite ?? true;
    this.calculator = new Calculator(this);
    this.sheets = new SheetCollection(this);
    this.tables = new TableCollection(this);
    this.names = new NameCollection(this);
    this.user = new UserActions(this);
    this.protection = new Protection(() => this.log.note({ kind: "workbookChanged" }));
    this.sheets.add();
  }

  /** Loads what `toJSON` wrote. */
  static fromJSON(json: WorkbookJson, options: WorkbookOptions = {}): Workbook {
    return workbookFromJSON(new Workbook(options), json);
  }

  /** Everything worth keeping, as plain data with the same keys in the same order every time. */
  toJSON(): WorkbookJson {
    return workbookToJSON(this);
  }

  /** Runs `work` as one edit of that source; listeners hear of it once, at its end. */
  edit<T>(source: Source, work: () => T): T {
    return this.log.edit(source, work);
  }

  /**
   * Runs `work` as one of several editors who have the workbook open: changes are told as that editor's,
   * and the active sheet and the selection are those of that editor. Without it there is one editor.
   */
  as<T>(editor: string, work: () => T): T {
    return this.log.as(editor, work);
  }

  /** Listens to every batch of changes; returns the function that stops it. */
  subscribe(listener: ChangeListener): () => void {
    return this.log.subscribe(listener);
  }

  /** Goes up with every change of content; computed values hold for one version. */
  get version(): number {
    return this.versionNumber;
  }

  /** Declares all computed values stale, as F9 does. */
  touch(): void {
    this.versionNumber += 1;
  }

  /** The selected cells of the active sheet of whoever is at work; each sheet keeps its own, at first A1. */
  get selection(): Selection {
    const sheetId = this.sheets.active.id;
    const areas = this.selectionOf(sheetId) ?? [{ top: 0, left: 0, bottom: 0, right: 0 }];
    return { sheetId, areas };
  }

  /** The areas once selected on a sheet. */
  selectionOf(sheetId: string): readonly Area[] | undefined {
    return this.views.current.selected.get(sheetId);
  }

  /** Takes a stored selection over without a note. */
  restoreSelection(sheetId: string, areas: readonly Area[]): void {
    this.views.current.selected.set(sheetId, areas);
  }

  /** Selects areas of a sheet and brings that sheet to the front. */
  select(sheet: Sheet, ...areas: readonly Area[]): void {
    if (areas.length === 0) throw new ModelError("InvalidArgument", "Nothing to select");
    this.log.edit(this.log.source, () => {
      this.sheets.activate(sheet);
      this.views.current.selected.set(sheet.id, areas);
      this.log.note({
        kind: "selectionChanged",
        sheetId: sheet.id,
        address: areas.map(formatArea).join(","),
      });
    });
  }

  /** Throws ItemAlreadyExists when a table or defined name has the name already. */
  checkNameIsFree(name: string): void {
    if (this.tables.get(name) || this.names.get(name)) {
      throw new ModelError("ItemAlreadyExists", `The name "${name}" is taken`);
    }
  }

  /** Throws InvalidArgument for formula text that Excel would refuse at that place. */
  checkFormula(formula: string, sheetId?: string, row = 0, column = 0): void {
    checkFormulaText(this, formula, sheetId, row, column);
  }

  nextSheetId(): string {
    this.sheetNumber += 1;
    return guid(this.sheetNumber, 0);
  }

  nextTableId(): string {
    this.tableNumber += 1;
    return guid(0, this.tableNumber);
  }

  /** The id counters, so that a loaded workbook never gives an id twice. */
  get counters(): { readonly sheets: number; readonly tables: number } {
    return { sheets: this.sheetNumber, tables: this.tableNumber };
  }

  set counters(counters: { readonly sheets: number; readonly tables: number }) {
    this.sheetNumber = counters.sheets;
    this.tableNumber = counters.tables;
  }
}

/** The id of the sheet or of the table of that number; the other is 0. */
export function guid(sheet: number, table: number): string {
  const part = sheet.toString(16).toUpperCase().padStart(4, "0");
  const tail = table.toString(16).toUpperCase().padStart(12, "0");
  return `{00000000-${part}-0000-0000-${tail}}`;
}
