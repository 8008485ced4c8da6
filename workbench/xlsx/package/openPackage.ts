import { LIMITS } from "../limits";
import { refuse, type RefusalReason } from "../refusal";
import { readDirectory, readEntryBytes, type ZipEntry } from "./zipReader";

/** The parts of a workbook that are text, by their names in lower case. */
export type TextParts = ReadonlyMap<string, string>;

const CONTENT_TYPES = "[content_types].xml";
const ZIP = [0x50, 0x4b];
/** In a container of that kind, what holds an encrypted workbook. */
const ENCRYPTED_STREAM = "EncryptedPackage";
/** Begins old workbooks, and the container in which Excel puts encrypted ones. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Looks into a file before anything else reads it, and gives its XML parts. Throws XlsxRefusal for
 * what the workbench does not open. Memory is bounded by `LIMITS` whatever the file claims.
 */
export async function openPackage(bytes: Uint8Array): Promise<TextParts> {
  if (bytes.length > LIMITS.fileBytes) return refuse("tooBig", `${bytes.length} bytes`);
  if (startsWith(bytes, COMPOUND_FILE)) {
    return refuse(hasStream(bytes, ENCRYPTED_STREAM) ? "encrypted" : "old", "a compound file");
  }
  if (!startsWith(bytes, ZIP)) return refuse("damaged", "no zip file");
  const entries = readDirectory(bytes);
  checkNames(entries.map(({ name }) => name.toLowerCase()));
  const budget = { bytesLeft: LIMITS.inflatedBytes };
  const parts = new Map<string, string>();
  for (const entry of entries.filter(isXml)) {
    const text = decode(await readEntryBytes(bytes, entry, budget), entry);
    // Also in comments and CDATA: no workbook has a reason to hold these words unescaped.
    if (/<!(DOCTYPE|ENTITY)/.test(text)) return refuse("entities", entry.name);
    parts.set(entry.name.toLowerCase().replace(/^\//, ""), text);
  }
  checkTypes(parts.get(CONTENT_TYPES) ?? refuse("damaged", "no content types"));
  return parts;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file's directory has a name, which stands there in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  // One character for each byte, so that the bytes of the name can be looked for as text.
  return new TextDecoder("latin1").decode(bytes).includes([...name].join("\0"));
}

function isXml({ name }: ZipEntry): boolean {
  return /\.(xml|rels|vml)$/i.test(name);
}

function decode(content: Uint8Array, { name }: ZipEntry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return refuse("damaged", `${name} is not UTF-8`);
  }
}

const TELLING_NAMES: readonly [pattern: RegExp, reason: RefusalReason][] = [
  [/vbaproject|^\/?xl\/macrosheets\//, "macros"],
  [/^\/?xl\/externallinks\//, "externalLinks"],
  [/^\/?xl\/(connections\.xml$|querytables\/)/, "connections"],
  [/^\/?xl\/(embeddings|activex|ctrlprops)\//, "embedded"],
];

/** Parts that give a file away by their names, whatever the content types say. */
function checkNames(names: readonly string[]): void {
  for (const [pattern, reason] of TELLING_NAMES) {
    const found = names.find((name) => pattern.test(name));
    if (found !== undefined) refuse(reason, found);
  }
}

function checkTypes(contentTypes: string): void {
  // First, since that format is called "binary.macroEnabled" with macros and without.
  if (/sheet\.binary/i.test(contentTypes)) refuse("binary", "content types");
  if (/macroEnabled|vbaProject|macrosheet/i.test(contentTypes)) refuse("macros", "content types");
  if (/externalLink/i.test(contentTypes)) refuse("externalLinks", "content types");
  if (/spreadsheetml\.(connections|queryTable)\+/i.test(contentTypes)) {
    refuse("connections", "content types");
  }
  if (/oleObject|activeX|controlproperties/i.test(contentTypes)) {
    refuse("embedded", "content types");
  }
}
