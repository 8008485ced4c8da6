import path from "node:path";
import sunshine from "../../../samples/sunshine.json";
import { messages } from "../../../src/messages/messages";
import { shownText } from "../../../src/messages/shownText";
import type { ProductStage } from "../stage/stage";
import type { Scenario, Trial } from "../suite/scenario";
import { axeFaults, layoutFaults } from "./auditView";
import { functionsIn } from "../../integration/security/formulaFunctions";
import { setPaneWidth } from "./paneWidth";

const LONGEST = "X".repeat(32_767);
const OVERRIDE = "\u202eLaudnuof kaO";

/**
 * What comes in place of each text of the sample, in every cell that holds it: names that travel into other cells and
 * into formulas among them.
 */
const REPLACED: Readonly<Record<string, string>> = {
  "Sunshine Public Schools": "مدارس (1) \u0000 \u001b",
  "Sunshine Elementary": `<img src=x onerror="window.hacked=1"><b>bold</b>`,
  "Oak Hill Elementary": OVERRIDE,
  "Student talk": '=HYPERLINK("http://evil.example","Read")',
  [sunshine.tables.items[0]!.text]: LONGEST,
  "Prompt feedback": `${"W".repeat(230)} +cmd|' /C calc'!A0`,
};

/** Typed over one cell: table, body row, header and text. */
const TYPED: readonly (readonly [string, number, string, string])[] = [
  ["tblFidelity_Literacy_walkthrough_1_0", 0, "School", "\u2069\u202eloohcs nekorb"],
  [
    "tblFidelity_Literacy_walkthrough_1_0",
    1,
    "School",
    `<script>window.hacked=2</script>${"y".repeat(32_000)}`,
  ],
  ["tblFidelity_Literacy_walkthrough_1_0", 2, "I01", '"><svg onload=window.hacked=3>'],
  ["tblFidelity_Literacy_walkthrough_1_0", 3, "School", "a\u0000b\u0007c"],
  ["tblSchool", 1, "School", "S".repeat(300)],
];

/** For one view of a workbook full of it. */
const VIEW_MILLISECONDS = 3_000;

/** Whatever stands in cells, it is text in the pane and stays text in cells. */
export const hostileContents: Scenario = {
  id: "hostile",
  title: "Hostile contents of cells",
  timeoutSeconds: 180,
  async run(trial) {
    const { checks, open } = trial;
    const dialogs: string[] = [];
    const stage = await open("web client", {
      beforeOpening: (page) => {
        page.on("dialog", (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
      },
    });
    const { pane, excel } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);
    await typeHostileTexts(stage);
    await excel.rest();
    await setPaneWidth(stage, 320);
    await pane.open("home");
    await pane.button(messages.report.refresh).click();
    await pane.hears("up to date");
    for (const tab of ["home", "insert", "fidelity", "gaps", "check"] as const) {
      const started = Date.now();
      await pane.open(tab);
      const took = Date.now() - started;
      checks.that(`${tab} opens soon`, took < VIEW_MILLISECONDS, `it took ${took} ms`);
      await auditView(trial, stage, tab);
    }
    await checkWords(trial, stage);
    await pane.open("gaps");
    await pane.frame
      .getByRole("button", { name: /^Start PDSA for “⁨?=HYPER/ })
      .first()
      .click();
    await pane.hears("A cycle is added");
    await checkCells(trial, stage);
    await readLongText(trial, stage);
    checks.none("no dialog was shown", dialogs);
    checks.that(
      "no script of a cell has run",
      !(await pane.frame.evaluate(() => "hacked" in window))
    );
  },
};

async function typeHostileTexts({ page }: ProductStage): Promise<void> {
  await page.evaluate(
    ([replaced, typed]) => {
      const { workbook } = window.workbench;
      const put = (
        sheet: (typeof workbook.sheets.items)[number],
        row: number,
        column: number,
        text: string
      ) => {
        // As a person types a text that Excel would take for something else.
        const isFormulaLike = /^[=+\-@]/.test(text);
        sheet.setInput(row, column, isFormulaLike ? `'${text}` : text);
      };
      workbook.edit("user", () => {
        for (const sheet of workbook.sheets.items) {
          const used = sheet.cells.usedArea(true);
          for (const { row, column, cell } of used ? sheet.cells.inArea(used) : []) {
            const text = typeof cell.value === "string" ? replaced[cell.value] : undefined;
            if (text !== undefined && cell.formula === undefined) put(sheet, row, column, text);
          }
        }
        for (const [name, row, header, text] of typed) {
          const table = workbook.tables.require(name);
          const column = table.area.left + table.columnNames.indexOf(header);
          put(table.sheet, table.area.top + 1 + row, column, text);
        }
      });
    },
    [REPLACED, TYPED] as const
  );
}

async function auditView(
  { checks, pictures }: Trial,
  stage: ProductStage,
  name: string
): Promise<void> {
  const { page, pane } = stage;
  const { frame } = pane;
  checks.none(`${name}: nothing but the pane's own elements`, await foreignElements(stage));
  checks.none(`${name}: everything fits in 320 pixels`, await layoutFaults(frame));
  checks.none(`${name}: axe finds nothing`, await axeFaults(frame));
  const text = await frame.evaluate(() => document.body.innerText);
  checks.that(`${name}: no invisible character`, !/(?![\n\t])\p{Cc}/u.test(text));
  const size = page.viewportSize();
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1440, height: Math.min(height + 200, 5_000) });
  const element = await frame.frameElement();
  await element.screenshot({ path: path.join(pictures, `hostile-${name}.png`) });
  if (size) await page.setViewportSize(size);
}

async function foreignElements({ pane }: ProductStage): Promise<string[]> {
  return pane.frame.evaluate(() => {
    const found = document.body.querySelectorAll(
      "img, iframe, object, embed, b, a, [onload], [onerror]"
    );
    const scripts = [...document.body.querySelectorAll("script")].filter(({ src }) => src === "");
    return [...found, ...scripts].map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
}

/** Words of ours around a text that turns round what follows it. */
async function checkWords({ checks }: Trial, { pane }: ProductStage): Promise<void> {
  await pane.open("check");
  const broken = pane.frame.getByText(/loohcs nekorb/).first();
  const order = await broken.evaluate((element) => {
    const node = element.firstChild!;
    const text = node.textContent ?? "";
    const leftOf = (word: string): number => {
      const range = document.createRange();
      range.setStart(node, text.indexOf(word));
      range.setEnd(node, text.indexOf(word) + word.length);
      return range.getBoundingClientRect().left;
    };
    return [leftOf("“"), leftOf("loohcs"), leftOf("”"), leftOf("is not"), leftOf("known")];
  });
  const inOrder = order.every((left, at) => at === 0 || left > order[at - 1]!);
  checks.that("words after an override stand after it, in their order", inOrder, order.join(", "));
  const said = await pane.text();
  checks.that("a NUL is shown as a picture", said.includes("a␀b␇c"), said.slice(0, 300));
  checks.that("a name that is too long is listed", said.includes("is too long for a name"), said);
  await pane.open("fidelity");
  const names = await pane.text();
  for (const text of Object.values(REPLACED).slice(1)) {
    const shown = shownText(text);
    checks.that(`the pane says ${shown.slice(0, 40)}`, names.includes(shown), names.slice(0, 999));
  }
}

async function checkCells({ checks }: Trial, { page, excel }: ProductStage): Promise<void> {
  const formulas = await page.evaluate(() =>
    window.workbench.workbook.sheets.items.flatMap(({ cells }) => {
      const used = cells.usedArea(true);
      return (used ? cells.inArea(used) : []).flatMap(({ cell: { formula } }) => formula ?? []);
    })
  );
  const called = new Set(formulas.flatMap(functionsIn));
  checks.that("formulas were looked at", called.has("SUMPRODUCT"));
  checks.that("no formula calls what was typed as text", !called.has("HYPERLINK"));
  const { rows } = await excel.table("tblPDSA");
  const component = REPLACED["Student talk"]!;
  checks.that(
    "the cycle's cells hold the component's name as text",
    rows.some((row) => row.includes(component))
  );
}

/** The whole of a text that is shown cut can be read, with the keyboard, too. */
async function readLongText({ checks }: Trial, { pane }: ProductStage): Promise<void> {
  const { frame } = pane;
  const name = shownText(LONGEST, 40);
  await frame.getByText(/^\d+ long texts are shown cut/).press("Enter");
  await frame.getByText(name, { exact: true }).press("Enter");
  const whole = frame.locator("pre");
  checks.equal("a long text can be opened in full", (await whole.innerText()).length, 32_767);
  const excess = await pane.frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  checks.equal("and makes the pane no wider", excess, 0);
}
