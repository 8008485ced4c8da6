import { eventsToSettle, nameKey, type EventToSettle } from "../../core";
import { sheetKind } from "../../templates/index";
import { trackerTable } from "../../templates/tracker";
import { consensusRow } from "../changes/consensusRow";
import type { Outcome } from "../port";
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
  const found = before.value.reading.trackers.find((read) => read.tracker?.tool.label === tool);
  if (!found?.tracker) return failed({ kind: "missing", subject: sheetKind("tracker").name });
  const scorings = eventsToSettle(found.tracker).find((each) => isOf(each, event));
  // Somebody else has settled it, or taken a score back.
  if (!scorings) return failed({ kind: "missing", subject: event.unit });
  const row = consensusRow(found.tracker, scorings);
  const added = placeOf(before.value, tool, row);
  return added
    ? addRow(workshop, undertaking, added, workOf(tool, added))
    : failed({ kind: "missing", subject: sheetKind("tracker").name });
}

function isOf([first]: EventToSettle, { date, school, unit }: SettledEvent): boolean {
  const same = (one: string, other: string) => nameKey(one) === nameKey(other);
  return first.date === date && same(first.school, school) && same(first.unit, unit);
}

function workOf(tool: string, { row, contents }: AddedRow): ConsensusWork {
  return { kind: "prepareConsensus", tool, row, rowsBefore: contents.values.length };
}

type ConsensusWork = Work & { readonly kind: "prepareConsensus" };

/** Where a row goes in the tool version's tracker; null where that is gone, or is of a version without a record. */
function placeOf(
  { reading }: Understanding,
  tool: string,
  row: ConsensusWork["row"]
): AddedRow | null {
  const found = reading.trackers.find((read) => read.tracker?.tool.label === tool);
  if (!found?.tracker) return null;
  const { contents, items, tracker } = found;
  const definition = trackerTable({ label: tool, unit: tracker.tool.unit, items });
  return { definition, contents, row, header: items[0]!.code };
}

/** Fills the row that was left half filled, or adds it. */
export async function fillConsensus(
  workshop: Workshop,
  undertaking: Undertaking,
  work: ConsensusWork,
  understanding: Understanding
): Promise<Outcome<unknown>> {
  const added = placeOf(understanding, work.tool, work.row);
  return added
    ? addRow(workshop, undertaking, added, workOf(work.tool, added))
    : failed({ kind: "missing", subject: sheetKind("tracker").name });
}

/** Takes out what there is of it. */
export async function takeOutConsensus(
  workshop: Workshop,
  undertaking: Undertaking,
  work: ConsensusWork,
  understanding: Understanding
): Promise<Outcome<void>> {
  const added = placeOf(understanding, work.tool, work.row);
  return added
    ? takeOutRow(workshop, undertaking, added, work)
    : failed({ kind: "missing", subject: sheetKind("tracker").name });
}
