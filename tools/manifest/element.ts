import { XMLParser, XMLValidator } from "fast-xml-parser";

export const NAMESPACES = {
  base: "http://schemas.microsoft.com/office/appforoffice/1.1",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
};

/** One XML element. Names carry the usual prefixes (`bt:Image`, `xsi:type`) whatever the file calls them. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** The namespaces declared here: prefix ("" for the default one) to address. */
  declares: Record<string, string>;
  /** The default namespace in force here. */
  namespace: string | undefined;
  /** A prefix used in this element's name that nothing declares. */
  undeclared: string | undefined;
  text: string;
  children: Element[];
  parent: Element | undefined;
  line: number;
}

/** Why a text is no XML, with the line. */
export interface XmlFault {
  message: string;
  line: number;
}

const ATTRIBUTES = ":@";
const TEXT = "#text";

type RawNode = Record<string, unknown>;

/** Reads a manifest into a tree that keeps order and lines, or says why it is not XML. */
export function readXml(xml: string): Element | XmlFault {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) return { message: verdict.err.msg, line: verdict.err.line };
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    captureMetaData: true,
  });
  const nodes = parser.parse(xml) as RawNode[];
  const root = nodes.find((node) => tagOf(node) !== undefined);
  if (root === undefined) return { message: "There is no element.", line: 1 };
  return toElement(root, undefined, {}, (index) => xml.slice(0, index).split("\n").length);
}

/** Whether `readXml` failed. */
export function isXmlFault(read: Element | XmlFault): read is XmlFault {
  return "message" in read;
}

/** Elements from the root down, as in `OfficeApp/Hosts/Host`; where siblings share a name, with a number. */
export function pathOf(element: Element): string {
  const { parent, name } = element;
  if (parent === undefined) return name;
  const alike = parent.children.filter((sibling) => sibling.name === name);
  const number = alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : "";
  return `${pathOf(parent)}/${name}${number}`;
}

/** The element itself and all below it, in document order. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

/** All elements of that name at or below `element`. */
export function findAll(element: Element, name: string): Element[] {
  return [...walk(element)].filter((each) => each.name === name);
}

/** The first element reached from `element` along these child names. */
export function descend(element: Element, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element
  );
}

/** Whether an ancestor of the element has that name. */
export function isWithin(element: Element, name: string): boolean {
  for (let at = element.parent; at !== undefined; at = at.parent) {
    if (at.name === name) return true;
  }
  return false;
}

function tagOf(node: RawNode): string | undefined {
  return Object.keys(node).find(
    (key) => key !== ATTRIBUTES && key !== TEXT && !key.startsWith("?")
  );
}

function toElement(
  node: RawNode,
  parent: Element | undefined,
  inherited: Record<string, string>,
  lineAt: (index: number) => number
): Element {
  const tag = tagOf(node) ?? "";
  const raw = (node[ATTRIBUTES] ?? {}) as Record<string, string>;
  const declares: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (key === "xmlns") declares[""] = value;
    else if (key.startsWith("xmlns:")) declares[key.slice("xmlns:".length)] = value;
  }
  const scope = { ...inherited, ...declares };
  const prefix = /^([^:]+):/.exec(tag)?.[1];
  const start = (node as Record<symbol, { startIndex?: number } | undefined>)[
    XMLParser.getMetaDataSymbol() as unknown as symbol
  ]?.startIndex;
  const element: Element = {
    name: canonicalName(tag, scope),
    attributes: Object.fromEntries(
      Object.entries(raw)
        .filter(([key]) => key !== "xmlns" && !key.startsWith("xmlns:"))
        .map(([key, value]) => [canonicalName(key, scope), value])
    ),
    declares,
    namespace: scope[""],
    undeclared: prefix !== undefined && !(prefix in scope) ? prefix : undefined,
    text: "",
    children: [],
    parent,
    line: lineAt(start ?? 0),
  };
  for (const child of (node[tag] ?? []) as RawNode[]) {
    const text = child[TEXT];
    if (typeof text === "string") element.text += text;
    else if (tagOf(child) !== undefined) {
      element.children.push(toElement(child, element, scope, lineAt));
    }
  }
  return element;
}

function canonicalName(name: string, scope: Record<string, string>): string {
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  const address = scope[name.slice(0, colon)];
  const local = name.slice(colon + 1);
  if (address === NAMESPACES.types) return `bt:${local}`;
  if (address === NAMESPACES.instance) return `xsi:${local}`;
  if (address === NAMESPACES.base || address === NAMESPACES.overrides) return local;
  return name;
}
