import type { BinaryNode } from "./compile";
import { Matrix } from "./operands";
import type { Scalar } from "./values";

interface KeptResult {
  readonly left: Scalar | Matrix;
  readonly right: Scalar | Matrix;
  readonly result: Scalar | Matrix;
}

/** How many results of one part of a formula are kept: a report's rows go through a few periods. */
const KEPT_RESULTS = 8;

/** How many values are kept in all, be it in results or in columns: some 40 MB. */
export const KEPT_VALUES = 5_000_000;

/**
 * The last results of operators over arrays. A column of formulas has one text for all its rows,
 * and most rows share a part, such as T[School]=[@School], with the rows before them.
 */
export class KeptResults {
  private readonly byNode = new Map<BinaryNode, KeptResult[]>();
  private values = 0;

  /** The result of an operator for these very operands, made only when it is not known. */
  resultOf(
    node: BinaryNode,
    left: Scalar | Matrix,
    right: Scalar | Matrix,
    make: () => Scalar | Matrix
  ): Scalar | Matrix {
    const known = this.byNode
      .get(node)
      ?.find((one) => Object.is(one.left, left) && Object.is(one.right, right));
    if (known) return known.result;
    const result = make();
    this.keep(node, { left, right, result });
    return result;
  }

  clear(): void {
    this.byNode.clear();
    this.values = 0;
  }

  private keep(node: BinaryNode, one: KeptResult): void {
    if (this.values > KEPT_VALUES) this.clear();
    const kept = this.byNode.get(node) ?? [];
    this.byNode.set(node, kept);
    kept.push(one);
    this.values += valuesIn(one);
    if (kept.length > KEPT_RESULTS) this.values -= valuesIn(kept.shift());
  }
}

function valuesIn(one: KeptResult | undefined): number {
  return one?.result instanceof Matrix ? one.result.values.length : 1;
}
