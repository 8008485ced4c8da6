import type { GapFlag } from "../../core/figures";
import { gapFlags } from "../../templates/gaps";
import { pdsaCycles } from "../../templates/pdsa";
import { allSchools } from "../../templates/summary";
import { summaryPrefix, toolSlug } from "../../templates/toolNames";
import { overallHeader } from "../../templates/tracker";
import type { Target } from "../actions/actions";
import type { TableContents } from "../port";
import type { Reading } from "../reading/readSnapshot";
import { asText } from "../reading/readCell";
import { tableNamed } from "../reading/understand";

/**
 * The row that shows what a gap is about.
 *
 * @param rowInSheet its body row in the Gap Flags table, where the team keeps owner and decision; null while the report
 *   has not been written since the gap appeared
 * @returns that row; else the cycle that has stalled; else the figures the gap rests on; else the first observation in
 *   the tracker of what it is about. Null where nothing of this is in the workbook.
 */
export function gapTarget(
  reading: Reading,
  flag: GapFlag,
  rowInSheet: number | null
): Target | null {
  if (rowInSheet !== null) return { table: gapFlags.name, row: rowInSheet, header: null };
  return cycleRow(reading, flag) ?? figureRow(reading, flag) ?? observationRow(reading, flag);
}

function cycleRow({ snapshot }: Reading, { rule, cycles }: GapFlag): Target | null {
  if (rule !== "G10") return null;
  const cycle = snapshot.cycles.find(({ id }) => id === cycles[0]);
  return cycle ? { table: pdsaCycles.name, row: cycle.place.row, header: null } : null;
}

function figureRow(reading: Reading, { tool, school, component, period }: GapFlag): Target | null {
  const figures = tool === null ? null : tableNamed(reading, summaryPrefix + toolSlug(tool));
  return figures
    ? rowWith(figures, {
        School: school ?? allSchools,
        Component: component ?? overallHeader,
        Period: period,
      })
    : null;
}

function observationRow(reading: Reading, { tool, school, period }: GapFlag): Target | null {
  const tracker = reading.trackers.find(({ tracker: read }) => read?.tool.label === tool);
  if (!tracker) return null;
  const { contents } = tracker;
  return (
    rowWith(contents, { ...(school === null ? {} : { School: school }), Period: period }) ??
    rowWith(contents, { ...(school === null ? {} : { School: school }) }) ?? {
      table: contents.name,
      row: 0,
      header: null,
    }
  );
}

/** The first row that has all of these; names compare as Excel's own formulas do, whatever their case. */
function rowWith(
  contents: TableContents,
  wanted: Readonly<Record<string, string | null>>
): Target | null {
  const at = contents.headers.map((header) => header.trim().toLowerCase());
  const parts = Object.entries(wanted).map(([header, value]) => ({
    column: at.indexOf(header.toLowerCase()),
    value: value?.toLowerCase(),
  }));
  const row = contents.values.findIndex((cells) =>
    parts.every(({ column, value }) => asText(cells[column])?.toLowerCase() === value)
  );
  return row < 0 ? null : { table: contents.name, row, header: null };
}
