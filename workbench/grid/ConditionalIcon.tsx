import type { ReactNode } from "react";
import type { ConditionalLook } from "../model/conditionalEvaluation";

const RED = "#d65532";
const YELLOW = "#e8b22a";
const GREEN = "#4c9a5b";
const GREY = "#7f7f7f";

/** From the lowest to the highest of sets with three, four and five icons. */
const RAMPS: Record<number, readonly string[]> = {
  3: [RED, YELLOW, GREEN],
  4: [RED, "#e0874a", YELLOW, GREEN],
  5: [RED, "#e0874a", YELLOW, "#9dbb4c", GREEN],
};

const COUNTS: Record<string, number> = { Three: 3, Four: 4, Five: 5 };

/** The icon of a conditional format, drawn after Excel's set of that name. */
export function ConditionalIcon({ icon }: { icon: NonNullable<ConditionalLook["icon"]> }) {
  const match = /^(Three|Four|Five)(.*?)\d?$/.exec(icon.set);
  const count = COUNTS[match?.[1] ?? "Three"] ?? 3;
  const kind = match?.[2] ?? "";
  const share = icon.index / (count - 1);
  const color = kind.endsWith("Gray") ? GREY : (RAMPS[count]?.[icon.index] ?? GREY);
  return (
    <svg className="conditional-icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {drawing(kind, color, icon.index, count, share)}
    </svg>
  );
}

function drawing(
  kind: string,
  color: string,
  index: number,
  count: number,
  share: number
): ReactNode {
  if (kind.startsWith("Arrows")) {
    return (
      <path
        d="M7 1.5l4.8 5.2H9.1v5.8H4.9V6.7H2.2z"
        fill={color}
        transform={`rotate(${180 - share * 180} 7 7)`}
      />
    );
  }
  if (kind.startsWith("Triangles")) {
    if (index === 1) return <rect x="2" y="5.5" width="10" height="3" fill={color} />;
    return (
      <path d="M7 2.5l5.5 9h-11z" fill={color} transform={index === 0 ? "rotate(180 7 7)" : ""} />
    );
  }
  if (kind.startsWith("Symbols")) return symbol(color, index);
  if (kind.startsWith("Flags")) {
    return (
      <>
        <path d="M3.5 1.5v11.5" stroke={GREY} strokeWidth="1.4" />
        <path d="M4.2 2h8l-2.4 2.7 2.4 2.8h-8z" fill={color} />
      </>
    );
  }
  if (kind.startsWith("Rating")) return bars(index, count);
  if (kind.startsWith("Boxes")) return boxes(index);
  if (kind.startsWith("Quarters")) return pie(share);
  if (kind.startsWith("Stars")) {
    const points = "7,1 8.8,5 13,5.4 9.8,8.3 10.8,12.6 7,10.3 3.2,12.6 4.2,8.3 1,5.4 5.2,5";
    return (
      <polygon
        points={points}
        fill={index > 0 ? YELLOW : "none"}
        stroke={YELLOW}
        opacity={index === 1 ? 0.6 : 1}
      />
    );
  }
  if (kind.startsWith("Signs") && index < 2) {
    const shape = index === 0 ? "M7 1l6 6-6 6-6-6z" : "M7 1.5l6 11H1z";
    return <path d={shape} fill={color} />;
  }
  return <circle cx="7" cy="7" r="5.5" fill={color} stroke="rgb(0 0 0 / 25%)" strokeWidth="0.8" />;
}

function symbol(color: string, index: number): ReactNode {
  const stroke = {
    stroke: "#ffffff",
    strokeWidth: 1.7,
    fill: "none",
    strokeLinecap: "round" as const,
  };
  return (
    <>
      <circle cx="7" cy="7" r="6" fill={color} />
      {index === 0 && <path d="M4.8 4.8l4.4 4.4M9.2 4.8L4.8 9.2" {...stroke} />}
      {index === 1 && <path d="M7 3.6v4M7 10.2v.1" {...stroke} />}
      {index === 2 && <path d="M4.2 7.2l2 2 3.6-4" {...stroke} />}
    </>
  );
}

function bars(index: number, count: number): ReactNode {
  const heights = [3, 5.5, 8, 10.5];
  const lit = count === 5 ? index : index + 1;
  return heights.map((height, at) => (
    <rect
      key={height}
      x={1 + at * 3.2}
      y={12.5 - height}
      width="2.4"
      height={height}
      fill={at < lit ? "#3a6ea5" : "#c8c8c8"}
    />
  ));
}

function boxes(index: number): ReactNode {
  const corners = [
    [1.5, 7.5],
    [7.5, 7.5],
    [1.5, 1.5],
    [7.5, 1.5],
  ] as const;
  return corners.map(([x, y], at) => (
    <rect key={at} x={x} y={y} width="5" height="5" fill={at < index ? "#3a6ea5" : "#c8c8c8"} />
  ));
}

function pie(share: number): ReactNode {
  const angle = 2 * Math.PI * share;
  const end = `${7 + 5.5 * Math.sin(angle)} ${7 - 5.5 * Math.cos(angle)}`;
  return (
    <>
      <circle cx="7" cy="7" r="5.5" fill={share === 1 ? GREY : "#ffffff"} stroke={GREY} />
      {share > 0 && share < 1 && (
        <path d={`M7 7V1.5A5.5 5.5 0 ${share > 0.5 ? 1 : 0} 1 ${end}z`} fill={GREY} />
      )}
    </>
  );
}
