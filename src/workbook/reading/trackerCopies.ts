import { trackerTableName } from "../../templates/toolNames";
import type { TableContents } from "../port";
import { trackerLabel } from "./readTracker";

/** A tracker that says it is of a tool version which has another one. */
export interface TrackerCopy {
  readonly name: string;
  readonly sheet: string;
  /** The table that counts. */
  readonly counts: string;
}

const lower = (text: string): string => text.toLowerCase();

/**
 * Tells trackers from copies of them: of those that name one tool version, the table counts that has the name which the
 * add-in gives, else the first.
 */
export function withoutCopies(trackers: readonly TableContents[]): {
  readonly originals: readonly TableContents[];
  readonly copies: readonly TrackerCopy[];
} {
  const counting = new Map<string, TableContents>();
  for (const contents of trackers) {
    const label = trackerLabel(contents);
    if (label === null) continue;
    const isNamed = lower(contents.name) === lower(trackerTableName(label));
    if (isNamed || !counting.has(lower(label))) counting.set(lower(label), contents);
  }
  const counts = (contents: TableContents): TableContents => {
    const label = trackerLabel(contents);
    return label === null ? contents : counting.get(lower(label))!;
  };
  return {
    originals: trackers.filter((contents) => counts(contents) === contents),
    copies: trackers
      .filter((contents) => counts(contents) !== contents)
      .map((contents) => ({
        name: contents.name,
        sheet: contents.sheet,
        counts: counts(contents).name,
      })),
  };
}
