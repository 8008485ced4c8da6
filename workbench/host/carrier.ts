import { later } from "./realTimers";

/**
 * Carries what passes between an add-in and its Excel. Answers and events of one client keep their
 * order: handlers are attached when the client has read a batch's answer.
 */
export interface Carrier {
  /** A request on its way to the book. */
  request(work: () => void): void;
  /** An answer on its way back. */
  answer(work: () => void): void;
  /** Events on their way to the add-in. */
  event(work: () => void): void;
}

/** The way within one process: requests and answers at once, events in a later task. */
export const AT_ONCE: Carrier = {
  request: (work) => work(),
  answer: (work) => work(),
  event: (work) => void later(work),
};
