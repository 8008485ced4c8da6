import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";

/** Where a menu opens, in pixels of the page. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

interface ContextMenuProps {
  readonly place: MenuPlace;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly close: () => void;
}

/** A pop-up menu at a place of the page; kept inside the window. */
export function ContextMenu({ place, label, items, close }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(document.activeElement);
  const [at, setAt] = useState(place);

  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect();
    if (!box) return;
    setAt({
      x: Math.max(4, Math.min(place.x, window.innerWidth - box.width - 4)),
      y: Math.max(4, Math.min(place.y, window.innerHeight - box.height - 4)),
    });
    menu.current?.querySelector<HTMLElement>("[role=menuitem]:not(:disabled)")?.focus();
  }, [place.x, place.y]);

  useEffect(() => {
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node) || !menu.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", outside, true);
    // A press in the pane is not heard here, but it takes the focus away.
    window.addEventListener("blur", close);
    return () => {
      document.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", close);
    };
  }, [close]);

  const leave = (): void => {
    close();
    if (before.current instanceof HTMLElement) before.current.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [
      ...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)") ?? []),
    ];
    const current = buttons.indexOf(document.activeElement as HTMLElement);
    const go = (index: number): void => buttons[(index + buttons.length) % buttons.length]?.focus();
    if (event.key === "ArrowDown") go(current + 1);
    else if (event.key === "ArrowUp") go(current - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(buttons.length - 1);
    else if (event.key === "Escape" || event.key === "Tab") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      aria-label={label}
      style={{ left: at.x, top: at.y }}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          className="menu-item"
          disabled={item.disabled}
          onClick={() => {
            leave();
            item.run();
          }}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}
