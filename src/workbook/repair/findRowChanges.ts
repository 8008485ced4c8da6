import type { CellValue, TableContents } from "../port";
import { isBlank } from "../reading/readCell";
import { expectedFormula } from "./expectedFormula";
import { expectedTable, type LookedAt } from "./madeTables";
import { repairOf, type Repair } from "./repair";

const isBlankCell = (cell: CellValue | undefined): boolean => cell === undefined || cell === "";

/**
 * Blank rows between begun ones, by body row. A row counts as blank only where nothing stands in it but the formulas
 * of the declared columns: an entry or a formula in a column of the team's own keeps it.
 */
function blankRows({ definition, contents, columns, look }: LookedAt): readonly number[] {
  const results = new Set(
    definition.columns.flatMap(({ key, type }) =>
      type.kind === "formula" ? (columns[key] ?? []) : []
    )
  );
  const rows = contents.values.map((values, row) =>
    values.every(
      (value, at) => results.has(at) || (isBlank(value) && isBlankCell(look.formulas[row]?.[at]))
    )
  );
  const constantOverFormula = (row: number): boolean =>
    [...results].some((at) => {
      const found = look.formulas[row]?.[at] ?? "";
      return found !== "" && !(typeof found === "string" && found.startsWith("="));
    });
  const last = rows.lastIndexOf(false);
  return rows.flatMap((blank, row) =>
    blank && row < last && !constantOverFormula(row) ? [row] : []
  );
}

export function findBlankRows(made: LookedAt): readonly Repair[] {
  const { contents } = made;
  const rows = blankRows(made);
  return rows.length === 0
    ? []
    : [
        repairOf({
          kind: "blankRows",
          sheet: contents.sheet,
          table: contents.name,
          column: null,
          evidence: { count: rows.length },
          plan: {
            expect: [expectedTable(contents)],
            sheets: [contents.sheet],
            steps: [
              {
                kind: "deleteRows",
                table: contents.name,
                rows,
                addresses: rows.map((row) => String(contents.row + 2 + row)),
              },
            ],
          },
        }),
      ];
}

export function findTotalsRow({ contents }: { contents: TableContents }): readonly Repair[] {
  return contents.showsTotals
    ? [
        repairOf({
          kind: "totalsRow",
          sheet: contents.sheet,
          table: contents.name,
          column: null,
          evidence: {},
          plan: {
            expect: [expectedTable(contents)],
            sheets: [contents.sheet],
            steps: [{ kind: "hideTotals", table: contents.name }],
          },
        }),
      ]
    : [];
}

/** Rows that stand right below a table, as after pasting where it could not grow. */
export function findRowsBelow(made: LookedAt): readonly Repair[] {
  const { definition, contents, columns, look } = made;
  const end = look.below.findIndex((row) => row.every(isBlankCell));
  const rows = end === -1 ? look.below.length : end;
  if (rows === 0) return [];
  const formulas = definition.columns.flatMap((column) => {
    const at = columns[column.key] ?? null;
    const formula = at === null ? null : expectedFormula(made, column);
    return formula === null ? [] : [{ header: contents.headers[at!]!, formula }];
  });
  const firstRow = contents.row + contents.values.length + 2;
  return [
    repairOf({
      kind: "rowsBelow",
      sheet: contents.sheet,
      table: contents.name,
      column: null,
      evidence: { count: rows, names: look.below.slice(0, rows).map(shownRow) },
      plan: {
        expect: [expectedTable(contents)],
        sheets: [contents.sheet],
        steps: [{ kind: "takeInRows", table: contents.name, rows, firstRow, formulas }],
      },
    }),
  ];
}

const shownRow = (row: readonly CellValue[]): string =>
  row
    .filter((cell) => !isBlankCell(cell))
    .slice(0, 3)
    .map(String)
    .join(", ");
