import { eventsToSettle, nameKey, type EventToSettle } from "../../core";
import { sheetKind } from "../../templates/index";
import { trackerTable } from "../../templates/tracker";
import { consensusRow } from "../changes/consensusRow";
import type { Outcome, Trouble } from "../port";
import type { Understanding } from "../reading/understand";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions, SettledEvent } from "./actions";
import { addRow, takeOutRow, type AddedRow } from "./addRow";
import { failed, unlessChanged, type Workshop } from "./workshop";

export function createPrepareConsensus(workshop: Workshop): Actions["prepareConsensus"] {
  return (tool, event) => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => prepareConsensus(workshop, undertaking, tool, event));
  };
}

/** Adds the prefilled row of an event to the tracker. */
async function prepareConsensus(
  workshop: Workshop,
  undertaking: Undertaking,
  tool: string,
  event: SettledEvent
): Promise<Outcome<number>> {
  const before = await workshop.readToWrite();
  if (!before.ok) return before;
  const tracker = trackerOf(before.value, tool)?.tracker;
  if (!tracker) return failed(noTracker);
  const scorings = eventsToSettle(tracker).find((each) => isOf(each, event));
  // Somebody else has settled it, or taken a score back.
  if (!scorings) return failed({ kind: "missing", subject: event.unit });
  return fillConsensus(
    workshop,
    undertaking,
    { tool, row: consensusRow(tracker, scorings) },
    before.value
  );
}

const noTracker: Trouble = { kind: "missing", subject: sheetKind("tracker").name };

const trackerOf = ({ reading }: Understanding, tool: string) =>
  reading.trackers.find((read) => read.tracker?.tool.label === tool);

function isOf([first]: EventToSettle, { date, school, unit }: SettledEvent): boolean {
  const same = (one: string, other: string) => nameKey(one) === nameKey(other);
  return first.date === date && same(first.school, school) && same(first.unit, unit);
}

type ConsensusWork = Work & { readonly kind: "prepareConsensus" };
type Planned = Pick<ConsensusWork, "tool" | "row">;

/** Where a row goes in the tool version's tracker; null where that is gone. */
function placeOf(understanding: Understanding, { tool, row }: Planned): AddedRow | null {
  const found = trackerOf(understanding, tool);
  if (!found?.tracker) return null;
  const { contents, items, tracker } = found;
  const definition = trackerTable({ label: tool, unit: tracker.tool.unit, items });
  return { definition, contents, row, header: items[0]!.code };
}

/** Adds the row and selects it, or fills the one that an earlier attempt has left half filled. */
export async function fillConsensus(
  workshop: Workshop,
  undertaking: Undertaking,
  { tool, row }: Planned,
  understanding: Understanding
): Promise<Outcome<number>> {
  const added = placeOf(understanding, { tool, row });
  if (!added) return failed(noTracker);
  const rowsBefore = added.contents.values.length;
  return addRow(workshop, undertaking, added, { kind: "prepareConsensus", tool, row, rowsBefore });
}

/** Takes out what there is of it. */
export async function takeOutConsensus(
  workshop: Workshop,
  undertaking: Undertaking,
  work: ConsensusWork,
  understanding: Understanding
): Promise<Outcome<void>> {
  const added = placeOf(understanding, work);
  return added ? takeOutRow(workshop, undertaking, added, work) : failed(noTracker);
}
