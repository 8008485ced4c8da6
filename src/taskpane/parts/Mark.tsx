import type { ReactNode } from "react";

export type MarkKind = "inPlace" | "attention" | "missing" | "down" | "close";

const SHAPES: Record<MarkKind, ReactNode> = {
  inPlace: <path d="M3.5 8.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  attention: <path d="M8 3v6.2M8 11.2v1.8" fill="none" stroke="currentColor" strokeWidth="2" />,
  missing: <path d="M4 8h8" fill="none" stroke="currentColor" strokeWidth="2" />,
  down: <path d="M3 5h10L8 12z" fill="currentColor" />,
  close: <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** Drawn, not typed: the letters for these shapes look different in every font. Words always stand beside it. */
export function Mark({ kind, size = 16 }: { readonly kind: MarkKind; readonly size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden focusable={false}>
      {SHAPES[kind]}
    </svg>
  );
}
