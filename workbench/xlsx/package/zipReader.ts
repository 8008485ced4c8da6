import { LIMITS } from "../limits";
import { refuse } from "../refusal";
import { crc32 } from "./crc32";

/** A file inside a zip file, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly compressedBytes: number;
  /** What the directory says; the truth shows when it is inflated. */
  readonly declaredBytes: number;
  readonly crc: number;
  /** Where the entry's own header begins. */
  readonly headerAt: number;
}

/** Bytes that may still be inflated; shared by all entries of a file. */
export interface InflationBudget {
  bytesLeft: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_LENGTH = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
const IS_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** Reads the directory of a zip file. Throws XlsxRefusal when it is broken or lists too much. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  // Zip64 writes these when a number does not fit; such a file is beyond every limit anyway.
  if (count === 0xffff || view.getUint32(end + 16, true) === 0xffffffff) {
    return refuse("tooBig", "zip64");
  }
  if (count > LIMITS.parts) return refuse("tooBig", `${count} parts`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let declared = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) {
      return refuse("damaged", `directory entry ${index}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(
      view,
      at,
      bytes.subarray(at + DIRECTORY_LENGTH).subarray(0, nameLength)
    );
    // Two files of one name would let the guard look at one and the reader at the other.
    const key = entry.name.toLowerCase();
    if (names.has(key)) return refuse("damaged", `two parts are called ${entry.name}`);
    names.add(key);
    entries.push(entry);
    declared += entry.declaredBytes;
    const extraLength = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    at += DIRECTORY_LENGTH + nameLength + extraLength;
  }
  if (declared > LIMITS.inflatedBytes) return refuse("tooBig", `${declared} bytes declared`);
  return entries;
}

function readEntry(view: DataView, at: number, nameBytes: Uint8Array): ZipEntry {
  const method = view.getUint16(at + 10, true);
  const name = new TextDecoder().decode(nameBytes);
  if (view.getUint16(at + 8, true) & IS_ENCRYPTED) return refuse("encrypted", name);
  if (method !== STORED && method !== DEFLATED) return refuse("damaged", `method of ${name}`);
  return {
    name,
    isDeflated: method === DEFLATED,
    crc: view.getUint32(at + 16, true),
    compressedBytes: view.getUint32(at + 20, true),
    declaredBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return refuse("damaged", "no end of the zip directory");
}

/**
 * The content of an entry, stopping as soon as the budget is used up, whatever the directory says.
 * Throws XlsxRefusal.
 */
export async function readEntryBytes(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: InflationBudget
): Promise<Uint8Array> {
  const data = compressedData(bytes, entry);
  const content = entry.isDeflated ? await inflate(data, budget, entry.name) : take(data, budget);
  if (content.length !== entry.declaredBytes || crc32(content) !== entry.crc) {
    return refuse("damaged", `checksum of ${entry.name}`);
  }
  return content;
}

function compressedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerAt, compressedBytes, name } = entry;
  if (
    headerAt + HEADER_LENGTH > bytes.length ||
    view.getUint32(headerAt, true) !== HEADER_SIGNATURE
  ) {
    return refuse("damaged", `header of ${name}`);
  }
  const start =
    headerAt +
    HEADER_LENGTH +
    view.getUint16(headerAt + 26, true) +
    view.getUint16(headerAt + 28, true);
  if (start + compressedBytes > bytes.length) return refuse("damaged", `${name} is cut off`);
  return bytes.subarray(start, start + compressedBytes);
}

function take(data: Uint8Array, budget: InflationBudget): Uint8Array {
  spend(budget, data.length);
  return data;
}

function spend(budget: InflationBudget, count: number): void {
  budget.bytesLeft -= count;
  if (budget.bytesLeft < 0) refuse("tooBig", "more bytes than are taken");
}

async function inflate(
  data: Uint8Array,
  budget: InflationBudget,
  name: string
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([data as BlobPart])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  for (;;) {
    const { done, value } = await reader
      .read()
      .catch(() => refuse("damaged", `${name} cannot be inflated`));
    if (done) break;
    length += value.length;
    budget.bytesLeft -= value.length;
    if (budget.bytesLeft < 0) {
      await reader.cancel().catch(() => undefined);
      return refuse("tooBig", `${name} inflates beyond the limit`);
    }
    chunks.push(value);
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
