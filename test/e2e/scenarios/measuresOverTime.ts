import path from "node:path";
import { gapTitle, messages } from "../../../src/messages/messages";
import { verdictName } from "../../../src/messages/measureTexts";
import { viewTexts } from "../../../src/messages/viewTexts";
import { addressIn } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import type { Scenario, Trial } from "../suite/scenario";
import { auditNarrowPane } from "./narrowPane";

const MEASURE = "Second try after an error";

/** One set of rules, chosen in Setup: chart, sheet, pane and gap flag follow it. */
export const measuresOverTime: Scenario = {
  id: "measures",
  title: "Measures over time: sheet and pane by one set of rules",
  timeoutSeconds: 180,
  async run(trial) {
    const { checks, open, pictures } = trial;
    const stage = await open("Windows client", { width: 1920, height: 1200 });
    const { page, pane, excel, grid } = stage;
    await pane.button(messages.firstRun.samples).click();
    await pane.hears(/^Inserted /, 60);
    await pane.open("fidelity");
    await agree(stage, trial, "Run chart, Anhøj's rules: 16 points", "improved");

    const settings = await excel.table("tblSettings");
    const rules = settings.rows.findIndex(([label]) => label === "Rules for signals");
    await grid.type(addressIn(settings, rules, "Value"), "Control chart (NHS)");
    await agree(stage, trial, "XmR chart, NHS rules: 16 points", "improved");
    const measures = await excel.table("tblMeasure");
    await grid.type(addressIn(measures, 0, "Kind"), "Percent of n");
    await agree(stage, trial, "P chart, NHS rules: 16 points", "improved");
    await grid.goTo(addressIn(measures, 0, "Measure").replace(/\d+$/, "1"));
    await page.screenshot({ path: path.join(pictures, "measures-p-chart.png") });

    await grid.type(addressIn(measures, 0, "Better when"), "Lower");
    await agree(stage, trial, "P chart, NHS rules: 16 points", "worsened");
    await pane.button(viewTexts.fidelity.goToMeasureLong(MEASURE)).click();
    await pane.settle();
    checks.equal(
      "“Go to” leads to the measure's row",
      await excel.selection(),
      addressIn(measures, 0, "Measure")
    );
    await pane.open("gaps");
    const flag = { rule: "G8", component: null, evidence: { measure: MEASURE } };
    await pane.frame
      .getByText(gapTitle(flag as never))
      .first()
      .waitFor();
    checks.that("what has worsened is among the gaps", true);

    await pane.open("fidelity");
    await auditNarrowPane(stage, trial, "measures");
  },
};

/** Waits until the pane names the chart, and compares its verdict with the sheet's. */
async function agree(
  { pane, excel }: ProductStage,
  { checks }: Trial,
  chart: string,
  verdict: Parameters<typeof verdictName>[0]
): Promise<void> {
  const card = pane.frame.getByRole("listitem").filter({ hasText: MEASURE });
  await card
    .filter({ hasText: chart })
    .filter({ hasText: verdictName(verdict) })
    .waitFor();
  const measures = await excel.table("tblMeasure");
  const cells = measures.rows[0]!;
  const of = (header: string) => cells[measures.headers.indexOf(header)];
  checks.equal(`${chart}: the sheet's verdict is the pane's`, of("Verdict"), verdictName(verdict));
  const text = await card.innerText();
  const centre = String(Math.round(Number(of("Centre line")) * 100) / 100);
  checks.that(
    `${chart}: the sheet's centre line is the pane's`,
    text.includes(` ${centre} `),
    text
  );
}
