import type { Trouble, TroubleKind } from "../../workbook/port";

/**
 * What a host's error code means to the team. Keyed on codes alone: messages are localised, and on a Mac often
 * say nothing (office-js-docs #417). Codes that are missing here are `unknown`, with the original kept.
 */
const KIND_OF_CODE: Readonly<Record<string, TroubleKind>> = {
  InvalidOperationInCellEditMode: "editing",

  AccessDenied: "protected",

  FilteredRangeConflict: "filtered",

  ItemNotFound: "missing",
  InvalidBinding: "missing",

  ItemAlreadyExists: "taken",

  InsertDeleteConflict: "occupied",
  MergedRangeConflict: "occupied",
  PivotTableRangeConflict: "occupied",
  NonBlankCellOffSheet: "occupied",

  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  RangeImageExceedsLimit: "tooLarge",
  FormulaLengthExceedsLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",

  ApiNotAvailable: "unsupported",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedFillType: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",

  // The connection broke while the host may have been at work: nobody knows what came of it.
  ConnectionFailure: "silent",
  Timeout: "silent",

  RequestAborted: "cancelled",

  // The common API speaks in numbers.
  1008: "tooLarge",
  2009: "tooLarge",
  5002: "protected",
  5004: "editing",
  5009: "protected",
  5103: "tooLarge",
  5104: "tooLarge",
  7000: "protected",
};

/** Codes after which the same question may well be answered a moment later. Only reads are asked again. */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  "ActivityLimitReached",
  "CannotRegisterEvent",
  "Conflict",
  "ConnectionFailure",
  "GeneralException",
  "RequestAborted",
  "ServiceNotAvailable",
  "5102",
]);

/** Thrown inside a batch to leave it with a trouble that the add-in itself has found. */
export class Refusal extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.kind);
  }
}

/** The code of an Office error as text, or null where the error carries none. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) {
    return null;
  }
  const { code } = error;
  return typeof code === "string" || typeof code === "number" ? String(code) : null;
}

/**
 * The member that failed, e.g. "PageLayout.zoom"; null where the whole request was turned away, so that nothing of
 * it has happened.
 */
export function locationOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) {
    return null;
  }
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) {
    return null;
  }
  const { errorLocation } = debugInfo;
  return typeof errorLocation === "string" && errorLocation !== "" ? errorLocation : null;
}

/** Whether a read may be tried once more. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && TRANSIENT_CODES.has(code);
}

/** Names the trouble behind whatever was thrown; the original stays attached for diagnostics. */
export function troubleFrom(error: unknown): Trouble {
  if (error instanceof Refusal) {
    return error.trouble;
  }
  const code = codeOf(error);
  // One page of the documentation names this code for cell edit mode. That turns the whole request away; with a
  // place it means some other wrong state.
  if (code === "InvalidOperation" && locationOf(error) === null) {
    return { kind: "editing", original: error };
  }
  return { kind: (code !== null ? KIND_OF_CODE[code] : undefined) ?? "unknown", original: error };
}

/**
 * Whether a batch that ended with this trouble may have changed something, and the host can still be asked. After
 * silence the batch may still be on its way.
 */
export function mayHaveChanged({ kind }: Trouble): boolean {
  return kind !== "silent" && kind !== "editing";
}
