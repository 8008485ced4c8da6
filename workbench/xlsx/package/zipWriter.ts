import { crc32 } from "./crc32";

/** Zip's way to say 1 January 1980: files that are equal stay equal whenever they are written. */
const NO_DATE = 0x0021;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/** Packs files by name into a zip file, in their order; without `compress` it takes no time. */
export async function writeZip(
  files: ReadonlyMap<string, string | Uint8Array>,
  { compress = true } = {}
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [fileName, file] of files) {
    const name = encoder.encode(fileName);
    const content = typeof file === "string" ? encoder.encode(file) : file;
    const data = compress ? await deflate(content) : content;
    const facts = new DataView(new ArrayBuffer(26));
    facts.setUint16(0, VERSION, true);
    facts.setUint16(2, NAMES_ARE_UTF8, true);
    facts.setUint16(4, compress ? DEFLATED : STORED, true);
    facts.setUint16(8, NO_DATE, true);
    facts.setUint32(10, crc32(content), true);
    facts.setUint32(14, data.length, true);
    facts.setUint32(18, content.length, true);
    facts.setUint16(22, name.length, true);
    const shared = new Uint8Array(facts.buffer);
    body.push(bytesOf(0x04034b50, 4), shared, name, data);
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, at, true);
    directory.push(bytesOf(0x02014b50, 4), bytesOf(VERSION, 2), shared);
    directory.push(new Uint8Array(tail.buffer), name);
    at += 4 + shared.length + name.length + data.length;
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.size, true);
  end.setUint16(10, files.size, true);
  end.setUint32(12, directoryBytes, true);
  end.setUint32(16, at, true);
  return join([...body, ...directory, new Uint8Array(end.buffer)]);
}

function bytesOf(value: number, length: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  if (length === 2) view.setUint16(0, value, true);
  else view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([content as BlobPart])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
