import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { messages, troubleText } from "../../../src/messages/messages";
import { repairWords as words } from "../../../src/messages/repairTexts";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import type { Scenario, Trial } from "../suite/scenario";
import { setPaneWidth } from "./paneWidth";
import { auditState, PAGE, turnDark, WIDTHS } from "./views";

const SUNSHINE = readFileSync(path.join("samples", "sunshine.workbook.json"), "utf8");
const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";
const OLD = gunzipSync(
  readFileSync(path.join("test/fixtures/workbooks/0.2.0", "sunshine-worked-on.workbook.json.gz"))
).toString("utf8");

/** What people do to the sheets between two meetings. */
async function changeByHand({ page }: ProductStage): Promise<void> {
  await page.evaluate((tracker) => {
    const { workbook } = window.workbench;
    const type = (name: string, row: number, header: string, text: string): void => {
      const table = workbook.tables.require(name);
      const column = table.area.left + table.columnIndex(header);
      workbook.edit("user", () => table.sheet.setInput(table.dataArea.top + row, column, text));
    };
    type("tblPDSA", -1, "Series", "Question family");
    type(tracker, 2, "Status", "Complete");
    type(tracker, 3, "Status", "Complete");
    const pdsa = workbook.tables.require("tblPDSA");
    workbook.edit("user", () => {
      pdsa.sheet.deleteColumns(pdsa.area.left + pdsa.columnIndex("Phase"), 1);
      pdsa.setShowTotals(true);
      workbook.tables.require("tblTraining").convertToRange();
      workbook.tables.require("tblCoachPlan").sheet.setVisibility("Hidden");
    });
  }, TRACKER);
}

async function look({ pane }: ProductStage, again: boolean): Promise<void> {
  await pane.button(again ? words.lookAgain : words.look).click();
  await pane.settle();
}

async function photograph(trial: Trial, stage: ProductStage, name: string, theme: string) {
  for (const width of WIDTHS) {
    await setPaneWidth(stage, width);
    await auditState(trial, stage, `${name}-${width}-${theme}`);
  }
}

/** Repairs are shown before they are done, by keyboard as well, and nothing is done unasked. */
async function repairAll(trial: Trial, stage: ProductStage): Promise<void> {
  const { checks } = trial;
  const { pane, excel, page } = stage;
  await excel.open(SUNSHINE);
  await changeByHand(stage);
  await excel.rest();
  const changed = await excel.json();
  await pane.open("check");
  await photograph(trial, stage, "check-before-looking", "light");
  await look(stage, false);
  checks.equal("looking changes nothing", await excel.json(), changed);
  const previews = pane.frame.getByRole("button", { name: /^Preview the repair/ });
  const titles = await previews.count();
  checks.that(
    "every change by hand that can be repaired now is found",
    titles === 5,
    `${titles} of them`
  );
  await previews.first().focus();
  await page.keyboard.press("Enter");
  await photograph(trial, stage, "check-repairs", "light");
  checks.equal("a preview changes nothing", await excel.json(), changed);
  await previews.first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  checks.that(
    "“Leave as it is” closes the preview and leaves the workbook as it is",
    (await pane.button(words.leave).count()) === 0 && (await excel.json()) === changed
  );
  // Once the header is back, the column that its formula needs can be put back, too.
  for (let repaired = 0; repaired < 8 && (await previews.count()) > 0; repaired += 1) {
    await previews.first().click();
    await pane.frame
      .getByRole("group")
      .getByRole("button", { name: new RegExp(`^(${words.repair}|${words.show})$`) })
      .click();
    await pane.hears("The repair is done");
    await pane.settle();
  }
  await look(stage, true);
  checks.that("nothing is left to repair", (await pane.text()).includes(words.none));
  const { headers } = await excel.table("tblPDSA");
  checks.equal("the header is back", headers[1], "Series");
  checks.equal("the column is back", headers[headers.length - 1], "Phase");
  checks.equal("the table is back", (await excel.table("tblTraining")).rows.length, 6);
  await photograph(trial, stage, "check-repaired", "light");
}

/** A workbook of an earlier version works, says so, and is brought forward where that is asked for. */
async function bringForward(trial: Trial, stage: ProductStage): Promise<void> {
  const { checks } = trial;
  const { pane, excel, grid, page } = stage;
  await excel.open(OLD);
  await photograph(trial, stage, "home-older", "light");
  checks.that("an earlier version is told", (await pane.text()).includes(messages.home.older));
  await pane.button(messages.home.seeOlder).click();
  await pane.settle();
  await pane.button(words.older.preview).click();
  await pane.settle();
  await photograph(trial, stage, "check-older", "light");
  await pane.button(words.older.bring).click();
  await pane.hears("brought forward");
  await pane.settle();
  await grid.goTo("PDSA Log!A1");
  await page.setViewportSize({ ...PAGE, width: 1500 });
  await page.screenshot({ path: path.join(trial.pictures, "sheet-pdsa-log-forward.png") });
  await page.setViewportSize(PAGE);
  await pane.open("home");
  checks.that("then nothing is said any more", !(await pane.text()).includes(messages.home.older));
}

/** A workbook of a newer add-in can be read and not changed. */
async function readNewer(trial: Trial, stage: ProductStage): Promise<void> {
  const { checks } = trial;
  const { pane, excel, page } = stage;
  await excel.open(SUNSHINE);
  await page.evaluate(() => {
    const { workbook } = window.workbench;
    workbook.edit("user", () => workbook.names.update("ver_tblPDSA", { formula: '="9"' }));
  });
  await excel.open(await excel.save());
  const before = await excel.json();
  checks.that(
    "the note says why nothing can be changed",
    await pane.frame.getByText(troubleText({ kind: "newer", subject: "PDSA Log" })).isVisible()
  );
  const refresh = pane.button(messages.report.refresh);
  checks.equal("its buttons are disabled", await refresh.getAttribute("aria-disabled"), "true");
  await refresh.click({ force: true });
  await excel.rest();
  checks.equal("and do nothing", await excel.json(), before);
  await photograph(trial, stage, "home-newer", "light");
}

async function inTheDark(trial: Trial, stage: ProductStage, checks: Checks): Promise<void> {
  await turnDark(stage);
  await stage.excel.open(SUNSHINE);
  await changeByHand(stage);
  await stage.excel.rest();
  await stage.pane.open("check");
  await look(stage, false);
  const previews = stage.pane.frame.getByRole("button", { name: /^Preview the repair/ });
  await previews.nth(1).click();
  checks.that("a preview is open", await stage.pane.button(words.leave).isVisible());
  await photograph(trial, stage, "check-repairs", "dark");
}

export const handChanges: Scenario = {
  id: "hand-changes",
  title: "Changes by hand are found, shown and repaired on request; versions are told",
  timeoutSeconds: 240,
  async run(trial) {
    const stage = await trial.open("Windows client", PAGE);
    await repairAll(trial, stage);
    await bringForward(trial, stage);
    await readNewer(trial, stage);
    await inTheDark(trial, stage, trial.checks);
  },
};
