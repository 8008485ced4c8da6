import fc from "fast-check";
import { edited, type Parts } from "./packageEdits";

/** A change of a file that nobody means to make, by numbers that fit any file. */
export type Mutation =
  | { readonly kind: "byte"; readonly at: number; readonly value: number }
  | { readonly kind: "cut"; readonly at: number; readonly length: number }
  | { readonly kind: "dropPart"; readonly part: number }
  | { readonly kind: "swapParts"; readonly part: number; readonly other: number }
  | { readonly kind: "dropTag"; readonly part: number; readonly at: number }
  | { readonly kind: "repeatTag"; readonly part: number; readonly at: number }
  | { readonly kind: "value"; readonly part: number; readonly at: number; readonly value: string };

const VALUES = [
  ...["", "0", "1", "-1", "2", "99999999", "1e999", "NaN", "A1", "A1:XFD1048576", "ZZZ1", "#REF!"],
  ...["true", "x", "rId1", "SUM(", "=1", "[1]A!A1", "T[[#This Row],[a]]", "'", "_x0000_", " "],
  ...["../../../etc/passwd", "/xl/workbook.xml", "{1,2", '"', "&#0;", "&#x1F600;", "<", "]]>"],
  ...["x".repeat(300), "x".repeat(33_000), `"${"x".repeat(300)}"`, "1+".repeat(5_000)],
];

/** 0 to 1, for a place in whatever there is. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Changes of the zip file, and of the text of its parts; the latter go deeper into the reader. */
export const arbitraryMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant("byte" as const), at: share, value: fc.nat(255) }),
  fc.record({ kind: fc.constant("cut" as const), at: share, length: fc.nat(400) }),
  fc.record({ kind: fc.constant("dropPart" as const), part: share }),
  fc.record({ kind: fc.constant("swapParts" as const), part: share, other: share }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("dropTag" as const), part: share, at: share }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("repeatTag" as const), part: share, at: share }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("value" as const),
      part: share,
      at: share,
      value: fc.constantFrom(...VALUES),
    }),
  }
);

/** A file made of the parts with all the changes, those of single bytes last. */
export async function mutated(
  original: Parts,
  mutations: readonly Mutation[]
): Promise<Uint8Array> {
  const parts: Parts = new Map(original);
  const nameAt = (place: number): string => {
    const names = [...parts.keys()];
    return names[Math.floor(place * names.length)] ?? "";
  };
  for (const mutation of mutations) {
    if (!("part" in mutation)) continue;
    const name = nameAt(mutation.part);
    const text = parts.get(name) ?? "";
    if (mutation.kind === "dropPart") parts.delete(name);
    else if (mutation.kind === "swapParts") {
      const other = nameAt(mutation.other);
      parts.set(name, parts.get(other) ?? "").set(other, text);
    } else parts.set(name, mutatedText(text, mutation));
  }
  let bytes = await edited(parts, []);
  for (const mutation of mutations) {
    if (mutation.kind === "byte") bytes[Math.floor(mutation.at * bytes.length)] = mutation.value;
    if (mutation.kind === "cut") {
      const at = Math.floor(mutation.at * bytes.length);
      bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + mutation.length)]);
    }
  }
  return bytes;
}

function mutatedText(
  text: string,
  mutation: Extract<Mutation, { readonly at: number; readonly part: number }>
): string {
  const pattern = mutation.kind === "value" ? /(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)/g : /<[^>]*>/g;
  const places = [...text.matchAll(pattern)];
  const found = places[Math.floor(mutation.at * places.length)];
  if (!found) return text;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  if (mutation.kind === "value") return before + mutation.value + after;
  return mutation.kind === "dropTag" ? before + after : before + found[0] + found[0] + after;
}
