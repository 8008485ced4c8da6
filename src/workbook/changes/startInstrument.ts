import type { Instrument } from "../../templates/instruments/instrument";
import { instrumentLabel, instrumentRows } from "../../templates/instruments/instrumentRows";
import type { TableDefinition } from "../../templates/definition";
import { toolItems, tools } from "../../templates/tool";
import type { CellValue, TableChange, TableContents } from "../port";
import { asText } from "../reading/readCell";
import { findColumns } from "../reading/readHeaders";
import type { Reading } from "../reading/readSnapshot";
import { toolLabel } from "../reading/readTools";
import { tableNamed } from "../reading/understand";
import { planTakingOut } from "../unfinished/begunRows";
import { planAppend } from "./tableRows";

/** The tables of Fidelity Tool. */
interface ToolTables {
  readonly tools: TableContents;
  readonly items: TableContents;
}

/** Body rows of both before something was added. */
export interface RowsBefore {
  readonly tools: number;
  readonly items: number;
}

/** null where one of them is gone. */
export function toolTables(reading: Reading): ToolTables | null {
  const toolTable = tableNamed(reading, tools.name);
  const itemTable = tableNamed(reading, toolItems.name);
  return toolTable && itemTable ? { tools: toolTable, items: itemTable } : null;
}

/** Whether the workbook names such a tool version already, as a tool or as that of an item. */
export function isStarted(
  { tools: toolTable, items }: ToolTables,
  instrument: Pick<Instrument, "tool" | "version">
): boolean {
  const label = instrumentLabel(instrument).toLowerCase();
  const { tool, version } = findColumns(tools, toolTable.headers);
  const named = findColumns(toolItems, items.headers)["tool"];
  const textAt = (row: readonly CellValue[], at: number | null | undefined) =>
    at === null || at === undefined ? null : asText(row[at]);
  // Not by the tools that were read: one whose unit is still blank is none of them.
  return (
    toolTable.values.some(
      (row) => toolLabel(textAt(row, tool) ?? "", textAt(row, version)).toLowerCase() === label
    ) || items.values.some((row) => textAt(row, named)?.toLowerCase() === label)
  );
}

/** Adds the rows that an instrument begins with. */
export function planStart(tables: ToolTables, instrument: Instrument): readonly TableChange[] {
  const rows = instrumentRows(instrument);
  return [
    planAppend(tools, tables.tools, [rows.tool]),
    ...(rows.items.length > 0 ? [planAppend(toolItems, tables.items, rows.items)] : []),
  ];
}

/** Takes out what there is of these rows, as far as they stand as they were planned. */
export function planNotStarting(
  tables: ToolTables,
  instrument: Instrument,
  before: RowsBefore
): readonly TableChange[] {
  const rows = instrumentRows(instrument);
  const taking = (definition: TableDefinition, contents: TableContents, at: keyof RowsBefore) =>
    planTakingOut(definition, contents, before[at], at === "tools" ? [rows.tool] : rows.items);
  return [taking(tools, tables.tools, "tools"), taking(toolItems, tables.items, "items")].filter(
    (change) => change !== null
  );
}
