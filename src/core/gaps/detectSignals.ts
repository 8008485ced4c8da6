import type { GapFlag, MeasureFigure } from "../figures";
import type { Snapshot } from "../model";
import { distinctByName, nameKey } from "../basics/nameKey";
import { measureFlagKey } from "./flagKey";

/**
 * Flags the measures that have changed for the worse by more than chance (G8).
 *
 * @param measures figures of the snapshot's measures; one that names no better direction can be no worse
 * @returns medium flags, at most one for each measure, by the strongest of its signals; component and school are those
 *   of the latest cycle of the measure's series, null where there is none
 *
 * The rules are those that Setup names; see `judgeMeasure`. That such a change is worth a flag is our own rule.
 */
export function detectSignals(
  measures: readonly MeasureFigure[],
  { cycles }: Pick<Snapshot, "cycles">
): GapFlag[] {
  return distinctByName(measures, ({ measure }) => measure).flatMap((figure): GapFlag[] => {
    const [signal] = figure.signals;
    if (figure.verdict !== "worsened" || signal === undefined || figure.latest === null) return [];
    const { series } = figure;
    const own =
      series === null
        ? []
        : cycles.filter(
            (cycle) => cycle.series !== null && nameKey(cycle.series) === nameKey(series)
          );
    const last = own[own.length - 1] ?? null;
    return [
      {
        key: measureFlagKey(figure.measure),
        rule: "G8",
        severity: "medium",
        tool: null,
        component: last?.component ?? null,
        school: last?.school ?? null,
        period: null,
        cycles: own.map(({ id }) => id),
        evidence: {
          measure: figure.measure,
          rules: figure.rules,
          signal: signal.rule,
          found: signal.found,
          limit: signal.limit,
          latest: figure.latest.value,
          latestDay: figure.latest.day,
        },
      },
    ];
  });
}
