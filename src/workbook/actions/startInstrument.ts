import { instrumentLabel } from "../../templates/instruments/instrumentRows";
import type { Instrument } from "../../templates/instruments/instrument";
import { publishedInstruments } from "../../templates/instruments/publishedInstruments";
import { fidelityTool } from "../../templates/tool";
import { isStarted, planNotStarting, planStart, toolTables } from "../changes/startInstrument";
import type { Outcome, Trouble } from "../port";
import type { Understanding } from "../reading/understand";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions } from "./actions";
import { done, failed, noWrites, unlessChanged, type Workshop } from "./workshop";

type Starting = Work & { readonly kind: "startInstrument" };

const noSheet: Trouble = { kind: "missing", subject: fidelityTool.name };

export function createStartInstrument(workshop: Workshop): Actions["startInstrument"] {
  return (key) => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => startInstrument(workshop, undertaking, key));
  };
}

const instrumentOf = (key: string): Instrument | undefined =>
  publishedInstruments.find((instrument) => instrument.key === key);

/** Adds an instrument's rows and selects the first cell that the team has to fill. */
export async function startInstrument(
  { port, readToWrite }: Workshop,
  undertaking: Undertaking,
  key: string
): Promise<Outcome<string>> {
  const before = await readToWrite();
  if (!before.ok) return before;
  const { reading } = before.value;
  const instrument = instrumentOf(key);
  const tables = toolTables(reading);
  if (!tables || !instrument) return failed(noSheet);
  const label = instrumentLabel(instrument);
  // A colleague may have begun with it, too: it is there.
  if (isStarted(tables, instrument)) return done(label);
  const work: Starting = {
    kind: "startInstrument",
    instrument: key,
    tool: label,
    rowsBefore: { tools: tables.tools.values.length, items: tables.items.values.length },
  };
  const outcome = await undertaking.run(work, null, (mark) =>
    port.write({ ...noWrites, tables: planStart(tables, instrument) }, mark)
  );
  if (!outcome.ok) return outcome;
  const { firstRows } = outcome.value;
  const place =
    instrument.items === null
      ? { table: tables.tools.name, header: "Unit scored" }
      : { table: tables.items.name, header: "What is observed" };
  // The rows are there even if they cannot be selected, so a failure to select is not one to add.
  await port.goTo({ ...place, row: firstRows.get(place.table) ?? 0 });
  return done(label);
}

/** Takes out what an attempt has written, and begins anew. */
export async function startAgain(
  workshop: Workshop,
  undertaking: Undertaking,
  work: Starting,
  understanding: Understanding
): Promise<Outcome<unknown>> {
  const taken = await takeOutInstrument(workshop, undertaking, work, understanding, work);
  return taken.ok ? startInstrument(workshop, undertaking, work.instrument) : taken;
}

/**
 * Takes out what there is of its rows.
 *
 * @param after what the workbook says then
 */
export async function takeOutInstrument(
  { port }: Workshop,
  undertaking: Undertaking,
  work: Starting,
  { reading }: Understanding,
  after: Work | null = null
): Promise<Outcome<void>> {
  const instrument = instrumentOf(work.instrument);
  const tables = toolTables(reading);
  const changes = tables && instrument ? planNotStarting(tables, instrument, work.rowsBefore) : [];
  if (changes.length === 0) return done(undefined);
  const outcome = await undertaking.run(work, after, (mark) =>
    port.write({ ...noWrites, tables: changes }, mark)
  );
  return outcome.ok ? done(undefined) : outcome;
}
