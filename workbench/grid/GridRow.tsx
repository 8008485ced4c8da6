import { memo, type CSSProperties, type ReactNode } from "react";
import { columnName, formatCell } from "../formula/area";
import type { CellFace } from "./cellFace";
import { ConditionalIcon } from "./ConditionalIcon";
import type { Axis, Window } from "./geometry";
import { ChevronDownIcon, FilterIcon } from "./icons";
import type { SheetFaces } from "./sheetFaces";

/** Pixels of the column with the row numbers. */
export const ROW_HEADER_WIDTH = 46;

/** The part of the selection that lies in one row; columns -1 for none. */
export interface RowSelection {
  readonly left: number;
  readonly right: number;
  readonly isTop: boolean;
  readonly isBottom: boolean;
  readonly active: number;
}

export const NOT_SELECTED: RowSelection = {
  left: -1,
  right: -1,
  isTop: false,
  isBottom: false,
  active: -1,
};

/** A cell at which another editor is. */
export interface CellMark {
  readonly column: number;
  readonly color: string;
  readonly name: string;
}

export const NO_MARKS: readonly CellMark[] = [];

interface GridRowProps {
  readonly row: number;
  readonly top: number;
  readonly faces: SheetFaces;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenColumns: number;
  readonly window: Window;
  readonly selection: RowSelection;
  readonly cellId: (row: number, column: number) => string;
  readonly marks: readonly CellMark[];
  /** Drawn inside the active cell: the entry being typed, or the arrow of its list. */
  readonly overlay: ReactNode;
  readonly openFilter: (row: number, column: number, button: HTMLElement) => void;
}

/** One row of cells with its number. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, faces, rows, columns, frozenColumns, window, selection } = props;
  const frozen: ReactNode[] = [];
  for (let column = 0; column < frozenColumns; column += 1) {
    if (columns.size(column) > 0) {
      frozen.push(<GridCell key={column} {...props} column={column} origin={0} />);
    }
  }
  const cells: ReactNode[] = [];
  for (let column = Math.max(frozenColumns, window.first); column <= window.last; column += 1) {
    if (columns.size(column) > 0) {
      cells.push(<GridCell key={column} {...props} column={column} origin={ROW_HEADER_WIDTH} />);
    }
  }
  const isSelected = selection.left >= 0;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="grid-row"
      style={{ top, height: rows.size(row) }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={isSelected ? "row-header selected" : "row-header"}
        data-row-header={row}
      >
        {faces.sheet.view.showHeadings ? row + 1 : ""}
      </div>
      {frozen.length > 0 && (
        <div
          role="presentation"
          className="frozen-cells"
          style={{ left: ROW_HEADER_WIDTH, width: columns.start(frozenColumns) }}
        >
          {frozen}
        </div>
      )}
      {cells}
    </div>
  );
});

/** `origin`: where the first column begins, in pixels from what the cell is placed in. */
function GridCell(props: GridRowProps & { column: number; origin: number }) {
  const { row, column, faces, rows, columns, selection, overlay, openFilter } = props;
  const merge = faces.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const face = faces.face(row, column);
  const isActive = selection.active === column;
  const mark = props.marks.find((each) => each.column === column);
  const isSelected = column >= selection.left && column <= selection.right;
  const right = merge?.right ?? column;
  const width = columns.start(right + 1) - columns.start(column);
  const text = faces.shownText(row, column, width);
  const filter = faces.filterButton(row, column);
  const lines = faces.lines(row, column, columns);
  const classes = lines ? ["cell"] : ["cell", "plain"];
  if (isSelected) {
    classes.push("selected");
    if (selection.isTop) classes.push("edge-top");
    if (selection.isBottom || (merge && isActive)) classes.push("edge-bottom");
    if (column === selection.left) classes.push("edge-left");
    if (right >= selection.right) classes.push("edge-right");
  }
  if (isActive) classes.push("active");
  if (merge) classes.push("merged");
  if (mark) classes.push("others");
  const height = merge ? rows.start(merge.bottom + 1) - rows.start(row) : rows.size(row);
  return (
    <div
      role="gridcell"
      id={props.cellId(row, column)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      className={classes.join(" ")}
      data-cell={`${faces.sheet.name}!${formatCell(row, column)}`}
      data-row={row}
      data-column={column}
      style={{
        left: props.origin + columns.start(column),
        width,
        height,
        ...(face.fill ? { background: face.fill } : {}),
      }}
    >
      {lines && <span className="cell-lines" style={lines} />}
      {face.bar && <DataBar bar={face.bar} />}
      {face.icon && <ConditionalIcon icon={face.icon} />}
      {text !== "" && (
        <CellText
          {...{ face, text, row, column, faces, columns, hasFilter: filter !== undefined }}
        />
      )}
      {filter && (
        <button
          type="button"
          className={filter.filtered ? "filter-button filtered" : "filter-button"}
          tabIndex={-1}
          aria-label={`Filter and sort by column ${columnName(column)}`}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => openFilter(row, column, event.currentTarget)}
        >
          {filter.filtered ? <FilterIcon size={11} /> : <ChevronDownIcon size={12} />}
        </button>
      )}
      {mark && (
        <span className="other-editor" style={{ "--other": mark.color } as CSSProperties}>
          <span className="other-name">{mark.name}</span>
        </span>
      )}
      {isActive && overlay}
    </div>
  );
}

function DataBar({ bar }: { bar: NonNullable<CellFace["bar"]> }) {
  const style = {
    width: `calc((100% - 4px) * ${bar.share})`,
    background: `linear-gradient(90deg, ${bar.color}, color-mix(in srgb, ${bar.color} 45%, white))`,
    borderColor: bar.color,
  };
  return bar.share > 0 ? <span className="data-bar" style={style} /> : null;
}

interface CellTextProps {
  readonly face: CellFace;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly faces: SheetFaces;
  readonly columns: Axis;
  readonly hasFilter: boolean;
}

/** The text, clipped at the columns it may run over. */
function CellText({ face, text, row, column, faces, columns, hasFilter }: CellTextProps) {
  const { left, right } = faces.extent(row, column, columns);
  const style: CSSProperties = {
    left: columns.start(left) - columns.start(column),
    right: columns.start(column + 1) - columns.start(right + 1),
    alignItems: face.vertical,
    justifyContent: face.align,
    font: face.font,
    color: face.color,
    paddingLeft: 3 + (face.align === "left" ? face.indent : 0) + (face.icon ? 18 : 0),
    paddingRight: 3 + (face.align === "right" ? face.indent : 0) + (hasFilter ? 17 : 0),
  };
  if (face.decoration) style.textDecoration = face.decoration;
  return (
    <span className="cell-text" style={style}>
      <span
        className={face.wrap && face.turned === 0 ? "wrap" : "line"}
        style={{ textAlign: face.align, ...turnedStyle(face.turned) }}
      >
        {text}
      </span>
    </span>
  );
}

/** Upright text takes its room upright; at other angles it keeps the room that it takes level. */
function turnedStyle(degrees: number): CSSProperties {
  switch (degrees) {
    case 0:
      return {};
    case 90:
      return { writingMode: "vertical-rl", transform: "rotate(180deg)" };
    case -90:
      return { writingMode: "vertical-rl" };
    case 180:
      return { writingMode: "vertical-rl", textOrientation: "upright" };
    default:
      return { transform: `rotate(${-degrees}deg)` };
  }
}
