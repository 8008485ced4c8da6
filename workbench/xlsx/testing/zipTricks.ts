/** Where numbers stand in an entry of a zip's directory. */
const DIRECTORY_FIELDS = { flags: 8, method: 10, crc: 16, size: 24 } as const;

const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** A zip file whose directory says something else of an entry. */
export function withLie(
  bytes: Uint8Array,
  name: string,
  field: keyof typeof DIRECTORY_FIELDS,
  value: number
): Uint8Array {
  const lying = Uint8Array.from(bytes);
  const view = new DataView(lying.buffer);
  let at = view.getUint32(bytes.length - END_LENGTH + 16, true);
  while (at < bytes.length - END_LENGTH) {
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    if (new TextDecoder().decode(nameBytes) === name) {
      const place = at + DIRECTORY_FIELDS[field];
      if (field === "flags" || field === "method") view.setUint16(place, value, true);
      else view.setUint32(place, value, true);
      return lying;
    }
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true);
  }
  throw new Error(`There is no ${name}`);
}

/** A zip file whose end says another count of entries. */
export function withCount(bytes: Uint8Array, count: number): Uint8Array {
  const lying = Uint8Array.from(bytes);
  new DataView(lying.buffer).setUint16(bytes.length - END_LENGTH + 10, count, true);
  return lying;
}
