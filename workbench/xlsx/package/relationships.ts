import { LIMITS } from "../limits";
import { refuse } from "../refusal";
import type { TextParts } from "./openPackage";
import { childrenOf, parseXml } from "./xml";

/** What a part refers to: the last word of the relationship's type, and the part's name. */
export interface Relationship {
  readonly id: string;
  /** Such as "worksheet" or "table". */
  readonly kind: string;
  /** The part's name in lower case. */
  readonly part: string;
}

/** Where the relationships of a part are kept; "" stands for the whole file. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The relationships of a part to other parts of the file; those that lead outside are left out. */
export function relationshipsOf(parts: TextParts, part: string): Relationship[] {
  const source = parts.get(relationshipsPart(part));
  if (source === undefined) return [];
  const items = childrenOf(parseXml(source), "Relationship");
  if (items.length > LIMITS.items) return refuse("tooBig", `${items.length} relationships`);
  return items
    .filter(({ attributes }) => attributes["TargetMode"] !== "External")
    .map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      part: resolve(part, attributes["Target"] ?? ""),
    }));
}

/** The text of a part that another one refers to. Throws XlsxRefusal when it is not there. */
export function requirePart(parts: TextParts, name: string): string {
  return parts.get(name) ?? refuse("damaged", `${name} is missing`);
}

function resolve(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1).toLowerCase();
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/").toLowerCase();
}
