import { parseArea } from "../formula/area";
import { ModelError } from "./errors";
import type { Workbook } from "./workbook";

/** Whether a name reads as a cell reference in A1 or R1C1 style, which no name may. */
function isLikeReference(name: string): boolean {
  return parseArea(name) !== undefined || /^(r\d*c\d*|r\d*|c\d*)$/i.test(name);
}

/** Throws InvalidArgument when a text may not name a table or a range. */
export function checkDefinedName(name: string): void {
  const legal = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!legal || isLikeReference(name)) {
    throw new ModelError("InvalidArgument", `"${name}" may not name a table or range`);
  }
}

/** A name for a range or formula, known in the whole workbook. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, as formula text with "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** The workbook's defined names, in the order of the alphabet. */
export class NameCollection {
  private readonly byKey = new Map<string, DefinedName>();

  constructor(private readonly workbook: Workbook) {}

  get items(): readonly DefinedName[] {
    return [...this.byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  }

  /** Finds by name without regard to case. */
  get(name: string): DefinedName | undefined {
    return this.byKey.get(name.toLowerCase());
  }

  /**
   * Adds a name for a formula or reference text ("=tblSchool[School]", "=Sheet1!$A$1:$A$3").
   * Throws InvalidArgument for an illegal name or formula, ItemAlreadyExists when a name or table
   * has it already.
   */
  add(
    name: string,
    formula: string,
    details: { comment?: string; visible?: boolean } = {}
  ): DefinedName {
    checkDefinedName(name);
    this.workbook.checkNameIsFree(name);
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    this.workbook.checkFormula(text);
    const item: DefinedName = {
      name,
      formula: text,
      comment: details.comment ?? "",
      visible: details.visible ?? true,
    };
    this.put(item);
    this.workbook.log.note({ kind: "nameChanged", nameAfter: name });
    return item;
  }

  /** Changes a name's formula, comment or visibility. Throws ItemNotFound. */
  update(
    name: string,
    patch: { formula?: string; comment?: string; visible?: boolean }
  ): DefinedName {
    const before = this.get(name);
    if (!before) throw new ModelError("ItemNotFound", `There is no name "${name}"`);
    if (patch.formula !== undefined) this.workbook.checkFormula(patch.formula);
    const after = { ...before, ...patch };
    this.put(after);
    this.workbook.log.note({ kind: "nameChanged", nameBefore: before.name, nameAfter: after.name });
    return after;
  }

  /** Deletes a name; formulas that use it show #NAME? from then on. Throws ItemNotFound. */
  delete(name: string): void {
    const item = this.get(name);
    if (!item) throw new ModelError("ItemNotFound", `There is no name "${name}"`);
    this.byKey.delete(name.toLowerCase());
    this.workbook.touch();
    this.workbook.log.note({ kind: "nameChanged", nameBefore: item.name });
  }

  /** Stores a name as it is, without checks; for loading and for rewriting of references. */
  put(item: DefinedName): void {
    this.byKey.set(item.name.toLowerCase(), item);
    this.workbook.touch();
  }
}
