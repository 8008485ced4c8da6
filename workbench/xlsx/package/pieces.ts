import type { Budget } from "../budget";
import type { Piece } from "../parts/elementOrder";
import { readXml, XmlTreeBuilder, type XmlElement } from "./xml";

/** A document taken apart at the children of its root. */
export interface Pieces {
  /** Everything up to the end of the root's start tag. */
  readonly head: string;
  readonly root: { readonly name: string; readonly attributes: Readonly<Record<string, string>> };
  readonly pieces: readonly Piece[];
  /** The children as elements; those streamed have no content. */
  readonly elements: readonly XmlElement[];
}

/** Hears of the content of the children that are too big to be kept as elements. */
export interface PieceStream {
  /** The name of the children that are streamed. */
  readonly name: string;
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Takes a document apart. Throws XlsxRefusal when it is not well-formed. */
export function takeApart(source: string, stream?: PieceStream, budget?: Budget): Pieces {
  let head = "";
  let root = { name: "", attributes: {} };
  let depth = 0;
  let start = 0;
  let streaming = false;
  const pieces: Piece[] = [];
  const elements: XmlElement[] = [];
  const builder = new XmlTreeBuilder(budget);
  readXml(source, {
    open(name, attributes, position) {
      depth += 1;
      if (depth === 1) {
        head = source.slice(0, position);
        root = { name, attributes };
        start = position;
        return;
      }
      if (streaming) {
        stream?.open(name, attributes);
        return;
      }
      builder.open(name, attributes);
      streaming = depth === 2 && name === stream?.name;
    },
    text(text) {
      if (streaming) stream?.text(text);
      else builder.text(text);
    },
    close(name, position) {
      depth -= 1;
      if (depth === 0) return;
      if (streaming && depth > 1) {
        stream?.close(name);
        return;
      }
      streaming = false;
      const element = builder.close();
      if (depth > 1 || !element) return;
      elements.push(element);
      pieces.push({ name, text: source.slice(start, position) });
      start = position;
    },
  });
  // An empty root is written as "<worksheet/>"; it has to be opened to be filled.
  return { head: head.replace(/\/>$/, ">"), root, pieces, elements };
}
