import type { DueItem, StaffMember } from "../../../src/core";
import { dueWords } from "../../../src/messages/dueTexts";
import { dueOf, everybody, whoseOptions } from "../../../src/taskpane/figures/dueOf";
import { expectSentence } from "../messages/sentences";

const item = (who: string | null, over: Partial<DueItem> = {}): DueItem => ({
  kind: "study",
  subject: "A #1",
  who,
  since: 44600,
  place: { table: "tblPDSA", row: 0, column: null },
  school: null,
  tool: null,
  period: null,
  ...over,
});

const person = (code: string, role: StaffMember["role"]): StaffMember => ({
  code,
  role,
  school: null,
  gradeBand: null,
  coach: null,
  startDate: null,
});

const ITEMS = [item("se-c1"), item("Lead"), item(null), item("RB-C1"), item("SE-C1"), item("D1")];
const STAFF = [
  person("SE-C1", "coach"),
  person("RB-C1", "coach"),
  person("D1", "administrator"),
  person("P1", "practitioner"),
  person("X", null),
];

test("offers everybody, the roles of those for whom something waits, and each of them once", () => {
  expect(whoseOptions(ITEMS, STAFF)).toEqual([
    everybody,
    { kind: "role", role: "administrator" },
    { kind: "role", role: "coach" },
    ...["D1", "Lead", "RB-C1", "se-c1"].map((name) => ({ kind: "person", name })),
  ]);
  expect(whoseOptions([item(null)], STAFF)).toEqual([everybody]);
});

test("shows what waits for everybody, for a role and for a person, whatever the case of names", () => {
  const positions = (...whose: [Parameters<typeof dueOf>[2]]) =>
    dueOf(ITEMS, STAFF, ...whose).map((each) => ITEMS.indexOf(each));
  expect(positions(everybody)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(positions({ kind: "role", role: "coach" })).toEqual([0, 3, 4]);
  expect(positions({ kind: "person", name: "SE-C1" })).toEqual([0, 4]);
  expect(positions({ kind: "person", name: "lead" })).toEqual([1]);
});

test.each<[DueItem["kind"], Partial<DueItem>]>([
  ["study", {}],
  ["act", {}],
  ["review", { subject: "Grade 1" }],
  ["session", { subject: "Launch" }],
  ["consensus", { subject: "P1", school: "North" }],
  ["incomplete", { subject: "P1", school: "North" }],
  ["unobserved", { subject: "North", school: "North", period: "Fall", tool: "T 1.0", since: null }],
])("%s in words", (kind, over) => {
  const text = dueWords.text(item("SE-C1", { kind, ...over }));
  expectSentence(text);
  expect(text).toContain(over.subject ?? "A #1");
});
