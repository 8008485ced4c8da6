import { ModelError } from "./errors";
import { forgetSheet, renameSheetInFormulas } from "./rewriting";
import { Sheet } from "./sheet";
import { type SheetVisibility } from "./sheetView";
import { appendCopy, nameOfCopy } from "./sheetCopy";
import { checkSheetName } from "./sheetNames";
import type { Workbook } from "./workbook";

/** The workbook's sheets in the order of their tabs. */
export class SheetCollection {
  private sheets: Sheet[] = [];
  private readonly byId = new Map<string, Sheet>();

  constructor(private readonly workbook: Workbook) {}

  get items(): readonly Sheet[] {
    return this.sheets;
  }

  /** The sheet whose tab is in front for whoever is at work. */
  get active(): Sheet {
    const sheet = this.byId.get(this.workbook.views.current.activeId ?? "") ?? this.sheets[0];
    if (!sheet) throw new ModelError("GeneralException", "The workbook has no sheet");
    return sheet;
  }

  /** Finds by id or, without regard to case, by name. */
  get(idOrName: string): Sheet | undefined {
    const known = this.byId.get(idOrName);
    if (known) return known;
    const key = idOrName.toLowerCase();
    return this.sheets.find(({ name }) => name.toLowerCase() === key);
  }

  /** Like `get`, but throws ItemNotFound. */
  require(idOrName: string): Sheet {
    const sheet = this.get(idOrName);
    if (!sheet) throw new ModelError("ItemNotFound", `There is no sheet "${idOrName}"`);
    return sheet;
  }

  /**
   * Adds a sheet at the end, without activating it; without a name it is the next free "SheetN".
   * Throws InvalidArgument, ItemAlreadyExists, or AccessDenied when the structure is protected.
   */
  add(name?: string): Sheet {
    this.guardStructure();
    const chosen = name ?? this.nextName();
    this.checkFree(chosen);
    const sheet = this.put(this.workbook.nextSheetId(), chosen);
    this.workbook.log.note({ kind: "sheetAdded", sheetId: sheet.id, nameAfter: chosen });
    return sheet;
  }

  /**
   * Adds a copy of a sheet at a place among the tabs, without activating it. Throws AccessDenied
   * when the structure is protected.
   */
  copy(sheet: Sheet, position: number): Sheet {
    this.guardStructure();
    return this.workbook.log.edit(this.workbook.log.source, () => {
      const name = nameOfCopy(sheet);
      const copy = appendCopy(sheet, this.workbook.nextSheetId(), name);
      this.workbook.log.note({ kind: "sheetAdded", sheetId: copy.id, nameAfter: name });
      this.move(copy, position);
      return copy;
    });
  }

  /** Appends a sheet with a known id, without checks; for loading. */
  put(id: string, name: string): Sheet {
    const sheet = new Sheet(this.workbook, id, name);
    this.sheets.push(sheet);
    this.byId.set(id, sheet);
    this.workbook.touch();
    return sheet;
  }

  /** Drops all sheets, to load others. */
  reset(): void {
    this.sheets = [];
    this.byId.clear();
    this.workbook.touch();
  }

  /** Takes a stored active sheet over without a note. */
  restoreActive(id: string): void {
    this.workbook.views.current.activeId = id;
  }

  rename(sheet: Sheet, name: string): void {
    this.guardStructure();
    const before = sheet.name;
    if (before === name) return;
    this.checkFree(name, sheet);
    renameSheetInFormulas(this.workbook, before, name);
    sheet.restore({ name });
    this.workbook.touch();
    this.workbook.log.note({
      kind: "sheetRenamed",
      sheetId: sheet.id,
      nameBefore: before,
      nameAfter: name,
    });
  }

  /** Throws InvalidOperation for the last visible sheet, AccessDenied under protection. */
  delete(sheet: Sheet): void {
    this.guardStructure();
    if (!this.byId.has(sheet.id)) throw new ModelError("ItemNotFound", "The sheet is gone");
    this.keepOneVisible(sheet);
    this.workbook.log.edit(this.workbook.log.source, () => {
      this.leave(sheet);
      forgetSheet(this.workbook, sheet);
      for (const table of sheet.tables) this.workbook.tables.forget(table);
      this.sheets = this.sheets.filter((other) => other !== sheet);
      this.byId.delete(sheet.id);
      this.workbook.touch();
      this.workbook.log.note({ kind: "sheetDeleted", sheetId: sheet.id, nameBefore: sheet.name });
    });
  }

  move(sheet: Sheet, position: number): void {
    this.guardStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new ModelError("InvalidArgument", `There is no position ${position}`);
    }
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
    this.workbook.log.note({ kind: "sheetMoved", sheetId: sheet.id });
  }

  setVisibility(sheet: Sheet, visibility: SheetVisibility): void {
    this.guardStructure();
    if (sheet.visibility === visibility) return;
    if (visibility !== "Visible") this.keepOneVisible(sheet);
    sheet.restore({ visibility });
    if (visibility !== "Visible") this.leave(sheet);
    this.workbook.log.note({ kind: "sheetVisibilityChanged", sheetId: sheet.id });
  }

  /** Brings a sheet to the front. Throws InvalidOperation for a hidden one. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") {
      throw new ModelError("InvalidOperation", `Sheet "${sheet.name}" is hidden`);
    }
    const before = this.active;
    this.workbook.views.current.activeId = sheet.id;
    if (before === sheet) return;
    this.workbook.log.edit(this.workbook.log.source, () => {
      this.workbook.log.note({ kind: "sheetDeactivated", sheetId: before.id });
      this.workbook.log.note({ kind: "sheetActivated", sheetId: sheet.id });
    });
  }

  /** Shows a neighbour to every editor who has this sheet in front. */
  private leave(sheet: Sheet): void {
    const neighbour = this.neighbourOf(sheet);
    if (!neighbour) return;
    for (const editor of this.workbook.views.editors) {
      this.workbook.as(editor, () => {
        if (this.active === sheet) this.activate(neighbour);
      });
    }
  }

  private neighbourOf(sheet: Sheet): Sheet | undefined {
    const at = this.sheets.indexOf(sheet);
    const others = [...this.sheets.slice(at + 1), ...this.sheets.slice(0, at).reverse()];
    return others.find(({ visibility }) => visibility === "Visible");
  }

  private keepOneVisible(sheet: Sheet): void {
    const others = this.sheets.some((other) => other !== sheet && other.visibility === "Visible");
    if (!others) {
      throw new ModelError("InvalidOperation", "A workbook keeps at least one visible sheet");
    }
  }

  private checkFree(name: string, except?: Sheet): void {
    checkSheetName(name);
    const holder = this.get(name);
    if (holder && holder !== except) {
      throw new ModelError("ItemAlreadyExists", `There is a sheet "${holder.name}"`);
    }
  }

  private nextName(): string {
    let number = this.sheets.length + 1;
    while (this.get(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  private guardStructure(): void {
    if (this.workbook.protection.isProtected) {
      throw new ModelError("AccessDenied", "The workbook's structure is protected");
    }
  }
}
