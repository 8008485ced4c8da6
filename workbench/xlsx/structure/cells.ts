import { parseCell } from "../../formula/area";
import { cellText, type CheckedFile, type CheckedSheet, type Rule } from "./checkedFile";
import { childNamed, childrenNamed, numberAt, xstring, type Node } from "./package";

/** Excel's own limit of characters in a cell. */
const LONGEST_TEXT = 32_767;
const TYPES = new Set(["n", "s", "b", "e", "str", "inlineStr", "d"]);

/** Rows and cells are in order, formulas have no values, texts and formats are there. */
export const checkCells: Rule = (file) => [
  ...file.sheets.flatMap((sheet) => checkSheet(sheet, file)),
  ...file.strings.flatMap((text, index) =>
    xstring(text).length > LONGEST_TEXT ? [`The text ${index} is longer than a cell holds.`] : []
  ),
];

function checkSheet({ part, root }: CheckedSheet, file: CheckedFile): string[] {
  const found: string[] = [];
  const cellXfs = childNamed(file.styles?.root, "cellXfs");
  const formats = childrenNamed(cellXfs, "xf").length;
  let row = 0;
  for (const item of childrenNamed(childNamed(root, "sheetData"), "row")) {
    const number = numberAt(item, "r");
    if (!(number > row)) found.push(`${part}: row ${item.attributes["r"]} is not in order.`);
    row = number;
    found.push(...checkFormat(part, `row ${number}`, item, formats));
    let column = -1;
    for (const cell of childrenNamed(item, "c")) {
      const { r = "" } = cell.attributes;
      const place = parseCell(r);
      if (place?.row !== number - 1 || place.column <= column) {
        found.push(`${part}: cell ${r} is not in order.`);
      }
      column = place?.column ?? column;
      found.push(...checkFormat(part, `cell ${r}`, cell, formats));
      found.push(...checkContent(part, cell, file));
    }
  }
  for (const column of childrenNamed(childNamed(root, "cols"), "col")) {
    found.push(
      ...checkFormat(part, `column ${column.attributes["min"]}`, column, formats, "style")
    );
  }
  return [...found, ...checkColumns(part, root)];
}

function checkFormat(
  part: string,
  what: string,
  node: Node,
  formats: number,
  name = "s"
): string[] {
  if (node.attributes[name] === undefined) return [];
  const number = numberAt(node, name);
  return number >= 0 && number < formats ? [] : [`${part}: ${what} has a format that is missing.`];
}

function checkContent(part: string, cell: Node, { strings }: CheckedFile): string[] {
  const { r, t = "n" } = cell.attributes;
  const found: string[] = [];
  if (!TYPES.has(t)) found.push(`${part}: cell ${r} has the unknown type "${t}".`);
  if (childNamed(cell, "f") && childNamed(cell, "v")) {
    found.push(`${part}: cell ${r} has a value beside its formula.`);
  }
  if (t === "s" && cellText(cell, strings) === undefined) {
    found.push(`${part}: cell ${r} has a text that is missing.`);
  }
  if (t === "inlineStr" && xstring(cellText(cell, strings) ?? "").length > LONGEST_TEXT) {
    found.push(`${part}: the text of cell ${r} is longer than a cell holds.`);
  }
  return found;
}

function checkColumns(part: string, root: Node): string[] {
  let last = 0;
  return childrenNamed(childNamed(root, "cols"), "col").flatMap((column) => {
    const [min, max] = [numberAt(column, "min"), numberAt(column, "max")];
    const isInOrder = min > last && max >= min && max <= 16_384;
    last = max;
    return isInOrder ? [] : [`${part}: columns ${min} to ${max} are not in order.`];
  });
}
