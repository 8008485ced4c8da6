import { tools } from "../../templates/tool";
import type { Reading } from "../reading/readSnapshot";
import type { ReadTracker } from "../reading/readTracker";
import type { SampleRows } from "./sampleRows";

/** Tool versions in whose trackers the team has rows of its own, in lower case. */
export function labelsScoredByTeam(
  reading: Reading,
  found: readonly SampleRows[]
): ReadonlySet<string> {
  return new Set(
    reading.trackers.flatMap(({ contents, label, scored }) => {
      const samples =
        found.find(({ contents: other }) => other.name === contents.name)?.rows.length ?? 0;
      const filled = contents.values.filter((values) =>
        values.some((value) => value !== "")
      ).length;
      return scored && label !== null && filled > samples ? [label.toLowerCase()] : [];
    })
  );
}

/**
 * The trackers whose tool version is a sample: when it is cleared they go as whole sheets, and so do their reports.
 *
 * @param kept tool versions with the team's own work, in lower case
 */
export function findSampleTrackers(
  reading: Reading,
  found: readonly SampleRows[],
  kept: ReadonlySet<string>
): readonly ReadTracker[] {
  const toolRows = found.find(({ definition }) => definition.key === tools.key)?.rows ?? [];
  if (toolRows.length === 0) return [];
  return reading.trackers.filter(({ label }) => {
    const described = reading.tools.find(
      ({ tool }) => tool.label.toLowerCase() === label?.toLowerCase()
    );
    return (
      described !== undefined &&
      toolRows.includes(described.row.index) &&
      !kept.has(described.tool.label.toLowerCase())
    );
  });
}
