import type { SampleRow } from "../../templates/definition";
import { tools, toolItems } from "../../templates/tool";
import type { TrackerSource } from "../../templates/trackerItems";
import type { TableChange, TableContents } from "../port";
import { asText } from "../reading/readCell";
import { findColumns } from "../reading/readHeaders";
import type { Reading } from "../reading/readSnapshot";
import { toolLabel, type DescribedTool } from "../reading/readTools";
import { planAppend, planCells } from "./tableRows";
import { tableNamed } from "../reading/understand";

/** The version after one: its last number counted up ("1.0" becomes "1.1"), or "2" after a version without any. */
export function nextVersion(version: string | null): string {
  if (version === null) return "2";
  const match = /^(.*?)(\d+)(\D*)$/.exec(version);
  return match ? `${match[1]}${Number(match[2]) + 1}${match[3]}` : `${version} 2`;
}

export interface PlannedVersion {
  readonly source: TrackerSource;
  readonly changes: readonly TableChange[];
}

/** The row of a further version of a tool in the table of tools: as the tool's own, but for the version. */
export function versionRow(
  toolTable: TableContents,
  { row }: DescribedTool,
  version: string
): SampleRow {
  const columns = findColumns(tools, toolTable.headers);
  const copied = tools.columns.flatMap(({ key, type }) => {
    const at = columns[key];
    if (type.kind === "formula" || at === null || at === undefined) return [];
    const value = toolTable.values[row.index]?.[at];
    return [[key, typeof value === "number" ? value : asText(value)] as const];
  });
  return { ...Object.fromEntries(copied), version };
}

/**
 * Plans a new version of a tool whose items changed after scoring: a row in Tools with the same criterion,
 * and the items, as they are now, under the new version. The old version keeps its row, its tracker and,
 * in the tracker's own rows above the header, the items as they were scored. Null when the sheets are gone.
 */
export function planNewVersion(reading: Reading, described: DescribedTool): PlannedVersion | null {
  const toolTable = tableNamed(reading, tools.name);
  const itemTable = tableNamed(reading, toolItems.name);
  const { source, row } = described;
  const name = row.cells["tool"];
  if (!toolTable || !itemTable || source === null || typeof name !== "string") return null;
  const taken = new Set(reading.tools.map(({ tool }) => tool.label.toLowerCase()));
  let version = row.cells["version"];
  do version = nextVersion(typeof version === "string" ? version : null);
  while (taken.has(toolLabel(name, version).toLowerCase()));
  const label = toolLabel(name, version);
  const toolColumn = findColumns(toolItems, itemTable.headers)["tool"];
  if (toolColumn === null || toolColumn === undefined) return null;
  return {
    source: { ...source, label },
    changes: [
      planAppend(tools, toolTable, [versionRow(toolTable, described, version)]),
      planCells(
        toolItems,
        itemTable,
        described.itemRows.map((itemRow) => ({
          row: itemRow,
          header: itemTable.headers[toolColumn]!,
          value: label,
        }))
      ),
    ],
  };
}
