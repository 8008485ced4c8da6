import type { Outcome, SheetMade, SheetPlan } from "../../workbook/port";
import { addCharts, describeCharts, drawnAmong, type AskedChart } from "./addCharts";
import { breakPages, freezePanes, setUpPrint } from "./formatPage";
import { locationOf } from "../session/trouble";
import type { ExcelSession } from "../session/withExcel";

/** What there is to finish on a sheet that is complete otherwise. */
interface Finishing {
  readonly plan: SheetPlan;
  /** Names of charts on the sheet that the plan's take the place of. */
  readonly replaced: readonly string[];
  /** Gets the charts that were asked for. */
  readonly charts: AskedChart[];
}

/**
 * How the sheet is shown and printed. Comes last in a batch, and may fail without harm: chart calls fail on iPads whatever
 * they support (#1538, #1688), panes on some builds (#2196, #2014, #3148), and print setup does nothing on others
 * (#1860).
 */
const touches: readonly {
  readonly kind: "charts" | "print" | "breaks" | "panes" | "altTexts";
  /** How the host names the place of an error in this step. */
  readonly locations: readonly string[];
  readonly apply: (sheet: Excel.Worksheet, finishing: Finishing) => void;
}[] = [
  {
    kind: "charts",
    locations: ["Chart", "Worksheet.charts", "TableColumn"],
    apply: (sheet, { plan, replaced, charts }) => {
      replaced.forEach((name) => sheet.charts.getItem(name).delete());
      charts.push(...addCharts(sheet, plan.charts));
    },
  },
  {
    kind: "print",
    locations: ["PageLayout.", "Worksheet.pageLayout"],
    apply: (sheet, { plan }) => setUpPrint(sheet, plan),
  },
  {
    kind: "breaks",
    locations: ["PageBreakCollection.", "Worksheet.verticalPageBreaks"],
    apply: (sheet, { plan }) => breakPages(sheet, plan),
  },
  {
    kind: "panes",
    locations: ["WorksheetFreezePanes.", "Worksheet.freezePanes"],
    apply: (sheet, { plan }) => freezePanes(sheet, plan),
  },
  {
    kind: "altTexts",
    locations: ["Shape", "Worksheet.shapes"],
    apply: (sheet, { plan }) => describeCharts(sheet, plan.charts),
  },
];

/** Finishing touches that were queued, and what has to be known of them when one fails. */
export interface Finish {
  readonly finishing: Finishing;
  /** Names of the charts that were on the sheet before. */
  readonly before: readonly string[];
}

/**
 * Queues the finishing touches, as the last part of a batch.
 *
 * @param before names of the charts that are on the sheet; those that the plan has, too, are drawn anew
 */
export function finishSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  before: readonly string[] = []
): Finish {
  const planned = new Set(plan.charts.map(({ name }) => name));
  const finishing: Finishing = {
    plan,
    replaced: before.filter((name) => planned.has(name)),
    charts: [],
  };
  touches.forEach(({ apply }) => apply(sheet, finishing));
  return { finishing, before };
}

/**
 * Forgives a batch that failed in its finishing touches: all that counts was done before, since a host carries out
 * actions in order and keeps their effects. The touches after the failed one get a batch of their own, whose failure
 * changes nothing for the team.
 */
export async function forgiveFinish(
  session: ExcelSession,
  sheet: string,
  outcome: Outcome<void>,
  finish: Finish | null
): Promise<Outcome<SheetMade>> {
  if (outcome.ok) {
    return { ok: true, value: { chartsDrawn: true } };
  }
  const location = locationOf(outcome.trouble.original);
  const failed = touches.findIndex(({ locations }) =>
    locations.some((start) => location?.startsWith(start))
  );
  if (failed === -1 || finish === null) {
    return outcome;
  }
  const chartsDrawn = touches[failed]!.kind !== "charts";
  const { finishing, before } = finish;
  const drawn = drawnAmong(finishing.charts);
  if (!chartsDrawn) {
    const kept = before.filter((name) => !finishing.replaced.includes(name));
    await removeOtherCharts(session, sheet, [...kept, ...drawn]);
  }
  const plan: SheetPlan = {
    ...finishing.plan,
    charts: finishing.plan.charts.filter(({ name }) => drawn.includes(name)),
  };
  const remaining = touches
    .slice(failed + 1)
    .filter(({ kind }) => kind !== "altTexts" || plan.charts.length > 0);
  if (remaining.length > 0) {
    await session.write(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      remaining.forEach(({ apply }) => apply(target, { ...finishing, plan }));
      await context.sync();
    });
  }
  return { ok: true, value: { chartsDrawn } };
}

/** Takes away what a failed batch has left half drawn. Where charts do not work at all, there is nothing. */
export async function removeOtherCharts(
  session: ExcelSession,
  sheet: string,
  kept: readonly string[]
): Promise<void> {
  await session.write(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name");
    await context.sync();
    const halfDrawn = charts.items.filter(({ name }) => !kept.includes(name));
    if (halfDrawn.length > 0) {
      halfDrawn.forEach((chart) => chart.delete());
      await context.sync();
    }
  });
}
