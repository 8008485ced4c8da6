import { readFileSync } from "node:fs";
import { gapFlags } from "../../../src/templates/gaps";
import { pdsaCycles } from "../../../src/templates/pdsa";
import type { Outcome, TableContents, WritePlan, Written } from "../../../src/workbook/port";
import { nextCycleNumber } from "../../../src/workbook/changes/startPdsa";
import { planAppend, planCells } from "../../../src/workbook/changes/tableRows";
import { SeededPost } from "../../../workbench/host/seededPost";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { Workbook } from "../../../workbench/model/workbook";
import { settleTurns, SAMPLES } from "../../harness/several/officeDay";
import { bootPaneClient, type PaneClient } from "../../harness/several/paneClient";
import { Person } from "../../harness/several/person";
import { CYCLES, EDITORS, GAPS } from "./planDay";

const FIRST_SEED = 1000;
const INTERLEAVINGS = 100;
const SEEDS_A_TEST = 20;
const SEEDS = Array.from(
  { length: INTERLEAVINGS / SEEDS_A_TEST },
  (_, index) => FIRST_SEED + index * SEEDS_A_TEST
);
const SERIES = ["Student talk at Riverbend", "Guided practice everywhere"];

/** The two tables that add-ins and people both write, without the figures that take time to work out. */
const STORED = storedLogs();

const clients: PaneClient[] = [];
let rowsReconciled = 0;
let racesRun = 0;
/** Writes that a sort led astray and that were put right. */
let mended = 0;

beforeAll(async () => {
  const workbook = new Workbook();
  for (const name of EDITORS) clients.push(await bootPaneClient(name, workbook));
});

function storedLogs(): WorkbookJson {
  const json = JSON.parse(readFileSync("samples/sunshine.workbook.json", "utf8")) as WorkbookJson;
  const workbook = Workbook.fromJSON(json);
  for (const sheet of [...workbook.sheets.items]) {
    if (!["Lists", "Setup", "PDSA Log", "Gap Flags"].includes(sheet.name)) sheet.delete();
  }
  return workbook.toJSON();
}

/** What an add-in says of a flag while so many cycles are in the log; nothing of it fits another flag. */
const evidenceOf = (key: string, cycles: number): string => `Seen in ${key}, with ${cycles} cycles`;

/** Plans over what is read, and again where somebody else came in between, as the use cases do. */
async function write(
  { port }: PaneClient,
  planOf: (table: (name: string) => TableContents) => WritePlan["tables"][number]
): Promise<void> {
  let outcome: Outcome<Written>;
  let again = 0;
  do {
    const read = await port.read();
    if (!read.ok) throw new Error(`Not read: ${read.trouble.kind}`);
    const change = planOf((name) => read.value.tables.find((table) => table.name === name)!);
    outcome = await port.write({ tables: [change], cells: [], valueCopies: [] });
    again += 1;
    if (outcome.ok && outcome.value.mended) mended += 1;
  } while (again < 6 && (outcome.ok ? outcome.value.mended : outcome.trouble.kind === "changed"));
  if (!outcome.ok && outcome.trouble.kind !== "filtered") {
    throw new Error(`Not written: ${outcome.trouble.kind}`);
  }
}

/** Says of all flags what holds now, wherever they stand. */
const describeFlags = (client: PaneClient): Promise<void> =>
  write(client, (table) => {
    const contents = table(GAPS);
    const [key, evidence] = ["Key", "Evidence"].map((header) =>
      contents.headers.indexOf(header)
    ) as [number, number];
    const cycles = table(CYCLES).values.length;
    const cells = contents.values.flatMap((row, at) => {
      const value = evidenceOf(String(row[key]), cycles);
      return row[key] === "" || row[evidence] === value
        ? []
        : [{ row: at, header: "Evidence", value }];
    });
    return planCells(gapFlags, contents, cells);
  });

/** Adds the flags of a common list that the table lacks, as two refreshes at once do. */
const addFlags = (client: PaneClient, post: SeededPost): Promise<void> => {
  const wanted = Array.from({ length: 3 }, () => `G9|Tool|Common ${post.pick(6)}|All|Fall`);
  return write(client, (table) => {
    const contents = table(GAPS);
    const at = contents.headers.indexOf("Key");
    const present = new Set(contents.values.map((row) => row[at]));
    const rows = [...new Set(wanted)].filter((key) => !present.has(key));
    return planAppend(
      gapFlags,
      contents,
      rows.map((key) => ({ key, evidence: evidenceOf(key, 0), status: "Open" }))
    );
  });
};

const startCycle = (client: PaneClient, series: string): Promise<void> =>
  write(client, (table) => {
    const contents = table(CYCLES);
    const row = { series, cycleNumber: nextCycleNumber(contents, series), team: client.name };
    return planAppend(pdsaCycles, contents, [row]);
  });

interface Expected {
  readonly notes: Map<string, string>;
  readonly cycles: string[];
}

function planRace(
  workbook: Workbook,
  post: SeededPost,
  jobs: Promise<void>[]
): { people: Person[]; expected: Expected } {
  const expected: Expected = { notes: new Map(), cycles: [] };
  const people = clients.map(({ name }) => new Person(name, workbook, post));
  const sometime = (): number => post.pick(1500);
  people.forEach((person, index) => {
    person.later(sometime(), () => {
      const keys = person.column(GAPS, "Key").filter((key) => key !== null);
      const key = String(keys[post.pick(keys.length)]);
      person.typeBeside(GAPS, ["Key", key], "Note", `${person.name} knows`);
      expected.notes.set(key, `${person.name} knows`);
    });
    const header = ["Key", "School", "Rule"][post.pick(3)]!;
    person.later(sometime(), () => person.sort(GAPS, header, post.pick(2) === 0));
    if (index > 3) person.later(sometime(), () => person.sort(CYCLES, "Team", index === 4));
    if (index === 0) person.later(sometime(), () => person.insertLineAbove(GAPS));
    if (index === 1) person.later(sometime(), () => person.insertLineAbove(CYCLES));
  });
  clients.forEach((client) => {
    post.after(sometime(), `${client.name} presses`, () => {
      jobs.push(describeFlags(client).then(() => addFlags(client, post)));
      const series = SERIES[post.pick(2)]!;
      expected.cycles.push(series);
      jobs.push(startCycle(client, series));
    });
  });
  return { people, expected };
}

function checkRace([person]: Person[], { notes, cycles }: Expected): number {
  const column = (table: string, header: string) => person!.column(table, header);
  const keys = column(GAPS, "Key");
  expect(new Set(keys).size).toBe(keys.length);
  const evidence = column(GAPS, "Evidence").map(String);
  evidence.forEach((text, row) => {
    expect(text).toContain(`Seen in ${String(keys[row])}, `);
  });
  const noted = column(GAPS, "Note").flatMap((note, row) =>
    note === null ? [] : [[String(keys[row]), String(note)]]
  );
  expect(new Map(noted as [string, string][])).toEqual(notes);
  const series = column(CYCLES, "Series").map(String);
  const numbers = column(CYCLES, "Cycle number").map(Number);
  for (const each of SERIES) {
    const own = numbers.filter((_, row) => series[row] === each).sort((a, b) => a - b);
    const wanted = cycles.filter((name) => name === each).map((_, index) => index + 1);
    expect([each, own]).toEqual([each, wanted]);
  }
  expect(column(CYCLES, "Cycle")).toEqual(series.map((name, row) => `${name} #${numbers[row]}`));
  expect(series).toHaveLength(2 + cycles.length);
  return keys.length + series.length;
}

afterAll(() => {
  expect(mended).toBeGreaterThan(0);
  const last = FIRST_SEED + INTERLEAVINGS - 1;
  process.stdout.write(
    `# interleavings run: ${racesRun} (races at two tables, seeds ${FIRST_SEED} to ${last})\n# rows reconciled: ${rowsReconciled}; writes put right after a sort: ${mended}\n`
  );
});

test.each(SEEDS)(
  "six add-ins and six people at two tables: every row once, every cell in its row (from seed %i on)",
  async (first) => {
    for (let seed = first; seed < first + SEEDS_A_TEST; seed += 1) {
      const workbook = Workbook.fromJSON(STORED);
      const post = new SeededPost(seed);
      for (const client of clients) client.sitDown(workbook, post, SAMPLES);
      const jobs: Promise<void>[] = [];
      const { people, expected } = planRace(workbook, post, jobs);
      try {
        await post.deliverAll(settleTurns);
        await Promise.all(jobs);
        rowsReconciled += checkRace(people, expected);
      } catch (error) {
        throw new Error(`In the order of seed ${seed}: ${String(error)}`, { cause: error });
      }
      for (const { host } of clients) expect(host.refusals).toEqual([]);
      racesRun += 1;
    }
  },
  180_000
);
