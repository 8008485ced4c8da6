import { serialDayFromIso } from "../../../src/core/basics/serialDay";
import type { OfficeDay } from "../../harness/several/officeDay";
import type { Table } from "../../../workbench/model/table";
import type { Scalar } from "../../../workbench/formula/values";
import { CYCLES, GAPS, TRACKER, type Planned } from "./planDay";

type Row = Readonly<Record<string, Scalar>>;

/** A table's rows as the grid shows them. */
export function rowsOf({ workbook }: OfficeDay, name: string): Row[] {
  const table = workbook.tables.require(name);
  return table.sheet
    .values(table.dataArea)
    .map((values) =>
      Object.fromEntries(table.columnNames.map((header, at) => [header, values[at] ?? null]))
    );
}

/** Looks through the whole workbook in the evening; returns how many rows were reconciled. */
export async function checkDay(day: OfficeDay, planned: Planned): Promise<number> {
  expect(day.unasked).toEqual([]);
  expect(day.popUps).toEqual([]);
  expect(day.clients.flatMap(({ host }) => host.refusals)).toEqual([]);
  checkTroubles(day);
  const rows = checkTracker(day, planned) + checkCycles(day) + checkFlags(day, planned);
  day.workbook.tables.items.forEach(checkFormulas);
  await checkRefreshes(day, planned);
  return rows;
}

/** Nothing but a filter may have kept anybody from what they wanted. */
function checkTroubles({ done }: OfficeDay): void {
  expect(done.filter(({ trouble }) => trouble !== null && trouble !== "filtered")).toEqual([]);
  expect(done.filter(({ trouble }) => trouble === null).length).toBeGreaterThan(6);
}

/** Every row is there once, as it was entered, beside those that were there in the morning. */
function checkTracker(day: OfficeDay, { rows: entered }: Planned): number {
  const found = rowsOf(day, TRACKER);
  const samples = found.filter(({ Notes }) => Notes === null);
  expect(found).toHaveLength(entered.size + samples.length);
  expect(samples).toHaveLength(day.morning.get(TRACKER)!);
  for (const [note, cells] of entered) {
    const same = found.filter(({ Notes }) => Notes === note);
    expect(same).toHaveLength(1);
    for (const [header, text] of Object.entries(cells)) {
      const value =
        header === "Date" ? serialDayFromIso(text) : /^\d$/.test(text) ? Number(text) : text;
      expect([note, header, same[0]![header]]).toEqual([note, header, value]);
    }
  }
  const ids = found.map(({ Observation }) => Observation);
  expect(new Set(ids).size).toBe(ids.length);
  return found.length;
}

/** Every cycle that somebody started is there once, whole, with a number of its own. */
function checkCycles(day: OfficeDay): number {
  const found = rowsOf(day, CYCLES);
  const started = day.done.filter(
    ({ job, trouble }) => job.kind === "startPdsa" && trouble === null
  );
  expect(started.length).toBeGreaterThan(2);
  expect(found).toHaveLength(day.morning.get(CYCLES)! + started.length);
  const names = found.map((row) => `${row["Series"]} #${row["Cycle number"]}`);
  expect(new Set(names).size).toBe(found.length);
  expect(found.map(({ Cycle }) => Cycle)).toEqual(names);
  for (const { job } of started) {
    if (job.kind !== "startPdsa") continue;
    const same = found.filter((row) => row["Gap flags"] === job.flagKey);
    const wanted = started.filter(
      ({ job: other }) => JSON.stringify(other) === JSON.stringify(job)
    );
    expect([job.flagKey, same.length]).toEqual([job.flagKey, wanted.length]);
    for (const row of same) {
      for (const header of ["Series", "Aim", "Measure", "Component", "Planned on", "Better when"]) {
        expect([header, row[header]]).not.toEqual([header, null]);
      }
    }
  }
  return found.length;
}

/** Every flag is there once, its cells are its own, and what people wrote beside it is still there. */
function checkFlags(day: OfficeDay, { beside }: Planned): number {
  const found = rowsOf(day, GAPS);
  const keys = found.map(({ Key }) => String(Key));
  expect(new Set(keys).size).toBe(keys.length);
  for (const row of found) {
    const [rule, tool, component, school, period] = String(row["Key"]).split("|");
    const told = (text: string | undefined): string | null =>
      text === "All" ? null : (text ?? null);
    expect(row).toMatchObject({
      Rule: rule,
      "Tool version": tool,
      Component: told(component),
      School: told(school),
      Period: told(period),
    });
    expect(row["Finding"]).toContain(told(component) ?? "");
  }
  for (const [place, text] of beside) {
    const at = place.lastIndexOf(" ");
    const [key, header] = [place.slice(0, at), place.slice(at + 1)];
    expect([place, found.find(({ Key }) => Key === key)?.[header]]).toEqual([place, text]);
  }
  const typed = (header: string): number => found.filter((row) => row[header] !== null).length;
  expect(typed("Owner") + typed("Note")).toBe(beside.size);
  return found.length;
}

/** A column has one formula in all its rows, or none in any. */
function checkFormulas(table: Table): void {
  const { sheet, dataArea } = table;
  table.columnNames.forEach((header, at) => {
    const formulas = new Set<string>();
    for (let row = dataArea.top; row <= dataArea.bottom; row += 1) {
      const formula = sheet.formula(row, dataArea.left + at);
      formulas.add(typeof formula === "string" && formula.startsWith("=") ? formula : "none");
    }
    const isOne = formulas.size === 1;
    const isReport = !formulas.has("none") && ![TRACKER, CYCLES].includes(table.name);
    expect([table.name, header, isOne || isReport]).toEqual([table.name, header, true]);
  });
}

/** Two refreshes at once agree, so that a third has nothing to write; and all of them leave notes alone. */
async function checkRefreshes(day: OfficeDay, planned: Planned): Promise<void> {
  const [one, two, three] = day.clients as [(typeof day.clients)[0], ...typeof day.clients];
  const before = day.done.length;
  for (const client of [one, two!]) day.press(client, 10, () => ({ kind: "refreshReport" }));
  await day.pass();
  day.press(three!, 10, () => ({ kind: "refreshReport" }));
  await day.pass();
  expect(day.done.slice(before).map(({ trouble }) => trouble)).toEqual([null, null, null]);
  expect(three!.pane.getState().result).toMatchObject({ kind: "refreshed", cells: 0, charts: 0 });
  checkFlags(day, planned);
}
