import type { Area, CellPoint } from "../formula/area";
import { COLUMN_COUNT, formatCell } from "../formula/area";
import { ColumnValues } from "../formula/columnValues";
import { serialFromClock } from "../formula/dates";
import { Evaluation } from "../formula/evaluate";
import type { FormulaHost, FormulaPlace, TableShape } from "../formula/host";
import { KEPT_VALUES, KeptResults } from "../formula/keptResults";
import { blankValues, type Operand } from "../formula/operands";
import type { Scalar } from "../formula/values";
import { isEmptyCell } from "./cellStore";
import type { Workbook } from "./workbook";

/** How deep formulas may wait for one another before the chain is worked from its far end. */
const DEPTH_LIMIT = 150;

/** Marks a cell that is being worked out. */
const BUSY = Symbol("busy");

interface WaitingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Thrown to give up a chain of waiting formulas until its far end is known. */
class TooDeep extends Error {
  constructor(readonly waiting: WaitingCell) {
    super("A chain of formulas is worked from its far end");
  }
}

/**
 * Works out cells when they are asked for and keeps the results until the workbook changes. There
 * is no graph of dependencies: with the values of each column gathered and indexed once for all
 * formulas that look at it, working everything out again costs less than keeping such a graph.
 */
export class Calculator implements FormulaHost {
  readonly keptResults = new KeptResults();
  private readonly results = new Map<string, Map<number, Scalar | typeof BUSY>>();
  private readonly columns = new Map<string, ColumnValues>();
  private keptInColumns = 0;
  private readonly circular = new Set<string>();
  private waiting: WaitingCell[] = [];
  private version = -1;
  private depth = 0;

  constructor(private readonly workbook: Workbook) {}

  /** The cells, as "Sheet1!A1", that were found to depend on themselves; their value is 0. */
  get circularReferences(): readonly string[] {
    this.refresh();
    return [...this.circular].sort();
  }

  /** The computed value of a cell; an empty cell's is `null`. */
  value(sheetId: string, row: number, column: number): Scalar {
    const cell = this.workbook.sheets.get(sheetId)?.cells.get(row, column);
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value;
    this.refresh();
    const known = this.resultsOf(sheetId).get(placeKey(row, column));
    if (known !== undefined && known !== BUSY) return known;
    return this.settle({ sheetId, row, column, formula: cell.formula }, known === BUSY);
  }

  /** What a formula text gives at a place, for rules and lists. */
  evaluate(formula: string, place: FormulaPlace): Operand {
    this.refresh();
    return this.withChains(() => this.evaluation(place).formula(formula));
  }

  /** The single value of a formula text at a place. */
  evaluateScalar(formula: string, place: FormulaPlace): Scalar {
    this.refresh();
    return this.withChains(() => {
      const evaluation = this.evaluation(place);
      return evaluation.topLeft(evaluation.formula(formula));
    });
  }

  /** The values of a formula text at a place, by rows; one value is a single cell. */
  evaluateValues(formula: string, place: FormulaPlace): readonly Scalar[] {
    this.refresh();
    return this.withChains(() => {
      const evaluation = this.evaluation(place);
      return evaluation.matrix(evaluation.formula(formula)).values;
    });
  }

  filledCells(sheetId: string, area: Area): readonly CellPoint[] {
    const cells = this.workbook.sheets.get(sheetId)?.cells.inArea(area) ?? [];
    return cells.filter(({ cell }) => !isEmptyCell(cell));
  }

  usedArea(sheetId: string): Area | undefined {
    return this.workbook.sheets.get(sheetId)?.usedArea(true);
  }

  formulaText(sheetId: string, row: number, column: number): string | undefined {
    return this.workbook.sheets.get(sheetId)?.cells.get(row, column)?.formula;
  }

  hiddenBy(sheetId: string, row: number): "filter" | "hand" | undefined {
    const sheet = this.workbook.sheets.get(sheetId);
    if (sheet?.filteredRows.has(row)) return "filter";
    return sheet?.rows.isHidden(row) ? "hand" : undefined;
  }

  sheetIdOf(name: string): string | undefined {
    return this.workbook.sheets.get(name)?.id;
  }

  table(name: string): TableShape | undefined {
    return this.workbook.tables.get(name);
  }

  tableAt(sheetId: string, row: number, column: number): TableShape | undefined {
    return this.workbook.tables.at(sheetId, row, column);
  }

  nameFormula(name: string): string | undefined {
    return this.workbook.names.get(name)?.formula;
  }

  now(): number {
    return serialFromClock(this.workbook.clock());
  }

  columnValues(sheetId: string, column: number, top: number, bottom: number): ColumnValues {
    this.refresh();
    const key = `${sheetId}|${column}|${top}|${bottom}`;
    let known = this.columns.get(key);
    if (!known) {
      const values = blankValues(bottom - top + 1);
      for (let row = top; row <= bottom; row += 1) {
        values[row - top] = this.value(sheetId, row, column);
      }
      known = new ColumnValues(values);
      this.keepColumn(key, known);
    }
    return known;
  }

  /** A column of running totals makes a longer stretch for each of its rows: not all can be kept. */
  private keepColumn(key: string, column: ColumnValues): void {
    if (this.keptInColumns > KEPT_VALUES) {
      this.columns.clear();
      this.keptInColumns = 0;
    }
    this.columns.set(key, column);
    this.keptInColumns += column.height;
  }

  private evaluation(place: FormulaPlace): Evaluation {
    return new Evaluation(this, place);
  }

  private refresh(): void {
    if (this.version === this.workbook.version) return;
    this.version = this.workbook.version;
    this.results.clear();
    this.columns.clear();
    this.keptInColumns = 0;
    this.keptResults.clear();
    this.circular.clear();
  }

  private resultsOf(sheetId: string): Map<number, Scalar | typeof BUSY> {
    let results = this.results.get(sheetId);
    if (!results) {
      results = new Map();
      this.results.set(sheetId, results);
    }
    return results;
  }

  /** Works one cell out, or finds that it waits for itself. */
  private settle(target: WaitingCell, busy: boolean): Scalar {
    if (busy || this.isWaiting(target)) {
      this.circular.add(this.addressOf(target));
      return 0;
    }
    if (this.depth >= DEPTH_LIMIT) throw new TooDeep(target);
    if (this.depth === 0) return this.withChains(() => this.compute(target));
    return this.compute(target);
  }

  private isWaiting({ sheetId, row, column }: WaitingCell): boolean {
    return this.waiting.some(
      (other) => other.row === row && other.column === column && other.sheetId === sheetId
    );
  }

  private addressOf({ sheetId, row, column }: WaitingCell): string {
    return `${this.workbook.sheets.require(sheetId).name}!${formatCell(row, column)}`;
  }

  private compute(target: WaitingCell): Scalar {
    const { sheetId, row, column, formula } = target;
    const results = this.resultsOf(sheetId);
    const key = placeKey(row, column);
    results.set(key, BUSY);
    this.depth += 1;
    let value: Scalar | undefined;
    try {
      value = this.evaluation({ sheetId, row, column }).cellValue(formula);
      if (this.circular.size > 0 && this.circular.has(this.addressOf(target))) value = 0;
      return value;
    } catch (cause) {
      // Formulas that are deep themselves use the stack up before the chain is long.
      if (!(cause instanceof RangeError) || this.depth === 1) throw cause;
      throw new TooDeep(target);
    } finally {
      this.depth -= 1;
      if (value === undefined) results.delete(key);
      else results.set(key, value);
    }
  }

  /** Runs `work`; where a chain of formulas is too deep for the stack, its far end goes first. */
  private withChains<T>(work: () => T): T {
    if (this.depth > 0 || this.waiting.length > 0) return work();
    try {
      for (;;) {
        try {
          return work();
        } catch (cause) {
          if (!(cause instanceof TooDeep)) throw cause;
          this.workOff(cause.waiting);
        }
      }
    } finally {
      this.waiting = [];
    }
  }

  private workOff(first: WaitingCell): void {
    this.waiting = [first];
    while (this.waiting.length > 0) {
      const next = this.waiting.pop() as WaitingCell;
      try {
        this.compute(next);
      } catch (cause) {
        if (!(cause instanceof TooDeep)) throw cause;
        this.waiting.push(next, cause.waiting);
      }
    }
  }
}

function placeKey(row: number, column: number): number {
  return row * COLUMN_COUNT + column;
}
