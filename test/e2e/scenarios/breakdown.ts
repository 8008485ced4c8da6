import path from "node:path";
import { breakdownWords, hiddenTexts } from "../../../src/messages/breakdownTexts";
import { messages } from "../../../src/messages/messages";
import { addressIn, type TableReading } from "../stage/simulatedExcel";
import type { Scenario } from "../suite/scenario";
import { auditNarrowPane } from "./narrowPane";
import { readTable } from "./readTable";

const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";
const FIGURES = "tblBreakdown_Literacy_walkthrough_1_0";
const CHOICE = "tblBreakdownChoice_Literacy_walkthrough_1_0";

/** The overall rows of the sheet as the pane shows them. */
function overallRows({ headers, rows }: TableReading): string[] {
  const of = (row: TableReading["rows"][number], header: string) => row[headers.indexOf(header)]!;
  const percent = (cell: unknown) => Math.round(Number(cell) * 100);
  return rows
    .filter((row) => of(row, "Component") === "Overall" && of(row, "Group") !== "All")
    .map((row) => {
      const due = of(row, "Due");
      return [
        of(row, "Group"),
        `n ${String(of(row, "Observations"))}${due === "" ? "" : ` of ${String(due)}`}`,
        `${percent(of(row, "Lowest"))}–${percent(of(row, "Highest"))}%median ${percent(of(row, "Median"))}%`,
      ].join(" ");
    });
}

/** Figures by groups: the pane's are those of the sheet to share, in which small groups are hidden. */
export const breakdown: Scenario = {
  id: "breakdown",
  title: "Breakdown: by groups in the pane, and to share on a sheet",
  timeoutSeconds: 180,
  async run({ checks, open, pictures }) {
    const stage = await open("Windows client", { width: 1920, height: 1200 });
    const { page, pane, excel, grid } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);
    const settings = await excel.table("tblSettings");
    const smallest = settings.rows.findIndex(
      ([label]) => label === "Fewest people in a shared group"
    );
    await grid.type(addressIn(settings, smallest, "Value"), "1");
    const tracker = JSON.stringify(await excel.table(TRACKER));
    await pane.open("fidelity");
    const section = pane.frame.getByRole("region", { name: breakdownWords.title });
    await section.getByRole("table").waitFor();
    await section.getByRole("button", { name: breakdownWords.share }).click();
    await pane.hears(/^Inserted /, 60);

    for (const [by, label] of [
      ["school", "School"],
      ["coach", "Coach"],
      ["observer", "Observer"],
      ["role", "Role"],
    ] as const) {
      const choice = await excel.table(CHOICE);
      await grid.type(addressIn(choice, 0, "Entry"), label);
      await pane.button(messages.report.refresh).click();
      await pane.settle();
      await page.screenshot({ path: path.join(pictures, `breakdown-${by}.png`) });
      await section.getByLabel(breakdownWords.by, { exact: true }).selectOption(by);
      await section.getByRole("columnheader", { name: label, exact: true }).waitFor();
      const { rows } = await readTable(section.getByRole("table"));
      const shown = rows.map(([group, mean, range]) =>
        [group, /n .*$/.exec(mean!)?.[0], range].join(" ")
      );
      checks.equal(
        `${label}: the sheet has what the pane shows`,
        shown.join("\n"),
        overallRows(await excel.table(FIGURES)).join("\n")
      );
    }
    checks.that(
      "the sheet says that what is picked was written",
      /^Unchanged/.test(String(await grid.shown("Breakdown to Share!B5")))
    );

    await grid.type(addressIn(settings, smallest, "Value"), "5");
    const choice = await excel.table(CHOICE);
    await grid.type(addressIn(choice, 0, "Entry"), "School");
    await pane.button(messages.report.refresh).click();
    await pane.settle();
    const { headers, rows } = await excel.table(FIGURES);
    const notes = rows.map((row) => [
      row[headers.indexOf("Group")],
      row[headers.indexOf("Hidden")],
    ]);
    checks.that(
      "with four practitioners each, no school may be shown",
      notes.every(([group, note]) => (group === "All") !== (note === hiddenTexts.small(5))),
      JSON.stringify(notes)
    );
    checks.that(
      "what is hidden has no figures",
      rows
        .filter((row) => row[headers.indexOf("Group")] !== "All")
        .every((row) => row.slice(3, headers.indexOf("Hidden")).every((cell) => cell === ""))
    );
    await grid.goTo("Breakdown to Share!A1");
    await page.screenshot({ path: path.join(pictures, "breakdown-sheet.png") });
    checks.equal(
      "nothing in the tracker was touched",
      JSON.stringify(await excel.table(TRACKER)),
      tracker
    );

    await auditNarrowPane(stage, { checks, pictures }, "breakdown");
  },
};
