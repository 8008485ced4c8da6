import type { BinaryNode } from "./compile";
import type { Matrix } from "./operands";
import type { Scalar } from "./values";

interface KeptResult {
  readonly left: Scalar | Matrix;
  readonly right: Scalar | Matrix;
  readonly result: Scalar | Matrix;
}

/** How many results of one part of a formula are kept: a report's rows go through a few periods. */
const KEPT = 8;

/**
 * The last results of operators over arrays. A column of formulas has one text for all its rows,
 * and most rows share a part, such as T[School]=[@School], with the rows before them.
 */
export class KeptResults {
  private readonly byNode = new Map<BinaryNode, KeptResult[]>();

  /** The result of an operator for these very operands, made only when it is not known. */
  resultOf(
    node: BinaryNode,
    left: Scalar | Matrix,
    right: Scalar | Matrix,
    make: () => Scalar | Matrix
  ): Scalar | Matrix {
    let kept = this.byNode.get(node);
    if (!kept) {
      kept = [];
      this.byNode.set(node, kept);
    }
    const known = kept.find((one) => Object.is(one.left, left) && Object.is(one.right, right));
    if (known) return known.result;
    const result = make();
    if (kept.length === KEPT) kept.shift();
    kept.push({ left, right, result });
    return result;
  }

  clear(): void {
    this.byNode.clear();
  }
}
