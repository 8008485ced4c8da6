/**
 * Many running sums of fractions, each as exact as one rounding allows (Neumaier's improved Kahan summation, 1974).
 *
 * A plain sum drifts with the number of rows: the mean of a million shares of 0.8 comes out below 80 % by more than
 * `percentToCompare` rounds away, and the order of rows changes it. With these sums neither can raise a flag.
 */
export class CompensatedSums {
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;

  constructor(count: number) {
    this.sums = new Float64Array(count);
    this.lost = new Float64Array(count);
  }

  add(index: number, value: number): void {
    const before = this.sums[index]!;
    const after = before + value;
    this.lost[index]! +=
      Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
    this.sums[index] = after;
  }

  total(index: number): number {
    return this.sums[index]! + this.lost[index]!;
  }
}
