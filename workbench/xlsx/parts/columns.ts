import { COLUMN_COUNT } from "../../formula/area";
import { childrenOf, readFlag, readNumber, type XmlElement } from "../package/xml";
import { fromFileWidth } from "./widths";

/** Columns of a file that share what they have of their own; zero-based, both ends inside. */
export interface FoundColumns {
  readonly from: number;
  readonly to: number;
  /** Points; undefined where nobody chose one. */
  readonly width: number | undefined;
  readonly isHidden: boolean;
  readonly format: number | undefined;
}

/** Reads `<cols>`. */
export function readColumns(element: XmlElement | undefined): FoundColumns[] {
  return childrenOf(element, "col").flatMap(({ attributes }) => {
    const { min, max, width, customWidth, hidden, style } = attributes;
    const from = (readNumber(min) ?? 0) - 1;
    const to = Math.min(readNumber(max) ?? 0, COLUMN_COUNT) - 1;
    if (from < 0 || to < from) return [];
    const ownWidth = readFlag(customWidth) ? readNumber(width) : undefined;
    return [
      {
        from,
        to,
        width: ownWidth === undefined ? undefined : fromFileWidth(ownWidth),
        isHidden: readFlag(hidden),
        format: readNumber(style),
      },
    ];
  });
}
