import type { Workbook } from "../../../workbench/model/workbook";

/**
 * What a team would miss or find too much: sheets, cells, tables and names. Left out are what a workbook counts for
 * itself, what is selected, and formats: rows that a table has taken in and given back keep its look.
 */
export function contentsOf(workbook: Workbook): string {
  const { sheets, tables, names } = workbook.toJSON() as unknown as {
    sheets: { name: string; cells: Record<string, { v?: unknown; e?: unknown; f?: unknown }> }[];
    tables: unknown;
    names: unknown;
  };
  return JSON.stringify({
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: Object.entries(cells).flatMap(([address, { v, e, f }]) =>
        v === undefined && e === undefined && f === undefined ? [] : [[address, v, e, f]]
      ),
    })),
    tables,
    names,
  });
}
