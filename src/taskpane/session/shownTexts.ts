import { isShownAsItIs, shownText } from "../../messages/shownText";

/** A text that the pane shows cut. */
export interface LongText {
  readonly shown: string;
  readonly whole: string;
}

/**
 * The texts that the pane shows otherwise than they stand in the workbook, each with its way back: what is shown names
 * tools, places and gaps when something is done with them. Two different texts are never shown alike.
 */
export class ShownTexts {
  private readonly shownOf = new Map<string, string>();
  private readonly originalOf = new Map<string, string>();

  shown(text: string): string {
    if (isShownAsItIs(text)) return text;
    const before = this.shownOf.get(text);
    if (before !== undefined) return before;
    const plain = shownText(text);
    let shown = plain;
    for (let count = 2; this.originalOf.has(shown); count += 1) shown = `${plain} (${count})`;
    this.shownOf.set(text, shown);
    this.originalOf.set(shown, text);
    return shown;
  }

  original(shown: string): string {
    return this.originalOf.get(shown) ?? shown;
  }
}

/**
 * Never shown themselves: each observation has its line in the workbook, what figures are worked out from has names that
 * must go on to fit each other, and the original of a trouble is for developers.
 */
const NOT_SHOWN: ReadonlySet<string> = new Set(["observations", "basis", "original"]);

/** Plain data with every text in it replaced; what has none to replace stays the same object. */
export function withTexts<T>(data: T, replace: (text: string) => string): T {
  return replaced(data, replace) as T;
}

function replaced(data: unknown, replace: (text: string) => string): unknown {
  if (typeof data === "string") return replace(data);
  if (Array.isArray(data)) {
    let copy: unknown[] | null = null;
    for (let index = 0; index < data.length; index += 1) {
      const before: unknown = data[index];
      const after = replaced(before, replace);
      if (after !== before) (copy ??= [...(data as unknown[])])[index] = after;
    }
    return copy ?? data;
  }
  if (!isPlain(data)) return data;
  let copy: Record<string, unknown> | null = null;
  for (const key in data) {
    const before = data[key];
    if (typeof before !== "string" && (typeof before !== "object" || NOT_SHOWN.has(key))) continue;
    const after = replaced(before, replace);
    if (after !== before) (copy ??= { ...data })[key] = after;
  }
  return copy ?? data;
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return (
    typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype
  );
}
