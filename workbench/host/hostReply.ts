/** What comes back for one batch: JSON text, or a number that says why it could not be delivered. */
export type HostReply =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "transportError"; readonly error: number };

export function transportError(error: number): HostReply {
  return { kind: "transportError", error };
}

/** Bytes of UTF-8; jsdom has no TextEncoder, and texts of megabytes should not be copied anyway. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Both halves of a surrogate pair count two, which makes the four bytes of the character.
    if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code >= 0x80) bytes += 1;
  }
  return bytes;
}
