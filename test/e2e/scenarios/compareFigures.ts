import { viewTexts } from "../../../src/messages/viewTexts";
import { percentText } from "../../../src/messages/messages";
import type { Hands } from "../stage/hands";
import { addressIn, recordsOf, type CellContent } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import type { Checks } from "../suite/checks";
import { readTable } from "./readTable";

const ALL = "All schools";
const OVERALL = "Overall";

/** A figure of the pane: what it shows, and how many observations it says are behind it. */
interface Figure {
  readonly mean: string;
  readonly observations: number;
}

/**
 * States that the pane's fidelity view shows what the formulas of the sheet Fidelity Summary come to: for all schools
 * and each school, component and period; coverage and items besides. The two are calculated apart from each other.
 */
export async function compareFigures(
  stage: ProductStage,
  hands: Hands,
  checks: Checks,
  tool: string
): Promise<void> {
  const { excel, pane, grid } = stage;
  const slug = tool.replace(/[^A-Za-z0-9]+/g, "_");
  const table = await excel.table(`tblSummary_${slug}`);
  const records = recordsOf(table);
  await hands.open("fidelity");
  const schools = [...new Set(records.map(({ School }) => String(School)))];
  const differences: string[] = [];
  let compared = 0;
  for (const school of schools) {
    if (schools.length > 2) await hands.choose(viewTexts.fidelity.school, school);
    const shown = await figuresShown(stage, school);
    for (const record of records.filter(({ School }) => School === school)) {
      const key = `${record["Component"]} ${record["Period"]}`;
      compared += 1;
      const difference = differenceTo(shown.get(key), record);
      if (difference) differences.push(`${school} ${key}: ${difference}`);
    }
  }
  checks.none(`${compared} figures of the pane equal the sheet's formulas`, differences);
  checks.that(
    "there are figures for every school, component and period",
    compared >= schools.length
  );

  if (schools.length > 2) await hands.choose(viewTexts.fidelity.school, ALL);
  const row = records.findIndex(
    ({ School, Component, Mean }) => School === ALL && Component === OVERALL && Mean !== ""
  );
  const cell = await grid.shown(addressIn(table, row, "Mean"));
  const shown = await figuresShown(stage, ALL);
  const overall = shown.get(`${OVERALL} ${records[row]?.["Period"]}`);
  checks.equal("the grid shows the same overall mean as the pane", cell, overall?.mean);
  checks.none("coverage in the pane equals the sheet's", await coverageDifferences(stage, records));
  await pane.settle();
}

/** The pane's heat table by "component period". */
async function figuresShown({ pane }: ProductStage, school: string): Promise<Map<string, Figure>> {
  const region = pane.frame.getByRole("region", { name: viewTexts.fidelity.heat(school) });
  const { headers, rows } = await readTable(region.getByRole("table"));
  const figures = rows.flatMap(([name = "", ...cells]) => {
    const component = name.replace(/(Criterion \d+%|no criterion set)$/, "").trim();
    return cells.map((text, index): [string, Figure] => [
      `${component} ${headers[index + 1] ?? ""}`,
      {
        mean: /^(–|[\d.]+%)/.exec(text)?.[1] ?? text,
        observations: Number(/(\d+) observations?(?: of \d+ due)?$/.exec(text)?.[1] ?? 0),
      },
    ]);
  });
  return new Map(figures);
}

function differenceTo(
  figure: Figure | undefined,
  record: Record<string, CellContent>
): string | null {
  if (!figure) return "the pane does not show it";
  const mean = shareOf(record["Mean"]);
  const criterion = record["Criterion (%)"];
  const expected = percentText(mean, typeof criterion === "number" ? criterion : null);
  if (figure.mean !== expected) return `${figure.mean} in the pane, ${expected} in the sheet`;
  if (figure.observations === record["Observations"]) return null;
  return `${figure.observations} observations in the pane, ${record["Observations"]} in the sheet`;
}

async function coverageDifferences(
  { pane }: ProductStage,
  records: readonly Record<string, CellContent>[]
): Promise<string[]> {
  const section = pane.frame.getByRole("region", {
    name: viewTexts.fidelity.coverage,
    exact: true,
  });
  const { rows } = await readTable(section.getByRole("table"));
  return records
    .filter(({ School, Component }) => School === ALL && Component === OVERALL)
    .flatMap((record) => {
      const found = rows
        .find(([period]) => period === record["Period"])
        ?.slice(1)
        .join(" | ");
      const due = typeof record["Due"] === "number" ? record["Due"] : null;
      const expected = [
        viewTexts.fidelity.coverageText(Number(record["Observations"]), due),
        String(record["Units"]),
        percentText(shareOf(record["At criterion"])),
      ].join(" | ");
      return found === expected ? [] : [`${record["Period"]}: ${found} instead of ${expected}`];
    });
}

function shareOf(content: CellContent | undefined): number | null {
  return typeof content === "number" ? content : null;
}
