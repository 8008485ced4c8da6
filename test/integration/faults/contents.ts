import type { Workbook } from "../../../workbench/model/workbook";

/**
 * What a team would miss or find too much: sheets, cells, tables and names. Left out are what a workbook counts for
 * itself, what is selected, and formats: rows that a table has taken in and given back keep its look.
 */
export function contentsOf(workbook: Workbook): string {
  const { sheets, tables, names } = workbook.toJSON() as unknown as {
    sheets: { name: string; cells: Record<string, unknown> }[];
    tables: unknown;
    names: unknown;
  };
  return JSON.stringify({
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: Object.entries(cells).flatMap(([address, cell]) => {
        // A cell without a look of its own is kept as its value alone.
        const { v, e, f } =
          typeof cell === "object" && cell !== null
            ? (cell as { v?: unknown; e?: unknown; f?: unknown })
            : { v: cell };
        return v === undefined && e === undefined && f === undefined ? [] : [[address, v, e, f]];
      }),
    })),
    tables,
    names,
  });
}
