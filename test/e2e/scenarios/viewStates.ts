import { messages } from "../../../src/messages/messages";
import { viewTexts } from "../../../src/messages/viewTexts";
import { removalTexts } from "../../../src/messages/removalTexts";
import type { ProductStage } from "../stage/stage";

/** A state of the pane, how to bring it about from the one before, and how to end it. */
interface ViewState {
  readonly name: string;
  readonly prepare: (stage: ProductStage) => Promise<void>;
  readonly leave?: (stage: ProductStage) => Promise<void>;
}

/** A batch from now on never gets an answer: the moment before it stands still. */
const hang = ({ page }: ProductStage, batch: number): Promise<void> =>
  page.evaluate((n) => window.workbench.host.faults.onBatch(n, { kind: "hang" }), batch);

/** Batches of an insertion that are answered before one is not: the reading, and two sheets. */
const BATCHES_BEFORE = 4;

/** Every view in every state that looks different, in an order in which one leads to the next. */
export const VIEW_STATES: readonly ViewState[] = [
  { name: "home-blank", prepare: () => Promise.resolve() },
  { name: "insert-blank", prepare: ({ pane }) => pane.open("insert") },
  {
    name: "inserting",
    prepare: async (stage) => {
      await stage.pane.open("home");
      await hang(stage, BATCHES_BEFORE);
      await stage.pane.button(messages.firstRun.samples).click();
      await stage.pane.frame
        .getByText(/^Inserting .* of \d+\)/)
        .first()
        .waitFor();
    },
    leave: ({ excel }) => excel.openBlank(),
  },
  {
    name: "gaps-empty",
    prepare: async ({ pane }) => {
      await pane.button(messages.firstRun.insertAll).click();
      await pane.hears(/^Inserted /, 60);
      await pane.open("gaps");
    },
  },
  { name: "fidelity-empty", prepare: ({ pane }) => pane.open("fidelity") },
  { name: "home-empty", prepare: ({ pane }) => pane.open("home") },
  {
    name: "home-loaded",
    prepare: async ({ excel, pane }) => {
      await excel.openBlank();
      await pane.button(messages.firstRun.samples).click();
      await pane.hears(/^Inserted /, 60);
      await pane.button(messages.report.refresh).click();
      await pane.hears("up to date");
      await pane.button(messages.trouble.dismiss).click();
    },
  },
  {
    name: "home-clearing",
    prepare: ({ pane }) => pane.button(messages.samples.clear).click(),
    leave: ({ pane }) => pane.button(messages.samples.no).click(),
  },
  { name: "insert", prepare: ({ pane }) => pane.open("insert") },
  {
    name: "insert-removal",
    prepare: async ({ grid, excel, pane }) => {
      await grid.type("Coaching Service Plan!H2", "Ask the district about room 12");
      await excel.rest();
      await pane.button(removalTexts.look).click();
      await pane.button(removalTexts.keep).waitFor();
    },
    leave: ({ pane }) => pane.button(removalTexts.keep).click(),
  },
  { name: "fidelity", prepare: ({ pane }) => pane.open("fidelity") },
  {
    name: "fidelity-school",
    prepare: async ({ pane }) => {
      await pane.choice(viewTexts.fidelity.school).selectOption({ label: "Oak Hill Elementary" });
      await pane.settle();
    },
  },
  { name: "gaps", prepare: ({ pane }) => pane.open("gaps") },
  { name: "check-all-clear", prepare: ({ pane }) => pane.open("check") },
  {
    name: "editing",
    prepare: async ({ grid, page, pane }) => {
      await grid.goTo("Setup!B4");
      await grid.cell("Setup!B4").click();
      await page.keyboard.press("F2");
      await pane.button(messages.report.refresh).click();
      await pane.frame.getByText(messages.trouble.editingTitle).first().waitFor();
    },
    leave: async ({ grid, page, pane }) => {
      await grid.cell("Setup!B4").click();
      await page.keyboard.press("Escape");
      await pane.button(messages.trouble.dismiss).click();
    },
  },
  {
    name: "check",
    prepare: async ({ grid, pane }) => {
      const bad = ["I01", "7", "#REF!", "1.5", "most of it", "NA"];
      await grid.paste(
        "Fidelity Tracker!G9",
        bad.map((text) => [text])
      );
      await grid.paste("Fidelity Tracker!C16", [["Elsewhere Elementary"]]);
      await pane.frame.getByText("Elsewhere Elementary").first().waitFor();
    },
  },
  { name: "home-to-correct", prepare: ({ pane }) => pane.open("home") },
  {
    name: "error",
    prepare: async ({ page, pane }) => {
      await page.evaluate(() => {
        // The pane may look again by itself just before, and a failed reading may be tried in steps.
        for (const n of [1, 2, 3])
          window.workbench.host.faults.onBatch(n, { kind: "error", code: "AccessDenied" });
      });
      await pane.button(messages.report.refresh).click();
      await pane.button(messages.trouble.again).waitFor();
    },
  },
  {
    name: "error-at-start",
    prepare: async ({ page, pane }) => {
      await pane.depart();
      await page.evaluate(() => {
        void window.workbench.openBlank();
        window.workbench.host.faults.onBatch(1, { kind: "error", code: "AccessDenied" });
      });
      await pane.arrive();
      await pane.button(messages.trouble.again).waitFor();
    },
  },
];
