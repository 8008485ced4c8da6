import { viewTexts } from "../../../src/messages/viewTexts";
import checklist from "../../../samples/published-checklist.json";
import { messages, resultText } from "../../../src/messages/messages";
import { addressIn, recordsOf } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import type { Scenario } from "../suite/scenario";
import { columnsOf, type SampleTable } from "./sampleColumns";

const TOOL = "Treatment fidelity checklist 2018";
const SLUG = "Treatment_fidelity_checklist_2018";

/**
 * In how many of nine studies each of 16 strategies was found, in percent, as published: IJBNPA 2018;15, article
 * s12966-018-0730-0, table 4 (https://ijbnpa.biomedcentral.com/articles/10.1186/s12966-018-0730-0/tables/4).
 * The table's column totals contradict its own marks, so that only these results of its rows are expected.
 */
const PUBLISHED_PERCENT = [100, 89, 0, 44, 22, 11, 22, 33, 56, 56, 78, 33, 11, 78, 11, 33];

/** A tool of somebody else, typed in from the first cell to the last, comes to the figures that were published. */
export const publishedChecklist: Scenario = {
  id: "checklist",
  title: "A published checklist, typed in",
  timeoutSeconds: 420,
  async run({ checks, open }) {
    const stage = await open("Windows client", { width: 1600, height: 1000 });
    const { pane } = stage;
    await pane.button(messages.firstRun.insertAll).click();
    await pane.hears(/^Inserted .*Fidelity Tracker waits/, 60);

    const { tables } = checklist;
    await typeFields(stage, "tblProgram", columnsOf("program"), tables.program[0]!);
    await typeFields(stage, "tblSettings", columnsOf("settings"), tables.settings[0]!);
    await typeRows(stage, "tblPeriod", columnsOf("periods"), tables.periods);
    await typeRows(stage, "tblComponent", columnsOf("components"), tables.components);
    await typeRows(stage, "tblSchool", columnsOf("schools"), tables.schools);
    await typeRows(stage, "tblStaff", columnsOf("staff"), tables.staff);
    await typeRows(stage, "tblTool", columnsOf("tools"), tables.tools);
    await typeRows(stage, "tblToolItem", columnsOf("items"), tables.items);

    await pane.open("home");
    await pane.button(messages.next.makeTracker.action).click();
    await pane.hears(resultText({ kind: "trackerMade", tool: TOOL }), 60);
    const observations = tables[`tracker:${TOOL}`];
    await typeRows(stage, `tblFidelity_${SLUG}`, trackerColumns(), observations);
    await checkStatuses(stage, checks, observations.length);

    await pane.button(messages.report.refresh).click();
    await pane.hears(/^The report is up to date: /, 60);
    await checkSheet(stage, checks);
    await checkPane(stage, checks);
  },
};

/** Types one record into a table that has a row for each of its fields. */
async function typeFields(
  { excel, grid }: ProductStage,
  name: string,
  fields: readonly { readonly key: string; readonly header: string }[],
  record: Readonly<Record<string, string | number>>
): Promise<void> {
  const table = await excel.table(name);
  for (const { key, header } of fields) {
    const value = record[key];
    if (value === undefined) continue;
    const row = table.rows.findIndex(([label]) => label === header);
    await grid.type(addressIn(table, row, table.headers[1]!), String(value));
  }
}

/** Types records one below the other from a table's first row on; the table grows with them. */
async function typeRows(
  { excel, grid }: ProductStage,
  name: string,
  columns: SampleTable,
  records: readonly Readonly<Record<string, string | number>>[]
): Promise<void> {
  const table = await excel.table(name);
  const last = Math.max(
    ...columns.map(({ key }, index) => (records.some((record) => key in record) ? index : 0))
  );
  const first = table.headers.indexOf(columns[0]!.header);
  for (const [index, record] of records.entries()) {
    const texts = columns.slice(0, last + 1).map(({ key }) => String(record[key] ?? ""));
    await grid.type(addressIn(table, index, table.headers[first]!), ...texts);
  }
}

function trackerColumns(): SampleTable {
  const items = checklist.tables.items.map(({ item }) => ({ key: `item:${item}`, header: item }));
  const lead = ["Date", "School", "Team", "Observer", "Method"];
  const keys = ["date", "school", "unit", "observer", "method"];
  return [...lead.map((header, index) => ({ key: keys[index]!, header })), ...items];
}

async function checkStatuses(
  { excel }: ProductStage,
  checks: Checks,
  count: number
): Promise<void> {
  const rows = recordsOf(await excel.table(`tblFidelity_${SLUG}`));
  const complete = rows.filter(({ Status }) => Status === "Complete").length;
  checks.equal("the tracker has a row for each study", rows.length, count);
  checks.equal("every one of them is complete", complete, count);
}

async function checkSheet({ excel, grid }: ProductStage, checks: Checks): Promise<void> {
  const table = await excel.table(`tblItemSummary_${SLUG}`);
  const means = recordsOf(table).map(({ Mean }) => Math.round(Number(Mean) * 100));
  checks.equal("the sheet's item means are the published percentages", means, PUBLISHED_PERCENT);
  const shown: string[] = [];
  for (let row = 0; row < table.rows.length; row += 1) {
    shown.push(await grid.shown(addressIn(table, row, "Mean")));
  }
  const expected = PUBLISHED_PERCENT.map((percent) => `${percent}%`);
  checks.equal("and the grid shows them so", shown, expected);
}

async function checkPane({ pane }: ProductStage, checks: Checks): Promise<void> {
  await pane.open("fidelity");
  const items = pane.frame
    .getByRole("region", { name: viewTexts.fidelity.byItem })
    .getByRole("listitem");
  const texts = await items.allInnerTexts();
  const shown = texts.map((text) => Number(/(\d+)%/.exec(text)?.[1]));
  checks.equal("the pane's item means are the published percentages", shown, PUBLISHED_PERCENT);
  const names = checklist.tables.items.map(({ item, text }) => `${item} ${text}`);
  const found = texts.map((text) => text.split("\n")[0]);
  checks.equal("each beside the strategy that it is of", found, names);
}
