import { ERROR_CODES, errorValue, type ErrorText, type ErrorValue } from "./values";

/** Thrown inside a function to make its result an error value. */
export class FormulaFailure extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}

// Made once: an error is an everyday result here, and each new Error would record a stack.
const failures = new Map<ErrorText, FormulaFailure>(
  ERROR_CODES.map((code) => [code, new FormulaFailure(errorValue(code))])
);

/** The failure to throw for an error code. */
export function failure(code: ErrorText): FormulaFailure {
  return failures.get(code) ?? new FormulaFailure(errorValue(code));
}

/** The error value that a failure stands for; anything else that was thrown is thrown on. */
export function valueOfFailure(cause: unknown): ErrorValue {
  if (cause instanceof FormulaFailure) return cause.value;
  throw cause;
}
