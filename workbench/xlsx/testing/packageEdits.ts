import { readDirectory, readEntryBytes } from "../package/zipReader";
import { writeZip } from "../package/zipWriter";

/** The parts of a file by name, as text. */
export type Parts = Map<string, string>;

/** Takes a file apart. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const parts: Parts = new Map();
  for (const entry of readDirectory(bytes)) {
    const content = await readEntryBytes(bytes, entry, { bytesLeft: Infinity });
    parts.set(entry.name, new TextDecoder().decode(content));
  }
  return parts;
}

/**
 * A change of a part's text. Without `from` the part is put there whole, without `to` it is taken away.
 * Where `from` is a pattern, "$1" in `to` stands for what it caught.
 */
export interface Edit {
  readonly part: string;
  readonly from?: string | RegExp;
  readonly to?: string;
}

/** A file made of the parts after some edits. Throws when an edit finds nothing to change. */
export async function edited(
  parts: Parts,
  edits: readonly Edit[],
  { compress = false } = {}
): Promise<Uint8Array> {
  const changed = new Map(parts);
  for (const { part, from, to } of edits) {
    const before = changed.get(part);
    if (to === undefined) {
      if (!changed.delete(part)) throw new Error(`There is no ${part}`);
    } else if (from === undefined) changed.set(part, to);
    else {
      const after =
        typeof from === "string" ? before?.replace(from, () => to) : before?.replace(from, to);
      if (after === undefined || after === before) throw new Error(`${part} has no ${from}`);
      changed.set(part, after);
    }
  }
  return writeZip(changed, { compress });
}
