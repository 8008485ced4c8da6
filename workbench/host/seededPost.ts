import type { Carrier } from "./carrier";

interface Parcel {
  readonly due: number;
  readonly number: number;
  readonly label: string;
  readonly work: () => void;
}

/** Far more than people and add-ins have to say to each other in a morning. */
const MOST_PARCELS = 20_000;
/** Milliseconds of most ways, and of the few that take long. */
const USUAL = { least: 5, most: 120 };
const SLOW = { least: 200, most: 3000, oneIn: 12 };

/**
 * Carries what passes between several clients and their book in an order that follows from a seed: each
 * request, answer and event takes its time on a clock that nobody waits for. What one client sends
 * arrives in the order in which it was sent, and so does what comes back to it.
 */
export class SeededPost {
  /** What was carried, in order, as "label@milliseconds". */
  readonly journal: string[] = [];
  private readonly random: () => number;
  private parcels: Parcel[] = [];
  private readonly lastDue = new Map<string, number>();
  private counter = 0;
  private clock = 0;

  constructor(readonly seed: number) {
    this.random = seededRandom(seed);
  }

  /** Milliseconds on the post's own clock. */
  get now(): number {
    return this.clock;
  }

  /** A whole number from 0 to below `count`, from the same seed. */
  pick(count: number): number {
    return Math.floor(this.random() * count);
  }

  /** What carries for one client; see `HostOptions.carrier`. */
  carrierFor(client: string): Carrier {
    return {
      request: (work) => this.send(`${client} asks`, client, work),
      answer: (work) => this.send(`${client} is answered`, `to ${client}`, work),
      event: (work) => this.send(`${client} hears`, `to ${client}`, work),
    };
  }

  /** Does something later on the post's clock, such as what a person does; returns how to call it off. */
  after(milliseconds: number, label: string, work: () => void): () => void {
    const parcel = this.put(this.clock + milliseconds, label, work);
    return () => {
      this.parcels = this.parcels.filter((other) => other !== parcel);
    };
  }

  /**
   * Delivers until nothing is on its way. `settle` waits until a client has done all that it does
   * without asking again. Throws when there is no end to it, as when one answer causes the next.
   */
  async deliverAll(settle: () => Promise<void>): Promise<void> {
    await settle();
    const end = this.journal.length + MOST_PARCELS;
    for (let next = this.take(); next; next = this.take()) {
      if (this.journal.length >= end) throw new Error("What is on its way does not come to an end");
      this.clock = Math.max(this.clock, next.due);
      this.journal.push(`${next.label}@${Math.round(this.clock)}`);
      next.work();
      await settle();
    }
  }

  private send(label: string, way: string, work: () => void): void {
    const isSlow = this.pick(SLOW.oneIn) === 0;
    const { least, most } = isSlow ? SLOW : USUAL;
    const due = this.clock + least + this.random() * (most - least);
    const inOrder = Math.max(due, this.lastDue.get(way) ?? 0);
    this.lastDue.set(way, inOrder);
    this.put(inOrder, label, work);
  }

  private put(due: number, label: string, work: () => void): Parcel {
    this.counter += 1;
    const parcel = { due, number: this.counter, label, work };
    this.parcels.push(parcel);
    return parcel;
  }

  private take(): Parcel | undefined {
    const isBefore = (a: Parcel, b: Parcel): boolean =>
      a.due < b.due || (a.due === b.due && a.number < b.number);
    const [first, ...others] = this.parcels;
    if (!first) return undefined;
    const next = others.reduce((best, each) => (isBefore(each, best) ? each : best), first);
    this.parcels = this.parcels.filter((parcel) => parcel !== next);
    return next;
  }
}

/** Mulberry32: numbers from 0 to below 1 that follow from a seed. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
