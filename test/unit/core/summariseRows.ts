import type { Item, Observation, Snapshot, ToolVersion } from "../../../src/core/model";
import { summariseTool } from "../../../src/core/summary/summariseTool";
import { makeSnapshot, makeTracker } from "./makeSnapshot";

/** A tool's summary of these rows, with a way to look a figure up by school, component and period. */
export function summariseRows(
  items: readonly Item[],
  observations: readonly Observation[],
  tool: Partial<ToolVersion> = {},
  parts: Partial<Snapshot> = {}
) {
  const tracker = makeTracker(items, observations, tool);
  const summary = summariseTool(tracker, makeSnapshot([tracker], parts));
  const figure = (school: string | null, component: string | null, period: string) =>
    summary.figures.find(
      (f) => f.school === school && f.component === component && f.period === period
    )!;
  return { ...summary, figure };
}
