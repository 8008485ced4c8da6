import type { ChartedSheet, ChartsDrawn, Outcome } from "../../workbook/port";
import { addCharts, describeCharts, drawnAmong, type AskedChart } from "./addCharts";
import { removeOtherCharts } from "./finishSheet";
import type { ExcelSession } from "../session/withExcel";

/** Draws a sheet's missing charts; what could only be drawn by half is taken away again. */
async function drawOn(
  session: ExcelSession,
  { sheet, charts }: ChartedSheet,
  there: readonly string[]
): Promise<number> {
  let asked: readonly AskedChart[] = [];
  const outcome = await session.write(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    asked = addCharts(target, charts);
    describeCharts(target, charts);
    await context.sync();
  });
  if (outcome.ok) {
    return charts.length;
  }
  const drawn = drawnAmong(asked);
  const isAnswered = !["silent", "editing"].includes(outcome.trouble.kind);
  if (isAnswered && drawn.length < charts.length) {
    await removeOtherCharts(session, sheet, [...there, ...drawn]);
  }
  return drawn.length;
}

/**
 * Draws the charts that are not on their sheets, by name. Others on those sheets stay as they are.
 *
 * Syncs: 1, and 1 for each sheet that lacks some; up to 2 more for a sheet on which one cannot be drawn.
 */
export async function drawMissingCharts(
  session: ExcelSession,
  sheets: readonly ChartedSheet[]
): Promise<Outcome<ChartsDrawn>> {
  const looked = await session.read(async (context) => {
    const collections = sheets.map(({ sheet }) => {
      const { charts } = context.workbook.worksheets.getItem(sheet);
      charts.load("items/name");
      return charts;
    });
    await context.sync();
    return collections.map(({ items }) => items.map(({ name }) => name));
  });
  if (!looked.ok) {
    return looked;
  }
  let drawn = 0;
  const failed: string[] = [];
  for (const [index, { sheet, charts }] of sheets.entries()) {
    const there = looked.value[index] ?? [];
    const missing = charts.filter(({ name }) => !there.includes(name));
    if (missing.length === 0) continue;
    const done = await drawOn(session, { sheet, charts: missing }, there);
    drawn += done;
    if (done < missing.length) failed.push(sheet);
  }
  return { ok: true, value: { drawn, failed } };
}
