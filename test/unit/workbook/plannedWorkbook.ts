import { knownTables } from "../../../src/workbook/knownTables";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { readSnapshot, type Reading } from "../../../src/workbook/reading/readSnapshot";
import type {
  CellValue,
  SheetPlan,
  TableContents,
  WorkbookContents,
} from "../../../src/workbook/port";
import type { SampleSet, SheetKey } from "../../../src/templates/definition";
import sunshineJson from "../../../samples/sunshine.json";

export const sunshine = sunshineJson as unknown as SampleSet;
export const today = 44607;

export const blankWorkbook: WorkbookContents = {
  sheets: [{ name: "Sheet1", protected: false, hidden: false }],
  structureProtected: false,
  readOnly: false,
  tables: [],
  otherTables: [],
  definedNames: [],
  brokenNames: [],
  marks: [],
  textNames: [],
};

/** What a workbook holds once plans are carried out; formulas are left blank, so this is for reading typed cells. */
export function contentsOf(plans: readonly SheetPlan[]): WorkbookContents {
  const tables = plans.flatMap((plan): readonly TableContents[] => {
    const cells = new Map<string, CellValue>();
    for (const { row, column, cells: block } of plan.blocks)
      block.forEach((values, down) =>
        values.forEach((value, across) => {
          if (typeof value === "string" || typeof value === "number")
            cells.set(`${row + down},${column + across}`, value);
        })
      );
    const at = (row: number, column: number): CellValue => cells.get(`${row},${column}`) ?? "";
    return plan.tables.map(({ name, row, column, rows, columns }) => ({
      name,
      sheet: plan.name,
      row,
      column,
      headers: Array.from({ length: columns }, (_, across) => String(at(row, column + across))),
      values: Array.from({ length: rows - 1 }, (_, down) =>
        Array.from({ length: columns }, (_unused, across) => at(row + 1 + down, column + across))
      ),
      filtered: false,
      showsTotals: false,
      above: knownTables.withCellsAbove(name)
        ? Array.from({ length: row }, (_, down) =>
            Array.from({ length: column + columns }, (_unused, across) => at(down, across))
          )
        : [],
      freeRowsBelow: 200,
    }));
  });
  return {
    ...blankWorkbook,
    sheets: [
      ...blankWorkbook.sheets,
      ...plans.map(({ name }) => ({ name, protected: false, hidden: false })),
    ],
    tables,
    definedNames: plans.flatMap(({ names }) => names.map(({ name }) => name)),
  };
}

export const everySheet: readonly SheetKey[] = [
  "setup",
  "training",
  "coaching",
  "tool",
  "tracker",
  "pdsa",
  "measures",
  "outcomes",
  "summary",
  "charts",
  "heatMap",
  "gaps",
  "lists",
];

/** A workbook into which the whole set was inserted. */
export function inserted(samples: SampleSet | null): Reading {
  const blank = readSnapshot(blankWorkbook, today);
  const { plans } = planInsertion(everySheet, blank, samples, { asOf: today, writtenAt: today });
  return readSnapshot(contentsOf(plans), today);
}

/** The same workbook with one table changed. */
export function withTable(
  reading: Reading,
  name: string,
  change: (table: TableContents) => TableContents
): Reading {
  const { contents } = reading;
  if (!contents.tables.some((table) => table.name === name)) throw new Error(`No table ${name}`);
  return readSnapshot(
    {
      ...contents,
      tables: contents.tables.map((table) => (table.name === name ? change(table) : table)),
    },
    today
  );
}

/** The same workbook with one cell changed; `row` counts body rows from 0. */
export function withCell(
  reading: Reading,
  name: string,
  row: number,
  header: string,
  value: CellValue
): Reading {
  return withTable(reading, name, (table) => {
    const column = table.headers.indexOf(header);
    if (column < 0) throw new Error(`No column ${header} in ${name}`);
    return {
      ...table,
      values: table.values.map((values, at) =>
        at === row ? values.map((old, index) => (index === column ? value : old)) : values
      ),
    };
  });
}
