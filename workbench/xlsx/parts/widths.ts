/** Pixels of the widest digit of the standard font, which is what files measure widths in. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** A new sheet's width as Excel writes it. No width of ours comes to this number: see `toFileWidth`. */
export const STANDARD_FILE_WIDTH = 9.140625;

/**
 * A column's width in points as files measure it; undefined is the standard width. Not rounded to
 * 1/256 as Excel does, so that it can be told from the standard one and comes back as it was.
 */
export function toFileWidth(points: number | undefined): number {
  return points === undefined ? STANDARD_FILE_WIDTH : points / POINTS_PER_PIXEL / DIGIT_PIXELS;
}

/** Points of a file's width: those of whole pixels where it is within a file's accuracy of them. */
export function fromFileWidth(width: number): number {
  const pixels = width * DIGIT_PIXELS;
  const whole = Math.round(pixels);
  const near = Math.abs(pixels - whole) <= DIGIT_PIXELS / 256;
  return Number(((near ? whole : pixels) * POINTS_PER_PIXEL).toFixed(6));
}
