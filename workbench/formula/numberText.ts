import { parseValue } from "numfmt";

const known = new Map<string, number | undefined>();

/** The number that text means in arithmetic ("5", " 83% ", "1/2/2024"), or undefined. */
export function parseNumberText(text: string): number | undefined {
  if (known.has(text)) return known.get(text);
  const number = read(text);
  if (known.size > 10_000) known.clear();
  known.set(text, number);
  return number;
}

function read(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const parsed = parseValue(text);
  return typeof parsed?.v === "number" ? Number(parsed.v.toPrecision(15)) : undefined;
}
