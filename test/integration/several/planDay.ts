import type { OfficeDay } from "../../harness/several/officeDay";
import type { PaneClient } from "../../harness/several/paneClient";
import type { Person } from "../../harness/several/person";

export const EDITORS = ["Ana", "Ben", "Cleo", "Dev", "Eve", "Finn"];
export const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";
export const GAPS = "tblGapFlags";
export const CYCLES = "tblPDSA";
export const ITEMS = Array.from(
  { length: 12 },
  (_, index) => `I${String(index + 1).padStart(2, "0")}`
);

const ROWS_EACH = 20;
/** Every fifth row is typed cell by cell, the others are pasted. */
const TYPED_EVERY = 5;
const OBSERVERS = ["SE-P1", "SE-C1", "RB-P1", "RB-C1", "OH-P1", "OH-C1"];
const SCHOOLS: readonly [string, string][] = [
  ["Sunshine Elementary", "SE"],
  ["Riverbend Elementary", "RB"],
  ["Oak Hill Elementary", "OH"],
];
/** Milliseconds in which people are at work. */
const MORNING = 16_000;

/** What people entered, to be found in the workbook in the evening. */
export interface Planned {
  /** Entered rows by their note. */
  readonly rows: Map<string, Readonly<Record<string, string>>>;
  /** The last text typed beside a flag, by "Key Header". */
  readonly beside: Map<string, string>;
}

/** One observation of an editor; the note tells it from all others. */
function observation(editor: number, row: number): Record<string, string> {
  const [school, code] = SCHOOLS[(editor + row) % SCHOOLS.length]!;
  const scores = ITEMS.map((item, index) => [item, String((editor + row + index * row) % 3)]);
  return {
    Date: `2022-0${row < 10 ? 1 : 2}-${String((row % 10) + 1 + (row < 10 ? 10 : 0)).padStart(2, "0")}`,
    School: school,
    Practitioner: `${code}-T${(row % 4) + 1}`,
    Observer: OBSERVERS[editor]!,
    Method: "Direct",
    ...Object.fromEntries(scores),
    Notes: `${EDITORS[editor]} saw this, ${row + 1}`,
  };
}

/** Puts onto the day's post what six people do at their grids and in their panes, all at once. */
export function planDay(day: OfficeDay): Planned {
  const planned: Planned = { rows: new Map(), beside: new Map() };
  const { post } = day;
  const sometime = (): number => 200 + post.pick(MORNING);
  day.people.forEach((person, editor) => {
    enterRows(person, editor, day, planned);
    for (let times = 0; times < 3; times += 1) {
      person.later(sometime(), () => writeBesideFlag(person, day, planned));
    }
    person.later(sometime(), () => sortSomething(person, day));
    person.later(sometime(), () => insertSomewhere(person, day));
  });
  const [first, second] = day.people as [Person, Person];
  filterAWhile(first, TRACKER, "School", "Sunshine Elementary", day);
  filterAWhile(second, GAPS, "Severity", "High", day);
  // Three press the one, three the other: every job reads everything, which takes most of the test's time.
  const offset = post.pick(2);
  day.clients.forEach((client, editor) => {
    if ((editor + offset) % 2 === 0)
      day.press(client, sometime(), () => ({ kind: "refreshReport" }));
    else day.press(client, sometime(), () => startOnAGap(client, day));
  });
  // Two at the very same moment, on the same gap: both want to be the first cycle of its series.
  for (const client of day.clients.slice(2, 4)) {
    day.press(client, MORNING + 4000, () => startOnAGap(client, day, 0));
    day.press(client, MORNING + 9000, () => ({ kind: "refreshReport" }));
  }
  return planned;
}

function enterRows(person: Person, editor: number, day: OfficeDay, { rows }: Planned): void {
  let at = 300;
  for (let row = 0; row < ROWS_EACH; row += 1) {
    at += 100 + day.post.pick(1200);
    const cells = observation(editor, row);
    const note = cells["Notes"]!;
    rows.set(note, cells);
    if (row % TYPED_EVERY > 0) {
      person.later(at, () => person.pasteRow(TRACKER, cells));
      continue;
    }
    person.later(at, () => person.typeBelow(TRACKER, "Notes", note));
    for (const [header, text] of Object.entries(cells)) {
      at += 20 + day.post.pick(60);
      person.later(at, () => person.typeBeside(TRACKER, ["Notes", note], header, text));
    }
  }
}

function writeBesideFlag(person: Person, day: OfficeDay, { beside }: Planned): void {
  const keys = person.column(GAPS, "Key").filter((key) => key !== null);
  const key = String(keys[day.post.pick(keys.length)]);
  const header = ["Owner", "Note"][day.post.pick(2)]!;
  const text = `${person.name} looks into it, ${Math.round(day.post.now)}`;
  person.typeBeside(GAPS, ["Key", key], header, text);
  beside.set(`${key} ${header}`, text);
}

function sortSomething(person: Person, day: OfficeDay): void {
  const [table, header] = (
    [
      [TRACKER, "Date"],
      [TRACKER, "School"],
      [GAPS, "School"],
      [GAPS, "Key"],
      [GAPS, "Evidence"],
      [CYCLES, "Aim"],
    ] as const
  )[day.post.pick(6)]!;
  person.sort(table, header, day.post.pick(2) === 0);
}

function insertSomewhere(person: Person, day: OfficeDay): void {
  if (day.post.pick(2) === 0) person.insertLineAbove(CYCLES);
  else person.insertLineAbove(TRACKER);
}

function filterAWhile(
  person: Person,
  table: string,
  header: string,
  text: string,
  day: OfficeDay
): void {
  const from = 200 + day.post.pick(MORNING);
  person.later(from, () => person.filter(table, header, [text]));
  person.later(from + 1500, () => person.clearFilter(table));
}

function startOnAGap({ pane }: PaneClient, day: OfficeDay, which = day.post.pick(3)) {
  const gap = pane.getState().view?.gaps[which];
  return gap ? ({ kind: "startPdsa", flagKey: gap.flag.key } as const) : null;
}
