import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { COLUMN_COUNT, ROW_COUNT } from "../formula/area";
import { CellEditor } from "./CellEditor";
import { CellPopups } from "./CellPopups";
import { ChartLayer } from "./charts/ChartLayer";
import { useCharts } from "./charts/useCharts";
import { copySelection, pasteText } from "./clipboardActions";
import { ColumnHeaders, HEADER_HEIGHT } from "./ColumnHeaders";
import { FilterMenu, type FilterPlace } from "./FilterMenu";
import { scrollTo, windowOf } from "./geometry";
import { pressInGrid } from "./gridKeys";
import { GridMenu, type GridMenuPlace } from "./GridMenu";
import type { GridSession } from "./gridSession";
import { GridRow, NO_MARKS, NOT_SELECTED, ROW_HEADER_WIDTH, type RowSelection } from "./GridRow";
import { ChevronDownIcon } from "./icons";
import { pointerHandlers } from "./pointer";
import { useGrid } from "./useGrid";
import { type Presence, useOtherCells } from "./otherCells";
import { useSheetPicture } from "./useSheetPicture";

const ROWS_AROUND = 6;
const COLUMNS_AROUND = 4;

interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface GridViewProps {
  readonly session: GridSession;
  /** Others who have the workbook open; where they are is outlined. */
  readonly others?: readonly Presence[];
}

const NOBODY: readonly Presence[] = [];

/** The cells of the active sheet. */
export function GridView({ session, others = NOBODY }: GridViewProps) {
  const state = useGrid(session);
  const { sheet } = session;
  const { faces, rows, columns, growRows } = useSheetPicture(sheet, state);
  const marks = useOtherCells(others, sheet.id);
  const charts = useCharts(sheet, state.revision, rows, columns);
  const viewport = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 1200, height: 800 });
  const [filter, setFilter] = useState<FilterPlace | null>(null);
  const [menu, setMenu] = useState<GridMenuPlace | null>(null);
  const { active, edit } = state;

  const frozenRows = Math.min(sheet.view.frozenRows, rows.count);
  const frozenColumns = Math.min(sheet.view.frozenColumns, columns.count);
  const frozenHeight = rows.start(frozenRows);
  const frozenWidth = columns.start(frozenColumns);

  const measure = useCallback(() => {
    const element = viewport.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    setView({ top, left, width, height });
    if (top + height > element.scrollHeight - 200) growRows();
  }, []);

  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);

  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const { row, column } = state.reveal;
    if (row >= frozenRows) {
      const height = element.clientHeight - HEADER_HEIGHT;
      element.scrollTop = scrollTo(
        rows.start(row),
        rows.size(row),
        element.scrollTop,
        frozenHeight,
        height
      );
    }
    if (column >= frozenColumns) {
      const width = element.clientWidth - ROW_HEADER_WIDTH;
      element.scrollLeft = scrollTo(
        columns.start(column),
        columns.size(column),
        element.scrollLeft,
        frozenWidth,
        width
      );
    }
    measure();
    // Only a wish to go somewhere scrolls; new sizes of rows do not.
  }, [state.reveal]);

  useEffect(() => {
    if (!session.getState().edit) viewport.current?.focus({ preventScroll: true });
  }, [session, state.focusRequests]);

  const openFilter = useCallback((row: number, column: number, button: HTMLElement) => {
    const box = button.getBoundingClientRect();
    setFilter({ row, column, x: box.right - 220, y: box.bottom + 2 });
  }, []);
  const closeFilter = useCallback(() => setFilter(null), []);
  const closeMenu = useCallback(() => setMenu(null), []);

  const rowWindow = windowOf(rows, view.top + frozenHeight, view.top + view.height, ROWS_AROUND);
  const columnWindow = useMemo(
    () => windowOf(columns, view.left + frozenWidth, view.left + view.width, COLUMNS_AROUND),
    // A new window only when its edges change, so that scrolling down redraws no cells.
    [columns, columns.indexAt(view.left + frozenWidth), columns.indexAt(view.left + view.width)]
  );

  const selectionOf = (row: number): RowSelection => {
    const { area } = state;
    if (row < area.top || row > area.bottom) return NOT_SELECTED;
    return {
      left: area.left,
      right: area.right,
      isTop: row === area.top,
      isBottom: row === area.bottom,
      active: row === active.row ? active.column : -1,
    };
  };

  const list = sheet.validation.at(active.row, active.column)?.rule;
  const hasList = list?.type === "list" && list.inCellDropDown;
  let overlay: ReactNode = null;
  if (edit && edit.sheetId === sheet.id) {
    overlay = <CellEditor session={session} edit={edit} face={faces.face(edit.row, edit.column)} />;
  } else if (hasList) {
    overlay = (
      <button
        type="button"
        className="list-button"
        tabIndex={-1}
        aria-label="Choose from the list"
        onPointerDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onClick={() => session.setListOpen(!session.getState().listOpen)}
      >
        <ChevronDownIcon size={12} />
      </button>
    );
  }

  const drawRow = (row: number, top: number): ReactNode =>
    rows.size(row) === 0 ? null : (
      <StableRow
        key={row}
        row={row}
        top={top}
        {...{ faces, rows, columns, frozenColumns, openFilter }}
        cellId={session.cellId}
        marks={marks.get(row) ?? NO_MARKS}
        window={columnWindow}
        selection={selectionOf(row)}
        overlay={row === active.row ? overlay : null}
      />
    );

  const chartLayers = (height: number, top: number, isFrozen: boolean): ReactNode => {
    const layer = { session, charts, selected: state.chart, top };
    const frozen = isFrozen ? { height } : undefined;
    return (
      <>
        <ChartLayer {...layer} left={ROW_HEADER_WIDTH} {...(frozen ? { frozen } : {})} />
        {frozenColumns > 0 && (
          <div className="frozen-charts" style={{ left: ROW_HEADER_WIDTH, width: frozenWidth }}>
            <ChartLayer {...layer} left={0} frozen={{ height, width: frozenWidth }} />
          </div>
        )}
      </>
    );
  };

  const visible: number[] = [];
  for (const merge of sheet.merges) {
    const isAbove = merge.top < rowWindow.first && merge.bottom >= rowWindow.first;
    if (isAbove && merge.top >= frozenRows && !visible.includes(merge.top)) visible.push(merge.top);
  }
  for (let row = Math.max(frozenRows, rowWindow.first); row <= rowWindow.last; row += 1) {
    visible.push(row);
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== viewport.current || event.nativeEvent.isComposing) return;
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      event.preventDefault();
      const box = document.getElementById(session.cellId(active.row, active.column));
      const at = box?.getBoundingClientRect();
      if (at) setMenu({ x: at.left + 8, y: at.bottom, row: active.row });
      return;
    }
    const rowsOnPage = Math.max(1, Math.floor((view.height - frozenHeight - HEADER_HEIGHT) / 20));
    if (pressInGrid(session, event, rowsOnPage)) event.preventDefault();
  };

  return (
    <>
      <div
        ref={viewport}
        className={view.left > 0 ? "grid scrolled" : "grid"}
        role="grid"
        aria-label={`Sheet ${sheet.name}`}
        aria-rowcount={ROW_COUNT + 1}
        aria-colcount={COLUMN_COUNT + 1}
        aria-multiselectable="true"
        aria-activedescendant={session.cellId(active.row, active.column)}
        tabIndex={0}
        data-grid=""
        onScroll={() => {
          measure();
          if (state.listOpen) session.setListOpen(false);
        }}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (edit) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", copySelection(session));
        }}
        onCut={(event) => {
          if (edit) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", copySelection(session));
          session.clearSelection();
        }}
        onPaste={(event) => {
          if (edit) return;
          event.preventDefault();
          pasteText(session, event.clipboardData.getData("text/plain"));
        }}
        onContextMenu={(event) => {
          const cell = (event.target as Element).closest<HTMLElement>(
            "[data-row],[data-row-header]"
          );
          if (!cell) return;
          event.preventDefault();
          const row = Number(cell.dataset.row ?? cell.dataset.rowHeader);
          setMenu({ x: event.clientX, y: event.clientY, row });
        }}
        {...pointerHandlers(session)}
      >
        <div
          className="canvas"
          style={{
            width: ROW_HEADER_WIDTH + columns.total,
            height: HEADER_HEIGHT + rows.total,
          }}
        >
          <ColumnHeaders
            session={session}
            columns={columns}
            window={columnWindow}
            frozenColumns={frozenColumns}
            selected={state.area}
          />
          {frozenRows > 0 && (
            <div className="frozen-rows" role="rowgroup" style={{ height: frozenHeight }}>
              {Array.from({ length: frozenRows }, (_, row) => drawRow(row, rows.start(row)))}
              {chartLayers(frozenHeight, 0, true)}
              {frozenColumns > 0 && <FreezeLine left={frozenWidth} height={frozenHeight} />}
            </div>
          )}
          <div className="body-rows" role="rowgroup" style={{ height: rows.total - frozenHeight }}>
            {visible.map((row) => drawRow(row, rows.start(row) - frozenHeight))}
            {chartLayers(rows.total - frozenHeight, -frozenHeight, false)}
            {frozenColumns > 0 && (
              <FreezeLine left={frozenWidth} height={rows.total - frozenHeight} />
            )}
          </div>
        </div>
      </div>
      <CellPopups session={session} view={view} />
      {filter && <FilterMenu session={session} place={filter} close={closeFilter} />}
      {menu && <GridMenu session={session} place={menu} close={closeMenu} />}
    </>
  );
}

/** Hands a row the same selection object while it says the same, so that the row is not redrawn. */
function StableRow(props: Parameters<typeof GridRow>[0]) {
  const { left, right, isTop, isBottom, active } = props.selection;
  const selection = useMemo(
    () => ({ left, right, isTop, isBottom, active }),
    [left, right, isTop, isBottom, active]
  );
  return <GridRow {...props} selection={selection} />;
}

function FreezeLine({ left, height }: { left: number; height: number }) {
  return (
    <div
      className="freeze-line"
      style={{ left: ROW_HEADER_WIDTH + left, height }}
      aria-hidden="true"
    />
  );
}
