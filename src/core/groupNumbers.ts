import { nameKey } from "./nameKey";

/** Numbers names from 0 in the order in which they first come, whatever their case. */
export class NameNumbers {
  private readonly byKey = new Map<string, number>();
  private readonly bySpelling = new Map<string, number>();

  of(name: string): number {
    let number = this.bySpelling.get(name);
    if (number === undefined) {
      const key = nameKey(name);
      number = this.byKey.get(key) ?? this.byKey.size;
      this.byKey.set(key, number);
      this.bySpelling.set(name, number);
    }
    return number;
  }
}

/** More than a worksheet has rows, so no list of names or days is longer; its square is still an exact number. */
const MOST = 2 ** 26;

/**
 * Numbers pairs of numbers from 0 in the order in which they first come. A text made of both parts would do the same
 * at the price of a new text for every row.
 */
export class PairNumbers {
  private readonly numbers = new Map<number, number>();

  /** How many pairs there are so far. */
  get size(): number {
    return this.numbers.size;
  }

  /** @param first, second whole numbers from 0 to below 2^26 */
  of(first: number, second: number): number {
    const pair = first * MOST + second;
    let number = this.numbers.get(pair);
    if (number === undefined) this.numbers.set(pair, (number = this.numbers.size));
    return number;
  }
}
