import { HostError } from "./hostError";

/** Something the add-in asked for that this host does not answer. */
export interface Refusal {
  readonly code: "ApiNotFound" | "NotImplemented" | "HostFault";
  /** `Class.member`. */
  readonly member: string;
  readonly reason: string;
}

/** A refusal on its way to the client. */
export class RefusalError extends HostError {
  constructor(readonly refusal: Refusal) {
    super(
      refusal.code === "HostFault" ? "GeneralException" : refusal.code,
      `${refusal.member}: ${refusal.reason}`
    );
  }
}

/** The client knows no such member, or it lies above the declared requirement sets. */
export function apiNotFound(member: string, reason: string): RefusalError {
  return new RefusalError({ code: "ApiNotFound", member, reason });
}

/** Excel has the member; this host does not (yet). */
export function notImplemented(
  member: string,
  reason = "the workbench does not do this"
): RefusalError {
  return new RefusalError({ code: "NotImplemented", member, reason });
}
