import { SaxesParser, type SaxesTagPlain } from "saxes";
import { Budget } from "../budget";
import { LIMITS } from "../limits";
import { refuse } from "../refusal";

/** An element with its attributes and children; texts of mixed content are joined. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** With prefix, as in "r:id". */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** What hears of a document; `position` is where the text has been read to. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>, position: number): void;
  text(text: string): void;
  close(name: string, position: number): void;
}

/** Reads a document and tells of it in order. Throws XlsxRefusal when it is not well-formed. */
export function readXml(source: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  parser.on("error", (error) => refuse("damaged", error.message));
  parser.on("doctype", () => refuse("entities", "a document type"));
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > LIMITS.attributes) refuse("tooBig", "an element has too many attributes");
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    depth += 1;
    elements += 1;
    attributes = 0;
    if (elements > LIMITS.toldElements) refuse("tooBig", "a part has too many elements");
    if (depth > LIMITS.xmlDepth) refuse("tooBig", "elements are nested too deeply");
    listener.open(localName(tag.name), tag.attributes, parser.position);
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  parser.on("closetag", (tag: SaxesTagPlain) => {
    depth -= 1;
    listener.close(localName(tag.name), parser.position);
  });
  parser.write(source).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Collects elements as they are told of; for whole documents and for parts of them. */
export class XmlTreeBuilder {
  private readonly stack: { element: XmlElement; children: XmlElement[]; text: string }[] = [];

  /** @param budget shared by documents that are kept together */
  constructor(private readonly budget = new Budget()) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const children: XmlElement[] = [];
    this.budget.spend("elements");
    this.stack.push({ element: { name, attributes, children, text: "" }, children, text: "" });
  }

  text(text: string): void {
    const top = this.stack.at(-1);
    if (top) top.text += text;
  }

  /** Ends the innermost element; gives it when it was the outermost. */
  close(): XmlElement | undefined {
    const top = this.stack.pop();
    if (!top) return undefined;
    const element = { ...top.element, text: top.text };
    this.stack.at(-1)?.children.push(element);
    return this.stack.length === 0 ? element : undefined;
  }
}

/** The root element of a document. Throws XlsxRefusal when it is not well-formed. */
export function parseXml(source: string, budget?: Budget): XmlElement {
  const builder = new XmlTreeBuilder(budget);
  let root: XmlElement | undefined;
  readXml(source, {
    open: (name, attributes) => builder.open(name, attributes),
    text: (text) => builder.text(text),
    close: () => {
      root = builder.close() ?? root;
    },
  });
  return root ?? refuse("damaged", "a document without an element");
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** Reads xsd:boolean, whose absence means `otherwise`. */
export function readFlag(text: string | undefined, otherwise = false): boolean {
  return text === undefined ? otherwise : text === "1" || text === "true";
}

/** Reads a number; undefined for none and for what is no number. */
export function readNumber(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Writes an element; attributes without a value are left out, `content` is XML already. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  content = ""
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeText(typeof value === "boolean" ? flag(value) : String(value))}"`]
  );
  const start = `<${name}${written.join("")}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

function flag(value: boolean): string {
  return value ? "1" : "0";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Read back as they are, where plain ones would become a space or a line feed.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text as it stands in XML. Characters that XML cannot hold must have been encoded before. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

/** Whether XML cannot hold a control character, or gives it back as another one. */
export function isUnfitForXml(character: string): boolean {
  return character < " " && character !== "\t" && character !== "\n";
}

/** Text with the office formats' own escapes (ST_Xstring): "_x0001_" for what XML cannot hold. */
export function encodeXstring(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)|[\p{Cc}\ufffe\uffff]/gu, (character) => {
    const isFit = character !== "_" && character <= "\u009f" && !isUnfitForXml(character);
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return isFit ? character : `_x${code.padStart(4, "0")}_`;
  });
}

/** Undoes `encodeXstring`. */
export function decodeXstring(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  );
}
