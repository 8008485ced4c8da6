import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { messages } from "../../../src/messages/messages";
import { ROOT } from "../../../workbench/server/builds";
import { formatCell } from "../../../workbench/formula/area";
import { Pane } from "../stage/pane";
import { addressIn, recordsOf } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import type { Scenario } from "../suite/scenario";
import { axeFaults } from "./auditView";
import { TRACKER } from "./doMainJob";

const WIDTHS = [1400, 1100] as const;
const HEIGHT = 900;
const OPEN = "Open a second editor";
const CLOSE = "Close the second editor";
const OBSERVED = /(\d+) observed/;
const NOTE = "Asked the coaches about it";
/** An observation, from its date on. */
const TEXTS = [
  "2022-02-09",
  "Sunshine Elementary",
  "SE-T4",
  "SE-C1",
  "Direct",
  ...Array.from({ length: 12 }, () => "1"),
];

/** Two people at one workbook, each with a grid, a pane and an office.js of their own. */
export const severalEditors: Scenario = {
  id: "several",
  title: "Two editors at one workbook",
  timeoutSeconds: 240,
  async run({ checks, pictures, open }) {
    const stage = await open("Windows client", { width: WIDTHS[0], height: HEIGHT });
    const { page, excel } = stage;
    await excel.open(readFileSync(path.join(ROOT, "samples/sunshine.workbook.json"), "utf8"));
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => dialogs.push(dialog.message()));
    const second = await sitDown(stage, checks);
    await eachHasAView(page, checks);
    await typeBesideSomebody(stage, second, checks);
    await refreshAtOnce(stage, second, checks);
    checks.none("nothing has popped up", dialogs);
    await photograph(stage, pictures, checks);
    await leave(stage, checks);
  },
};

async function sitDown({ page }: ProductStage, checks: Checks): Promise<Pane> {
  const button = page.getByRole("button", { name: OPEN });
  await button.focus();
  await page.keyboard.press("Enter");
  const second = new Pane(page, new URL("pane/", page.url()).href, "second");
  await second.arrive();
  checks.equal("two editors share the page", await page.locator("[data-editor]").count(), 2);
  const clients = await page.evaluate(() => {
    const { host, second: other } = window.workbench;
    return [host.editor, other?.host.editor, host === other?.host];
  });
  checks.equal("each pane has an Excel of its own", clients, ["first", "second", false]);
  return second;
}

/** What one of them has in front and selected is nobody else's business, but for the outline. */
async function eachHasAView(page: Page, checks: Checks): Promise<void> {
  await page.evaluate(() => {
    window.workbench.goTo("'Gap Flags'!C8");
    window.workbench.second!.goTo("'PDSA Log'!D5");
  });
  const shown = (editor: string) =>
    page.locator(`[data-editor="${editor}"] [role="tab"][aria-selected="true"]`).innerText();
  checks.equal("the first is at the gap flags", await shown("first"), "Gap Flags");
  checks.equal("the second is at the PDSA log", await shown("second"), "PDSA Log");
  const outlined = page.locator(".other-editor");
  checks.equal("on different sheets nobody is outlined", await outlined.count(), 0);
  await page.evaluate(() => window.workbench.second!.goTo("'Gap Flags'!D10"));
  await outlined.first().waitFor({ state: "attached" });
  const places = await outlined.evaluateAll((marks) =>
    marks.map((mark) => [
      mark.closest("[data-editor]")?.getAttribute("data-editor"),
      mark.closest("[data-cell]")?.getAttribute("data-cell"),
      mark.textContent,
    ])
  );
  checks.equal("on the same sheet each sees where the other is", places, [
    ["first", "Gap Flags!D10", "Second editor"],
    ["second", "Gap Flags!C8", "First editor"],
  ]);
}

/** Where the focus is: whose grid or pane has it, and what a pane would give it to. */
async function focusOf(page: Page, pane: Pane): Promise<string[]> {
  const inPage = await page.evaluate(() => {
    const at = document.activeElement;
    const editor = at?.closest("[data-editor]")?.getAttribute("data-editor") ?? "nobody";
    return `${editor}'s ${at?.tagName === "IFRAME" ? "pane" : "grid"}`;
  });
  const inPane = await pane.frame.evaluate(() => document.activeElement?.textContent ?? "");
  return [inPage, inPane];
}

async function observed(pane: Pane): Promise<number> {
  return Number(OBSERVED.exec(await pane.text())?.[1]);
}

async function typeBesideSomebody(
  { page, pane, excel }: ProductStage,
  second: Pane,
  checks: Checks
): Promise<void> {
  await pane.open("home");
  await pane.button(messages.report.refresh).focus();
  const before = await observed(pane);
  const { sheet, top, left, rows, headers } = await excel.table(TRACKER);
  const cell = `${sheet}!${formatCell(top + rows.length, left + headers.indexOf("Date"))}`;
  await page.evaluate((at) => window.workbench.second!.goTo(at), cell.replace(/^(.*)!/, "'$1'!"));
  await page.locator(`[data-editor="second"] [data-cell="${cell}"]`).click();
  for (const text of TEXTS) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await pane.frame
    .getByText(`${before + 1} observed`)
    .first()
    .waitFor();
  checks.equal(
    "the second types an observation, and the first's pane follows by itself",
    [(await excel.table(TRACKER)).rows.length, await observed(pane)],
    [rows.length + 1, before + 1]
  );
  const [typing] = await focusOf(page, pane);
  checks.equal("the focus stays with the one who types", typing, "second's grid");
  await pane.button(messages.report.refresh).focus();
  // By the hand of the second, whose grid another page would have.
  await page.evaluate(
    ([table, row]) => {
      const { workbook } = window.workbench;
      const { sheet, dataArea } = workbook.tables.require(table);
      workbook.as("second", () =>
        workbook.user.type(sheet.id, dataArea.top + row, dataArea.left + 2, "Oak Hill Elementary")
      );
    },
    [TRACKER, rows.length] as const
  );
  await excel.rest();
  checks.equal(
    "and with the one who is in a pane while the other goes on",
    await focusOf(page, pane),
    ["first's pane", messages.report.refresh]
  );
  await second.frame
    .getByText(`${before + 1} observed`)
    .first()
    .waitFor();
  checks.equal("and so does the second's own", await observed(second), before + 1);
  for (const each of [pane, second]) {
    const { frame } = each;
    const raised = frame.locator('[role="alert"], [role="alertdialog"], [role="dialog"]');
    checks.equal("no pane raises anything", await raised.count(), 0);
    checks.equal("and none says anything", (await each.status.textContent()) ?? "", "");
  }
  const shown = await page
    .locator(`[data-editor="first"] [role="tab"][aria-selected="true"]`)
    .innerText();
  checks.equal("the first's sheet stays in front", shown, "Gap Flags");
}

async function refreshAtOnce(
  { page, pane, excel }: ProductStage,
  second: Pane,
  checks: Checks
): Promise<void> {
  const flags = await excel.table("tblGapFlags");
  const place = addressIn(flags, 1, "Note").replace(/^(.*)!/, "'$1'!");
  const key = recordsOf(flags)[1]!["Key"];
  await page.evaluate(([at, text]) => window.workbench.second!.typeInto(at!, text!), [place, NOTE]);
  await Promise.all(
    [pane, second].map(async (each) => {
      await each.button(messages.report.refresh).click();
      await each.hears(/report (?:is|was) up to date/);
    })
  );
  for (const each of [pane, second]) await each.settle();
  const after = recordsOf(await excel.table("tblGapFlags"));
  const keys = after.map(({ Key }) => Key);
  checks.equal("no flag is there twice", keys.length, new Set(keys).size);
  const noted = after.filter(({ Note }) => Note !== "").map(({ Key, Note }) => [Key, Note]);
  checks.equal("the second's note is beside its flag", noted, [[key, NOTE]]);
  await pane.button(messages.report.refresh).click();
  await pane.hears("The report was up to date already.");
  checks.that("the two refreshes agree: a third has nothing to write", true);
  await excel.rest();
  await pane.open("gaps");
  await second.open("gaps");
  checks.equal("both panes show the same gaps", await second.text(), await pane.text());
  await pane.open("home");
  await second.open("home");
}

async function photograph(
  { page, pane, excel }: ProductStage,
  pictures: string,
  checks: Checks
): Promise<void> {
  await page.evaluate(() => {
    window.workbench.goTo("'Gap Flags'!A8");
    window.workbench.second!.goTo("'Gap Flags'!B9");
  });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(pictures, `several-${width}.png`) });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    checks.equal(`nothing sticks out at ${width} px`, wide, 0);
  }
  checks.none("axe finds nothing wrong with the page", await axeFaults(page.mainFrame()));
  await pane.depart();
  await page.getByRole("button", { name: /^Pane theme/ }).click();
  await pane.arrive();
  await excel.rest();
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(pictures, "several-dark.png") });
}

async function leave({ page, excel }: ProductStage, checks: Checks): Promise<void> {
  const before = await excel.version();
  const refusals = await page.evaluate(() => window.workbench.second!.host.refusals.length);
  checks.equal("the second's Excel could answer everything as well", refusals, 0);
  await page.getByRole("button", { name: CLOSE }).focus();
  await page.keyboard.press("Enter");
  await page.locator('[data-editor="second"]').waitFor({ state: "detached" });
  checks.equal("what was entered stays", await excel.version(), before);
  const isInGrid = await page.evaluate(
    () => document.activeElement?.hasAttribute("data-grid") ?? false
  );
  checks.that("the focus is in the first's grid", isInGrid);
  checks.equal("nobody is outlined any more", await page.locator(".other-editor").count(), 0);
}
