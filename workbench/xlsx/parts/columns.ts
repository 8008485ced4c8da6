import { COLUMN_COUNT } from "../../formula/area";
import type { Budget } from "../budget";
import { refuse } from "../refusal";
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

/** Reads `<cols>`. Throws XlsxRefusal when a column is in it twice. */
export function readColumns(element: XmlElement | undefined, budget: Budget): FoundColumns[] {
  const taken = new Set<number>();
  return childrenOf(element, "col").flatMap(({ attributes }) => {
    const { min, max, width, customWidth, hidden, style } = attributes;
    const from = (readNumber(min) ?? 0) - 1;
    const to = Math.min(readNumber(max) ?? 0, COLUMN_COUNT) - 1;
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from) {
      return refuse("damaged", `columns ${min} to ${max}`);
    }
    budget.spend("cells", to - from + 1);
    for (let column = from; column <= to; column += 1) {
      if (taken.has(column)) return refuse("damaged", `column ${column} is there twice`);
      taken.add(column);
    }
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
