import path from "node:path";
import { instrumentWords } from "../../../src/messages/instrumentTexts";
import { messages, resultText } from "../../../src/messages/messages";
import { sideBySideWords } from "../../../src/messages/sideBySideTexts";
import { viewTexts } from "../../../src/messages/viewTexts";
import { addressIn, recordsOf } from "../stage/simulatedExcel";
import type { Scenario } from "../suite/scenario";
import { auditNarrowPane } from "./narrowPane";

const LABEL = "TFI Tier 1 2.1";
const TRACKER = "tblFidelity_TFI_Tier_1_2_1";
const ITEMS = 15;

/** A school's scores: 21 of 30 points, which is the published criterion. */
const SCORES = Array.from({ length: ITEMS }, (_, at) => (at < 6 ? "2" : "1"));

/** A published instrument beside a tool of the district's own: begun, worded, scored, and never averaged with it. */
export const instruments: Scenario = {
  id: "instruments",
  title: "A published instrument, begun with what is published of it",
  timeoutSeconds: 180,
  async run({ checks, open, pictures }) {
    const stage = await open("Windows client", { width: 1920, height: 1200 });
    const { page, pane, excel, grid } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);
    const before = recordsOf(await excel.table("tblToolItem")).length;

    await pane.open("insert");
    const section = pane.frame.getByRole("region", { name: instrumentWords.title });
    await section.getByLabel(instrumentWords.instrument).selectOption({ label: LABEL });
    await section.getByText("15 items, each with 0 to 2 points: 30 points in all").waitFor();
    await auditNarrowPane(stage, { checks, pictures }, "instruments-insert");
    await section.getByRole("button", { name: instrumentWords.add }).click();
    await pane.hears(resultText({ kind: "instrumentStarted", tool: LABEL }), 30);
    const added = await excel.table("tblToolItem");
    checks.equal("an item row for each of its items", added.rows.length, before + ITEMS);
    checks.equal(
      "the first cell to fill is selected",
      await excel.selection(),
      addressIn(added, before, "What is observed")
    );
    await page.setViewportSize({ width: 1920, height: 1200 });
    await page.screenshot({ path: path.join(pictures, "instruments-sheet.png") });
    await section.getByText(instrumentWords.isThere(LABEL)).waitFor();
    checks.that("it is not offered a second time", true);

    const { component } = Object.fromEntries(
      Object.entries(recordsOf(added)[0]!).map(([header, value]) => [header.toLowerCase(), value])
    );
    await grid.paste(
      addressIn(added, before, "What is observed"),
      Array.from({ length: ITEMS }, (_, at) => [`Our words for item ${at + 1}`, String(component)])
    );
    await pane.button(viewTexts.insert.forTool(viewTexts.insert.makeTracker, LABEL)).click();
    await pane.hears(resultText({ kind: "trackerMade", tool: LABEL }), 60);
    const tracker = await excel.table(TRACKER);
    await grid.paste(addressIn(tracker, 0, "Date"), [
      ["1/12/2022", "Sunshine Elementary", "SPS-D1", "Direct", ...SCORES],
    ]);

    await pane.open("fidelity");
    const beside = pane.frame.getByRole("region", { name: sideBySideWords.title });
    const carried = beside.getByText(new RegExp(`^${LABEL}: about`));
    await carried.waitFor();
    const rows = await beside.getByRole("row").allInnerTexts();
    checks.equal("each tool version has a line, and nothing else has one", rows.length, 1 + 2);
    const line = rows.find((text) => text.startsWith(LABEL)) ?? "";
    checks.that("the instrument has its mean", line.includes("70%"), line);
    const later = await carried.innerText();
    checks.that(
      "and what its publisher makes of it on the later scale",
      later.includes("about 44% on TFI Tier 1 3.0") && later.includes("(35 of 80 points)"),
      later
    );
    checks.that(
      "it is said why there is no number of both",
      await beside.getByText(sideBySideWords.note).isVisible()
    );
    await auditNarrowPane(stage, { checks, pictures }, "instruments-fidelity");
  },
};
