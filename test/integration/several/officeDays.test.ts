import { bootPaneClient, type PaneClient } from "../../harness/several/paneClient";
import { OfficeDay } from "../../harness/several/officeDay";
import { Workbook } from "../../../workbench/model/workbook";
import { checkDay } from "./checkDay";
import { EDITORS, planDay } from "./planDay";

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
  console.log(
    `# interleavings run: ${daysRun} (days of six editors, seeds ${SEEDS.join(", ")})\n# rows reconciled: ${rowsReconciled}`
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
  }
);
