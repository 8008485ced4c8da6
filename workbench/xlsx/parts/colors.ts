import { child, parseXml, readNumber, type XmlElement } from "../package/xml";

/** A colour as files give it: itself, or by number from the theme or from Excel's old palette. */
export interface FileColor {
  /** "AARRGGBB" or "RRGGBB". */
  readonly argb?: string | undefined;
  readonly theme?: number | undefined;
  /** From -1, black, to 1, white. */
  readonly tint?: number | undefined;
  readonly indexed?: number | undefined;
}

/** Excel's order of the theme's colours; the file's order has the first two pairs turned round. */
const THEME_ORDER = [
  ...["lt1", "dk1", "lt2", "dk2"],
  ...["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"],
];

const OFFICE_THEME = [
  ...["FFFFFF", "000000", "E7E6E6", "44546A"],
  ...["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"],
];

/** The palette of old workbooks, from number 8 on; the first eight repeat. */
const PALETTE = [
  ..."000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" "),
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(" "),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(" "),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
];

/** Turns a file's colours into "#RRGGBB"; undefined for automatic ones. */
export type ColorReader = (color: FileColor | undefined) => string | undefined;

/** A reader for a workbook with that theme part; without one for Office's own theme. */
export function colorReader(themeSource: string | undefined): ColorReader {
  const theme = themeSource === undefined ? OFFICE_THEME : themeColors(parseXml(themeSource));
  return (color) => {
    if (color?.argb !== undefined) return rgb(color.argb.slice(-6));
    if (color?.theme !== undefined) return rgb(tinted(theme[color.theme], color.tint ?? 0));
    if (color?.indexed === undefined) return undefined;
    return rgb(PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8]);
  };
}

/** A colour as an element such as `<color rgb="FF00FF00"/>` gives it. */
export function readColor(element: XmlElement | undefined): FileColor | undefined {
  if (!element) return undefined;
  const { rgb: argb, theme, tint, indexed } = element.attributes;
  return {
    argb,
    theme: readNumber(theme),
    tint: readNumber(tint),
    indexed: readNumber(indexed),
  };
}

/** "#RRGGBB" as files write it. */
export function toArgb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function rgb(digits: string | undefined): string | undefined {
  return digits !== undefined && /^[0-9a-f]{6}$/i.test(digits)
    ? `#${digits.toUpperCase()}`
    : undefined;
}

function themeColors(theme: XmlElement): string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const [color] = child(scheme, name)?.children ?? [];
    const { lastClr, val } = color?.attributes ?? {};
    return lastClr ?? val ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** Lighter or darker by the lightness of the HSL model, as the file format prescribes. */
function tinted(digits: string | undefined, tint: number): string | undefined {
  if (digits === undefined || tint === 0) return digits;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const lightness = (high + low) / 2;
  const next = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = 1 - Math.abs(2 * lightness - 1);
  const nextSpread = 1 - Math.abs(2 * next - 1);
  return [r, g, b]
    .map((part) => {
      const away = spread === 0 ? 0 : ((part - lightness) / spread) * nextSpread;
      const byte = Math.round(Math.min(1, Math.max(0, next + away)) * 255);
      return byte.toString(16).padStart(2, "0");
    })
    .join("");
}
