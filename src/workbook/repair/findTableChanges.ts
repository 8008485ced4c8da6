import type { TableDefinition } from "../../templates/definition";
import { listsSheet } from "../../templates/listsSheet";
import { columnLetters } from "../../templates/structuredReference";
import { itemRows } from "../../templates/trackerItems";
import type { Area, CellValue } from "../port";
import type { Reading } from "../reading/readSnapshot";
import type { ClosedIn, RepairStep } from "../repairPort";
import { look } from "../sheets/look";
import { namesOver } from "../sheets/planSheet";
import type { MadeTable, MissingTable } from "./madeTables";
import { repairOf, type Repair } from "./repair";

/** Of a table's headers, how many have to stand together for it to be that table. */
const ENOUGH = 0.7;

type Headers = ClosedIn["headers"][number];
type Top = ClosedIn["tops"][number];

const text = (cell: CellValue | undefined): string => String(cell ?? "").trim();

/** Whether headers are those of a declaration, most of them at least. */
export function areHeadersOf(definition: TableDefinition, headers: readonly string[]): boolean {
  const found = new Set(headers.map((header) => header.trim().toLowerCase()));
  const matching = definition.columns.filter(({ header }) => found.has(header.toLowerCase()));
  return matching.length >= 2 && matching.length >= ENOUGH * definition.columns.length;
}

/** A header row that stands in a sheet without its table. */
export interface FoundHeader {
  readonly missing: MissingTable;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
}

/** Neighbouring cells of a row that hold something. */
function runsOf(row: readonly CellValue[]): readonly { column: number; texts: string[] }[] {
  const runs: { column: number; texts: string[] }[] = [];
  row.forEach((cell, column) => {
    if (text(cell) === "") return;
    const last = runs[runs.length - 1];
    if (last && last.column + last.texts.length === column) last.texts.push(text(cell));
    else runs.push({ column, texts: [text(cell)] });
  });
  return runs;
}

function isIt(
  { definition, label }: MissingTable,
  { values }: Top,
  row: number,
  column: number
): boolean {
  if (definition.fields) {
    const labels = new Set(definition.fields.map((field) => field.label.toLowerCase()));
    return labels.has(text(values[row + 1]?.[column]).toLowerCase());
  }
  return label === null || text(values[row - itemRows.component]?.[column]) === label;
}

/** Looks for the header rows of tables that are gone, in the first rows of the sheets. */
export function findHeaders(
  missing: readonly MissingTable[],
  tops: ClosedIn["tops"]
): readonly FoundHeader[] {
  return missing.flatMap((each): readonly FoundHeader[] => {
    const found = tops.flatMap((top) =>
      top.values.flatMap((cells, row) =>
        runsOf(cells)
          .filter(
            ({ column, texts }) =>
              areHeadersOf(each.definition, texts) && isIt(each, top, row, column)
          )
          .map(({ column, texts }) => ({
            missing: each,
            sheet: top.sheet,
            row,
            column,
            headers: texts,
          }))
      )
    );
    // Two of them: nobody can say which one counted.
    return found.length === 1 ? found : [];
  });
}

/** Rows below a header up to the last one that holds something, a single blank row between them allowed. */
export function contiguousRows(rows: readonly (readonly CellValue[])[]): number {
  let last = 0;
  for (let row = 0; row < rows.length && row <= last + 1; row += 1)
    if (rows[row]!.some((cell) => text(cell) !== "")) last = row + 1;
  return last;
}

const addressOf = ({ row, column, rows, columns }: Area): string =>
  `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;

/** The steps that let the names over a table's columns lead there again. */
export function defineNames(definition: TableDefinition): readonly RepairStep[] {
  return namesOver(definition).map((each) => ({ kind: "defineName", ...each }));
}

/** Tables that were turned into ranges. @param bodies what stands below each header, in their order */
export function findTablesGone(
  headers: readonly FoundHeader[],
  bodies: readonly (readonly (readonly CellValue[])[])[]
): readonly Repair[] {
  return headers.map(({ missing: { definition }, sheet, row, column, headers: texts }, index) => {
    const rows = Math.max(1, contiguousRows(bodies[index] ?? []));
    const area = { row, column, rows: rows + 1, columns: texts.length };
    return repairOf({
      kind: "tableGone",
      sheet,
      table: definition.name,
      column: null,
      evidence: { expected: definition.title, count: rows },
      plan: {
        expect: [],
        sheets: [sheet],
        steps: [
          {
            kind: "makeTable",
            sheet,
            table: definition.name,
            area,
            address: addressOf(area),
            headers: texts,
            style: look.tableStyle,
            filterButtons: definition.filterButtons,
          },
          ...defineNames(definition),
        ],
      },
    });
  });
}

/** Tables under other names: a table that is gone was renamed, one that is there was copied with its sheet. */
export function findNamesChanged(
  reading: Reading,
  present: readonly MadeTable[],
  missing: readonly MissingTable[],
  others: readonly Headers[]
): readonly Repair[] {
  const renamed = missing.flatMap(({ definition }): readonly Repair[] => {
    const candidates = others.filter(({ headers }) => areHeadersOf(definition, headers));
    const [only] = candidates;
    if (!only || definition.fields) return [];
    return [
      repairOf({
        kind: "tableRenamed",
        sheet: only.sheet,
        table: definition.name,
        column: null,
        evidence: {
          expected: definition.title,
          found: only.table,
          names: candidates.map(({ table, sheet }) => `${table} (${sheet})`),
        },
        plan:
          candidates.length > 1
            ? null
            : {
                expect: [{ table: only.table, headers: only.headers, rows: null }],
                sheets: [only.sheet],
                steps: [{ kind: "renameTable", from: only.table, to: definition.name }],
              },
      }),
    ];
  });
  const copied = [
    ...others.flatMap((other) => {
      const original = present.find(
        ({ definition, contents }) =>
          !definition.fields &&
          areHeadersOf(definition, other.headers) &&
          contents.sheet !== other.sheet
      );
      return original ? [{ copy: other.table, on: other.sheet, original: original.contents }] : [];
    }),
    ...reading.copies.flatMap(({ name, sheet, counts }) => {
      const original = present.find(({ contents }) => contents.name === counts);
      return original ? [{ copy: name, on: sheet, original: original.contents }] : [];
    }),
  ];
  return [
    ...renamed,
    ...copied.map(({ copy, on, original }) =>
      repairOf({
        kind: "sheetCopied",
        sheet: on,
        table: copy,
        column: null,
        evidence: { found: on, expected: original.sheet },
        plan: null,
      })
    ),
  ];
}

/** Sheets of the add-in that somebody has hidden. */
export function findHiddenSheets({ contents }: Reading): readonly Repair[] {
  const ours = new Set([listsSheet.name, ...contents.tables.map(({ sheet }) => sheet)]);
  return contents.sheets
    .filter(({ name, hidden }) => hidden && ours.has(name))
    .map(({ name }) =>
      repairOf({
        kind: "sheetHidden",
        sheet: name,
        table: null,
        column: null,
        evidence: {},
        plan: { expect: [], sheets: [], steps: [{ kind: "showSheet", sheet: name }] },
      })
    );
}
