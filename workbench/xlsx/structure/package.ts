import { SaxesParser } from "saxes";
import { readDirectory, readEntryBytes } from "../package/zipReader";

/** An element of a part, by what it means and not by how its prefix is written. */
export interface Node {
  /** Without prefix. */
  readonly name: string;
  /** The namespace's short name of `NAMESPACES`; the namespace itself where it has none. */
  readonly space: string;
  /** By name; those that name a relationship as "r:id", whatever their prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** Short names for the namespaces that the rules know. */
const NAMESPACES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "s",
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main": "x14",
  "http://schemas.microsoft.com/office/excel/2006/main": "xm",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
};

/** The parts of a file as they stand in it. Names begin without a slash, in their own case. */
export interface Package {
  readonly names: readonly string[];
  /** The roots of the parts that are XML. */
  readonly roots: ReadonlyMap<string, Node>;
  /** What is wrong with parts that should be XML, as sentences. */
  readonly malformed: readonly string[];
}

/** Takes a file apart. Throws for what is no zip file. */
export async function openForChecks(bytes: Uint8Array): Promise<Package> {
  const names: string[] = [];
  const roots = new Map<string, Node>();
  const malformed: string[] = [];
  const budget = { bytesLeft: Infinity };
  for (const entry of readDirectory(bytes)) {
    names.push(entry.name);
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue;
    const text = new TextDecoder().decode(await readEntryBytes(bytes, entry, budget));
    try {
      roots.set(entry.name, parse(text));
    } catch (cause) {
      malformed.push(`${entry.name}: no well-formed XML: ${(cause as Error).message}`);
    }
  }
  return { names, roots, malformed };
}

interface OpenNode extends Node {
  readonly children: Node[];
  text: string;
}

function parse(source: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const stack: OpenNode[] = [];
  let root: Node | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const found = Object.values(attributes).map(
      (each) => [NAMESPACES[each.uri] === "r" ? `r:${each.local}` : each.name, each.value] as const
    );
    const node: OpenNode = {
      name: local,
      space: NAMESPACES[uri] ?? uri,
      attributes: Object.fromEntries(found),
      children: [],
      text: "",
    };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  const append = (text: string): void => {
    const top = stack.at(-1);
    if (top) top.text += text;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", () => {
    const node = stack.pop();
    if (stack.length === 0) root = node;
  });
  parser.write(source).close();
  if (!root) throw new Error("there is no element");
  return root;
}

/** The children of a name in the parent's namespace. */
export function childrenNamed(node: Node | undefined, name: string): readonly Node[] {
  return node?.children.filter((each) => each.name === name && each.space === node.space) ?? [];
}

/** The first of them. */
export function childNamed(node: Node | undefined, name: string): Node | undefined {
  return childrenNamed(node, name)[0];
}

/** The node itself and all that is in it. */
export function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

/** An attribute as a whole number; NaN for none. */
export function numberAt({ attributes }: Node, name: string): number {
  const text = attributes[name];
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : NaN;
}

/** Whether an attribute says yes; `otherwise` where it is absent. */
export function flagAt({ attributes }: Node, name: string, otherwise = false): boolean {
  const text = attributes[name];
  return text === undefined ? otherwise : text === "1" || text === "true";
}

/** Text that the office formats write with "_x000a_" for what XML cannot hold (ST_Xstring). */
export function xstring(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16))
  );
}
