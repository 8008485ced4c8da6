import { formatCell, intersect, parseArea, type Area } from "../../formula/area";
import { firstOverlap } from "../parts/overlaps";
import {
  cellsOf,
  cellText,
  mergesOf,
  type CheckedSheet,
  type CheckedTable,
  type Rule,
} from "./checkedFile";
import { childNamed, childrenNamed, numberAt, xstring, type Node } from "./package";

/** Tables agree with themselves, with the cells under them and with each other. */
export const checkTables: Rule = (file) => {
  const tables = file.sheets.flatMap((sheet) => sheet.tables);
  const ids = tables.map(({ root }) => numberAt(root, "id"));
  const twice = tables.filter((_, index) => ids.indexOf(ids[index] ?? 0) < index);
  return [
    ...twice.map(({ part, root }) => `${part}: the id ${root.attributes["id"]} is taken.`),
    ...file.sheets.flatMap((sheet) => {
      const areas = sheet.tables.flatMap(({ area }) => area ?? []);
      const cells = cellsOf(sheet);
      return [
        ...(firstOverlap(areas) ? [`${sheet.part}: two tables overlap.`] : []),
        ...(mergesOf(sheet).some((merge) => areas.some((area) => intersect(area, merge)))
          ? [`${sheet.part}: a table has merged cells.`]
          : []),
        ...parts(sheet),
        ...sheet.tables.flatMap((table) => checkTable(table, cells, file.strings)),
      ];
    }),
  ];
};

function parts({ part, root, tables }: CheckedSheet): string[] {
  const listed = childrenNamed(childNamed(root, "tableParts"), "tablePart").length;
  return listed === tables.length
    ? []
    : [`${part}: it lists ${listed} of ${tables.length} tables.`];
}

function checkTable(
  { part, root, area, headerRows, totalsRows }: CheckedTable,
  cells: ReadonlyMap<string, Node>,
  strings: readonly string[]
): string[] {
  if (!area) return [`${part}: "${root.attributes["ref"]}" is no area.`];
  const found: string[] = [];
  const height = area.bottom - area.top + 1;
  if (height < headerRows + totalsRows + 1) found.push(`${part}: it has no row for data.`);
  const list = childNamed(root, "tableColumns");
  const columns = childrenNamed(list, "tableColumn");
  const width = area.right - area.left + 1;
  if (columns.length !== width || (list && numberAt(list, "count") !== width)) {
    found.push(`${part}: it has ${columns.length} columns on ${width}.`);
  }
  const names = columns.map(({ attributes }) => xstring(attributes["name"] ?? ""));
  const keys = names.map((name) => name.toLowerCase());
  const ids = columns.map((column) => numberAt(column, "id"));
  columns.forEach((_, index) => {
    const id = ids[index] ?? 0;
    if (!(id > 0) || ids.indexOf(id) < index) found.push(`${part}: the column id ${id} is taken.`);
    if (keys[index] === "" || keys.indexOf(keys[index] ?? "") < index) {
      found.push(`${part}: the column name "${names[index]}" is not its own.`);
    }
  });
  const textAt = (row: number, index: number): string | undefined => {
    const cell = cells.get(formatCell(row, area.left + index));
    return cell && cellText(cell, strings);
  };
  if (headerRows > 0) {
    names.forEach((name, index) => {
      const text = textAt(area.top, index);
      const address = formatCell(area.top, area.left + index);
      if (text === undefined) found.push(`${part}: the header ${address} is no text.`);
      else if (xstring(text) !== name) {
        found.push(`${part}: the header ${address} is not the column's name "${name}".`);
      }
    });
  }
  if (totalsRows > 0) {
    columns.forEach(({ attributes }, index) => {
      const address = formatCell(area.bottom, area.left + index);
      const label = attributes["totalsRowLabel"];
      if (label !== undefined && xstring(textAt(area.bottom, index) ?? "") !== xstring(label)) {
        found.push(`${part}: the total ${address} is not its label "${label}".`);
      }
      const cell = cells.get(address);
      if (attributes["totalsRowFunction"] && !(cell && childNamed(cell, "f"))) {
        found.push(`${part}: the total ${address} has no formula.`);
      }
    });
  }
  return [
    ...found,
    ...filter(part, root, { ...area, bottom: area.bottom - totalsRows }, headerRows),
  ];
}

/** Filters reach from the header to the last row of data. */
function filter(part: string, root: Node, wanted: Area, headerRows: number): string[] {
  const element = childNamed(root, "autoFilter");
  if (!element) return [];
  if (headerRows === 0) return [`${part}: it has a filter without a header.`];
  const area = parseArea(element.attributes["ref"] ?? "");
  const isWhole = (["top", "left", "bottom", "right"] as const).every(
    (edge) => area?.[edge] === wanted[edge]
  );
  const outside = childrenNamed(element, "filterColumn").some(
    (column) => !(numberAt(column, "colId") <= wanted.right - wanted.left)
  );
  return [
    ...(isWhole ? [] : [`${part}: its filter does not cover header and data.`]),
    ...(outside ? [`${part}: it filters by a column that it does not have.`] : []),
  ];
}
