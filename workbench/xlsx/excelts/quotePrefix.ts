import type { Style } from "@cj-tech-master/excelts";

/**
 * Text entered with an apostrophe is marked `quotePrefix` in a cell's format. excelts knows nothing
 * of it, but passes `pivotButton` through untouched, which says nothing outside of pivot tables; so
 * the one goes through it as the other.
 */
interface MarkedStyle extends Partial<Style> {
  pivotButton?: boolean;
}

export function markPrefixed(style: Partial<Style>): Partial<Style> {
  const marked: MarkedStyle = { ...style, pivotButton: true };
  return marked;
}

export function isMarkedPrefixed(style: Partial<Style>): boolean {
  return (style as MarkedStyle).pivotButton === true;
}

/** A styles part that excelts wrote, as Excel is to see it. */
export function revealPrefix(styles: string): string {
  return styles.replace(/ pivotButton="1"/g, ' quotePrefix="1"');
}

/** A styles part as excelts is to see it. */
export function hidePrefix(styles: string): string {
  return styles.replace(/\bpivotButton=/g, "unused=").replace(/\bquotePrefix=/g, "pivotButton=");
}
