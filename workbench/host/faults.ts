import { HostError } from "./hostError";

/** What happens to a batch instead of the usual. */
export type BatchFault =
  /** The batch fails with an error code before its first action. */
  | { readonly kind: "error"; readonly code: string }
  /** The transport fails with a number such as 5004 (see `TransportError`). */
  | { readonly kind: "transport"; readonly error: number }
  /** The batch is never run and never answered. */
  | { readonly kind: "hang" }
  /** The batch takes effect, but its answer is lost. */
  | { readonly kind: "dropResponse" }
  /** The batch waits before it is run, or its answer before it is given. */
  | { readonly kind: "late"; readonly what: "batch" | "answer"; readonly milliseconds: number }
  /** Something happens to the workbook or the host just before the batch, which is then run as usual. */
  | { readonly kind: "meanwhile"; readonly happens: () => void }
  | BatchStop;

/** The batch stops ahead of an action; what came before it stays. */
export interface BatchStop {
  readonly kind: "stop";
  /** How many actions are still carried out; a batch that has no more is carried out whole. */
  readonly afterActions: number;
  /** What the answer says; null: there is none, as when Excel ends in the middle. */
  readonly code: string | null;
}

/** Numbers by which the transport says that it could not deliver (observed). */
export const TransportError = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

interface CallFault {
  readonly member: string;
  remaining: number;
  readonly code: string;
}

/** Faults a test has ordered. Counting starts at the order; each fault happens once. */
export class FaultPlan {
  private batches: { remaining: number; fault: BatchFault; lasts: boolean }[] = [];
  private calls: CallFault[] = [];

  /** The n-th batch of the add-in from now on (1 = the next) meets the fault. */
  onBatch(n: number, fault: BatchFault): void {
    this.batches.push({ remaining: n, fault, lasts: false });
  }

  /** As `onBatch`, and so does every batch after it. */
  fromBatch(n: number, fault: BatchFault): void {
    this.batches.push({ remaining: n, fault, lasts: true });
  }

  /** The n-th use of a member from now on, named as in error locations, fails with the code. */
  onCall(member: string, n: number, code: string): void {
    this.calls.push({ member, remaining: n, code });
  }

  clear(): void {
    this.batches = [];
    this.calls = [];
  }

  /** Counts a batch of the add-in and says whether a fault is due. */
  takeBatchFault(): BatchFault | undefined {
    for (const order of this.batches) order.remaining -= 1;
    const due = this.batches.find(({ remaining, lasts }) =>
      lasts ? remaining <= 0 : remaining === 0
    );
    this.batches = this.batches.filter(({ remaining, lasts }) => lasts || remaining > 0);
    return due?.fault;
  }

  /** Lets happen what was ordered for just before the next batch, once or each time; no batch is counted by that. */
  meanwhile(): void {
    const due = this.batches.filter(
      ({ remaining, fault, lasts }) =>
        fault.kind === "meanwhile" && (remaining === 1 || (lasts && remaining < 1))
    );
    // A batch that is turned away for what happened is never counted.
    this.batches = this.batches.filter((order) => order.lasts || !due.includes(order));
    for (const { fault } of due) if (fault.kind === "meanwhile") fault.happens();
  }

  /** Counts a use of a member and throws when a fault is due. */
  beforeCall(member: string): void {
    for (const order of this.calls) if (order.member === member) order.remaining -= 1;
    const due = this.calls.find(({ remaining }) => remaining === 0);
    if (!due) return;
    this.calls = this.calls.filter((order) => order !== due);
    throw new HostError(due.code, `a fault ordered for ${member}`);
  }
}
