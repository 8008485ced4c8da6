import { bootPaneClient, type PaneClient } from "../../harness/several/paneClient";
import { OfficeDay } from "../../harness/several/officeDay";
import { Workbook } from "../../../workbench/model/workbook";
import { checkDay } from "./checkDay";
import { EDITORS, planDay, TRACKER } from "./planDay";

/** Days that are the same in every run. */
const SEEDS = [1, 2];

const clients: PaneClient[] = [];
let rowsReconciled = 0;
let daysRun = 0;

beforeAll(async () => {
  const workbook = new Workbook();
  for (const name of EDITORS) clients.push(await bootPaneClient(name, workbook));
});

afterAll(() => {
  process.stdout.write(
    `# interleavings run: ${daysRun} (days of six editors, seeds ${SEEDS.join(", ")})\n# rows reconciled: ${rowsReconciled}\n`
  );
});

test.each(SEEDS)(
  "six editors enter 20 rows each while others sort, filter, refresh and start cycles (seed %i)",
  async (seed) => {
    const day = new OfficeDay(seed, clients);
    await day.open();
    const planned = planDay(day);
    await day.pass();
    rowsReconciled += await checkDay(day, planned);
    daysRun += 1;
    await day.close();
  },
  180_000
);

test("the same seed gives the same order, another seed another one", async () => {
  const journalOf = async (seed: number): Promise<string[]> => {
    const day = new OfficeDay(seed, clients);
    await day.open();
    await day.close();
    return day.post.journal;
  };
  const first = await journalOf(7);
  expect(first.length).toBeGreaterThan(30);
  expect(await journalOf(7)).toEqual(first);
  expect(await journalOf(8)).not.toEqual(first);
});

test("an edit of one is read once by each pane, and written by none", async () => {
  const day = new OfficeDay(9, clients);
  await day.open();
  const syncs = () => day.clients.map(({ host }) => host.stats.syncs);
  const before = syncs();
  day.people[0]!.later(10, (person) => {
    const [id] = person.column(TRACKER, "Observation").map(String);
    person.typeBeside(TRACKER, ["Observation", id!], "Notes", "Looked again");
  });
  await day.pass();
  expect(syncs()).toEqual(before.map((count) => count + 1));
  expect(day.unasked).toEqual([]);
  expect(day.popUps).toEqual([]);
  await day.close();
});
