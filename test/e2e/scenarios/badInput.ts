import { messages } from "../../../src/messages/messages";
import { viewTexts } from "../../../src/messages/viewTexts";
import { addressIn, type TableReading } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import type { Scenario } from "../suite/scenario";
import { BAD_CELLS, ROWS_TO_CHECK, SPOILT_ROWS, type BadCell } from "./badCells";
import { BAD_STRUCTURES, type Listed } from "./badStructures";

/** Of the sample's observations; one lacks a required item. */
const COMPLETE_OBSERVATIONS = 24;
const INCOMPLETE_OBSERVATIONS = 1;

/** The pane reads again when edits have come to rest. */
const LISTED_MILLISECONDS = 5_000;

/** Whatever is typed or pasted, each entry that cannot be read is listed, the others count, and nothing is changed. */
export const badInput: Scenario = {
  id: "bad-input",
  title: "Bad input is listed and left alone",
  timeoutSeconds: 240,
  async run({ checks, open }) {
    const stage = await open("Windows client");
    const { pane, grid, excel } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);
    await pane.open("check");
    checks.equal(
      "the samples are all clear",
      (await pane.text()).includes("Nothing to correct"),
      true
    );
    const good = await excel.save();

    for (const bad of BAD_CELLS) {
      const table = await excel.table(bad.table);
      const address = addressIn(table, bad.row, bad.header);
      if (bad.block) await grid.paste(address, bad.block);
      else await grid.type(address, bad.typed ?? "");
    }
    await checkCells(stage, checks);
    await checkViewsChangeNothing(stage, checks);
    await checkOthersCount(stage, checks);

    for (const { what, spoil, listed, absent } of BAD_STRUCTURES) {
      await excel.open(good);
      await spoil(stage);
      await pane.open("check");
      await checkListed(stage, checks, what, listed);
      if (absent === undefined) continue;
      const text = await pane.text();
      checks.that(`${what}: nothing else is said to be wrong`, !text.includes(absent), text);
    }
  },
};

async function checkCells(stage: ProductStage, checks: Checks): Promise<void> {
  const { pane, excel } = stage;
  await pane.open("check");
  const tables = new Map<string, TableReading>();
  for (const bad of BAD_CELLS) {
    const table = tables.get(bad.table) ?? (await excel.table(bad.table));
    tables.set(bad.table, table);
    await checkListed(stage, checks, bad.what, {
      sheet: table.sheet,
      spot: spotOf(bad, table),
      says: bad.says,
    });
  }
}

/** As the pane names a place within its sheet: row as Excel numbers it, and column. */
function spotOf({ row, header, isWholeRow }: BadCell, table: TableReading): string {
  return [`Row ${table.top + row + 1}`, ...(isWholeRow ? [] : [header])].join(", ");
}

/** States that an entry of the list stands under its sheet, names the place, and holds all the texts. */
async function checkListed(
  { pane }: ProductStage,
  checks: Checks,
  what: string,
  { sheet, spot, says }: Listed
): Promise<void> {
  const group = pane.frame.getByRole("region", { name: new RegExp(`^${sheet} \\(\\d+\\)$`) });
  const entry = says.reduce(
    (found, hasText) => found.filter({ hasText }),
    group.getByRole("listitem").filter({ has: pane.frame.getByText(spot, { exact: true }) })
  );
  const found = await entry
    .first()
    .waitFor({ timeout: LISTED_MILLISECONDS })
    .then(
      () => true,
      () => false
    );
  const otherwise = found ? "" : await pane.text();
  checks.that(`${what}: listed under ${sheet}, ${spot}: ${says.join(" … ")}`, found, otherwise);
}

async function checkViewsChangeNothing(stage: ProductStage, checks: Checks): Promise<void> {
  const { pane, excel } = stage;
  const [before, version] = [await excel.json(), await excel.version()];
  for (const tab of ["home", "insert", "fidelity", "gaps", "check"] as const) await pane.open(tab);
  checks.equal("looking at every view leaves the workbook as it is", await excel.json(), before);
  checks.equal("and writes nothing", await excel.version(), version);
}

async function checkOthersCount({ pane }: ProductStage, checks: Checks): Promise<void> {
  await pane.open("insert");
  const text = await pane.text();
  const complete = COMPLETE_OBSERVATIONS - SPOILT_ROWS;
  const counts = `${complete} complete · ${INCOMPLETE_OBSERVATIONS} incomplete · ${ROWS_TO_CHECK} to check`;
  checks.that(`the other observations count: ${counts}`, text.includes(counts), text);
  await pane.open("fidelity");
  const heat = pane.frame.getByRole("region", { name: viewTexts.fidelity.heat("All schools") });
  checks.that("and have their figures", await heat.isVisible());
}
