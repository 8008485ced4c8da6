import { formatCell, parseArea } from "../../../workbench/formula/area";
import type { WorkbookJson } from "../../../workbench/model/serialization";

/** A workbook in which two columns of a table have changed places, as when people move them; no formula changes. */
export function withSwapped(
  json: WorkbookJson,
  tableName: string,
  one: string,
  other: string
): WorkbookJson {
  const table = json.tables.find(({ name }) => name === tableName)!;
  const { left, top, bottom } = parseArea(table.area)!;
  const [first, second] = [one, other].map((header) =>
    table.columns.findIndex(({ name }) => name === header)
  ) as [number, number];
  const columns = [...table.columns];
  [columns[first], columns[second]] = [columns[second]!, columns[first]!];
  const sheets = json.sheets.map((sheet) => {
    if (sheet.id !== table.sheetId) return sheet;
    const cells = new Map(Object.entries(sheet.cells));
    for (let row = top; row <= bottom; row += 1) {
      const places = [first, second].map((column) => formatCell(row, left + column));
      const found = places.map((place) => cells.get(place));
      places.reverse().forEach((place, at) => {
        const cell = found[at];
        if (cell === undefined) cells.delete(place);
        else cells.set(place, cell);
      });
    }
    return { ...sheet, cells: Object.fromEntries(cells) };
  });
  return {
    ...json,
    sheets,
    tables: json.tables.map((each) => (each === table ? { ...table, columns } : each)),
  };
}
