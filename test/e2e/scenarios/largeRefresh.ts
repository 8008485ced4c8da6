import { messages } from "../../../src/messages/messages";
import { districtWorkbook } from "../district/districtWorkbook";
import { noteLongFrames } from "../stage/longFrames";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import type { Scenario, Trial } from "../suite/scenario";
import {
  checkHolds,
  longestHolds,
  MOST_MILLISECONDS,
  OWN_SCRIPTS,
  PATIENCE_SECONDS,
  refresh,
} from "./heldFrames";
import { checkLargeViews } from "./largeViews";

const OBSERVATIONS = 18_000;
/** From a press of Cancel until the pane is free. */
const CANCEL_MILLISECONDS = 3_000;
/** A busy machine gives a page half of its time or less, and it is the page's time that counts. */
const LOOP_MILLISECONDS = 400;

/** While a large report is refreshed the pane goes on answering, says how far it is, and lets itself be stopped. */
export const largeRefresh: Scenario = {
  id: "large",
  title: `Refresh of ${OBSERVATIONS} observations`,
  timeoutSeconds: 600,
  async run(trial) {
    const { checks, open } = trial;
    await checkControl(trial);
    const stage = await open("web client", {
      saved: districtWorkbook(OBSERVATIONS),
      beforeOpening: (page) => {
        page.setDefaultTimeout(PATIENCE_SECONDS * 1000);
        void noteLongFrames(page);
      },
    });
    const { pane } = stage;
    checks.equal(
      "the pane has an agent cluster of its own",
      await pane.frame.evaluate(() => window.originAgentCluster),
      true
    );
    await pane.button(messages.report.refresh).waitFor();
    await pane.settle();
    await checkCancel(stage, checks);
    await checkFrames(stage, checks);
    await checkLargeViews(trial, stage);
  },
};

async function checkFrames(stage: ProductStage, checks: Checks): Promise<void> {
  const said = await listenTo(stage);
  await checkHolds(checks, stage, {
    name: "the report is refreshed",
    act: () => refresh(stage),
  });
  const heard = await said();
  for (const step of ["reading the workbook", "working out the figures", "writing"])
    checks.that(`the pane says that it is ${step}`, heard.includes(step), heard);
}

/** Writes down whatever the live region says from now on. */
async function listenTo({ pane }: ProductStage): Promise<() => Promise<string>> {
  const noted = await pane.status.evaluateHandle((region) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(region.textContent ?? "")).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  return () => noted.evaluate((texts) => texts.join(" / "));
}

async function checkCancel({ pane, excel }: ProductStage, checks: Checks): Promise<void> {
  const before = await excel.version();
  const took = await cancelWhenAnalysing({ pane });
  await pane.button(messages.report.refresh).click();
  await pane.hears(/^Cancelled\. Nothing was changed/, PATIENCE_SECONDS);
  const milliseconds = await took();
  checks.that(
    `Cancel ends the refresh within ${CANCEL_MILLISECONDS} ms: it took ${milliseconds}`,
    milliseconds !== null && milliseconds <= CANCEL_MILLISECONDS
  );
  await pane.settle();
  checks.equal("and leaves the workbook as it was", await excel.version(), before);
}

/**
 * Has Cancel pressed as soon as the pane says that it works figures out, within the page: a press from outside would
 * come late. Returns how to learn how long the pane then took to say that it is done; null before it was.
 */
async function cancelWhenAnalysing({
  pane,
}: Pick<ProductStage, "pane">): Promise<() => Promise<number | null>> {
  const noted = await pane.status.evaluateHandle((region, label) => {
    const times: { pressed: number | null; ended: number | null } = { pressed: null, ended: null };
    new MutationObserver(() => {
      const text = region.textContent ?? "";
      const isButton = (each: HTMLButtonElement) => each.textContent === label;
      const cancel = [...document.querySelectorAll("button")].find(isButton);
      if (times.pressed === null && text.includes("working out") && cancel) {
        times.pressed = performance.now();
        cancel.click();
      }
      if (times.pressed !== null && text.startsWith("Cancelled."))
        times.ended ??= performance.now();
    }).observe(region, { childList: true, characterData: true, subtree: true });
    return times;
  }, messages.busy.cancel);
  return () =>
    noted.evaluate(({ pressed, ended }) =>
      pressed === null || ended === null ? null : Math.round(ended - pressed)
    );
}

/** That a loop in our own scripts is found, however good the best run. */
async function checkControl({ checks, open }: Trial): Promise<void> {
  const stage = await open("web client", {
    beforeOpening: (opened) => void noteLongFrames(opened),
  });
  const { page, pane } = stage;
  // From an address of our own scripts, as if it stood in one of them.
  await page.context().route(`${OWN_SCRIPTS}loop.js`, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `addEventListener("click", () => {
        const end = performance.now() + ${LOOP_MILLISECONDS};
        while (performance.now() < end);
      }, true);`,
    })
  );
  await pane.frame.addScriptTag({ url: `${OWN_SCRIPTS}loop.js` });
  let opened = 0;
  const longest = await longestHolds(stage, {
    name: "a loop runs",
    act: () => pane.open((opened += 1) % 2 === 0 ? "home" : "insert"),
  });
  checks.that(
    `control: a loop of ${LOOP_MILLISECONDS} ms in a script of ours is found in every run: ${longest.join(", ")}`,
    longest.length > 0 && Math.min(...longest) > MOST_MILLISECONDS
  );
}
