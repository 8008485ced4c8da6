/** The width in pixels of a text on one line in a CSS font. */
export type TextWidth = (text: string, font: string) => number;

/** Of the font's size; what a character of Excel's default font takes on average. */
const AVERAGE_CHARACTER = 0.5;

/** Measures with the browser's own text engine, and remembers; without a canvas it estimates. */
export function createTextWidth(): TextWidth {
  const context = canvasContext();
  const known = new Map<string, number>();
  return (text, font) => {
    if (!context) return text.length * sizeIn(font) * AVERAGE_CHARACTER;
    const key = `${font}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      // Long texts are many and rarely asked for again.
      if (text.length < 60) known.set(key, width);
      if (known.size > 50_000) known.clear();
    }
    return width;
  };
}

function canvasContext(): CanvasRenderingContext2D | null {
  if (typeof document === "undefined" || !("CanvasRenderingContext2D" in globalThis)) return null;
  return document.createElement("canvas").getContext("2d");
}

function sizeIn(font: string): number {
  return Number(/([\d.]+)px/.exec(font)?.[1] ?? 15);
}

/** How many lines a text takes when wrapped at a width; words longer than a line are broken. */
export function wrappedLines(
  text: string,
  width: number,
  widthOf: (text: string) => number
): number {
  return text
    .split(/\r?\n/)
    .reduce((lines, part) => lines + paragraphLines(part, width, widthOf), 0);
}

function paragraphLines(
  paragraph: string,
  width: number,
  widthOf: (text: string) => number
): number {
  const space = widthOf(" ");
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const size = widthOf(word);
    if (used > 0 && used + space + size > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + size;
    if (used > width && width > 0) {
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return lines;
}
