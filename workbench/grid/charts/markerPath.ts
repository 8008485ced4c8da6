import type { MarkerMark } from "./marks";

/** The outline of a marker as SVG path data; some are lines only, with nothing to fill. */
export function markerPath({ x, y, size, shape }: MarkerMark): {
  readonly path: string;
  readonly isOutline: boolean;
} {
  const r = size / 2;
  const cross = `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`;
  const plus = `M${x} ${y - r}V${y + r}M${x - r} ${y}H${x + r}`;
  switch (shape) {
    case "Circle":
      return {
        path: `M${x - r} ${y}a${r} ${r} 0 1 0 ${size} 0a${r} ${r} 0 1 0 ${-size} 0Z`,
        isOutline: false,
      };
    case "Square":
      return { path: `M${x - r} ${y - r}h${size}v${size}h${-size}Z`, isOutline: false };
    case "Diamond":
      return {
        path: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`,
        isOutline: false,
      };
    case "Triangle":
      return { path: `M${x} ${y - r}L${x + r} ${y + r}H${x - r}Z`, isOutline: false };
    case "Dash":
      return { path: `M${x - r} ${y - r / 4}h${size}v${r / 2}h${-size}Z`, isOutline: false };
    case "Dot":
      return { path: `M${x - r / 2} ${y - r / 4}h${r}v${r / 2}h${-r}Z`, isOutline: false };
    case "X":
      return { path: cross, isOutline: true };
    case "Plus":
      return { path: plus, isOutline: true };
    case "Star":
      return { path: cross + plus, isOutline: true };
  }
}
