import {
  COLUMN_COUNT,
  containsCell,
  parseCell,
  ROW_COUNT,
  type Area,
  type CellPoint,
} from "../../formula/area";
import { offsetFormula } from "../../formula/rewrite";
import { errorFromText, errorValue, type Scalar } from "../../formula/values";
import { fromFileFormula } from "../formulas/fileFormulas";
import type { Budget } from "../budget";
import { LIMITS } from "../limits";
import { readFlag, readNumber } from "../package/xml";
import { refuse } from "../refusal";
import { fromReference } from "./sqref";
import { checkedText } from "./sharedStrings";

/** A cell of a file. */
export interface FoundCell extends CellPoint {
  readonly value: Scalar;
  readonly formula?: string;
  /** Its number among the workbook's cell formats. */
  readonly format: number;
}

/** A row of a file that has something of its own. */
export interface FoundRow {
  readonly row: number;
  /** Points; undefined where nobody chose one. */
  readonly height: number | undefined;
  readonly isHidden: boolean;
  /** The number of the format of its blank cells; undefined for none. */
  readonly format: number | undefined;
}

/** What the cells of a sheet are read with. */
export interface CellSources {
  readonly strings: readonly string[];
  /** The name of the table that a cell is in. */
  readonly tableAt: (row: number, column: number) => string | undefined;
  readonly budget: Budget;
}

type Attributes = Readonly<Record<string, string>>;

/** Reads `<sheetData>` as it is told of, so that a big sheet is never held twice. */
export class CellReader {
  readonly name = "sheetData";
  readonly cells: FoundCell[] = [];
  readonly rows: FoundRow[] = [];
  private row = -1;
  private column = -1;
  private cell: Attributes = {};
  private texts = { f: "", v: "", t: "" };
  private formula: Attributes | undefined;
  private current: "f" | "v" | "t" | undefined;
  private phonetic = 0;
  private readonly shared = new Map<string, CellPoint & { readonly formula: string }>();
  private readonly spilled: Area[] = [];
  private readonly formulas = new Map<string, string>();

  constructor(private readonly sources: CellSources) {}

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "f") this.formula = attributes;
    else if (name === "rPh") this.phonetic += 1;
    this.current =
      name === "f" || name === "v" || (name === "t" && this.phonetic === 0) ? name : undefined;
  }

  text(text: string): void {
    if (this.current) this.texts[this.current] += text;
  }

  close(name: string): void {
    this.current = undefined;
    if (name === "rPh") this.phonetic -= 1;
    if (name === "c") this.closeCell();
  }

  private openRow(attributes: Attributes): void {
    const { r, ht, customHeight, hidden, s, customFormat } = attributes;
    const row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= ROW_COUNT) refuse("damaged", `row ${r}`);
    this.row = row;
    this.column = -1;
    this.sources.budget.spend("cells");
    const height = readFlag(customHeight) ? readNumber(ht) : undefined;
    const format = readFlag(customFormat) ? readNumber(s) : undefined;
    const isHidden = readFlag(hidden);
    if (height !== undefined || isHidden || format !== undefined) {
      this.rows.push({ row, height, isHidden, format });
    }
  }

  private openCell(attributes: Attributes): void {
    const { r } = attributes;
    const place = r === undefined ? { row: this.row, column: this.column + 1 } : parseCell(r);
    if (!place || place.row !== this.row || place.column >= COLUMN_COUNT) {
      refuse("damaged", `cell ${r}`);
    } else this.column = place.column;
    this.cell = attributes;
    this.texts = { f: "", v: "", t: "" };
    this.formula = undefined;
    this.sources.budget.spend("cells");
  }

  private closeCell(): void {
    const { row, column } = this;
    const format = readNumber(this.cell["s"]) ?? 0;
    const formula = this.formula && this.readFormula(this.formula, row, column);
    const value = formula === undefined && !this.isSpilled(row, column) ? this.readValue() : null;
    const text = formula ?? (typeof value === "string" ? value : "");
    this.sources.budget.spend("characters", text.length);
    this.cells.push({ row, column, value, ...(formula === undefined ? {} : { formula }), format });
  }

  /** The formula of a cell; undefined for a table of what-if values, whose values are kept. */
  private readFormula({ t, si = "", ref }: Attributes, row: number, column: number) {
    if (t === "dataTable") return undefined;
    if (t === "shared" && this.texts.f === "") {
      const master = this.shared.get(si) ?? refuse("damaged", `formula ${si}`);
      return offsetFormula(master.formula, row - master.row, column - master.column);
    }
    if (this.texts.f === "") return undefined;
    const formula = this.translated(this.texts.f, this.sources.tableAt(row, column));
    if (t === "shared") this.shared.set(si, { row, column, formula });
    if (t === "array" && ref?.includes(":")) this.spill(fromReference(ref));
    return formula;
  }

  private spill(area: Area): void {
    this.spilled.push(area);
    if (this.spilled.length > LIMITS.arrays) refuse("tooBig", "too many array formulas");
  }

  private translated(text: string, table: string | undefined): string {
    const key = `${table ?? ""}\n${text}`;
    const known = this.formulas.get(key);
    if (known !== undefined) return known;
    const formula = fromFileFormula(text, table);
    this.formulas.set(key, formula);
    return formula;
  }

  /** Whether the cell only shows what an array formula of another cell gave. */
  private isSpilled(row: number, column: number): boolean {
    return this.spilled.some((area) => containsCell(area, row, column));
  }

  private readValue(): Scalar {
    const { v, t } = this.texts;
    switch (this.cell["t"] ?? "n") {
      case "s":
        return this.sources.strings[Number(v)] ?? refuse("damaged", `text ${v}`);
      case "inlineStr":
        return checkedText(t);
      case "b":
        return v === "" ? null : readFlag(v);
      case "e":
        return errorFromText(v) ?? errorValue("#VALUE!");
      case "n":
        return v === "" ? null : (readNumber(v) ?? refuse("damaged", `number ${v}`));
      default:
        return v === "" ? null : checkedText(v);
    }
  }
}
