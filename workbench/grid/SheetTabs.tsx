import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Sheet } from "../model/sheet";
import { ContextMenu, type MenuPlace } from "./ContextMenu";
import type { GridSession } from "./gridSession";
import { ChevronLeftIcon, ChevronRightIcon, LockIcon, PlusIcon } from "./icons";
import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  toggleProtection,
  visibleSheets,
} from "./sheetActions";
import { useGrid } from "./useGrid";

/** The tabs of the visible sheets. */
export function SheetTabs({ session }: { session: GridSession }) {
  const state = useGrid(session);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<(MenuPlace & { sheet: Sheet }) | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const sheets = visibleSheets(session);

  useEffect(() => {
    const tab = list.current?.querySelector('[aria-selected="true"]');
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [state.sheetId, sheets.length]);

  const onKeyDown = (event: KeyboardEvent, sheet: Sheet): void => {
    const at = sheets.indexOf(sheet);
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      const next = sheets[at + (event.key === "ArrowRight" ? 1 : -1)];
      if (next) {
        session.showSheet(next);
        focusTab(list.current, next.name);
      }
    } else if (event.key === "F2") {
      event.preventDefault();
      setRenaming(sheet.id);
    } else if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ x: box.left, y: box.top, sheet });
    }
  };

  return (
    <div className="sheet-tabs">
      <div className="tab-scroll">
        {[-1, 1].map((by) => (
          <button
            key={by}
            type="button"
            className="icon-button"
            tabIndex={-1}
            aria-label={by < 0 ? "Earlier tabs" : "Later tabs"}
            onClick={() => list.current?.scrollBy({ left: by * 200, behavior: "smooth" })}
          >
            {by < 0 ? <ChevronLeftIcon size={14} /> : <ChevronRightIcon size={14} />}
          </button>
        ))}
      </div>
      <div className="tab-list" role="tablist" aria-label="Sheets" ref={list}>
        {sheets.map((sheet) => {
          const active = sheet.id === state.sheetId;
          return renaming === sheet.id ? (
            <TabName
              key={sheet.id}
              sheet={sheet}
              finish={(name) => {
                setRenaming(null);
                if (name !== null) renameSheet(session, sheet, name);
                session.requestFocus();
              }}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              className="sheet-tab"
              aria-selected={active}
              tabIndex={active ? 0 : -1}
              data-sheet-tab={sheet.name}
              style={{ "--tab-color": sheet.view.tabColor || "transparent" } as React.CSSProperties}
              onClick={() => session.showSheet(sheet)}
              onDoubleClick={() => setRenaming(sheet.id)}
              onKeyDown={(event) => onKeyDown(event, sheet)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ x: event.clientX, y: event.clientY, sheet });
              }}
            >
              {sheet.protection.isProtected && <LockIcon size={12} />}
              {sheet.name}
            </button>
          );
        })}
      </div>
      <button
        type="button"
        className="icon-button add-sheet"
        aria-label="Add a sheet"
        title="Add a sheet"
        onClick={() => addSheet(session)}
      >
        <PlusIcon />
      </button>
      {menu && (
        <ContextMenu
          place={menu}
          label={`Sheet ${menu.sheet.name}`}
          close={() => setMenu(null)}
          items={[
            { label: "Rename", run: () => setRenaming(menu.sheet.id) },
            { label: "Delete", run: () => deleteSheet(session, menu.sheet) },
            { label: "Move left", run: () => moveSheet(session, menu.sheet, -1) },
            { label: "Move right", run: () => moveSheet(session, menu.sheet, 1) },
            {
              label: menu.sheet.protection.isProtected ? "Unprotect sheet" : "Protect sheet",
              run: () => toggleProtection(session, menu.sheet),
            },
          ]}
        />
      )}
    </div>
  );
}

function TabName({ sheet, finish }: { sheet: Sheet; finish: (name: string | null) => void }) {
  const [name, setName] = useState(sheet.name);
  const done = useRef(false);
  const end = (result: string | null): void => {
    if (done.current) return;
    done.current = true;
    finish(result);
  };
  return (
    <input
      className="tab-name"
      aria-label={`New name of sheet ${sheet.name}`}
      autoFocus
      size={Math.max(6, name.length)}
      value={name}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => end(name)}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(name);
        if (event.key === "Escape") end(null);
      }}
    />
  );
}

function focusTab(list: HTMLElement | null, name: string): void {
  list?.querySelector<HTMLElement>(`[data-sheet-tab="${CSS.escape(name)}"]`)?.focus();
}
