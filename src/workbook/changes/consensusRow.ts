import { serialDayToIso, teamScores, type EventToSettle, type Tracker } from "../../core";
import type { SampleRow } from "../../templates/definition";
import { labelOfKey, recordKind } from "../../templates/lists";

/** The row with which a team begins to settle an event: its scores by the tool's rule, for the team to change. */
export function consensusRow({ tool, items }: Tracker, scorings: EventToSettle): SampleRow {
  const [{ date, school, unit }] = scorings;
  const scores = teamScores(
    scorings.map((each) => each.scores),
    tool.teamScoring
  );
  return {
    date: serialDayToIso(date),
    school,
    ...(tool.unit === "school" ? {} : { unit }),
    record: labelOfKey(recordKind, "consensus"),
    ...Object.fromEntries(items.map(({ code }, at) => [`item:${code}`, scores[at] ?? null])),
  };
}
