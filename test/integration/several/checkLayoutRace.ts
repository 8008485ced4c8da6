import { troubleText } from "../../../src/messages/troubleTexts";
import type { OfficeDay } from "../../harness/several/officeDay";
import { CYCLES } from "./planDay";
import { rowsOf } from "./checkDay";

/** Troubles that a race may end in for one of those who take part. */
const TOLD = new Set(["changed", "taken", "missing", "occupied", "orphans"]);

/** What each cell of the workbook shows, as text. */
function textsOf({ workbook }: OfficeDay): readonly string[] {
  return workbook.sheets.items.flatMap((sheet) => {
    const area = sheet.usedArea(true);
    return area
      ? sheet
          .values(area)
          .flat()
          .flatMap((value) => (typeof value === "string" ? [value] : []))
      : [];
  });
}

/** Every text that somebody typed is there, once. */
function checkTyped(day: OfficeDay, typed: readonly string[]): void {
  const texts = textsOf(day);
  for (const text of typed) {
    expect([text, texts.filter((each) => each === text).length]).toEqual([text, 1]);
  }
}

function checkTold({ done }: OfficeDay): void {
  for (const { told } of done) {
    if (told === null) continue;
    expect([...TOLD]).toContain(told.kind);
    expect(troubleText(told)).toMatch(/^.{20,}\.$/);
  }
}

/** No sheet, table or name is there twice or leads nowhere, and no mark stays that nobody was told of. */
function checkDoubles({ workbook, done }: OfficeDay, tables: number | null): void {
  const names = workbook.names.items;
  expect(names.filter(({ formula }) => formula.includes("#REF!"))).toEqual([]);
  expect(
    workbook.tables.items.map(({ name }) => name).filter((name) => !/^tbl/.test(name))
  ).toEqual([]);
  expect(
    workbook.tables.items.filter(({ name }) => /_\d$|\(\d\)$/.test(name.replace(/_\d_\d$/, "")))
  ).toEqual([]);
  if (tables !== null) expect(workbook.tables.items.length).toBe(tables);
  const marks = names.filter(({ name }) => name.startsWith("workUnderWay_"));
  const unfinished = done.filter(({ told }) => told?.unfinished);
  expect(marks.length).toBeLessThanOrEqual(unfinished.length);
}

/** Rows of the tables that add-ins write are there once. */
function checkRows(day: OfficeDay): number {
  const flags = day.workbook.tables.get("tblGapFlags") ? rowsOf(day, "tblGapFlags") : [];
  const keys = flags.map(({ Key }) => Key).filter((key) => key !== null);
  expect(new Set(keys).size).toBe(keys.length);
  const cycles = day.workbook.tables.get(CYCLES) ? rowsOf(day, CYCLES) : [];
  const begun = cycles.filter(({ Series }) => Series !== null);
  const names = begun.map((row) => `${row["Series"]} #${row["Cycle number"]}`);
  expect(new Set(names).size).toBe(names.length);
  return keys.length + begun.length;
}

/** Presses refresh for one; answers with the trouble, or how much there was to write. */
async function refreshOnce(day: OfficeDay, which: number): Promise<string | number> {
  const client = day.clients[which]!;
  const before = day.done.length;
  day.press(client, 10, () => ({ kind: "refreshReport" }));
  await day.pass();
  const { trouble } = day.done[before]!;
  const { result } = client.pane.getState();
  return trouble ?? (result?.kind === "refreshed" ? result.cells + result.charts : -1);
}

/**
 * Looks through the workbook after a race; returns how many rows and typed texts were reconciled.
 *
 * @param tables how many there have to be; null: they may change
 * @param isSettled whether nothing that a report rests on was typed meanwhile, so that nothing is left to write
 */
export async function checkLayoutRace(
  day: OfficeDay,
  {
    typed,
    tables,
    isSettled,
  }: {
    readonly typed: readonly string[];
    readonly tables: number | null;
    readonly isSettled: boolean;
  }
): Promise<number> {
  expect(day.unasked).toEqual([]);
  expect(day.clients.flatMap(({ host }) => host.refusals)).toEqual([]);
  checkTold(day);
  checkTyped(day, typed);
  checkDoubles(day, tables);
  const rows = checkRows(day);
  const went = day.done.every(
    ({ job, trouble }) => job.kind === "refreshReport" && trouble === null
  );
  const first = await refreshOnce(day, 0);
  if (isSettled && went) expect(first).toBe(0);
  if (typeof first === "number") expect(await refreshOnce(day, 1)).toBe(0);
  else expect([...TOLD]).toContain(first);
  checkTyped(day, typed);
  return rows + typed.length;
}
