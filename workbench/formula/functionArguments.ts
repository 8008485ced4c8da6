import type { FormulaNode } from "./compile";
import type { Evaluation } from "./evaluate";
import { failure } from "./failure";
import type { FormulaHost, FormulaPlace } from "./host";
import type { Matrix } from "./operands";
import { asBoolean, asNumber, asText, Reference, type Operand } from "./operands";
import { isError, type Scalar } from "./values";

/** The arguments of a function call, each worked out when first asked for. */
export class FunctionArguments {
  private readonly known = new Map<number, Operand>();

  constructor(
    readonly evaluation: Evaluation,
    private readonly nodes: readonly (FormulaNode | undefined)[]
  ) {}

  get host(): FormulaHost {
    return this.evaluation.host;
  }

  get place(): FormulaPlace {
    return this.evaluation.place;
  }

  get count(): number {
    return this.nodes.length;
  }

  /** Whether an argument is written, even if as nothing between commas. */
  has(index: number): boolean {
    return index < this.nodes.length;
  }

  /** Whether there is more than nothing between the commas. */
  isGiven(index: number): boolean {
    return this.nodes[index] !== undefined;
  }

  operand(index: number): Operand {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const node = this.nodes[index];
    const operand = node ? this.evaluation.node(node) : null;
    this.known.set(index, operand);
    return operand;
  }

  /** All arguments from an index on. */
  operands(from = 0): Operand[] {
    return this.nodes.slice(from).map((_, offset) => this.operand(from + offset));
  }

  /** An argument's values: single or array. */
  values(index: number): Scalar | Matrix {
    return this.evaluation.single(this.operand(index));
  }

  matrix(index: number): Matrix {
    const operand = this.operand(index);
    if (isError(operand)) throw failure(operand.error);
    return this.evaluation.matrix(operand);
  }

  /** One value; of an array the top left one. */
  scalar(index: number): Scalar {
    return this.evaluation.topLeft(this.operand(index));
  }

  number(index: number, otherwise?: number): number {
    if (otherwise !== undefined && !this.isGiven(index)) return otherwise;
    return asNumber(this.scalar(index));
  }

  /** A number without its fraction. */
  integer(index: number, otherwise?: number): number {
    return Math.trunc(this.number(index, otherwise));
  }

  text(index: number, otherwise?: string): string {
    if (otherwise !== undefined && !this.isGiven(index)) return otherwise;
    return asText(this.scalar(index));
  }

  boolean(index: number, otherwise: boolean): boolean {
    return this.isGiven(index) ? asBoolean(this.scalar(index)) : otherwise;
  }

  /** An argument that must be a reference; anything else fails with its error or #VALUE!. */
  reference(index: number): Reference {
    const operand = this.operand(index);
    if (operand instanceof Reference) return operand;
    throw failure(isError(operand) ? operand.error : "#VALUE!");
  }
}
