import { LIMITS } from "../limits";
import { decodeXstring, readXml } from "../package/xml";
import { refuse } from "../refusal";

/** The texts that cells refer to by number. Runs of one text are joined: cells have one look here. */
export function readSharedStrings(source: string | undefined): string[] {
  const strings: string[] = [];
  if (source === undefined) return strings;
  let text = "";
  let isText = false;
  let phonetic = 0;
  readXml(source, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") phonetic += 1;
      isText = name === "t" && phonetic === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      isText = false;
      if (name === "rPh") phonetic -= 1;
      if (name !== "si") return;
      strings.push(checkedText(text));
      if (strings.length > LIMITS.cells) refuse("tooBig", "too many texts");
    },
  });
  return strings;
}

/** A cell's text, with what XML cannot hold put back. Throws XlsxRefusal when Excel has none so long. */
export function checkedText(text: string): string {
  const decoded = decodeXstring(text);
  return decoded.length <= LIMITS.cellText ? decoded : refuse("damaged", "a text is too long");
}
