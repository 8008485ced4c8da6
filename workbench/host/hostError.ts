const MESSAGES: Record<string, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** A failure that the client is told about, with one of Excel's error codes (documented). */
export class HostError extends Error {
  constructor(
    readonly code: string,
    readonly detail?: string
  ) {
    const message = MESSAGES[code] ?? "The request failed.";
    super(detail ? `${message} (${detail})` : message);
    this.name = "HostError";
  }
}

/** Throws InvalidArgument. */
export function invalidArgument(detail: string): never {
  throw new HostError("InvalidArgument", detail);
}

/** Throws ItemNotFound. */
export function itemNotFound(detail: string): never {
  throw new HostError("ItemNotFound", detail);
}
