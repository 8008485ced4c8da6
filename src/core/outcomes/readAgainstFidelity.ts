import { finished, inStretches, type Steps } from "../basics/steps";
import type { ToolSummary } from "../figures";
import type { Outcome, Snapshot } from "../model";
import { figureGrid } from "../summary/figureGrid";
import { hasEnoughStudents } from "./enoughStudents";
import { fidelityBeside, noFidelity } from "./fidelityBeside";
import { judgeOutcome } from "./judgeOutcome";
import type { FidelityState, OutcomeReading, OutcomeState, ReadingCode } from "./model";
import { previousOutcomes } from "./previousOutcomes";

/**
 * Reads each outcome beside the fidelity that each tool found at the same school, or at all schools, in the same period.
 *
 * @param outcomes as typed; rows that say the same twice are read twice
 * @param summaries one for each of the snapshot's trackers, in their order, from `summariseTool`
 * @param minStudents a smaller group is not read (Setup; 10 by default)
 * @returns outcome by outcome in their order, in each tool by tool; without trackers one for each outcome, with no tool and
 *   unknown fidelity. Codes and figures, never prose
 * @throws RangeError when the summaries are not those of the trackers
 *
 * A reading aid. It says what to look at first and never that fidelity made an outcome what it is.
 */
export function readAgainstFidelity(
  outcomes: readonly Outcome[],
  summaries: readonly ToolSummary[],
  snapshot: Snapshot,
  minStudents: number
): OutcomeReading[] {
  return finished(readAgainstFidelityInSteps(outcomes, summaries, snapshot, minStudents));
}

/** The same, step by step. */
export function* readAgainstFidelityInSteps(
  outcomes: readonly Outcome[],
  summaries: readonly ToolSummary[],
  snapshot: Snapshot,
  minStudents: number
): Steps<OutcomeReading[]> {
  const tools = snapshot.trackers.map((tracker, index) => {
    const summary = summaries[index];
    const { label } = tracker.tool;
    if (summary?.tool !== label) throw new RangeError(`No summary in its place for ${label}`);
    return { label, beside: fidelityBeside(tracker, summary, snapshot) };
  });
  // A team that measures no fidelity is the one that most needs to hear that it cannot tell.
  const toolsOrNone = tools.length > 0 ? tools : [{ label: null, beside: () => noFidelity }];
  const previousOf = previousOutcomes(outcomes, figureGrid([], snapshot), minStudents);
  const readings: OutcomeReading[] = [];
  yield* inStretches(outcomes.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const row = outcomes[index]!;
      const { school, grade, measure, period, students, isShare, target, direction } = row;
      const isRead = hasEnoughStudents(row, minStudents);
      const previous = isRead ? previousOf(row) : null;
      const { outcome, reason } = judgeOutcome(row, previous, minStudents);
      for (const { label, beside } of toolsOrNone) {
        const fidelity = beside(school, period);
        readings.push({
          school,
          grade,
          measure,
          period,
          tool: label,
          students,
          isShare,
          value: isRead ? row.value : null,
          target,
          direction,
          previous: previous?.value ?? null,
          outcome,
          reason,
          ...fidelity,
          reading: readingOf(fidelity.fidelity, outcome),
        });
      }
    }
  });
  return readings;
}

const whenGood: Readonly<Record<FidelityState, ReadingCode>> = {
  atCriterion: "sustain",
  belowCriterion: "doNotCreditYet",
  unknown: "cannotAttribute",
};
const whenNotGood: Readonly<Record<FidelityState, ReadingCode>> = {
  atCriterion: "questionProgram",
  belowCriterion: "implementationFirst",
  unknown: "cannotTell",
};

/**
 * What fidelity and outcome say together. An outcome is good when it is on target or improving.
 *
 * - `sustain`: used as intended, and outcomes are good: keep it up and see how far it reaches.
 * - `questionProgram`: used as intended, and outcomes are not good: ask whether it is the right program for these
 *   students, enough of it, and whether the measure fits.
 * - `doNotCreditYet`: outcomes are good without it being used as intended: something else may be behind them.
 * - `implementationFirst`: not used as intended: help people to use it before the program is judged.
 * - `cannotAttribute`, `cannotTell`: fidelity is unknown, so that nothing can be said of the program either way.
 * - `noOutcome`: the outcome is unknown, so that there is nothing to set beside fidelity.
 *
 * The grid is our own. It rests on NIRN's rule for improvement cycles, that a plan done as intended with a poor result
 * speaks about the innovation, and one not done as intended about how people were prepared; and on SISEP eNotes, March
 * 2015, that without fidelity nobody can know which of the two it is.
 */
export function readingOf(fidelity: FidelityState, outcome: OutcomeState): ReadingCode {
  switch (outcome) {
    case "onTarget":
    case "improving":
      return whenGood[fidelity];
    case "notImproving":
      return whenNotGood[fidelity];
    case "unknown":
      return "noOutcome";
  }
}
