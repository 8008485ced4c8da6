import type { SaxesTagNS } from "saxes";
import { SaxesParser } from "saxes";

export const NAMESPACES = {
  base: "http://schemas.microsoft.com/office/appforoffice/1.1",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
};

/** Where `xmlns` attributes themselves belong. */
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** One XML element. Names carry the usual prefixes (`bt:Image`, `xsi:type`) whatever the file calls them. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** The namespaces declared here: prefix ("" for the default one) to address. */
  declares: Record<string, string>;
  /** The default namespace in force here. */
  namespace: string | undefined;
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

/** Reads a manifest into a tree that keeps order and lines, or says why it is not XML. */
export function readXml(xml: string): Element | XmlFault {
  const parser = new SaxesParser({ xmlns: true });
  let fault: XmlFault | undefined;
  let root: Element | undefined;
  let open: Element | undefined;
  let line = 1;
  parser.on("error", ({ message }) => {
    fault ??= { message: message.replace(/^\d+:\d+: /, ""), line: parser.line };
  });
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", (tag) => {
    const element = toElement(tag, open, line);
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on("text", (text) => {
    if (open !== undefined) open.text += text;
  });
  parser.on("closetag", () => {
    open = open?.parent;
  });
  parser.write(xml).close();
  return fault ?? root ?? { message: "There is no element.", line: 1 };
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

function toElement(tag: SaxesTagNS, parent: Element | undefined, line: number): Element {
  const attributes: Record<string, string> = {};
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.uri !== XMLNS) attributes[canonicalName(attribute)] = attribute.value;
  }
  return {
    name: canonicalName(tag),
    attributes,
    declares: tag.ns,
    namespace: tag.ns[""] ?? parent?.namespace,
    text: "",
    children: [],
    parent,
    line,
  };
}

function canonicalName({ name, local, uri }: { name: string; local: string; uri: string }): string {
  switch (uri) {
    case NAMESPACES.types:
      return `bt:${local}`;
    case NAMESPACES.instance:
      return `xsi:${local}`;
    case NAMESPACES.base:
    case NAMESPACES.overrides:
      return local;
    default:
      return name;
  }
}
