import { agreementOf } from "../../../src/core/agreement/agreement";
import type { AgreementReport } from "../../../src/core/agreement/figures";
import type { Tracker } from "../../../src/core/model";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import type { WorkbookContents } from "../../../src/workbook/port";
import { scoredTwice } from "../district/scoredTwice";
import { TODAY } from "../district/rawCells";

/** Of every item, so that no coefficient goes without a value: points of unlike scales have none together. */
const MOST_POINTS = 3;

/** The tracker as the pane has read it; not part of what is timed, since reading is timed by itself. */
export function trackerScoredTwice(contents: WorkbookContents): Tracker {
  const tracker = readSnapshot(scoredTwice(contents), TODAY).snapshot.trackers[0]!;
  const items = tracker.items.map((item) => ({ ...item, maxPoints: MOST_POINTS }));
  return { ...tracker, items };
}

/** All figures of agreement: of all items, each component, each item and each pair of observers. */
export function observersJob(tracker: Tracker): AgreementReport {
  return agreementOf(tracker);
}
