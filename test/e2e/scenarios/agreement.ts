import path from "node:path";
import { agreementWords } from "../../../src/messages/agreementTexts";
import { messages, resultText } from "../../../src/messages/messages";
import { addressIn, type TableReading } from "../stage/simulatedExcel";
import type { Scenario } from "../suite/scenario";
import { auditNarrowPane } from "./narrowPane";
import { readTable } from "./readTable";

const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";
const FIGURES = "tblAgreement_Literacy_walkthrough_1_0";
/** Who scores a second time, one observation after another. */
const SECOND = ["SPS-D1", "SPS-D1", "SPS-D1", "OH-P1", "OH-P1", "OH-P1"];

/** Some observations of the samples as somebody else scored them: every fifth score is another. */
function secondScores({ headers, rows }: TableReading): string[][] {
  const at = (header: string) => headers.indexOf(header);
  const first = at("I01");
  return SECOND.map((observer, index) => {
    const row = rows[index]!;
    const scores = row.slice(first, at("Record")).map((score, item) => {
      const isOther = (item + index) % 5 === 0 && typeof score === "number";
      return String(isOther ? (score === 0 ? 1 : score - 1) : score);
    });
    const [date, school, unit] = ["Date", "School", "Practitioner"].map((of) => row[at(of)]!);
    return [String(date), String(school), String(unit), observer, "Direct", ...scores].concat(
      "Individual score"
    );
  });
}

/** Observations scored a second time: what the pane says of them is what a refresh puts into the sheet. */
export const agreement: Scenario = {
  id: "agreement",
  title: "Agreement of observers: pane and sheet say the same",
  timeoutSeconds: 180,
  async run({ checks, open, pictures }) {
    const stage = await open("Windows client", { width: 1920, height: 1200 });
    const { page, pane, excel, grid } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);
    await pane.open("fidelity");
    await pane.frame.getByText(agreementWords.none).waitFor();
    checks.that("the pane says how scores are compared while none can be", true);

    const before = await excel.table(TRACKER);
    await grid.paste(addressIn(before, before.rows.length, "Date"), secondScores(before));
    await pane.frame.getByText(/^6 of \d+ observations scored twice/).waitFor();
    const tracker = await excel.table(TRACKER);
    const statuses = tracker.rows
      .slice(before.rows.length)
      .map((row) => row[tracker.headers.indexOf("Status")]);
    checks.equal(
      "second scores are shown and do not count",
      statuses.join(),
      SECOND.map(() => "Individual").join()
    );

    const section = pane.frame.getByRole("region", { name: agreementWords.title });
    await pane.button(messages.report.refresh).click();
    await pane.settle();
    const sheet = await excel.table(FIGURES);
    const column = (header: string) => sheet.headers.indexOf(header);
    const inSheet = (of: string) =>
      sheet.rows
        .filter((row) => row[column("Of")] === "All items" || row[column("Of")] === of)
        .map((row) =>
          [
            row[column("Name")] || row[column("Of")],
            `${Math.round(Number(row[column("Same")]) * 100)}%n ${String(row[column("Compared")])}`,
            `${Math.round(Number(row[column("Within one")]) * 100)}%`,
            Number(row[column("Krippendorff's alpha")]).toFixed(2),
          ].join(" ")
        );
    for (const [level, name] of Object.entries(agreementWords.levels)) {
      await section.getByLabel(agreementWords.by).selectOption(level);
      const shown = await readTable(section.getByRole("table"));
      const of = name === "Components" ? "Component" : name === "Items" ? "Item" : name;
      checks.equal(
        `${name}: the sheet has what the pane shows`,
        shown.rows.map((cells) => cells.join(" ")).join("\n"),
        inSheet(of).join("\n")
      );
    }
    await grid.goTo(addressIn(sheet, 0, "Of").replace(/\d+$/, "1"));
    await page.screenshot({ path: path.join(pictures, "agreement-sheet.png") });

    // The first observation turns out to be one of two scores that the team has not settled.
    await grid.type(addressIn(tracker, 0, "Record"), "Individual score");
    await section.getByText(/^1 event scored by several people/).waitFor();
    await auditNarrowPane(stage, { checks, pictures }, "agreement");
    await section.getByRole("button", { name: agreementWords.prepare }).click();
    await pane.hears(resultText({ kind: "consensusPrepared" }));
    const settled = await excel.table(TRACKER);
    const row = settled.rows[settled.rows.length - 1]!;
    checks.equal(
      "the team's row is there and counts",
      ["Record", "Status"].map((header) => row[settled.headers.indexOf(header)]).join(),
      "Consensus,Complete"
    );
    checks.equal(
      "and it is selected where its scores begin",
      await excel.selection(),
      addressIn(settled, settled.rows.length - 1, "I01")
    );
  },
};
