import type { Rule } from "./checkedFile";
import type { Node } from "./package";
import { SEQUENCES } from "./schemaSequences";

/** The elements of all parts stand where the schemas have them, in the order of the schemas. */
export const checkElementOrder: Rule = (file) =>
  [...file.roots].flatMap(([part, root]) => {
    const found = new Set<string>();
    visit(root, (sentence) => found.add(`${part}: ${sentence}`));
    return [...found];
  });

function visit(node: Node, tell: (sentence: string) => void): void {
  const sequence = SEQUENCES[`${node.space}:${node.name}`];
  let last = { place: -1, name: "" };
  for (const child of node.children) {
    visit(child, tell);
    // What stands in it is for programs of different ages; each has one of its choices.
    if (!sequence || child.name === "AlternateContent") continue;
    const place = sequence.findIndex((names) => names.includes(child.name));
    if (place < 0) tell(`${child.name} is no child of ${node.name}.`);
    else if (place < last.place) {
      tell(`in ${node.name}, ${child.name} stands behind ${last.name}.`);
    } else last = { place, name: child.name };
  }
}
