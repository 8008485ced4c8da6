import path from "node:path";
import { messages } from "../../../src/messages/messages";
import { removalTexts as words } from "../../../src/messages/removalTexts";
import { Keyboard } from "../stage/keyboard";
import type { ProductStage } from "../stage/stage";
import type { Scenario, Trial } from "../suite/scenario";

const OWN_NOTE = "Ask the district about room 12";

/** What was inserted goes again by the keyboard alone, except for what somebody has worked on. */
export const removal: Scenario = {
  id: "removal",
  title: "Remove what was inserted",
  timeoutSeconds: 120,
  async run(trial) {
    const { checks, open } = trial;
    const stage = await open("Windows client");
    const { excel, pane } = stage;
    const keyboard = new Keyboard(stage);
    const blank = await excel.json();
    await insertSamples(stage, keyboard);

    await look(stage, keyboard);
    checks.equal("nothing is ticked where nobody has worked", await boxes(stage), 0);
    await keyboard.press(pane.button(words.remove(14)));
    await pane.hears(/^Removed .*undo list is empty/);
    checks.that("the workbook is as it was before", (await excel.json()) === blank);

    await keyboard.open("home");
    await insertSamples(stage, keyboard);
    await stage.grid.type("Coaching Service Plan!H2", OWN_NOTE);
    await excel.rest();
    await look(stage, keyboard);
    checks.equal("what is worked on, and what it needs, stays", await boxes(stage), 3);
    await photograph(trial, stage, "removal-preview");
    await removeTheRest(trial, stage, keyboard);
  },
};

async function insertSamples({ pane }: ProductStage, keyboard: Keyboard): Promise<void> {
  await keyboard.press(pane.button(messages.firstRun.samples));
  await pane.hears(/^Inserted /, 60);
}

async function look({ pane }: ProductStage, keyboard: Keyboard): Promise<void> {
  await keyboard.open("insert");
  await keyboard.press(pane.button(words.look));
  await pane.hears(/^Nobody has worked on/);
}

const boxes = ({ pane }: ProductStage): Promise<number> =>
  pane.frame
    .getByRole("region", { name: words.title })
    .getByRole("checkbox", { checked: false })
    .count();

async function removeTheRest(trial: Trial, stage: ProductStage, keyboard: Keyboard): Promise<void> {
  const { checks } = trial;
  const { excel, pane } = stage;
  await keyboard.press(pane.button(words.remove(11)));
  await pane.hears(/^Removed /);
  await photograph(trial, stage, "removal-done");
  checks.equal("nobody's entries are lost", await excel.sheetNames(), [
    "Sheet1",
    "Lists",
    "Setup",
    "Coaching Service Plan",
  ]);
  checks.equal(
    "the entry is still there",
    await stage.grid.shown("Coaching Service Plan!H2"),
    OWN_NOTE
  );

  await keyboard.press(pane.button(words.look));
  await pane.hears("No sheet goes by itself.");
  const box = pane.frame.getByRole("checkbox", { name: "Coaching Service Plan" });
  await keyboard.toggle(box);
  checks.that("Space ticks a sheet", await box.isChecked());
  await keyboard.press(pane.button(words.keep));
  checks.that(
    "keeping all gives the focus back to the button",
    await pane.button(words.look).evaluate((button) => button === document.activeElement)
  );
  checks.equal("and removes nothing", (await excel.sheetNames()).length, 4);
  checks.none("every control that was used shows that it has the focus", [...keyboard.unseen]);
}

async function photograph(
  { pictures }: Trial,
  { pane }: ProductStage,
  name: string
): Promise<void> {
  const frame = await pane.frame.frameElement();
  await pane.frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await frame.screenshot({ path: path.join(pictures, `${name}.png`) });
}
