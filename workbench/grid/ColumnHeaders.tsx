import { useRef, type PointerEvent, type ReactNode } from "react";
import { columnName, type Area } from "../formula/area";
import { pointsOf, type Axis, type Window } from "./geometry";
import type { GridSession } from "./gridSession";
import { ROW_HEADER_WIDTH } from "./GridRow";

/** Pixels of the row with the column letters. */
export const HEADER_HEIGHT = 22;

const NARROWEST = 8;

interface ColumnHeadersProps {
  readonly session: GridSession;
  readonly columns: Axis;
  readonly window: Window;
  readonly frozenColumns: number;
  readonly selected: Area;
}

/** The letters above the columns, with edges that can be dragged. */
export function ColumnHeaders(props: ColumnHeadersProps) {
  const { columns, window, frozenColumns, session } = props;
  const headers: ReactNode[] = [];
  for (let column = 0; column < frozenColumns; column += 1) {
    headers.push(<ColumnHeader key={column} {...props} column={column} isFrozen />);
  }
  for (let column = Math.max(frozenColumns, window.first); column <= window.last; column += 1) {
    if (columns.size(column) > 0)
      headers.push(<ColumnHeader key={column} {...props} column={column} />);
  }
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="column-headers"
      style={{ width: ROW_HEADER_WIDTH + columns.total, height: HEADER_HEIGHT }}
    >
      <div role="columnheader" aria-colindex={1} className="corner" data-corner="">
        <span className="visually-hidden">Select all</span>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M10 0v10H0z" fill="currentColor" />
        </svg>
      </div>
      {session.sheet.view.showHeadings && headers}
    </div>
  );
}

function ColumnHeader(props: ColumnHeadersProps & { column: number; isFrozen?: boolean }) {
  const { session, columns, selected, column, isFrozen } = props;
  const dragged = useRef<{ x: number; width: number } | null>(null);
  const width = columns.size(column);
  const isSelected = column >= selected.left && column <= selected.right;
  const classes = ["column-header"];
  if (isFrozen) classes.push("frozen");
  if (isSelected) classes.push("selected");

  const drag = (event: PointerEvent): void => {
    const from = dragged.current;
    if (!from) return;
    const wanted = Math.max(NARROWEST, Math.round(from.width + event.clientX - from.x));
    if (wanted === columns.size(column)) return;
    session.attempt(() => session.sheet.setColumnWidth(column, column, pointsOf(wanted)));
  };

  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      className={classes.join(" ")}
      data-column-header={column}
      style={{ left: ROW_HEADER_WIDTH + columns.start(column), width }}
    >
      {columnName(column)}
      <span
        className="column-edge"
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { x: event.clientX, width };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          dragged.current = null;
        }}
      />
    </div>
  );
}
