import type { CheckedSheet, Rule } from "./checkedFile";
import { childNamed, childrenNamed, everyNode, numberAt, type Node } from "./package";

/** Conditional formats have priorities and looks of their own, and find what belongs to them. */
export const checkConditionals: Rule = ({ sheets, styles }) => {
  const looks = childrenNamed(childNamed(styles?.root, "dxfs"), "dxf").length;
  return sheets.flatMap((sheet) => checkSheet(sheet, looks));
};

function checkSheet({ part, root }: CheckedSheet, looks: number): string[] {
  const rules = [...everyNode(root)].filter(({ name }) => name === "cfRule");
  const older = rules.filter(({ space }) => space === "s");
  const newer = rules.filter(({ space }) => space === "x14");
  const linked = new Set(older.flatMap((rule) => linkOf(rule) ?? []));
  const found: string[] = [];
  const priorities = new Set<number>();
  for (const rule of rules) {
    const id = rule.attributes["id"];
    // The newer half of a rule has no priority: it goes with the older one.
    if (rule.space === "x14" && id !== undefined && linked.has(id)) continue;
    const priority = numberAt(rule, "priority");
    if (!(priority > 0) || priorities.has(priority)) {
      found.push(`${part}: the priority ${rule.attributes["priority"]} is not of one rule.`);
    }
    priorities.add(priority);
  }
  for (const rule of older) {
    const { type, dxfId } = rule.attributes;
    const number = numberAt(rule, "dxfId");
    if (dxfId !== undefined && !(number >= 0 && number < looks)) {
      found.push(`${part}: a conditional format has the look ${dxfId}, which is missing.`);
    }
    if (type === "expression" && childrenNamed(rule, "formula").length !== 1) {
      found.push(`${part}: a conditional format by formula has not one formula.`);
    }
  }
  const ids = newer.map(({ attributes }) => attributes["id"] ?? "");
  for (const id of linked) {
    if (!ids.includes(id)) found.push(`${part}: a conditional format misses its half ${id}.`);
  }
  if (new Set(ids).size < ids.length) found.push(`${part}: two newer rules have one id.`);
  return found;
}

function linkOf(rule: Node): string | undefined {
  return [...everyNode(rule)].find(({ name, space }) => name === "id" && space === "x14")?.text;
}
