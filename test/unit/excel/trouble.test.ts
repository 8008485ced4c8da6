import { isTransient, locationOf, Refusal, troubleFrom } from "../../../src/excel/session/trouble";

const hostError = (code: string | number, errorLocation?: string) =>
  Object.assign(new Error("Die Anforderung ist fehlgeschlagen."), {
    code,
    debugInfo: errorLocation === undefined ? {} : { errorLocation },
  });

test.each([
  ["InvalidOperationInCellEditMode", "editing"],
  ["InvalidOperation", "editing"],
  ["AccessDenied", "protected"],
  ["FilteredRangeConflict", "filtered"],
  ["ItemNotFound", "missing"],
  ["InvalidBinding", "missing"],
  ["ItemAlreadyExists", "taken"],
  ["InsertDeleteConflict", "occupied"],
  ["MergedRangeConflict", "occupied"],
  ["PivotTableRangeConflict", "occupied"],
  ["NonBlankCellOffSheet", "occupied"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["OperationCellsExceedLimit", "tooLarge"],
  ["RangeExceedsLimit", "tooLarge"],
  ["RangeImageExceedsLimit", "tooLarge"],
  ["FormulaLengthExceedsLimit", "tooLarge"],
  ["MemoryLimitReached", "tooLarge"],
  ["ApiNotAvailable", "unsupported"],
  ["ApiNotFound", "unsupported"],
  ["NotImplemented", "unsupported"],
  ["UnsupportedFeature", "unsupported"],
  ["UnsupportedFillType", "unsupported"],
  ["UnsupportedOperation", "unsupported"],
  ["UnsupportedSheet", "unsupported"],
  ["ConnectionFailure", "silent"],
  ["RequestAborted", "cancelled"],
  [1008, "tooLarge"],
  [2009, "tooLarge"],
  [5002, "protected"],
  [5004, "editing"],
  [5009, "protected"],
  [5103, "tooLarge"],
  [5104, "tooLarge"],
  [7000, "protected"],
])("code %s is trouble of kind %s, whatever the message says", (code, kind) => {
  const error = hostError(code);
  expect(troubleFrom(error)).toEqual({ kind, original: error });
});

test.each([
  "ActivityLimitReached",
  "BadPassword",
  "CannotRegisterEvent",
  "Conflict",
  "GeneralException",
  "InactiveWorkbook",
  "InvalidArgument",
  "InvalidObjectPath",
  "InvalidReference",
  "InvalidRequest",
  "InvalidSelection",
  "PropertyNotLoaded",
  "ServiceNotAvailable",
  "Unauthenticated",
  "SomethingFromNextYear",
  4002,
  5001,
  5005,
  5006,
  5012,
])("code %s says nothing that the team could act on: unknown, with the original kept", (code) => {
  const error = hostError(code);
  expect(troubleFrom(error)).toEqual({ kind: "unknown", original: error });
});

test("InvalidOperation at a place is some wrong state, not a cell being edited", () => {
  expect(troubleFrom(hostError("InvalidOperation", "Chart.activate")).kind).toBe("unknown");
});

test("what is no Office error is unknown and kept", () => {
  for (const thrown of [new TypeError("x"), "text", null, undefined, { code: {} }]) {
    expect(troubleFrom(thrown)).toEqual({ kind: "unknown", original: thrown });
  }
});

test("a refusal of ours keeps its trouble", () => {
  const trouble = { kind: "occupied", subject: "tblPdsa" } as const;
  expect(troubleFrom(new Refusal(trouble))).toBe(trouble);
});

test.each(["ActivityLimitReached", "ServiceNotAvailable", "GeneralException", 5102])(
  "%s may pass: a read is worth repeating",
  (code) => {
    expect(isTransient(hostError(code))).toBe(true);
  }
);

test.each(["InvalidOperationInCellEditMode", "AccessDenied", "InvalidArgument", "ItemNotFound"])(
  "%s will not pass by itself",
  (code) => {
    expect(isTransient(hostError(code))).toBe(false);
  }
);

test("a place is known only where the host names one", () => {
  expect(locationOf(hostError("InvalidArgument", "Table.name"))).toBe("Table.name");
  expect(locationOf(hostError("InvalidArgument", ""))).toBeNull();
  expect(locationOf(new Error("x"))).toBeNull();
  expect(locationOf(null)).toBeNull();
});
