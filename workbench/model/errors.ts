/** Error codes with Excel's meaning (`Excel.ErrorCodes`). */
export type ModelErrorCode =
  | "AccessDenied"
  | "BadPassword"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

/** A request that Excel would refuse; `code` is Excel's. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string
  ) {
    super(message);
    this.name = "ModelError";
  }
}
