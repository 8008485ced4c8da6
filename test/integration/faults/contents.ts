import type { Workbook } from "../../../workbench/model/workbook";

/**
 * What a team would miss or find too much: sheets, cells, tables and names. Left out are what a workbook counts for
 * itself, what is selected, filters, and formats: rows that a table has taken in and given back keep its look.
 *
 * @param moments numbers that say when something was written, all the same to a team
 */
export function contentsOf(workbook: Workbook, moments: readonly number[] = []): string {
  const { sheets, tables, names } = workbook.toJSON() as unknown as {
    sheets: {
      id: string;
      name: string;
      cells: Record<string, { v?: unknown; e?: unknown; f?: unknown }>;
    }[];
    tables: readonly {
      readonly id: string;
      readonly sheetId: string;
      readonly nextColumnId: number;
      readonly name: string;
      readonly columns: readonly { readonly id: number; readonly filter?: unknown }[];
    }[];
    names: readonly { readonly name: string }[];
  };
  const timeless = (value: unknown): unknown =>
    typeof value === "number" && moments.includes(value) ? "a moment" : value;
  return JSON.stringify({
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: Object.entries(cells).flatMap(([address, cell]) => {
        const { v, e, f } =
          typeof cell === "object" ? cell : { v: cell, e: undefined, f: undefined };
        return v === undefined && e === undefined && f === undefined
          ? []
          : [[address, timeless(v), e, f]];
      }),
    })),
    // By name: a table that is made anew has another id.
    tables: tables
      // Ids of columns count on, as Excel's do, so that one that is put in once more has another.
      .map(({ id: _, sheetId, columns, nextColumnId: ___, ...table }) => ({
        ...table,
        columns: columns.map(({ filter: __, id: ____, ...column }) => column),
        sheet: sheets.find(({ id }) => id === sheetId)?.name,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
}
