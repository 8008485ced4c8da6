import type { Gap } from "./cycleFinder";
import type { FigureGrid } from "../summary/figureGrid";
import type { GapFlag, GapRule, Severity, ToolSummary } from "../figures";
import { componentFlag } from "./componentFlag";
import { latestObservationDays } from "./latestObservationDays";
import { isBelow, type MeasuredFigure, type MeasuredFigures } from "./measuredFigures";
import type { ScoredUnit, Settings, Snapshot, Tracker } from "../model";
import { percentToCompare } from "../basics/reachesPercent";
import type { Steps } from "../basics/steps";

/**
 * Flags the components of one tool that fall short now (G1, G2, G3) or are left unaddressed (G9), for all schools
 * together and for each school.
 *
 * @param figures of the same tracker and grid, like `summary`
 * @param cyclesAnswering from `cycleFinder`
 * @returns flags school by school, in each component by component
 *
 * A component's current period is the latest one with enough data; only what holds there is a gap now. "The period
 * before" is the one directly before it in the list of periods; without enough data there, G2 and G3 do not hold, and an
 * older period does not stand in for it.
 * - G1 below criterion: the mean is below the component's criterion; high when more than `highSeverityPoints` below.
 * - G2 persistent: G1 also held in the period before. Stands beside G1.
 * - G3 decline: the mean fell by `declinePoints` percentage points or more since the period before, whether or not it is
 *   still above the criterion.
 * - G9 unaddressed: G1 holds, no cycle answers it, and `unaddressedDays` or more have passed since the latest complete
 *   observation of the component in the current period. Counted from there, because that day stands in the data, while
 *   the day on which somebody first saw the flag does not.
 *
 * These rules are ours: no published numeric standard for a gap was found, so every number is a setting. They look at
 * components and schools, never at practitioners: results measure the support system and not the teacher (SISEP eNotes,
 * March 2015).
 */
export function* detectComponentGapsInSteps(
  { tool: { label, unit } }: Pick<Tracker, "tool">,
  figures: MeasuredFigures,
  summary: Pick<ToolSummary, "observations">,
  grid: FigureGrid,
  { asOf, settings }: Pick<Snapshot, "asOf" | "settings">,
  cyclesAnswering: (gap: Gap) => string[]
): Steps<GapFlag[]> {
  const latestDays = yield* latestObservationDays(summary.observations, grid);
  const flags: GapFlag[] = [];

  grid.schools.forEach((school, s) => {
    grid.components.forEach((component, c) => {
      const current = component === null ? null : figures.current(s, c);
      if (component === null || current === null) return;
      const { period: p, figure } = current;
      const gap: Gap = { tool: label, component, school, period: grid.periods[p]! };
      const findings = findingsFrom(unit, figure, figures.of(s, c, p - 1), settings);
      if (findings.length === 0) return;

      const cycles = cyclesAnswering(gap);
      const found = findings.map((finding) => componentFlag(gap, finding, () => cycles));
      flags.push(...found);

      const open = found.filter(({ rule }) => rule !== "G3");
      const latest = latestDays[grid.at(s, c, p)] ?? null;
      if (open.length === 0 || cycles.length > 0 || latest === null) return;
      const days = asOf - latest;
      if (days < settings.unaddressedDays) return;
      const gaps = open.map(({ key }) => key);
      const finding: Finding = { rule: "G9", severity: "high", evidence: { days, gaps } };
      flags.push(componentFlag(gap, finding, () => cycles));
    });
  });
  return flags;
}

interface Finding {
  readonly rule: Extract<GapRule, "G1" | "G2" | "G3" | "G9">;
  readonly severity: Severity;
  readonly evidence: GapFlag["evidence"];
}

function findingsFrom(
  unit: ScoredUnit,
  current: MeasuredFigure,
  previous: MeasuredFigure | null,
  { highSeverityPoints, declinePoints }: Settings
): Finding[] {
  const { mean, criterionPercent, observations, units } = current;
  const findings: Finding[] = [];
  if (criterionPercent !== null && isBelow(mean, criterionPercent)) {
    const isHigh = isBelow(mean, criterionPercent - highSeverityPoints);
    const evidence = { mean, criterionPercent, observations, units, unit };
    findings.push({ rule: "G1", severity: isHigh ? "high" : "medium", evidence });
    if (previous !== null && isBelow(previous.mean, criterionPercent)) {
      const before = { previousMean: previous.mean, previousPeriod: previous.period };
      findings.push({ rule: "G2", severity: "high", evidence: { ...evidence, ...before } });
    }
  }
  if (previous !== null) {
    const drop = percentToCompare(previous.mean - mean);
    // Without the second half, a setting of 0 would call an unchanged mean a decline.
    if (drop >= declinePoints && drop > 0) {
      const evidence = {
        mean,
        previousMean: previous.mean,
        previousPeriod: previous.period,
        observations,
        units,
        unit,
      };
      findings.push({ rule: "G3", severity: "medium", evidence });
    }
  }
  return findings;
}
