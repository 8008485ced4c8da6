import { toolItems, tools } from "../../templates/tool";
import { trackerPrefix, toolSlug } from "../../templates/toolNames";
import { versionRow } from "../changes/followTool";
import { planCells } from "../changes/tableRows";
import type { Outcome, TableChange } from "../port";
import { asText } from "../reading/readCell";
import type { Reading } from "../reading/readSnapshot";
import { findColumns } from "../reading/readHeaders";
import { tableNamed, type Understanding } from "../reading/understand";
import { pdsaCycles, pdsaLog } from "../../templates/pdsa";
import { planTakingOut } from "../unfinished/begunRows";
import { findUnfinished, halfAdded } from "../unfinished/findUnfinished";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions } from "./actions";
import { clearSamples } from "./clearSamples";
import { fetching } from "./fetching";
import { insertSheets } from "./insert";
import { refresh } from "./refreshReport";
import { takeOutRow } from "./addRow";
import { fillConsensus, takeOutConsensus } from "./prepareConsensus";
import { startAgain, takeOutInstrument } from "./startInstrument";
import { addCycle } from "./startPdsa";
import { followTool, layOutAnew, makeTracker } from "./trackers";
import { done, failed, noWrites, type Workshop } from "./workshop";

/** Work found half done, taken up again under its mark. */
interface Found {
  readonly work: Work;
  readonly understanding: Understanding;
  readonly undertaking: Undertaking;
}

async function find(workshop: Workshop, id: string): Promise<Outcome<Found>> {
  const before = await workshop.readToWrite();
  if (!before.ok) return before;
  const { reading } = before.value;
  const found = findUnfinished(reading, workshop.clock.now(), workshop.own).find(
    (candidate) => candidate.id === id
  );
  return found
    ? done({
        work: found.work,
        understanding: before.value,
        undertaking: undertake(workshop, id),
      })
    : failed({ kind: "missing" });
}

/**
 * Takes out the sheet that was being added, if it came so far.
 *
 * @param after what the workbook says then
 */
async function removeHalf(
  { port }: Workshop,
  { work, understanding, undertaking }: Found,
  after: Work | null = work
): Promise<Outcome<void>> {
  const sheet = halfAdded(work);
  const isThere = understanding.reading.contents.sheets.some(({ name }) => name === sheet);
  return sheet === null || !isThere
    ? done(undefined)
    : undertaking.run(work, after, (mark) => port.removeSheets([sheet], "theirs", mark));
}

/** The rows of a tool and its items as they were before a new version was begun. */
function planOldVersion(
  reading: Reading,
  { tool, version, rowsBefore }: Work & { readonly kind: "newVersion" }
): readonly TableChange[] {
  const described = reading.tools.find((candidate) => candidate.tool.label === tool);
  const toolTable = tableNamed(reading, tools.name);
  const itemTable = tableNamed(reading, toolItems.name);
  const header = findColumns(toolItems, itemTable?.headers ?? [])["tool"] ?? null;
  const relabelled =
    itemTable === undefined || header === null
      ? []
      : itemTable.values.flatMap((values, row) =>
          asText(values[header]) === version
            ? [{ row, header: itemTable.headers[header]!, value: tool }]
            : []
        );
  const name = described?.row.cells["tool"];
  const row =
    toolTable && described && typeof name === "string"
      ? versionRow(toolTable, described, version.slice(name.length).trim())
      : null;
  const taking = toolTable && row ? planTakingOut(tools, toolTable, rowsBefore, [row]) : null;
  return [
    ...(itemTable && relabelled.length > 0 ? [planCells(toolItems, itemTable, relabelled)] : []),
    ...(taking ? [taking] : []),
  ];
}

async function takeOutVersion(
  workshop: Workshop,
  found: Found & { readonly work: Work & { readonly kind: "newVersion" } },
  after: Work | null = found.work
): Promise<Outcome<void>> {
  const changes = planOldVersion(found.understanding.reading, found.work);
  if (changes.length > 0) {
    const written = await found.undertaking.run(found.work, found.work, (mark) =>
      workshop.port.write({ ...noWrites, tables: changes }, mark)
    );
    if (!written.ok) return written;
  }
  return removeHalf(workshop, found, after);
}

async function takeOutCycle(
  workshop: Workshop,
  { work, understanding, undertaking }: Found & { readonly work: { readonly kind: "startPdsa" } }
): Promise<Outcome<void>> {
  const contents = tableNamed(understanding.reading, pdsaCycles.name);
  const added = contents && { definition: pdsaCycles, contents, row: work.row };
  return added ? takeOutRow(workshop, undertaking, added, work) : done(undefined);
}

async function fillCycle(
  workshop: Workshop,
  { work, understanding, undertaking }: Found & { readonly work: { readonly kind: "startPdsa" } }
): Promise<Outcome<unknown>> {
  const contents = tableNamed(understanding.reading, pdsaCycles.name);
  return contents
    ? addCycle(workshop, undertaking, contents, work.row)
    : failed({ kind: "missing", subject: pdsaLog.name });
}

async function followOn(
  workshop: Workshop,
  { work, understanding, undertaking }: Found & { readonly work: { readonly kind: "followTool" } }
): Promise<Outcome<unknown>> {
  const { reading } = understanding;
  const table = trackerPrefix + toolSlug(work.tool);
  const contents = tableNamed(reading, table);
  const isTracker = work.rebuilding?.table.toLowerCase() === table.toLowerCase();
  const isScored = reading.trackers.some(({ label, scored }) => label === work.tool && scored);
  const place = contents ? { sheet: contents.sheet, table: contents.name } : work.rebuilding;
  if (isScored || place === null || (!contents && !isTracker))
    return refresh(workshop, undertaking, work.rebuilding);
  const halfDone = isTracker ? null : work.rebuilding;
  return layOutAnew(workshop, undertaking, understanding, work.tool, place, halfDone);
}

async function carryOn(workshop: Workshop, found: Found): Promise<Outcome<unknown>> {
  const { work, undertaking } = found;
  switch (work.kind) {
    case "insert": {
      const removed = await removeHalf(workshop, found);
      return removed.ok
        ? insertSheets(workshop, undertaking, work.keys, { samples: work.samples })
        : removed;
    }
    case "makeTracker": {
      const removed = await removeHalf(workshop, found);
      return removed.ok ? makeTracker(workshop, undertaking, work.tool) : removed;
    }
    case "refresh": {
      const removed = await removeHalf(workshop, found);
      return removed.ok ? refresh(workshop, undertaking, work.rebuilding) : removed;
    }
    case "newVersion": {
      const removed = await takeOutVersion(workshop, { ...found, work });
      return removed.ok ? followTool(workshop, undertaking, work.tool) : removed;
    }
    case "clearSamples":
      return clearSamples(workshop, undertaking, work);
    case "startPdsa":
      return fillCycle(workshop, { ...found, work });
    case "prepareConsensus":
      return fillConsensus(workshop, undertaking, work, found.understanding);
    case "startInstrument":
      return startAgain(workshop, undertaking, work, found.understanding);
    case "followTool":
      return followOn(workshop, { ...found, work });
    case "remove":
      return fetching(
        () => import(/* webpackChunkName: "removal" */ "./removeInserted"),
        ({ removeTheRest }) =>
          removeTheRest(workshop, undertaking, work, found.understanding.reading.contents)
      );
    case "repair":
      return fetching(
        () => import(/* webpackChunkName: "repairs" */ "./repairs"),
        ({ repairTheRest }) => repairTheRest(workshop, undertaking, work, found.understanding)
      );
  }
}

async function takeOut(workshop: Workshop, found: Found): Promise<Outcome<void>> {
  const { work } = found;
  if (work.kind === "newVersion") return takeOutVersion(workshop, { ...found, work }, null);
  if (work.kind === "startPdsa") return takeOutCycle(workshop, { ...found, work });
  if (work.kind === "prepareConsensus")
    return takeOutConsensus(workshop, found.undertaking, work, found.understanding);
  if (work.kind === "startInstrument")
    return takeOutInstrument(workshop, found.undertaking, work, found.understanding);
  return removeHalf(workshop, found, null);
}

/** Where nothing is left to do, nothing is to be said of it any more; else it is as unfinished as it was. */
async function forget(
  { port }: Workshop,
  { undertaking }: Found,
  outcome: Outcome<unknown>
): Promise<Outcome<void>> {
  if (outcome.ok && !undertaking.isMarked()) return done(undefined);
  const forgotten = outcome.ok ? await port.forgetMark(undertaking.name) : outcome;
  if (forgotten.ok) return done(undefined);
  const { trouble } = forgotten;
  return failed(
    undertaking.isMarked() && trouble.kind !== "silent" ? { ...trouble, unfinished: true } : trouble
  );
}

export function createComplete(workshop: Workshop): Actions["complete"] {
  return async (id) => {
    const found = await find(workshop, id);
    if (!found.ok) return found;
    return forget(workshop, found.value, await carryOn(workshop, found.value));
  };
}

export function createDiscard(workshop: Workshop): Actions["discard"] {
  return async (id) => {
    const found = await find(workshop, id);
    if (!found.ok) return found;
    return forget(workshop, found.value, await takeOut(workshop, found.value));
  };
}
