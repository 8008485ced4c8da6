import { messages } from "../../../src/messages/messages";
import { removalTexts } from "../../../src/messages/removalTexts";
import { takingOutQuestion, unfinishedWords as words } from "../../../src/messages/unfinishedTexts";
import { sheetKinds } from "../../../src/templates/index";
import { MARK_PREFIX } from "../../../src/workbook/unfinished/work";
import type { ProductStage } from "../stage/stage";
import type { Scenario, Trial } from "../suite/scenario";
import { setPaneWidth } from "./paneWidth";
import { auditState, PAGE, WIDTHS } from "./views";

/** Reading, Lists, Setup, then the sheet that is left half made. */
const REQUEST = 4;
const HALF_MADE = "Training Plan";
const ACTIONS_DONE = 60;

/** Excel ends while sheets are inserted; the next pane to open says so, and completes them or takes the half out. */
export const unfinished: Scenario = {
  id: "unfinished",
  title: "What Excel left half done",
  timeoutSeconds: 120,
  async run(trial) {
    const stage = await trial.open("Windows client", PAGE);
    const left = await leaveHalfDone(stage);
    await showIt(trial, stage, left);
    await completeIt(trial, stage);
    await stage.excel.open(left);
    await takeItOut(trial, stage);
    await completeRemoval(trial, stage);
  },
};

/** A workbook as Excel left it a day ago, in the middle of an insertion. */
async function leaveHalfDone({ page, pane, excel }: ProductStage): Promise<string> {
  await page.evaluate(
    ([request, afterActions]) => {
      const { faults } = window.workbench.host;
      faults.onBatch(request, { kind: "stop", afterActions, code: null });
    },
    [REQUEST, ACTIONS_DONE] as const
  );
  await pane.button(messages.firstRun.samples).click();
  await page.waitForFunction(
    (sheet) => window.workbench.workbook.sheets.items.some(({ name }) => name === sheet),
    HALF_MADE
  );
  const saved = await excel.save();
  return saved.replace(/(\\"\\"at\\"\\":)(\d+)/, (_, key: string, day: string) => {
    return `${key}${Number(day) - 1}`;
  });
}

async function showIt(trial: Trial, stage: ProductStage, left: string): Promise<void> {
  const { pane, excel } = stage;
  await excel.open(left);
  await pane.frame.getByRole("heading", { name: words.title }).waitFor();
  const main = await pane.frame.getByRole("main").innerText();
  trial.checks.that("the pane names the sheet that is incomplete", main.includes(HALF_MADE), main);
  for (const width of WIDTHS) {
    await setPaneWidth(stage, width);
    await auditState(trial, stage, `unfinished-${width}`);
  }
}

async function completeIt({ checks }: Trial, { pane, excel }: ProductStage): Promise<void> {
  await pane.button(words.complete).click();
  await pane.hears(/is complete\.$/, 60);
  const sheets = await excel.sheetNames();
  checks.equal("completing inserts the rest", sheets.length, 1 + sheetKinds.length);
  checks.that("nothing says any more that it is under way", !(await isMarked(excel)), "");
  // The pane says what came of it, and then reads the workbook again.
  const title = pane.frame.getByText(words.title);
  const isGone = title.waitFor({ state: "detached", timeout: 10_000 }).then(() => true);
  checks.that("the message is gone", await isGone.catch(() => false));
}

async function takeItOut({ checks }: Trial, { pane, excel }: ProductStage): Promise<void> {
  await pane.button(words.takeOut).click();
  const question = takingOutQuestion({ adding: HALF_MADE });
  await pane.frame.getByText(String(question)).waitFor();
  await pane.button(words.yes).click();
  await pane.hears(/is settled\.$/, 60);
  const sheets = await excel.sheetNames();
  checks.that("the half of a sheet is taken out", !sheets.includes(HALF_MADE), sheets.join(", "));
  checks.that("what was whole stays", sheets.includes("Setup"), sheets.join(", "));
  checks.that("and nothing is said of it any more", !(await isMarked(excel)), "");
}

/** Excel refuses the second sheet, and refuses it again; what is deleted cannot come back, so the rest goes or stays. */
async function completeRemoval(trial: Trial, stage: ProductStage): Promise<void> {
  const { checks } = trial;
  const { page, pane, excel } = stage;
  await pane.open("insert");
  await pane.button(removalTexts.look).click();
  await pane.hears(/^Nobody has worked on/);
  await page.evaluate(() => {
    const { faults } = window.workbench.host;
    for (const time of [2, 3]) faults.onCall("Worksheet.delete", time, "GeneralException");
  });
  await pane.button(removalTexts.remove((await excel.sheetNames()).length - 1)).click();
  await pane.frame.getByText(words.title).waitFor();
  await pane.button(words.complete).click();
  await pane.button(words.yesAll).waitFor();
  for (const width of WIDTHS) {
    await setPaneWidth(stage, width);
    await auditState(trial, stage, `unfinished-removal-${width}`);
  }
  await pane.button(words.yesAll).click();
  await pane.hears(/is complete\.$/, 60);
  checks.equal("the rest is removed", (await excel.sheetNames()).length, 1);
  checks.that("and nothing says any more that it is under way", !(await isMarked(excel)), "");
}

async function isMarked(excel: ProductStage["excel"]): Promise<boolean> {
  return (await excel.save()).includes(MARK_PREFIX);
}
