import path from "node:path";
import { Workbook } from "../../../workbench/model/workbook";
import { writeXlsx } from "../../../workbench/xlsx";
import { REFUSALS } from "../../../workbench/xlsx/refusal";
import { checkStructure } from "../../../workbench/xlsx/structure/checkStructure";
import { BAD_FILES, type BadFile } from "../../../workbench/xlsx/testing/badFiles";
import { BOMBS } from "../../../workbench/xlsx/testing/bombs";
import { fullWorkbook } from "../../../workbench/xlsx/testing/fullWorkbook";
import { normalForm } from "../../../workbench/xlsx/testing/normalForm";
import { partsOf } from "../../../workbench/xlsx/testing/packageEdits";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import { differences } from "../suite/differences";
import type { Scenario, Trial } from "../suite/scenario";
import { axeFaults } from "./auditView";

const SAMPLE = "Sunshine Public Schools";
const VIEWS = ["home", "fidelity", "gaps", "check"] as const;
const WIDTHS = [1440, 1000] as const;
const HEIGHT = 900;

/** What a person sees of a workbook beside its pane, and the workbook itself. */
interface Seen {
  readonly saved: string;
  readonly views: readonly string[];
}

/** A workbook goes out as a file and comes in again as it was; what is no good file changes nothing. */
export const files: Scenario = {
  id: "files",
  title: "Workbooks as .xlsx files",
  timeoutSeconds: 240,
  async run(trial) {
    const { checks, open } = trial;
    const stage = await open("Windows client", { width: WIDTHS[0], height: HEIGHT });
    const { page, pane, fileBar, excel } = stage;
    const scripts = (await fileBar.scripts()).map((address) => path.posix.basename(address));
    checks.equal("the page has one script of the workbench, without what reads files", scripts, [
      "workbench.js",
    ]);

    await pane.depart();
    await fileBar.openSample(SAMPLE);
    await pane.arrive();
    await checkPrompt(trial, stage);
    const before = await look(stage);
    await checkWork(trial, stage);
    const file = await fileBar.download();
    checks.equal("the file is called by the workbook's title", file.name, `${SAMPLE}.xlsx`);
    checks.none("Excel would find nothing to repair in it", await checkStructure(file.bytes));

    await excel.openBlank();
    await pane.depart();
    await fileBar.choose({ name: "Our plan.xlsx", bytes: file.bytes });
    await pane.arrive();
    checks.equal("the workbook is called by the file's name", await fileBar.title(), "Our plan");
    await checkSame(stage, checks, before, "chosen");

    await checkRefusals(trial, stage);

    // First on the workbook, then on the pane, whose own page must not take the file.
    for (const x of [300, WIDTHS[1] - 100]) {
      await excel.openBlank();
      await pane.depart();
      await fileBar.drop([{ ...file, name: "dropped.xlsx" }], { x, y: HEIGHT / 2 });
      await pane.arrive();
      checks.equal(`dropped at ${x}: it is open`, await fileBar.title(), "dropped");
      await checkSame(stage, checks, before, `dropped at ${x}`);
    }
    await fileBar.drop([file, { ...file, name: "second.xlsx" }], { x: 300, y: 300 });
    const said = await fileBar.refusal.innerText();
    checks.that("of two files none is opened", said.includes("One file at a time"), said);
    checks.equal("and the page has stayed where it was", new URL(page.url()).pathname, "/");
  },
};

async function look({ excel, pane }: ProductStage): Promise<Seen> {
  const views: string[] = [];
  for (const tab of VIEWS) {
    await pane.open(tab);
    views.push(await pane.text());
  }
  return { saved: await excel.save(), views };
}

/** States that the workbook is the same as a file can hold it, and that the pane makes the same of it. */
async function checkSame(
  stage: ProductStage,
  checks: Checks,
  before: Seen,
  what: string
): Promise<void> {
  const after = await look(stage);
  checks.none(
    `${what}: every cell, formula, format, table, name and rule is the same`,
    differences(formOf(after.saved), formOf(before.saved))
  );
  VIEWS.forEach((tab, index) => {
    const name = `${what}: the pane's view "${tab}" shows the same`;
    checks.equal(name, after.views[index], before.views[index]);
  });
}

function formOf(saved: string): unknown {
  return normalForm(
    Workbook.fromJSON(JSON.parse(saved) as Parameters<typeof Workbook.fromJSON>[0])
  );
}

/** A prompt beside a cell at the grid's right edge turns to the left: the pane stays free. */
async function checkPrompt(
  { checks, pictures }: Trial,
  { page, grid }: ProductStage
): Promise<void> {
  await grid.goTo("PDSA Log!A5");
  await grid.goTo("PDSA Log!R5");
  await page.locator(".prompt").waitFor();
  const ends = await page.evaluate(() =>
    [".prompt", "[data-grid]"].map((name) => {
      const element = document.querySelector(name);
      return element ? element.getBoundingClientRect().right : NaN;
    })
  );
  const [prompt = NaN, cells = NaN] = ends;
  checks.that("a prompt ends within the grid", prompt <= cells, `${prompt} of ${cells}`);
  await page.screenshot({ path: path.join(pictures, "files-prompt.png") });
}

/** While a file is worked on the page says so, and nothing else can be begun. */
async function checkWork(
  { checks, pictures }: Trial,
  { page, fileBar }: ProductStage
): Promise<void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/xlsx-worker.js", async (route) => {
    await held;
    await route.continue();
  });
  await fileBar.choose({ name: "slow.xlsx", bytes: new Uint8Array([1]) });
  await fileBar.work("Opening slow.xlsx…").waitFor();
  checks.that("what is done with a file is said while it lasts", true);
  for (const name of ["Open .xlsx…", "Download .xlsx"] as const) {
    const isDisabled = await fileBar.button(name).isDisabled();
    checks.that(`meanwhile “${name}” cannot be pressed`, isDisabled);
  }
  await page.screenshot({ path: path.join(pictures, "files-opening.png") });
  release();
  await fileBar.refusal.waitFor();
  await fileBar.work("Opening").waitFor({ state: "detached" });
  await page.unroute("**/xlsx-worker.js");
}

/** One file for each reason. */
async function checkRefusals({ checks, pictures }: Trial, stage: ProductStage): Promise<void> {
  const { page, pane, fileBar, excel } = stage;
  const parts = await partsOf(await writeXlsx(fullWorkbook()));
  const bad = new Map<string, BadFile>();
  for (const file of [...BAD_FILES, ...BOMBS]) {
    if (!bad.has(file.reason)) bad.set(file.reason, file);
  }
  checks.equal("there is a file for every reason", bad.size, Object.keys(REFUSALS).length);
  const [before, version, title] = [
    await excel.json(),
    await excel.version(),
    await fileBar.title(),
  ];
  for (const [reason, { what, make }] of bad) {
    const name = `${reason}.xlsx`;
    await fileBar.choose({ name, bytes: await make(parts) });
    const sentence = `“${name}” was not opened. ${REFUSALS[reason as keyof typeof REFUSALS]}`;
    await fileBar.refusal.filter({ hasText: `“${name}”` }).waitFor();
    const said = await fileBar.refusal.getByRole("paragraph").innerText();
    checks.equal(`refused, with ${what}`, said, sentence);
  }
  checks.equal("the workbook is as it was", await excel.json(), before);
  checks.equal("nothing was written to it", await excel.version(), version);
  checks.equal("it is called as before", await fileBar.title(), title);
  checks.that("the pane is still there", await pane.tab("home").isVisible());
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const { wide, room } = await fileBar.bar.evaluate((bar) => ({
      wide: bar.scrollWidth,
      room: bar.clientWidth,
    }));
    checks.that(`the bar fits into ${width}`, wide <= room, `${wide} in ${room}`);
    await page.screenshot({ path: path.join(pictures, `files-refused-${width}.png`) });
  }
  const faults = await axeFaults(page.mainFrame());
  checks.none(
    "axe finds nothing about files",
    faults.filter((fault) => /notice|file-buttons|top-bar/.test(fault))
  );
  await fileBar.refusal.getByRole("button", { name: "Dismiss" }).click();
  checks.equal("the sentence goes when it is dismissed", await fileBar.refusal.count(), 0);
}
