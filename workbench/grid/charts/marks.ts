/** What a chart is drawn of. All lengths are CSS pixels from the chart's top left corner. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Stroke {
  /** "#RRGGBB". */
  readonly color: string;
  readonly width: number;
  /** Lengths of dashes and gaps; absent for a line without gaps. */
  readonly dashes?: readonly number[];
  /** Whether dashes have round ends. */
  readonly isRound?: boolean;
}

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly color: string;
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
}

/** One line of text; `x` and `y` are its middle height and the end that `align` names. */
export interface TextMark extends Point {
  readonly text: string;
  readonly align: "start" | "middle" | "end";
  readonly style: TextStyle;
  /** Degrees clockwise around the point. */
  readonly rotation: number;
}

export interface LineMark {
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
}

export interface BarMark {
  readonly series: number;
  readonly category: number;
  readonly box: Box;
  /** "" for none. */
  readonly fill: string;
  readonly stroke?: Stroke;
}

/** A line of a series in pieces, one after each gap. */
export interface PathMark {
  readonly series: number;
  readonly pieces: readonly (readonly Point[])[];
  readonly stroke: Stroke;
  readonly isSmooth: boolean;
}

export type MarkerShape =
  "Square" | "Diamond" | "Triangle" | "X" | "Star" | "Dot" | "Dash" | "Circle" | "Plus";

export interface MarkerMark extends Point {
  readonly shape: MarkerShape;
  readonly size: number;
  readonly fill: string;
  readonly stroke: Stroke;
}

/** A marker at a point of a series. */
export interface PointMark extends MarkerMark {
  readonly series: number;
  readonly category: number;
}

/** What stands beside a name in the legend. */
export type LegendKey =
  | { readonly kind: "bar"; readonly box: Box; readonly fill: string; readonly stroke?: Stroke }
  | { readonly kind: "line"; readonly line?: LineMark; readonly marker?: MarkerMark };

export interface LegendEntry {
  readonly key: LegendKey;
  readonly lines: readonly TextMark[];
}
