import { unknownColumns } from "../carry/ownColumns";
import { columnsInOrder } from "../changes/tableRows";
import type { SampleRow, SampleSet, TableDefinition } from "../../templates/definition";
import { fixedSheets } from "../../templates/index";
import { trackerTable } from "../../templates/tracker";
import { isBlank } from "../reading/readCell";
import { cellOf } from "../sheets/bodyCells";
import type { CellValue, TableContents } from "../port";
import type { Reading } from "../reading/readSnapshot";

/** Rows of one table that are still exactly as inserted from a sample set. */
export interface SampleRows {
  readonly definition: TableDefinition;
  readonly contents: TableContents;
  /** Body rows, ascending. For a table of fields: the rows whose value is the sample's. */
  readonly rows: readonly number[];
}

const same = (found: CellValue | undefined, inserted: unknown): boolean =>
  inserted === null || inserted === undefined ? isBlank(found) : found === inserted;

const signature = (values: readonly unknown[]): string =>
  JSON.stringify(values.map((value) => (value === null || value === undefined ? "" : value)));

function typedColumns(definition: TableDefinition): TableDefinition["columns"] {
  return definition.columns.filter(({ owner }) => owner === "user");
}

function sampleRowsOf(
  definition: TableDefinition,
  contents: TableContents,
  samples: readonly SampleRow[]
): readonly number[] {
  if (definition.fields) {
    const given = samples[0] ?? {};
    const [labelAt, valueAt] = columnsInOrder(definition, contents);
    return definition.fields.flatMap((field) => {
      const inserted = cellOf(field.type, given[field.key] ?? null);
      if (inserted === null || labelAt === null || valueAt === null) return [];
      const row = contents.values.findIndex((values) => values[labelAt!] === field.label);
      return row >= 0 && same(contents.values[row]![valueAt!], inserted) ? [row] : [];
    });
  }
  if (samples.length === 0) return [];
  const columns = typedColumns(definition);
  const positions = columnsInOrder({ ...definition, columns }, contents);
  if (positions.some((position) => position === null)) return [];
  // Each sample stands for one row: a copy that somebody pasted is their own.
  const waiting = new Map<string, number>();
  for (const sample of samples) {
    const key = signature(columns.map(({ key: name, type }) => cellOf(type, sample[name] ?? null)));
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  // A row with an entry in a column of the team's own is not as it was inserted any more.
  const own = unknownColumns(definition, contents.headers);
  return contents.values.flatMap((values, row) => {
    if (own.some((at) => !isBlank(values[at]))) return [];
    const key = signature(positions.map((position) => values[position!]));
    const left = waiting.get(key) ?? 0;
    if (left === 0) return [];
    waiting.set(key, left - 1);
    return [row];
  });
}

/** Finds the rows that are still as a sample set inserted them, table by table. */
export function findSampleRows(
  reading: Reading,
  sets: readonly SampleSet[]
): readonly SampleRows[] {
  const tableNamed = (name: string) =>
    reading.contents.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const fixed = fixedSheets.flatMap(({ tables }) =>
    tables.flatMap((definition) => {
      const contents = tableNamed(definition.name);
      return contents ? [{ definition, contents }] : [];
    })
  );
  const trackers = reading.trackers.flatMap(({ contents, items, label, tracker }) =>
    items.length === 0 || label === null || tracker === null
      ? []
      : [{ definition: trackerTable({ label, unit: tracker.tool.unit, items }), contents }]
  );
  return [...fixed, ...trackers].flatMap(({ definition, contents }) => {
    const rows = new Set(
      sets.flatMap((set) => sampleRowsOf(definition, contents, set.tables[definition.key] ?? []))
    );
    return rows.size === 0 ? [] : [{ definition, contents, rows: [...rows].sort((a, b) => a - b) }];
  });
}

/** How many rows are still samples. */
export function countSampleRows(found: readonly SampleRows[]): number {
  return found.reduce((sum, { rows }) => sum + rows.length, 0);
}
