import { components, periods, program, schools, staff } from "../../templates/setup";
import { gapFlags } from "../../templates/gaps";
import { splitSeveral } from "../../templates/lists";
import { measureChoice, measures } from "../../templates/measures/measures";
import { toolItems, tools } from "../../templates/tool";
import { reportTablePrefixes, toolSlug } from "../../templates/toolNames";
import type { TableChange } from "../port";
import { asText } from "../reading/readCell";
import { findColumns } from "../reading/readHeaders";
import type { Reading } from "../reading/readSnapshot";
import type { SampleRows } from "./sampleRows";
import { toolsWithOwnEntries } from "../carry/lookAtOwn";
import { findSampleTrackers, labelsScoredByTeam } from "./sampleTrackers";
import { planCells, planDelete } from "../changes/tableRows";
import { tableNamed } from "../reading/understand";

export interface PlannedClearing {
  readonly changes: readonly TableChange[];
  /** Sheets that held nothing but samples: trackers of sample tools, and their reports. */
  readonly sheets: readonly string[];
  /** The same by tool version, in lower case. */
  readonly sheetsOf: ReadonlyMap<string, readonly string[]>;
  readonly rows: number;
}

/** The column by which other sheets name a row of these tables. */
const nameKeys: Readonly<Record<string, string>> = {
  [components.key]: "component",
  [schools.key]: "school",
  [staff.key]: "code",
  [periods.key]: "period",
  [measures.key]: "measure",
};

/** Rows are cleared in this order, so that what others still refer to is known when its turn comes. */
const lastInOrder = [
  measures.key,
  toolItems.key,
  tools.key,
  staff.key,
  schools.key,
  components.key,
  periods.key,
  program.key,
];

/**
 * Plans the removal of rows that are still samples. A row that the team's own rows refer to stays,
 * because their observations and plans would lose their meaning with it.
 *
 * @param kept tool versions, in lower case, that stay with their trackers and reports
 */
export function planClearing(
  reading: Reading,
  found: readonly SampleRows[],
  kept: ReadonlySet<string> = new Set()
): PlannedClearing {
  const removed = new Map<string, ReadonlySet<number>>();
  const ordered = [...found].sort(
    (a, b) => lastInOrder.indexOf(a.definition.key) - lastInOrder.indexOf(b.definition.key)
  );
  const referredTo = (exceptTable: string): ReadonlySet<string> => {
    const texts = new Set<string>();
    for (const contents of reading.contents.tables) {
      if (contents.name === exceptTable || isReport(contents.name)) continue;
      const gone = removed.get(contents.name);
      contents.values.forEach((values, row) => {
        if (gone?.has(row)) return;
        for (const value of values)
          if (typeof value === "string")
            for (const part of splitSeveral(value)) texts.add(part.toLowerCase());
      });
    }
    return texts;
  };
  const withTeamsWork = new Set([
    ...labelsScoredByTeam(reading, found),
    ...toolsWithOwnEntries(reading),
    ...kept,
  ]);
  const labelOfToolRow = (row: number): string =>
    (reading.tools.find(({ row: own }) => own.index === row)?.tool.label ?? "").toLowerCase();
  const changes: TableChange[] = [];
  let rows = 0;
  for (const { definition, contents, rows: candidates } of ordered) {
    const columns = findColumns(definition, contents.headers);
    const textAt = (row: number, key: string): string => {
      const at = columns[key];
      return at === null || at === undefined
        ? ""
        : (asText(contents.values[row]?.[at]) ?? "").toLowerCase();
    };
    const nameKey = nameKeys[definition.key];
    const inUse = nameKey === undefined ? null : referredTo(contents.name);
    const going = candidates.filter((row) => {
      if (definition.key === toolItems.key) return !withTeamsWork.has(textAt(row, "tool"));
      if (definition.key === tools.key && withTeamsWork.has(labelOfToolRow(row))) return false;
      return inUse === null || !inUse.has(textAt(row, nameKey!));
    });
    if (going.length === 0) continue;
    removed.set(contents.name, new Set(going));
    rows += going.length;
    const valueAt = columns["value"];
    changes.push(
      definition.fields && valueAt !== null && valueAt !== undefined
        ? planCells(
            definition,
            contents,
            going.map((row) => ({ row, header: contents.headers[valueAt]!, value: null }))
          )
        : planDelete(definition, contents, going)
    );
  }
  const emptied = findSampleTrackers(reading, found, withTeamsWork);
  const sheetsOf = new Map(
    emptied.map(({ contents, label }) => {
      const reports = reportTablePrefixes.flatMap(
        (prefix) => tableNamed(reading, prefix + toolSlug(label!)) ?? []
      );
      const own = [contents, ...reports].map(({ sheet }) => sheet);
      return [label!.toLowerCase(), [...new Set(own)]] as const;
    })
  );
  return {
    rows,
    sheets: [...new Set([...sheetsOf.values()].flat())],
    sheetsOf,
    changes: changes.filter(
      ({ table }) => !emptied.some(({ contents }) => contents.name === table)
    ),
  };
}

function isReport(table: string): boolean {
  return [...reportTablePrefixes, gapFlags.name, measureChoice.name].some((prefix) =>
    table.toLowerCase().startsWith(prefix.toLowerCase())
  );
}
