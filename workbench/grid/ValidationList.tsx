import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { GridSession } from "./gridSession";
import { useGrid } from "./useGrid";

interface ValidationListProps {
  readonly session: GridSession;
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly width: number;
}

/** The choices of a list rule; a choice is entered as if typed. */
export function ValidationList({ session, left, right, top, bottom, width }: ValidationListProps) {
  const { active } = useGrid(session);
  const { row, column } = active;
  const items = session.workbook.user.listItems(session.sheet.id, row, column);
  const present = items.indexOf(session.sheet.text(row, column));
  const [current, setCurrent] = useState(Math.max(0, present));
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const close = (): void => {
    session.setListOpen(false);
    session.requestFocus();
  };
  const choose = (index: number): void => {
    const text = items[index];
    session.setListOpen(false);
    if (text !== undefined) {
      session.entry.begin({ text });
      session.entry.commit(null);
    }
    session.requestFocus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const letter = event.key.length === 1 ? event.key.toLowerCase() : "";
    const starting = items.findIndex((item) => letter && item.toLowerCase().startsWith(letter));
    if (event.key === "ArrowDown") setCurrent(Math.min(items.length - 1, current + 1));
    else if (event.key === "ArrowUp" && event.altKey) close();
    else if (event.key === "ArrowUp") setCurrent(Math.max(0, current - 1));
    else if (event.key === "Home") setCurrent(0);
    else if (event.key === "End") setCurrent(items.length - 1);
    else if (event.key === "Enter") choose(current);
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (starting >= 0) setCurrent(starting);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="validation-list"
      role="listbox"
      aria-label="Choices for this cell"
      aria-activedescendant={`choice-${current}`}
      tabIndex={-1}
      style={{ left, right, top, bottom, minWidth: Math.max(120, width) }}
      onKeyDown={onKeyDown}
      onBlur={() => session.setListOpen(false)}
    >
      {items.map((item, index) => (
        <div
          key={`${index}-${item}`}
          id={`choice-${index}`}
          role="option"
          aria-selected={index === current}
          className="choice"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(index)}
        >
          {item}
        </div>
      ))}
    </div>
  );
}
