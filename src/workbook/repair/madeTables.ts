import type { SheetDefinition, TableDefinition } from "../../templates/definition";
import { fixedSheets } from "../../templates/index";
import { trackerTableName } from "../../templates/toolNames";
import { trackerSheet } from "../../templates/tracker";
import type { TrackerSource } from "../../templates/trackerItems";
import type { TableContents } from "../port";
import { madeAs } from "../reading/asMade";
import type { ReadTracker } from "../reading/readTracker";
import type { Reading } from "../reading/readSnapshot";
import { findColumns } from "../reading/readHeaders";
import type { ClosedIn, TableLook } from "../repairPort";

/** A table that the team works in, with its declaration. */
export interface MadeTable {
  readonly sheet: SheetDefinition;
  /** As the version of the add-in had it that made the sheet. */
  readonly definition: TableDefinition;
  readonly contents: TableContents;
  readonly columns: Readonly<Record<string, number | null>>;
}

export interface MissingTable {
  readonly sheet: SheetDefinition;
  readonly definition: TableDefinition;
  /** The tool version, for a tracker. */
  readonly label: string | null;
}

/** A table with what the closer look brought. */
export interface LookedAt extends MadeTable {
  readonly look: TableLook;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Items as the tool has them, where the tracker's differ in nothing but their codes: then headers were renamed. */
function itemsOf(reading: Reading, { items, tracker }: ReadTracker): TrackerSource["items"] {
  const label = tracker?.tool.label;
  const listed = reading.tools.find(({ tool }) => tool.label === label)?.source?.items;
  const says = ({ text, component, maxPoints }: TrackerSource["items"][number]) =>
    JSON.stringify([text, component, maxPoints]);
  const isRenamed =
    listed?.length === items.length &&
    items.every((item, index) => item.text !== item.code && says(item) === says(listed[index]!));
  return isRenamed ? listed : items;
}

/** Whether the table is one of the team's trackers, or a copy of one. */
export function isCopyOfTracker(reading: Reading, contents: TableContents): boolean {
  return reading.copies.some(({ name }) => same(name, contents.name));
}

/** The table with the declaration that its sheet has now. */
export function declaredNow<T extends MadeTable>(made: T): T {
  const definition =
    made.sheet.tables.find(({ key }) => key === made.definition.key) ?? made.definition;
  return { ...made, definition, columns: findColumns(definition, made.contents.headers) };
}

/** Every table that is there of those that the team works in, and every one that could be and is not. */
export function madeTables(reading: Reading): {
  readonly present: readonly MadeTable[];
  readonly missing: readonly MissingTable[];
} {
  const present: MadeTable[] = [];
  const missing: MissingTable[] = [];
  const tableNamed = (name: string) =>
    reading.contents.tables.find((table) => same(table.name, name));
  const asMade = madeAs(reading.versions);
  const put = (
    sheet: SheetDefinition,
    declared: TableDefinition,
    contents: TableContents | undefined,
    label: string | null
  ): void => {
    const definition = asMade(declared, contents, sheet);
    if (contents)
      present.push({
        sheet,
        definition,
        contents,
        columns: findColumns(definition, contents.headers),
      });
    else missing.push({ sheet, definition, label });
  };
  for (const sheet of fixedSheets)
    for (const definition of sheet.tables)
      put(sheet, definition, tableNamed(definition.name), null);
  for (const read of reading.trackers) {
    if (read.tracker === null || read.label === null) continue;
    const { unit } = read.tracker.tool;
    const source = { label: read.label, unit, items: itemsOf(reading, read) };
    const sheet = trackerSheet(source, true);
    put(sheet, sheet.tables[0]!, read.contents, read.label);
  }
  for (const { tool, source } of reading.tools) {
    const isThere = reading.trackers.some(({ label }) => label !== null && same(label, tool.label));
    if (isThere || source === null || tableNamed(trackerTableName(tool.label))) continue;
    const sheet = trackerSheet(source, true);
    put(sheet, sheet.tables[0]!, undefined, tool.label);
  }
  return { present, missing };
}

/** Tables that are there with what the closer look brought of them. */
export function withLook(
  present: readonly MadeTable[],
  { tables }: Pick<ClosedIn, "tables">
): readonly LookedAt[] {
  return present.flatMap((made): readonly LookedAt[] => {
    const look = tables.find(({ table }) => same(table, made.contents.name));
    return look ? [{ ...made, look }] : [];
  });
}

/** Positions of the columns that no declaration knows. */
export function ownColumns({
  contents,
  columns,
}: Pick<MadeTable, "contents" | "columns">): readonly number[] {
  const known = new Set(Object.values(columns));
  return contents.headers.flatMap((_, index) => (known.has(index) ? [] : [index]));
}

/** The look's expectation of a table, so that it is only changed while it is as it was read. */
export function expectedTable({ name, headers, values }: TableContents) {
  return { table: name, headers, rows: values.length };
}
