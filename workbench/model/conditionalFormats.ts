import { formatArea, type Area } from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import type { Shift } from "../formula/shift";
import { ModelError } from "./errors";
import { evaluateConditionalFormats, type ConditionalLook } from "./conditionalEvaluation";
import { changeAreas, copiedRules, covers, cutOut, shiftRules } from "./ruleAreas";
import type { Sheet } from "./sheet";
import { guardSheet } from "./sheetGuard";
import type { CellStyle } from "./style";
import type { ComparisonOperator } from "./validationStore";

/** A point of a colour scale, or an end of a data bar. */
export interface ScalePoint {
  readonly type:
    "LowestValue" | "HighestValue" | "Number" | "Percent" | "Percentile" | "Formula" | "Automatic";
  readonly formula?: string;
  readonly color?: string;
}

/** From which value on an icon is shown; the first icon needs none. */
export interface IconThreshold {
  readonly type: "Number" | "Percent" | "Percentile" | "Formula";
  readonly operator: "GreaterThan" | "GreaterThanOrEqual";
  readonly formula: string;
}

/** When and how cells stand out. Formulas are written for the first cell of the format's area. */
export type ConditionalRule =
  | { readonly type: "colorScale"; readonly points: readonly ScalePoint[] }
  | {
      readonly type: "dataBar";
      readonly color: string;
      readonly minimum: ScalePoint;
      readonly maximum: ScalePoint;
      readonly showBarOnly: boolean;
    }
  | {
      readonly type: "iconSet";
      /** Excel's name, such as "ThreeTrafficLights1". */
      readonly style: string;
      /** One for each icon but the first, from the second lowest up. */
      readonly thresholds: readonly IconThreshold[];
      readonly reversed: boolean;
      readonly showIconOnly: boolean;
    }
  | {
      readonly type: "cellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
      readonly format: CellStyle;
    }
  | { readonly type: "custom"; readonly formula: string; readonly format: CellStyle }
  | {
      readonly type: "containsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
      readonly format: CellStyle;
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** 0 comes first and wins. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}

/** The conditional formats of a sheet, in the order of their priority. */
export class ConditionalFormatStore {
  private formats: readonly ConditionalFormat[] = [];
  private nextNumber = 1;

  constructor(private readonly sheet: Sheet) {}

  get items(): readonly ConditionalFormat[] {
    return this.formats;
  }

  get(id: string): ConditionalFormat | undefined {
    return this.formats.find((format) => format.id === id);
  }

  /** The formats that cover a cell, whether or not they apply. */
  at(row: number, column: number): readonly ConditionalFormat[] {
    return this.formats.filter((format) => covers(format, row, column));
  }

  /** Adds a format before all others, as Excel does. */
  add(area: Area, rule: ConditionalRule, stopIfTrue = false): ConditionalFormat {
    guardSheet(this.sheet);
    this.checkRule(rule);
    const format = {
      id: this.newId(),
      areas: [area],
      priority: 0,
      stopIfTrue,
      rule,
    };
    this.formats = numbered([format, ...this.formats]);
    this.note(area);
    return this.get(format.id) as ConditionalFormat;
  }

  /** Changes a format; a new priority moves it. Throws ItemNotFound. */
  update(id: string, patch: Partial<Omit<ConditionalFormat, "id">>): ConditionalFormat {
    guardSheet(this.sheet);
    const before = this.require(id);
    if (patch.rule) this.checkRule(patch.rule);
    const after = { ...before, ...patch };
    const others = this.formats.filter((format) => format.id !== id);
    others.splice(Math.max(0, Math.min(after.priority, others.length)), 0, after);
    this.formats = numbered(others);
    for (const area of after.areas) this.note(area);
    return this.get(id) as ConditionalFormat;
  }

  /** Throws ItemNotFound. */
  delete(id: string): void {
    guardSheet(this.sheet);
    const { areas } = this.require(id);
    this.formats = numbered(this.formats.filter((format) => format.id !== id));
    for (const area of areas) this.note(area);
  }

  /** Takes the conditional formats of an area's cells away. */
  clear(area: Area): void {
    guardSheet(this.sheet);
    this.removeFrom(area);
    this.note(area);
  }

  /** How a cell stands out at present. */
  lookOf(row: number, column: number): ConditionalLook {
    return evaluateConditionalFormats(this.sheet, this.at(row, column), row, column);
  }

  /** Like `clear`, without guard or note. */
  removeFrom(area: Area): void {
    this.formats = numbered(cutOut(this.formats, area, reanchor));
  }

  /** Copies of the formats that cells have, for cells elsewhere. */
  copiesFor(from: Area, to: Area): readonly ConditionalFormat[] {
    return copiedRules(this.formats, from, to, reanchor);
  }

  /** Puts copies, under ids of their own, in place of the formats of an area; no guard or note. */
  paste(area: Area, copies: readonly ConditionalFormat[]): void {
    const added = copies.map((copy) => ({ ...copy, id: this.newId() }));
    this.formats = numbered([...cutOut(this.formats, area, reanchor), ...added]);
  }

  /** Moves the formats with their cells; the references in their formulas follow by `rewrite`. */
  shift(shift: Shift): void {
    this.formats = numbered(shiftRules(this.formats, shift, reanchor));
  }

  /** Changes areas where `extend` gives others. */
  extendAreas(extend: (area: Area) => readonly Area[]): void {
    this.formats = changeAreas(this.formats, extend, reanchor);
  }

  /** Changes the formulas of all formats. */
  rewrite(change: (formula: string) => string): void {
    this.formats = this.formats.map((item) => rewriteFormulas(item, change));
  }

  /** The number for the next id, so that a loaded sheet never gives an id twice. */
  get counter(): number {
    return this.nextNumber;
  }

  /** Takes stored formats over without checks. */
  restore(formats: readonly ConditionalFormat[], counter: number): void {
    this.formats = formats;
    this.nextNumber = counter;
  }

  private newId(): string {
    const id = `{CF${String(this.nextNumber).padStart(8, "0")}}`;
    this.nextNumber += 1;
    return id;
  }

  private require(id: string): ConditionalFormat {
    const format = this.get(id);
    if (!format) throw new ModelError("ItemNotFound", "There is no such conditional format");
    return format;
  }

  private checkRule(rule: ConditionalRule): void {
    if (rule.type === "custom" && !rule.formula.startsWith("=")) {
      throw new ModelError("InvalidArgument", "A custom rule is a formula");
    }
    if (rule.type === "colorScale" && (rule.points.length < 2 || rule.points.length > 3)) {
      throw new ModelError("InvalidArgument", "A colour scale has two or three points");
    }
    rewriteRule(rule, (formula) => {
      if (formula.startsWith("=")) this.sheet.workbook.checkFormula(formula);
      return formula;
    });
  }

  private note(area: Area): void {
    const { workbook, id } = this.sheet;
    workbook.log.note({ kind: "rulesChanged", sheetId: id, address: formatArea(area) });
  }
}

function numbered(formats: readonly ConditionalFormat[]): ConditionalFormat[] {
  return formats.map((format, priority) => ({ ...format, priority }));
}

function reanchor(item: ConditionalFormat, rows: number, columns: number): ConditionalFormat {
  return rewriteFormulas(item, (formula) => offsetFormula(formula, rows, columns));
}

/** Thresholds may be plain numbers as text; only what begins with "=" is a formula. */
function rewriteFormulas(
  item: ConditionalFormat,
  change: (formula: string) => string
): ConditionalFormat {
  const next = (formula: string): string => (formula.startsWith("=") ? change(formula) : formula);
  return { ...item, rule: rewriteRule(item.rule, next) };
}

function rewriteRule(rule: ConditionalRule, next: (formula: string) => string): ConditionalRule {
  const point = (scale: ScalePoint): ScalePoint =>
    scale.formula === undefined ? scale : { ...scale, formula: next(scale.formula) };
  switch (rule.type) {
    case "colorScale":
      return { ...rule, points: rule.points.map(point) };
    case "dataBar":
      return { ...rule, minimum: point(rule.minimum), maximum: point(rule.maximum) };
    case "iconSet":
      return {
        ...rule,
        thresholds: rule.thresholds.map((t) => ({ ...t, formula: next(t.formula) })),
      };
    case "cellValue":
      return {
        ...rule,
        formula1: next(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: next(rule.formula2) }),
      };
    case "custom":
      return { ...rule, formula: next(rule.formula) };
    case "containsText":
      return rule;
  }
}
