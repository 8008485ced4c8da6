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

/**
 * Numbers pairs of numbers from 0 in the order in which they first come.
 *
 * A table of its own, searched from a mixed position onwards: a Map would need one key for both parts, and a text or a
 * number beyond 2^31 made anew for each row costs several times as much as all the rest of the grouping.
 */
export class PairNumbers {
  /** How many pairs there are so far. */
  size = 0;
  /** For each slot the pair's two parts and its number plus one; 0 where the slot is free. */
  private slots = new Int32Array(3 * 64);

  /** @param first, second whole numbers from 0 to below 2^31 */
  of(first: number, second: number): number {
    if (this.size * 6 >= this.slots.length) this.grow();
    const at = this.slotOf(first, second);
    const number = this.slots[at + 2]!;
    if (number > 0) return number - 1;
    this.slots[at] = first;
    this.slots[at + 1] = second;
    this.size += 1;
    this.slots[at + 2] = this.size;
    return this.size - 1;
  }

  /** Where a pair stands, or the free slot that it would take. */
  private slotOf(first: number, second: number): number {
    const { slots } = this;
    let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    mixed ^= mixed >>> 15;
    // There are 2^n slots of three entries.
    const last = slots.length / 3 - 1;
    for (let slot = mixed & last; ; slot = (slot + 1) & last) {
      const at = 3 * slot;
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    }
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 3) {
      if (before[at + 2] === 0) continue;
      const slot = this.slotOf(before[at]!, before[at + 1]!);
      this.slots.set(before.subarray(at, at + 3), slot);
    }
  }
}
