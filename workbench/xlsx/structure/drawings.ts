import { COLUMN_COUNT, ROW_COUNT } from "../../formula/area";
import type { Rule } from "./checkedFile";
import { childNamed, everyNode, type Node } from "./package";

/** Drawings stand on the sheet, and what is drawn has a name and, where it is a chart, a description. */
export const checkDrawings: Rule = ({ roots }) =>
  [...roots].flatMap(([part, root]) => {
    if (root.space !== "xdr" || root.name !== "wsDr") return [];
    const found = root.children.flatMap(checkAnchor);
    const ids = new Set<string>();
    for (const node of everyNode(root)) {
      if (node.name !== "cNvPr") continue;
      const { id = "", name = "" } = node.attributes;
      if (!(Number(id) > 0) || ids.has(id)) found.push(`the id "${id}" is not of one drawing.`);
      if (name.trim() === "") found.push(`the drawing ${id} has no name.`);
      ids.add(id);
    }
    return found.map((fault) => `${part}: ${fault}`);
  });

function checkAnchor(anchor: Node): string[] {
  const found: string[] = [];
  const from = placeOf(childNamed(anchor, "from"));
  const to = placeOf(childNamed(anchor, "to"));
  const isOnSheet = [from, to].every(
    (place) =>
      !place ||
      (place.every((number) => number >= 0) &&
        (place[0] ?? 0) < COLUMN_COUNT &&
        (place[2] ?? 0) < ROW_COUNT)
  );
  if (!isOnSheet) found.push("a drawing is not on the sheet.");
  if (from && to && !(isBefore(from, to, 0) && isBefore(from, to, 2))) {
    found.push("a drawing ends before it begins.");
  }
  if (anchor.name !== "absoluteAnchor" && !from) found.push("a drawing has no place.");
  for (const frame of everyNode(anchor)) {
    if (frame.name !== "graphicFrame") continue;
    const named = [...everyNode(frame)].find(({ name }) => name === "cNvPr");
    if (!named?.attributes["descr"]?.trim()) {
      found.push(`the chart "${named?.attributes["name"] ?? ""}" has no description.`);
    }
  }
  return found;
}

/** Column, offset, row, offset; NaN for what is not said. */
function placeOf(node: Node | undefined): readonly number[] | undefined {
  return (
    node &&
    ["col", "colOff", "row", "rowOff"].map((name) => {
      const text = childNamed(node, name)?.text.trim();
      return text ? Number(text) : NaN;
    })
  );
}

function isBefore(from: readonly number[], to: readonly number[], at: 0 | 2): boolean {
  const [a = NaN, b = NaN] = [from[at], to[at]];
  return a < b || (a === b && (from[at + 1] ?? NaN) < (to[at + 1] ?? NaN));
}
