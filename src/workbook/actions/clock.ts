import type { SerialDay } from "../../core";

/** Time, handed in from the edge, so that nothing inside reads a clock by itself. */
export interface Clock {
  /** The local calendar day. */
  today(): SerialDay;
  /** The local moment as a serial day with its time. */
  now(): number;
  /** Where others have waited for the thread long enough: what settles when they had it. Null while they have not. */
  rest(): Promise<void> | null;
  /** Calls back once, after the given milliseconds, unless cancelled by what it returns. */
  after(milliseconds: number, callBack: () => void): () => void;
}
