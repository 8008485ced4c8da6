import type { Area } from "./area";
import { boundingArea, cellArea, columnCountOf, intersect, rowCountOf } from "./area";
import { binaryOperation, percentOf, negativeOf } from "./arithmetic";
import { compileFormula, FormulaSyntaxError, type BinaryNode, type FormulaNode } from "./compile";
import { valueOfFailure } from "./failure";
import { FunctionArguments } from "./functionArguments";
import { findFunction } from "./functions/registry";
import type { FormulaHost, FormulaPlace } from "./host";
import { Matrix, Reference, type Operand } from "./operands";
import { offsetReference, type RangeReference } from "./references";
import { resolveTableReference } from "./structured";
import { errorValue, type Scalar } from "./values";

/** Works out formulas at one place of a workbook. */
export class Evaluation {
  private nameDepth = 0;

  constructor(
    readonly host: FormulaHost,
    readonly place: FormulaPlace
  ) {}

  /** The single value a cell shows for a formula; of several values, the top left one. */
  cellValue(formula: string): Scalar {
    const value = this.topLeft(this.formula(formula));
    return value ?? 0;
  }

  /** What a formula text gives; text that is no formula gives #NAME?. */
  formula(formula: string): Operand {
    try {
      return this.node(compileFormula(formula));
    } catch (cause) {
      if (cause instanceof FormulaSyntaxError) return errorValue("#NAME?");
      return valueOfFailure(cause);
    }
  }

  node(node: FormulaNode): Operand {
    switch (node.kind) {
      case "literal":
        return node.value;
      case "array":
        return Matrix.ofRows(node.rows);
      case "range":
        return this.range(node.ref);
      case "table":
        return resolveTableReference(this.host, this.place, node.ref);
      case "name":
        return this.named(node.name);
      case "unary":
        return this.unary(node.operator, this.node(node.operand));
      case "binary":
        if (node.operator === ":") return this.span(node.left, node.right);
        if (node.operator === " ") return this.shared(node.left, node.right);
        if (node.operator === ",") return errorValue("#VALUE!");
        return this.operation(node);
      case "call":
        return this.call(node.name, node.args);
    }
  }

  /** An operand as values: a reference to one cell is its value, to several an array. */
  single(operand: Operand): Scalar | Matrix {
    if (!(operand instanceof Reference)) return operand;
    const { area, sheetId } = operand;
    if (area.top === area.bottom && area.left === area.right) {
      return this.host.value(sheetId, area.top, area.left);
    }
    return this.matrix(operand);
  }

  /** An operand as array; whole columns and rows are cut to the sheet's content. */
  matrix(operand: Operand): Matrix {
    if (operand instanceof Matrix) return operand;
    if (!(operand instanceof Reference)) return new Matrix([operand], 1, 1);
    const { sheetId } = operand;
    const area = this.trimmed(operand);
    const { top, left, bottom, right } = area;
    if (left === right && top < bottom) return this.host.columnValues(sheetId, left, top, bottom);
    const values: Scalar[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        values.push(this.host.value(sheetId, row, column));
      }
    }
    return new Matrix(values, rowCountOf(area), columnCountOf(area));
  }

  /** The area of a reference without the endless part of whole columns and rows. */
  trimmed({ area, sheetId }: Reference): Area {
    if (rowCountOf(area) < 100_000 && area.right - area.left < 10_000) return area;
    const used = this.host.usedArea(sheetId);
    return {
      ...area,
      bottom: Math.max(area.top, Math.min(area.bottom, used?.bottom ?? 0)),
      right: Math.max(area.left, Math.min(area.right, used?.right ?? 0)),
    };
  }

  /** One value of an operand: its top left one. */
  topLeft(operand: Operand): Scalar {
    if (operand instanceof Matrix) return operand.at(0, 0);
    if (!(operand instanceof Reference)) return operand;
    return this.host.value(operand.sheetId, operand.area.top, operand.area.left);
  }

  private range(ref: RangeReference): Operand {
    const { rowOffset = 0, columnOffset = 0 } = this.place;
    const moved = offsetReference(ref, rowOffset, columnOffset);
    const sheetId = ref.sheet === undefined ? this.place.sheetId : this.host.sheetIdOf(ref.sheet);
    if (!moved || sheetId === undefined) return errorValue("#REF!");
    const { top, left, bottom, right } = moved;
    return new Reference(sheetId, { top, left, bottom, right });
  }

  /** A defined name, or a table's name, which stands for its data. */
  private named(name: string): Operand {
    const formula = this.host.nameFormula(name);
    if (formula !== undefined) {
      if (this.nameDepth > 50) return errorValue("#NAME?");
      this.nameDepth += 1;
      try {
        return this.formula(formula);
      } finally {
        this.nameDepth -= 1;
      }
    }
    const table = this.host.table(name);
    return table ? new Reference(table.sheetId, table.dataArea) : errorValue("#NAME?");
  }

  private unary(operator: string, operand: Operand): Operand {
    if (operator === "@") return this.implicitIntersection(operand);
    const values = this.single(operand);
    if (operator === "-") return negativeOf(values);
    if (operator === "%") return percentOf(values);
    return operator === "+" ? operand : errorValue("#REF!");
  }

  private operation(node: BinaryNode): Scalar | Matrix {
    const left = this.single(this.node(node.left));
    const right = this.single(this.node(node.right));
    const work = () => binaryOperation(node.operator, left, right);
    if (!(left instanceof Matrix) && !(right instanceof Matrix)) return work();
    return this.host.keptResults.resultOf(node, left, right, work);
  }

  /** The cell of a reference that shares the formula's row or column; of an array the first. */
  implicitIntersection(operand: Operand): Operand {
    if (operand instanceof Matrix) return operand.at(0, 0);
    if (!(operand instanceof Reference)) return operand;
    const { area, sheetId } = operand;
    const { row, column } = this.place;
    const oneColumn = area.left === area.right;
    const oneRow = area.top === area.bottom;
    if (oneColumn && oneRow) return operand;
    if (oneColumn && row >= area.top && row <= area.bottom) {
      return new Reference(sheetId, cellArea(row, area.left));
    }
    if (oneRow && column >= area.left && column <= area.right) {
      return new Reference(sheetId, cellArea(area.top, column));
    }
    return errorValue("#VALUE!");
  }

  /** `left:right`, the smallest area around two references. */
  private span(left: FormulaNode, right: FormulaNode): Operand {
    const a = this.node(left);
    const b = this.node(right);
    if (a instanceof Reference && b instanceof Reference) {
      if (a.sheetId !== b.sheetId) return errorValue("#VALUE!");
      return new Reference(a.sheetId, boundingArea(a.area, b.area));
    }
    const wrong = a instanceof Reference ? b : a;
    return wrong instanceof Matrix || wrong instanceof Reference || typeof wrong !== "object"
      ? errorValue("#VALUE!")
      : (wrong ?? errorValue("#VALUE!"));
  }

  /** `left right`, the cells two references share. */
  private shared(left: FormulaNode, right: FormulaNode): Operand {
    const a = this.node(left);
    const b = this.node(right);
    if (!(a instanceof Reference)) return a instanceof Matrix ? errorValue("#VALUE!") : a;
    if (!(b instanceof Reference)) return b instanceof Matrix ? errorValue("#VALUE!") : b;
    const area = a.sheetId === b.sheetId ? intersect(a.area, b.area) : undefined;
    return area ? new Reference(a.sheetId, area) : errorValue("#NULL!");
  }

  private call(name: string, args: readonly (FormulaNode | undefined)[]): Operand {
    const definition = findFunction(name);
    if (!definition) return errorValue("#NAME?");
    if (args.length < definition.min || args.length > definition.max) return errorValue("#VALUE!");
    try {
      return definition.call(new FunctionArguments(this, args));
    } catch (cause) {
      return valueOfFailure(cause);
    }
  }
}
