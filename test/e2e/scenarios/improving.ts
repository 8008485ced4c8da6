import { cycleWords } from "../../../src/messages/cycleTexts";
import { dueWords } from "../../../src/messages/dueTexts";
import { gapTitle, messages } from "../../../src/messages/messages";
import { addressIn, type TableReading } from "../stage/simulatedExcel";
import type { Scenario } from "../suite/scenario";
import { auditNarrowPane } from "./narrowPane";

const CYCLES = "tblPDSA";
const ID = "New idea #1";

/** A cycle that begins large and says nothing of what is expected; its Do ended weeks ago. */
const CELLS: Readonly<Record<string, string>> = {
  Series: "New idea",
  "Cycle number": "1",
  Component: "Student talk",
  Owner: "SE-C1",
  "People involved": "40",
  "Planned on": "1/3/2022",
  "Do from": "1/10/2022",
  "Do to": "1/28/2022",
  "Done as planned": "Yes",
};

/** What waits and for whom, what a cycle lacks, and cycles as chains. */
export const improving: Scenario = {
  id: "improving",
  title: "What waits, and PDSA cycles as chains",
  timeoutSeconds: 180,
  async run({ checks, open, pictures }) {
    const stage = await open("Windows client", { width: 1920, height: 1200 });
    const { page, pane, excel, grid } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);

    const before = await excel.table(CYCLES);
    const row = before.rows.length;
    const typed = (table: TableReading) => addressIn(table, row, "Series");
    await grid.type(typed(before), CELLS["Series"]!);
    const grown = await excel.table(CYCLES);
    for (const [header, text] of Object.entries(CELLS))
      await grid.type(addressIn(grown, row, header), text);

    await pane.open("home");
    await pane.button(messages.home.seeDue).click();
    const waits = pane.frame.getByRole("region", { name: dueWords.title });
    const lines = waits.getByRole("listitem");
    await lines.filter({ hasText: ID }).waitFor();
    checks.equal(
      "the cycle waits for its study, and for its owner",
      await lines
        .filter({ hasText: ID })
        .innerText()
        .then((text) => text.replaceAll("\n", " ")),
      `${ID}: Do ended on 28 Jan 2022. Fill in Study. ${dueWords.who("SE-C1")} ${dueWords.goTo}`
    );
    const all = await lines.count();
    await waits.getByLabel(dueWords.whose).selectOption({ label: "SE-C1" });
    const own = await lines.allInnerTexts();
    checks.that("somebody can look at what is theirs", own.length >= 1 && own.length < all);
    checks.that(
      "and it is theirs alone",
      own.every((text) => text.includes(dueWords.who("SE-C1"))),
      own.join(" | ")
    );
    await auditNarrowPane(stage, { checks, pictures }, "improving-home");
    await page.setViewportSize({ width: 1920, height: 1200 });
    await lines
      .filter({ hasText: ID })
      .getByRole("button", { name: /^Go to/ })
      .click();
    await pane.settle();
    checks.that(
      "Go to selects its row",
      (await excel.selection()).includes(typed(grown).replace(/^.*![A-Z]+/, "")),
      await excel.selection()
    );

    await pane.open("gaps");
    const chains = pane.frame.getByRole("region", { name: cycleWords.title });
    await chains.waitFor();
    const cards = await chains.locator(":scope > ul > li").allInnerTexts();
    checks.equal("each series is a chain, in the order of the components", cards.length, 2);
    checks.that("what is next stands in it", cards[0]!.includes("1 Study due"), cards[0]);
    checks.that(
      "and what was decided, one cycle after the other",
      /1 Adapt[^]*→[^]*2 Adopt/.test(cards[1]!) && cards[1]!.includes("done as planned"),
      cards[1]
    );
    for (const rule of ["G12", "G13", "G17"] as const) {
      const title = gapTitle({
        key: "",
        rule,
        severity: "info",
        tool: null,
        component: "Student talk",
        school: null,
        period: null,
        cycles: [ID],
        evidence: {},
      });
      checks.that(`${rule}: ${title}`, await pane.frame.getByText(title).first().isVisible());
    }
    await auditNarrowPane(stage, { checks, pictures }, "improving-gaps");
  },
};
