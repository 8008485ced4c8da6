import { relationsPart, type Rule } from "./checkedFile";
import { everyNode } from "./package";

const RELATIONS = /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/;

/** Every relationship leads somewhere, every reference has its relationship, every part is reached. */
export const checkRelationships: Rule = (file) => {
  const found: string[] = [];
  for (const name of file.names) {
    const match = RELATIONS.exec(name);
    if (!match) continue;
    const owner = [match[1], match[2]].filter(Boolean).join("/");
    if (owner !== "" && !file.names.includes(owner)) {
      found.push(`${name}: there is no part ${owner}.`);
    }
    const ids = new Set<string>();
    for (const { id, target } of file.relationsOf(owner)) {
      if (id === "" || ids.has(id)) found.push(`${name}: the id "${id}" is not its own.`);
      ids.add(id);
      if (target !== undefined && !file.names.includes(target)) {
        found.push(`${name}: ${id} leads to ${target}, which is missing.`);
      }
    }
  }
  for (const [part, root] of file.roots) {
    const ids = new Set(file.relationsOf(part).map(({ id }) => id));
    for (const { name, attributes } of everyNode(root)) {
      for (const [key, id] of Object.entries(attributes)) {
        if (!key.startsWith("r:") || ids.has(id)) continue;
        found.push(`${part}: ${name} names the relationship "${id}", which is missing.`);
      }
    }
  }
  return [...found, ...unreached(file)];
};

function unreached(file: Parameters<Rule>[0]): string[] {
  const reached = new Set(["[Content_Types].xml"]);
  const visit = (part: string): void => {
    reached.add(part).add(relationsPart(part));
    for (const { target } of file.relationsOf(part)) {
      if (target !== undefined && !reached.has(target)) visit(target);
    }
  };
  visit("");
  return file.names
    .filter((name) => !reached.has(name))
    .map((name) => `${name}: nothing leads to it.`);
}
