import { trackerTable } from "../../templates/tracker";
import type { Outcome, TableContents } from "../port";
import { isBlank } from "../reading/readCell";
import type { Reading } from "../reading/readSnapshot";
import type { ReadTracker } from "../reading/readTracker";
import type { RepairingPort } from "../repairPort";
import { furtherReports } from "../sheets/furtherReports";
import { reportTables, toolReports } from "../sheets/toolReports";
import type { TableDefinition } from "../../templates/definition";
import { unknownColumns, type OwnColumn, type OwnColumns } from "./ownColumns";
import { readOwnColumns } from "./readOwnColumns";

/** Every table of the reports as they would be laid out now. */
function reportDefinitions({ snapshot }: Reading): readonly TableDefinition[] {
  const periods = snapshot.periods.map(({ name }) => name);
  if (periods.length === 0) return [];
  return snapshot.trackers.flatMap(({ tool, items }) => {
    const source = { label: tool.label, unit: tool.unit, items };
    const layout = { source, schools: snapshot.schools, periods };
    return [...toolReports, ...furtherReports].flatMap((report) =>
      reportTables(report, layout, true).map(({ definition }) => definition)
    );
  });
}

/** Tool versions on whose reports something stands in columns of the team's own. */
export function toolsWithOwnEntries(reading: Reading): ReadonlySet<string> {
  const kept = reportDefinitions(reading).flatMap((definition) => {
    const contents = tableNamed(reading, definition.name);
    const label = definition.key.slice(definition.key.indexOf(":") + 1);
    const isKept =
      contents !== undefined &&
      unknownColumns(definition, contents.headers).some((at) =>
        contents.values.some((values) => !isBlank(values[at]))
      );
    return isKept ? [label.toLowerCase()] : [];
  });
  return new Set(kept);
}

const tableNamed = ({ contents }: Reading, name: string): TableContents | undefined =>
  contents.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

/** A tracker as it may have been made: for whichever unit. */
function trackerDefinition({ label, items }: ReadTracker): TableDefinition | null {
  if (label === null || items.length === 0) return null;
  const made = (["practitioner", "team", "school"] as const).map((unit) =>
    trackerTable({ label, unit, items })
  );
  const columns = new Map(
    made.flatMap((table) => table.columns.map((column) => [column.header, column] as const))
  );
  // A column that is called otherwise for another unit has the same key there.
  const known = [...columns.values()].map((column) => ({ ...column, key: column.header }));
  return { ...made[0]!, columns: known };
}

/**
 * The columns of the team's own in tables that are laid out anew: reports, and a tracker that follows its tool.
 *
 * Asks the port only where there are any.
 */
export async function lookAtOwn(
  port: RepairingPort,
  reading: Reading,
  following: ReadTracker | null = null
): Promise<Outcome<OwnColumns>> {
  const tracker = following && trackerDefinition(following);
  const definitions = [...reportDefinitions(reading), ...(tracker ? [tracker] : [])];
  const wanted = definitions.flatMap((definition) => {
    const contents =
      following && definition === tracker
        ? following.contents
        : tableNamed(reading, definition.name);
    return contents && unknownColumns(definition, contents.headers).length > 0
      ? [{ definition, contents }]
      : [];
  });
  if (wanted.length === 0) return { ok: true, value: new Map() };
  const looked = await port.lookClosely({
    tables: wanted.map(({ contents }) => contents.name),
    headersOf: [],
    tops: [],
    areas: [],
  });
  if (!looked.ok) return looked;
  const own = wanted.map(({ definition, contents }): [string, readonly OwnColumn[]] => {
    const look = looked.value.tables.find(({ table }) => table === contents.name);
    return [definition.name.toLowerCase(), look ? readOwnColumns(definition, contents, look) : []];
  });
  return { ok: true, value: new Map(own.filter(([, columns]) => columns.length > 0)) };
}
