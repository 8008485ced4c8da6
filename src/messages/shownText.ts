import { countText } from "./format";

/** Longer texts are cut: a name of 32,767 characters would push everything else out of the pane. */
export const MOST_SHOWN = 240;

/** Needs a look: what may be cut, is no visible character, or may be taken for what is put in place of such. */
const UNUSUAL =
  /[^\x20-\x7e\u00a0-\u058f\u1e00-\u1fff\u2010-\u2025\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

/** Letters that run from right to left, and the characters that only order others. */
const ORDERS_ITS_SURROUNDINGS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Ends of lines and paragraphs; a paragraph's end would end an isolate, too. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** Halves of characters, and what is no character. */
const NO_CHARACTERS = /[\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu;

const PICTURES = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
const REPLACEMENT = "\ufffd";
const ISOLATE = "\u2068";
const OPENS_ISOLATE = /[\u2066-\u2068]/;
const CLOSES_ISOLATE = "\u2069";

/** Whether a text stands in the pane exactly as it stands in the workbook. */
export function isShownAsItIs(text: string): boolean {
  return text.length <= MOST_SHOWN && !UNUSUAL.test(text);
}

/**
 * A text of the workbook as the pane shows it between words of its own: at most `MOST_SHOWN` characters, with the
 * whole length named; control characters by their pictures (NUL is ␀); and whatever could change the order of its
 * surroundings enclosed, so that a right-to-left override turns round no word but its own.
 */
export function shownText(text: string, most = MOST_SHOWN): string {
  if (text.length <= most && !UNUSUAL.test(text)) return text;
  const isCut = text.length > most;
  const start = isCut ? `${withoutHalf(text.slice(0, most))}…` : text;
  const shown = isolated(visible(start.replace(BREAKS, " ")));
  return isCut ? `${shown} (${countText(text.length, "character")})` : shown;
}

/** All of a text in a place of its own, with its lines. */
export function wholeText(text: string): string {
  return visible(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"));
}

/** A text with nothing invisible in it but lines, tabs and what orders it. */
function visible(text: string): string {
  return text.replace(CONTROLS, pictureOf).replace(NO_CHARACTERS, REPLACEMENT);
}

/** The later control characters have no pictures. */
function pictureOf(control: string): string {
  if (control === "\x7f") return PICTURE_OF_DELETE;
  return control < " " ? String.fromCharCode(PICTURES + control.charCodeAt(0)) : REPLACEMENT;
}

/**
 * A text between a first-strong isolate and its end, with the isolates in it made even: a stray end would close ours.
 * Embeddings and overrides end with the isolate by themselves (Unicode Bidirectional Algorithm, X6a).
 */
function isolated(text: string): string {
  if (!ORDERS_ITS_SURROUNDINGS.test(text)) return text;
  let open = 0;
  let even = "";
  for (const character of text) {
    if (character === CLOSES_ISOLATE && open === 0) continue;
    if (OPENS_ISOLATE.test(character)) open += 1;
    else if (character === CLOSES_ISOLATE) open -= 1;
    even += character;
  }
  return ISOLATE + even + CLOSES_ISOLATE.repeat(open + 1);
}

/** A character outside of the first plane has two halves, and a cut may fall between them. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
