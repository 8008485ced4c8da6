import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { GridSession } from "./gridSession";

export interface FilterPlace {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

interface FilterMenuProps {
  readonly session: GridSession;
  readonly place: FilterPlace;
  readonly close: () => void;
}

/** Sorting and filtering by one column of a table. */
export function FilterMenu({ session, place, close }: FilterMenuProps) {
  const { workbook, sheet } = session;
  const table = workbook.tables.at(sheet.id, place.row, place.column);
  const index = place.column - (table?.area.left ?? 0);
  const column = table?.columns[index];
  const box = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => {
    if (!table) return [];
    const { top, bottom } = table.dataArea;
    const all = new Set<string>();
    for (let row = top; row <= bottom; row += 1) all.add(sheet.text(row, place.column));
    return [...all].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  }, [table, sheet, place.column]);
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set(column?.filter && "texts" in column.filter ? column.filter.texts : texts)
  );

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("button")?.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", outside, true);
    return () => document.removeEventListener("pointerdown", outside, true);
  }, [close]);

  if (!table || !column) return null;

  const finish = (work: () => void): void => {
    close();
    session.attempt(work);
    session.requestFocus();
  };
  const toggle = (text: string): void => {
    const next = new Set(shown);
    if (!next.delete(text)) next.add(text);
    setShown(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
    session.requestFocus();
  };
  const apply = (): void =>
    finish(() => {
      if (texts.every((text) => shown.has(text)))
        workbook.user.clearTableFilter(table.id, column.id);
      else workbook.user.filterTable(table.id, column.id, [...shown]);
    });

  return (
    <div
      ref={box}
      className="filter-menu"
      role="dialog"
      aria-label={`Filter and sort by ${column.name}`}
      style={{
        left: Math.max(4, place.x),
        top: Math.max(4, Math.min(place.y, window.innerHeight - 400)),
      }}
      onKeyDown={onKeyDown}
    >
      {[true, false].map((ascending) => (
        <button
          key={String(ascending)}
          type="button"
          className="menu-item"
          onClick={() =>
            finish(() => workbook.user.sortTable(table.id, [{ column: index, ascending }]))
          }
        >
          {ascending ? "Sort A to Z" : "Sort Z to A"}
        </button>
      ))}
      <button
        type="button"
        className="menu-item"
        disabled={!column.filter}
        onClick={() => finish(() => workbook.user.clearTableFilter(table.id, column.id))}
      >
        Clear filter
      </button>
      <div className="filter-values" role="group" aria-label="Values to show">
        <label>
          <input
            type="checkbox"
            checked={texts.every((text) => shown.has(text))}
            onChange={(event) => setShown(new Set(event.target.checked ? texts : []))}
          />
          (Select all)
        </label>
        {texts.map((text) => (
          <label key={text}>
            <input type="checkbox" checked={shown.has(text)} onChange={() => toggle(text)} />
            {text || "(Blanks)"}
          </label>
        ))}
      </div>
      <div className="filter-buttons">
        <button type="button" className="primary" disabled={shown.size === 0} onClick={apply}>
          OK
        </button>
        <button
          type="button"
          onClick={() => {
            close();
            session.requestFocus();
          }}
        >
          Cancel
        </button>
      </div>
    </div>
  );
}
