import { memo, useId, type ReactNode } from "react";
import type { ChartPicture } from "./chartPicture";
import { familyOf } from "./chartText";
import type { LegendEntry, LineMark, MarkerMark, PathMark, Point, Stroke, TextMark } from "./marks";
import { markerPath } from "./markerPath";

/** A chart's picture as SVG. */
export const ChartDrawing = memo(function ChartDrawing({ picture }: { picture: ChartPicture }) {
  const clip = useId();
  const { width, height, plot, border, background } = picture;
  const inset = (border?.width ?? 0) / 2;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect
        x={inset}
        y={inset}
        width={Math.max(0, width - 2 * inset)}
        height={Math.max(0, height - 2 * inset)}
        fill={background || "none"}
        {...(border ? strokeProps(border) : {})}
      />
      <clipPath id={clip}>
        <rect x={plot.left} y={plot.top - 2} width={plot.width} height={plot.height + 4} />
      </clipPath>
      {picture.gridlines.map(drawLine)}
      {picture.bars.map(({ box, fill, stroke }, index) => (
        <rect
          key={index}
          x={box.left}
          y={box.top}
          width={box.width}
          height={box.height}
          fill={fill || "none"}
          {...(stroke ? strokeProps(stroke) : {})}
        />
      ))}
      {picture.axes.map(drawLine)}
      <g clipPath={`url(#${clip})`}>{picture.paths.map(drawPath)}</g>
      {picture.points.map(drawMarker)}
      {[
        ...picture.title,
        ...picture.axisTitles,
        ...picture.valueLabels,
        ...picture.categoryLabels,
        ...picture.labels,
      ].map(drawText)}
      {picture.legend.map(drawEntry)}
    </svg>
  );
});

function strokeProps({ color, width, dashes, isRound }: Stroke) {
  return {
    stroke: color,
    strokeWidth: width,
    ...(dashes ? { strokeDasharray: dashes.join(" ") } : {}),
    ...(isRound ? { strokeLinecap: "round" as const } : {}),
  };
}

function drawLine({ from, to, stroke }: LineMark, key: number): ReactNode {
  return <line key={key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} {...strokeProps(stroke)} />;
}

function drawPath({ pieces, stroke, isSmooth }: PathMark, key: number): ReactNode {
  const path = pieces.map(isSmooth ? smoothPath : straightPath).join("");
  return <path key={key} d={path} fill="none" strokeLinejoin="round" {...strokeProps(stroke)} />;
}

function straightPath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}

/** A curve through all points, with a tangent at each one along its neighbours. */
function smoothPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      const earlier = points[index - 2] ?? before;
      const later = points[index + 1] ?? point;
      const x1 = before.x + (point.x - earlier.x) / 6;
      const y1 = before.y + (point.y - earlier.y) / 6;
      const x2 = point.x - (later.x - before.x) / 6;
      const y2 = point.y - (later.y - before.y) / 6;
      return `C${x1} ${y1} ${x2} ${y2} ${point.x} ${point.y}`;
    })
    .join("");
}

function drawMarker(marker: MarkerMark, key: number): ReactNode {
  const { path, isOutline } = markerPath(marker);
  return (
    <path
      key={key}
      d={path}
      fill={isOutline ? "none" : marker.fill}
      {...strokeProps(marker.stroke)}
    />
  );
}

function drawText({ text, x, y, align, style, rotation }: TextMark, key: number): ReactNode {
  return (
    <text
      key={key}
      x={x}
      y={y}
      textAnchor={align}
      dominantBaseline="central"
      fill={style.color}
      fontFamily={familyOf(style)}
      fontSize={style.size}
      {...(style.isBold ? { fontWeight: "bold" } : {})}
      {...(style.isItalic ? { fontStyle: "italic" } : {})}
      {...(style.isUnderlined ? { textDecoration: "underline" } : {})}
      {...(rotation === 0 ? {} : { transform: `rotate(${rotation} ${x} ${y})` })}
    >
      {text}
    </text>
  );
}

function drawEntry({ key: sign, lines }: LegendEntry, key: number): ReactNode {
  return (
    <g key={key}>
      {sign.kind === "bar" ? (
        <rect
          x={sign.box.left}
          y={sign.box.top}
          width={sign.box.width}
          height={sign.box.height}
          fill={sign.fill || "none"}
          {...(sign.stroke ? strokeProps(sign.stroke) : {})}
        />
      ) : (
        <>
          {sign.line && drawLine(sign.line, 0)}
          {sign.marker && drawMarker(sign.marker, 1)}
        </>
      )}
      {lines.map(drawText)}
    </g>
  );
}
