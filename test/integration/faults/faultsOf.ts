import { TransportError, type BatchFault } from "../../../workbench/host/faults";

export interface NamedFault {
  readonly name: string;
  readonly fault: BatchFault;
  /** Whether the add-in is told that something went wrong. */
  readonly answered: boolean;
}

/** One code for each kind of trouble that a whole request can be turned away with. */
const CODES = [
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "ActivityLimitReached",
  "Conflict",
  "GeneralException",
  "ItemNotFound",
  "RequestAborted",
  "ServiceNotAvailable",
  "Unauthenticated",
];

const TRANSPORT = ["InvalidOrTimedOutSession", "ActivityLimitReached", "AccessDenied"] as const;

/** Actions of a batch that are still carried out. */
const STOPS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 50];

export const FAULTS: readonly NamedFault[] = [
  ...CODES.map((code) => ({ name: code, fault: { kind: "error", code } as const, answered: true })),
  ...TRANSPORT.map((name) => ({
    name: `transport: ${name}`,
    fault: { kind: "transport", error: TransportError[name] } as const,
    answered: true,
  })),
  ...STOPS.map((afterActions) => ({
    name: `stops after ${afterActions} actions`,
    fault: { kind: "stop", afterActions, code: "GeneralException" } as const,
    answered: true,
  })),
  { name: "never answers", fault: { kind: "hang" }, answered: false },
  { name: "loses its answer", fault: { kind: "dropResponse" }, answered: false },
  ...STOPS.map((afterActions) => ({
    name: `ends after ${afterActions} actions`,
    fault: { kind: "stop", afterActions, code: null } as const,
    answered: false,
  })),
];
