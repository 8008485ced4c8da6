import { messages, troubleText } from "../../../src/messages/messages";
import { sheetKinds } from "../../../src/templates/index";
import type { Trouble } from "../../../src/workbook/port";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import type { Scenario, Trial } from "../suite/scenario";

interface Case {
  readonly what: string;
  readonly trouble: Pick<Trouble, "kind" | "subject">;
  /** Brings the trouble about before the sheets are inserted. */
  readonly prepare: (stage: ProductStage) => Promise<void>;
  /** Does something while they are. */
  readonly during?: (stage: ProductStage) => Promise<void>;
  /** Takes the trouble away again. */
  readonly relieve?: (stage: ProductStage) => Promise<void>;
}

/** The table whose making fails: by then several sheets stand, and some of the next one's tables. */
const FAILING_TABLE = 10;

/** The pane's script that changes workbooks. */
const CHANGES = "**/scripts/changes.*.js";

const CASES: readonly Case[] = [
  {
    what: "a sheet has the name of one to insert",
    trouble: { kind: "taken", subject: "PDSA Log" },
    prepare: ({ page }) =>
      page.evaluate(() => {
        const { workbook } = window.workbench;
        workbook.edit("user", () => {
          workbook.sheets.add("PDSA Log").setInput(0, 0, "Ours");
        });
      }),
  },
  {
    what: "the workbook's structure is protected",
    trouble: { kind: "protected" },
    prepare: ({ page }) => page.evaluate(() => window.workbench.workbook.protection.protect()),
    relieve: ({ page }) => page.evaluate(() => window.workbench.workbook.protection.unprotect()),
  },
  {
    what: "a cell is being edited",
    trouble: { kind: "editing" },
    prepare: async ({ grid, page }) => {
      await grid.goTo("Sheet1!B2");
      await grid.cell("Sheet1!B2").click();
      await page.keyboard.type("half a wo");
    },
    relieve: ({ page }) => page.keyboard.press("Escape"),
  },
  {
    what: "the network is gone",
    trouble: { kind: "unfetched" },
    prepare: async ({ page }) => {
      await page.route(CHANGES, (route) => route.abort());
    },
    relieve: async ({ page, watch }) => {
      if (watch.forget(/net::ERR_FAILED/) !== 1) throw new Error("No script was asked for.");
      await page.unroute(CHANGES);
    },
  },
  {
    what: "an insertion fails half way through",
    trouble: { kind: "unknown", subject: "Fidelity Tool" },
    prepare: ({ page }) =>
      page.evaluate((n) => {
        window.workbench.host.faults.onCall("TableCollection.add", n, "GeneralException");
      }, FAILING_TABLE),
  },
  {
    what: "the user cancels between sheets",
    trouble: { kind: "cancelled" },
    prepare: answerSlowly,
    during: async ({ pane }) => {
      await pane.frame
        .getByText(/^Inserting .* \([3-9] of/)
        .first()
        .waitFor();
      await pane.button(messages.busy.cancel).click();
    },
  },
];

const ANSWER_MILLISECONDS = 250;

/** Lets each answer take its time, as over a network; else all sheets are there before anybody can press a button. */
function answerSlowly({ page }: ProductStage): Promise<void> {
  return page.evaluate((delay) => {
    const { host } = window.workbench;
    const execute = host.execute.bind(host);
    host.execute = (body, flags, respond) =>
      execute(body, flags, (reply) => {
        setTimeout(() => respond(reply), delay);
      });
  }, ANSWER_MILLISECONDS);
}

/** Whatever keeps the sheets from being inserted is said in plain words, and leaves the workbook as it was. */
export const troubles: Scenario = {
  id: "troubles",
  title: "Troubles while sheets are inserted",
  timeoutSeconds: 200,
  async run(trial) {
    for (const each of CASES) await tryCase(each, trial);
    await openElsewhere(trial);
  },
};

/** The pane's page as somebody sees it who follows its address in a browser. */
async function openElsewhere({ checks, open }: Trial): Promise<void> {
  const { page } = await open("Windows client");
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(new URL("pane/taskpane.html", page.url()).href);
  const alert = elsewhere.getByRole("alert").filter({ visible: true });
  await alert.waitFor();
  checks.equal(
    "outside of Excel: the pane says so",
    await alert.innerText(),
    messages.app.notExcel
  );
  checks.equal("and shows nothing else", await elsewhere.getByRole("tab").count(), 0);
}

async function tryCase(each: Case, { checks, open }: Trial): Promise<void> {
  const stage = await open("Windows client");
  const { pane, excel } = stage;
  const { what, trouble } = each;
  await each.prepare(stage);
  const before = await excel.json();
  await pane.button(messages.firstRun.samples).click();
  await each.during?.(stage);
  const words = troubleText(trouble);
  const heard = await pane.hears(/./, 60).then(() => pane.hears(/^(?!Inserting|Cancelling|$)/, 60));
  checks.equal(`${what}: the live region says what to do`, heard, words);
  await pane.settle();
  const main = await pane.frame.getByRole("main").innerText();
  checks.that(`${what}: the pane shows it`, main.includes(words), main);
  checks.equal(`${what}: the workbook is as it was`, await excel.json(), before);
  if (each.relieve) await checkAgain(stage, checks, each);
}

/** After the trouble is gone, one press does what was asked for. */
async function checkAgain(stage: ProductStage, checks: Checks, each: Case): Promise<void> {
  const { pane, excel } = stage;
  await each.relieve?.(stage);
  await pane.button(messages.trouble.again).click();
  await pane.hears(/^Inserted /, 60);
  const sheets = await excel.sheetNames();
  checks.equal(
    `${each.what}: “Try again” inserts all sheets afterwards`,
    sheets.length,
    1 + sheetKinds.length
  );
}
