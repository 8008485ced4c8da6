import type { Job } from "../../../src/taskpane/session/paneState";
import { OfficeDay } from "../../harness/several/officeDay";
import { bootPaneClient, type PaneClient } from "../../harness/several/paneClient";
import { Workbook } from "../../../workbench/model/workbook";
import { rowsOf } from "./checkDay";
import { CYCLES, GAPS } from "./planDay";

const SEEDS = [11, 12, 13];
const FLAG = "G2|Literacy walkthrough 1.0|Student talk|All|Winter";

const clients: PaneClient[] = [];

beforeAll(async () => {
  const workbook = new Workbook();
  for (const name of ["Ana", "Ben"]) clients.push(await bootPaneClient(name, workbook));
});

/** Both press the same button at the same moment; answers with what each was told. */
async function bothPress(day: OfficeDay, job: Job): Promise<(string | null)[]> {
  for (const client of clients) day.press(client, 10, () => job);
  await day.pass();
  expect(day.unasked).toEqual([]);
  expect(clients.flatMap(({ host }) => host.refusals)).toEqual([]);
  return day.done.map(({ trouble }) => trouble);
}

test.each(SEEDS)(
  "two who refresh while a report's sheet is gone add it once (seed %i)",
  async (seed) => {
    const day = new OfficeDay(seed, clients);
    day.workbook.edit("user", () => day.workbook.sheets.require("Gap Flags").delete());
    await day.open();
    expect(await bothPress(day, { kind: "refreshReport" })).toEqual([null, null]);
    const sheets = day.workbook.sheets.items.map(({ name }) => name);
    expect(sheets.filter((name) => name.startsWith("Gap Flags"))).toEqual(["Gap Flags"]);
    expect(day.workbook.names.items.filter(({ formula }) => formula.includes("#REF!"))).toEqual([]);
    const keys = rowsOf(day, GAPS).map(({ Key }) => Key);
    expect(keys.length).toBeGreaterThan(8);
    expect(new Set(keys).size).toBe(keys.length);
    await day.close();
  }
);

test.each(SEEDS)(
  "two who start a cycle on the same gap start two cycles (seed %i)",
  async (seed) => {
    const day = new OfficeDay(seed, clients);
    await day.open();
    expect(await bothPress(day, { kind: "startPdsa", flagKey: FLAG })).toEqual([null, null]);
    const started = rowsOf(day, CYCLES).filter((row) => row["Gap flags"] === FLAG);
    expect(started.map((row) => [row["Cycle number"], row["Phase"]])).toEqual([
      [1, "Plan"],
      [2, "Plan"],
    ]);
    // Each is led to a cycle of their own.
    const rows = clients.map(({ name }) =>
      day.workbook.as(name, () => day.workbook.selection.areas[0]!.top)
    );
    expect(new Set(rows).size).toBe(2);
    await day.close();
  }
);

test.each(SEEDS)(
  "two who clear the samples clear each row once, and nothing else (seed %i)",
  async (seed) => {
    const day = new OfficeDay(seed, clients);
    await day.open();
    day.people[0]!.later(1, (person) =>
      person.pasteRow(CYCLES, { Series: "Ours", "Cycle number": "1", Team: "Us" })
    );
    const troubles = await bothPress(day, { kind: "clearSamples" });
    expect(troubles).toContain(null);
    expect(rowsOf(day, CYCLES).map(({ Series }) => Series)).toEqual(["Ours"]);
    await day.close();
  }
);
