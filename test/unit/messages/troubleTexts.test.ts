import type { TroubleKind } from "../../../src/workbook/port";
import { troubleText } from "../../../src/messages/messages";
import { expectSentence } from "./sentences";

/** Whether the sentence names what the trouble is about; the record keeps this list complete. */
const KINDS: Record<TroubleKind, boolean> = {
  editing: false,
  protected: true,
  filtered: true,
  missing: true,
  changed: true,
  taken: true,
  occupied: true,
  totals: true,
  newer: true,
  orphans: true,
  tooLarge: true,
  unsupported: false,
  silent: false,
  cancelled: false,
  unfetched: false,
  unknown: true,
};
const kinds = Object.entries(KINDS) as [TroubleKind, boolean][];

describe.each(kinds)("trouble of the kind %s", (kind, namesSubject) => {
  test("is told in whole sentences, with and without a subject", () => {
    expectSentence(troubleText({ kind }));
    expectSentence(troubleText({ kind, subject: "Gap Flags" }));
  });

  test("names its subject where that helps", () => {
    expect(troubleText({ kind, subject: "Gap Flags" }).includes("Gap Flags")).toBe(namesSubject);
  });

  test("shows no code of the host", () => {
    const original = new Error("InvalidOperationInCellEditMode");
    expect(troubleText({ kind, original })).toBe(troubleText({ kind }));
  });
});

test("an unknown outcome asks to look before repeating", () => {
  expect(troubleText({ kind: "silent" })).toMatch(/before you repeat/);
});
