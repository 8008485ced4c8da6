export interface BorderLine {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double";
  readonly color?: string;
  readonly weight?: "Hairline" | "Thin" | "Medium" | "Thick";
}

/**
 * A cell's look; a property that is absent has Excel's default. Colours are "#RRGGBB", sizes
 * points. Enumerated values are spelled as in the Excel API.
 */
export interface CellStyle {
  readonly fillColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough?: boolean;
  readonly horizontalAlignment?:
    "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly shrinkToFit?: boolean;
  readonly textOrientation?: number;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
  readonly borderLeft?: BorderLine;
  readonly borderRight?: BorderLine;
  /** Whether sheet protection guards the cell; absent means true. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** Properties to change; `null` brings the default back. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

export const EMPTY_STYLE: CellStyle = Object.freeze({});

/** A style with a patch applied; keys are kept in alphabetical order so that equal styles are equal JSON. */
export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const merged: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else if (value !== undefined) merged[key] = value;
  }
  const keys = Object.keys(merged).sort();
  if (keys.length === 0) return EMPTY_STYLE;
  return Object.freeze(Object.fromEntries(keys.map((key) => [key, merged[key]])));
}
