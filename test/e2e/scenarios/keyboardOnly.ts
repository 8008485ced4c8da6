import { messages } from "../../../src/messages/messages";
import { viewTexts } from "../../../src/messages/viewTexts";
import { Keyboard, type Stop } from "../stage/keyboard";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import type { Scenario } from "../suite/scenario";
import { doMainJob } from "./doMainJob";

/** The main job once more, without the mouse in the pane; then the order in which Tab goes through each view. */
export const keyboardOnly: Scenario = {
  id: "keyboard",
  title: "Main job by the keyboard alone",
  timeoutSeconds: 240,
  async run({ checks, open }) {
    const stage = await open("Windows client");
    const { pane, excel } = stage;
    const keyboard = new Keyboard(stage);
    await doMainJob(stage, keyboard, checks);
    for (const tab of ["home", "insert", "fidelity", "gaps", "check"] as const) {
      await keyboard.open(tab);
      // What is read late may change the stops between there and back.
      await excel.rest();
      await pane.settle();
      await checkOrder(messages.tab[tab], keyboard, checks);
    }
    await checkSpace(stage, keyboard, checks);
    checks.none("every control that was used shows that it has the focus", [...keyboard.unseen]);
  },
};

/** Tab goes through the view as it is read, Shift+Tab the same way back, and the focus is always in view. */
async function checkOrder(view: string, keyboard: Keyboard, checks: Checks): Promise<void> {
  const stops = await keyboard.stops();
  checks.that(
    `${view}: Tab begins with the tabs and goes on`,
    stops.length > 1 && stops[0]?.name.startsWith(view) === true,
    namesOf(stops).join(", ")
  );
  checks.none(`${view}: Tab follows the order of reading`, disorder(stops));
  const back = await keyboard.stopsBack();
  checks.equal(
    `${view}: Shift+Tab goes back over the same ${stops.length} stops`,
    namesOf(back),
    namesOf(stops).reverse()
  );
  for (const [key, each] of [
    ["Tab", stops],
    ["Shift+Tab", back],
  ] as const) {
    const covered = each.filter(({ isCovered }) => isCovered);
    checks.none(`${view}: what ${key} gives the focus to is in view`, namesOf(covered));
  }
}

function namesOf(stops: readonly Stop[]): string[] {
  return stops.map(({ name }) => name);
}

/** Space works where Enter does, and on details that open. */
async function checkSpace(
  { page, pane }: ProductStage,
  keyboard: Keyboard,
  checks: Checks
): Promise<void> {
  await keyboard.open("gaps");
  const hint = pane.frame.getByText(viewTexts.gaps.hint, { exact: true }).first();
  await keyboard.toggle(hint);
  const isOpen = await hint.evaluate((summary) => summary.closest("details")?.open ?? false);
  checks.that("Space opens a hint", isOpen);
  await keyboard.tabTo(pane.button(messages.report.refresh));
  await page.keyboard.press("Space");
  await pane.hears("up to date");
  checks.that(
    "the button that was used keeps the focus",
    await pane
      .button(messages.report.refresh)
      .evaluate((button) => button === document.activeElement)
  );
}

/** Pixels that neighbours in one line may differ in height. */
const SAME_LINE = 12;

/** Stops that stand before the one that Tab came from. */
function disorder(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    if (!before || stop.top > before.top + SAME_LINE) return [];
    const isSameLine = Math.abs(stop.top - before.top) <= SAME_LINE;
    return isSameLine && stop.left > before.left ? [] : [`“${stop.name}” after “${before.name}”`];
  });
}
