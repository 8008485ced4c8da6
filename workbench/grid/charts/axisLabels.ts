import { lineHeight, shortened, wrapText } from "./chartText";
import type { TextStyle } from "./marks";

/** The labels below an axis of categories, and the room they take. */
export interface FittedLabels {
  readonly labels: readonly FittedLabel[];
  /** 0, 45 or 90 degrees upwards. */
  readonly angle: 0 | 45 | 90;
  /** Pixels from the axis to their far end. */
  readonly depth: number;
}

export interface FittedLabel {
  /** Share of the axis. */
  readonly place: number;
  readonly lines: readonly string[];
}

/** Pixels between two labels in a row, and from the axis to its labels. */
const BETWEEN = 6;
export const LABEL_GAP = 5;

/**
 * Fits labels below an axis as Excel does: beside each other, wrapped, leaning, upright, and when
 * there is no room for all even so, every second, third and so on. What is longer than `mostDepth`
 * ends in "…".
 *
 * @param room Pixels between two neighbouring labels.
 */
export function fitLabels(
  labels: readonly { readonly place: number; readonly text: string }[],
  room: number,
  style: TextStyle,
  widthOf: (text: string) => number,
  mostDepth: number
): FittedLabels {
  const line = lineHeight(style);
  const widths = labels.map(({ text }) => widthOf(text));
  const widest = Math.max(0, ...widths);
  const plain = (depth: number, angle: FittedLabels["angle"]): FittedLabels => ({
    labels: labels.map(({ place, text }) => ({ place, lines: [text] })),
    angle,
    depth,
  });
  if (widest + BETWEEN <= room || labels.length < 2) return plain(line, 0);
  const words = labels.flatMap(({ text }) => text.split(" "));
  const longestWord = Math.max(0, ...words.map(widthOf));
  if (longestWord + BETWEEN <= room) {
    const wrapped = labels.map(({ place, text }) => ({
      place,
      lines: wrapText(text, room - BETWEEN, widthOf),
    }));
    const depth = line * Math.max(...wrapped.map(({ lines }) => lines.length));
    if (depth <= Math.min(mostDepth, 3 * line)) return { labels: wrapped, angle: 0, depth };
  }
  // Leaning labels keep apart as long as their lines do, measured across.
  const angle = room * Math.SQRT1_2 >= line ? 45 : 90;
  const every = Math.max(1, Math.ceil((line * (angle === 45 ? Math.SQRT2 : 1)) / room));
  const slope = angle === 45 ? Math.SQRT1_2 : 1;
  const most = (mostDepth - (angle === 45 ? line * slope : 0)) / slope;
  const shown = labels
    .filter((_, index) => index % every === 0)
    .map(({ place, text }) => ({ place, lines: [shortened(text, most, widthOf)] }));
  const longest = Math.max(0, ...shown.map(({ lines }) => widthOf(lines[0] ?? "")));
  return { labels: shown, angle, depth: longest * slope + (angle === 45 ? line * slope : 0) };
}
