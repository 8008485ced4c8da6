import { viewTexts } from "../../../src/messages/viewTexts";
import sunshine from "../../../samples/sunshine.json";
import { gapStateName, messages, resultText } from "../../../src/messages/messages";
import type { Hands } from "../stage/hands";
import { addressIn, recordsOf } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import { compareFigures } from "./compareFigures";

/** All sheets, in the order of insertion. */
export const ALL_SHEETS = [
  "Lists",
  "Setup",
  "Training Plan",
  "Training Roster",
  "Coaching Service Plan",
  "Fidelity Tool",
  "Fidelity Tracker",
  "PDSA Log",
  "PDSA Measures",
  "Outcomes",
  "Fidelity Summary",
  "Fidelity Charts",
  "Fidelity Heat Map",
  "Gap Flags",
];

export const TOOL = "Literacy walkthrough 1.0";
export const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";
const COMPONENT = "Student talk";
const SCHOOL = "Sunshine Elementary";
const PERIOD = "Winter";
const TITLE = `${COMPONENT} needs support: below criterion for a second period`;
/** The flags of the gap that the edit makes; the second is the one that speaks for it. */
const FLAGS = ["G1", "G2"].map((rule) => `${rule}|${TOOL}|${COMPONENT}|${SCHOOL}|${PERIOD}`);

/**
 * The score that is edited. In Winter the four practitioners of Sunshine Elementary have 6/6, 5/6, 6/6 and 4/6 of the
 * points of Student talk: a mean of 87.5 %, above the criterion of 80 %. With item I07 of SE-T3 at 0 instead of 2 they
 * have 6/6, 5/6, 4/6 and 4/6: 79.2 %. In Fall, at 66.7 %, they were below it as well, so that the gap is persistent (G2).
 */
const EDITED = { date: "2022-01-18", unit: "SE-T3", item: "I07", score: "0" };

/** The cycle that the team starts on it. */
const NAME = `${COMPONENT} at ${SCHOOL} #1`;

/** What the team writes beside a flag; no refresh may touch it. */
const OWNER = "Ms. Vega";

/** Does the add-in's main job from a blank workbook on, and states what must hold on the way. */
export async function doMainJob(stage: ProductStage, hands: Hands, checks: Checks): Promise<void> {
  await insertSamples(stage, hands, checks);
  await writeFirstReport(stage, hands, checks);
  await compareFigures(stage, hands, checks, TOOL);
  await lowerOneScore(stage, hands, checks);
  await goToFigures(stage, hands, checks);
  await startCycle(stage, hands, checks);
  await refreshTwice(stage, hands, checks);
}

async function insertSamples(stage: ProductStage, hands: Hands, checks: Checks): Promise<void> {
  const { pane, excel } = stage;
  const first = pane.frame.getByRole("heading", { name: messages.firstRun.title });
  checks.that("a blank workbook gets the first run", await first.isVisible());
  await hands.press(pane.button(messages.firstRun.samples));
  await pane.hears(
    resultText({ kind: "inserted", inserted: ALL_SHEETS, skipped: [], withoutCharts: [] }),
    60
  );
  checks.equal("all sheets are there, after the one that was", await excel.sheetNames(), [
    "Sheet1",
    ...ALL_SHEETS,
  ]);
  const tables = await excel.tableNames();
  checks.that("the tracker is a table", tables.includes(TRACKER), tables.join(", "));
  const rows = (await excel.table(TRACKER)).rows.length;
  checks.equal("it has Sunshine's observations", rows, sampleObservations().length);
}

async function writeFirstReport(stage: ProductStage, hands: Hands, checks: Checks): Promise<void> {
  const { pane, excel, grid } = stage;
  await hands.press(pane.button(messages.report.refresh));
  await pane.hears(/^The report is up to date: /);
  const flags = await excel.table("tblGapFlags");
  const keys = recordsOf(flags).map(({ Key }) => Key);
  checks.that("the first report has flags", keys.length > 1, keys.join(", "));
  checks.that("none of them is the gap to come", !keys.some((key) => FLAGS.includes(String(key))));
  await grid.type(addressIn(flags, 0, "Owner"), OWNER);
}

async function lowerOneScore(stage: ProductStage, hands: Hands, checks: Checks): Promise<void> {
  const { pane, excel, grid } = stage;
  await hands.open("gaps");
  await hands.choose(viewTexts.gaps.school, SCHOOL);
  const cards = pane.gapCards(`${COMPONENT} needs support`);
  checks.equal("before the edit the component is no gap at the school", await cards.count(), 0);
  const tracker = await excel.table(TRACKER);
  const row = sampleObservations().findIndex(
    ({ date, unit }) => date === EDITED.date && unit === EDITED.unit
  );
  await grid.type(addressIn(tracker, row, EDITED.item), EDITED.score);
  await cards.first().waitFor();
  const card = pane.gapsTitled(TITLE);
  checks.equal("after the edit the gap appears by itself", await card.count(), 1);
  const text = await card.innerText();
  for (const part of [
    "New",
    `${SCHOOL} · ${PERIOD}`,
    "The mean is 79%, 1 point below the criterion of 80%",
    "it was 67% in Fall",
    "4 observations of 4 practitioners",
  ]) {
    checks.that(`the gap says “${part}”`, text.includes(part), text);
  }
}

/** The gap is not in the report yet, so "Go to" leads to the figures that it rests on. */
async function goToFigures(
  { pane, excel }: ProductStage,
  hands: Hands,
  checks: Checks
): Promise<void> {
  const cards = pane.frame.getByRole("article");
  const leading = cards.filter({ has: pane.frame.getByText(viewTexts.gaps.goTo, { exact: true }) });
  checks.equal("every gap has its Go to", await leading.count(), await cards.count());
  await hands.press(pane.button(viewTexts.gaps.goToFor(TITLE)));
  await pane.settle();
  const figures = await excel.table("tblSummary_Literacy_walkthrough_1_0");
  const row = recordsOf(figures).findIndex(
    (record) =>
      record["School"] === SCHOOL &&
      record["Component"] === COMPONENT &&
      record["Period"] === PERIOD
  );
  checks.equal(
    "a gap that is not in the report yet leads to its figures",
    await excel.selection(),
    addressIn(figures, row, "School")
  );
}

async function startCycle(stage: ProductStage, hands: Hands, checks: Checks): Promise<void> {
  const { pane, excel } = stage;
  const before = await excel.table("tblPDSA");
  const card = pane.gapsTitled(TITLE);
  await hands.press(pane.button(viewTexts.gaps.startFor(TITLE)));
  await pane.hears(resultText({ kind: "pdsaStarted" }));
  const log = await excel.table("tblPDSA");
  const added = recordsOf(log).slice(before.rows.length);
  checks.equal("one cycle is added to the PDSA Log", added.length, 1);
  checks.equal("the cycles that were there are as they were", log.rows.slice(0, -1), before.rows);
  const cycle = added[0] ?? {};
  const prefilled = {
    Cycle: NAME,
    Series: `${COMPONENT} at ${SCHOOL}`,
    "Cycle number": 1,
    Team: "District Implementation Team",
    Type: "Rapid cycle",
    Component: COMPONENT,
    School: SCHOOL,
    "Gap flags": FLAGS[1],
    Aim: `Raise the mean for ${COMPONENT} in ${SCHOOL} from 79% to at least 80%.`,
    Measure: `Mean of ${COMPONENT} in percent, ${TOOL}, ${SCHOOL}`,
    "Better when": "Higher",
    "Baseline value": 79.2,
    Question: "",
    "Change idea": "",
    Prediction: "",
    Owner: "",
    Phase: "Plan",
  };
  for (const [header, value] of Object.entries(prefilled)) {
    const what = value === "" ? "left to the team" : "filled in";
    checks.equal(`the cycle's ${header} is ${what}`, cycle[header], value);
  }
  const question = addressIn(log, before.rows.length, "Question");
  checks.equal("the grid has the cycle selected", await excel.selection(), question);
  const answered = card.filter({ hasText: gapStateName("answered") });
  await answered.waitFor();
  checks.that(
    "the gap is shown as answered, by the cycle's name",
    (await answered.innerText()).includes(`PDSA: ${NAME}`)
  );
  const start = pane.button(viewTexts.gaps.startFor(TITLE));
  checks.equal("an answered gap offers no second start", await start.count(), 0);
}

async function refreshTwice(stage: ProductStage, hands: Hands, checks: Checks): Promise<void> {
  const { pane, excel } = stage;
  const log = await excel.table("tblPDSA");
  const outdated = pane.frame.getByText(messages.report.outOfDate);
  checks.that("the report says that it is out of date", await outdated.isVisible());
  await hands.press(pane.button(messages.report.refresh));
  await pane.hears(/^The report is up to date: \d+ cells? changed\.$/);
  const flags = recordsOf(await excel.table("tblGapFlags"));
  for (const key of FLAGS) {
    const flag = flags.find(({ Key }) => Key === key);
    checks.equal(`Gap Flags holds ${key} as answered`, flag?.["Status"], "Answered");
    checks.equal("and names the cycle", flag?.["PDSA cycles"], NAME);
  }
  checks.equal("the team's word on a flag stays", flags[0]?.["Owner"], OWNER);
  checks.equal("the PDSA Log is as it was", await excel.table("tblPDSA"), log);

  const [version, json] = [await excel.version(), await excel.json()];
  await hands.press(pane.button(messages.report.refresh));
  await pane.hears(resultText({ kind: "refreshed", cells: 0, charts: 0, withoutCharts: [] }));
  await pane.settle();
  checks.equal("a second refresh changes nothing in the workbook", await excel.json(), json);
  checks.equal("and writes nothing", await excel.version(), version);
}

function sampleObservations(): readonly { readonly date: string; readonly unit: string }[] {
  return sunshine.tables["tracker:Literacy walkthrough 1.0"];
}
