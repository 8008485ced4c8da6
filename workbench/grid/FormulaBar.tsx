import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { formatArea } from "../formula/area";
import type { GridSession } from "./gridSession";
import { CheckIcon, CloseIcon } from "./icons";
import { useGrid } from "./useGrid";

/** The name box and the formula of the active cell. */
export function FormulaBar({ session }: { session: GridSession }) {
  const state = useGrid(session);
  const { edit } = state;
  const input = useRef<HTMLTextAreaElement>(null);
  const text = edit ? edit.text : session.inputText(state.active);

  useEffect(() => {
    if (edit?.place === "bar") input.current?.focus();
  }, [edit?.place]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && event.altKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      session.entry.commit(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      event.preventDefault();
      session.entry.commit(event.shiftKey ? "left" : "right");
    } else if (event.key === "Escape") {
      event.preventDefault();
      session.entry.cancel();
    }
  };

  return (
    <div className="formula-bar" role="group" aria-label="Formula bar">
      <NameBox session={session} />
      <div className="formula-buttons">
        <button
          type="button"
          className="icon-button"
          aria-label="Cancel the entry"
          title="Cancel (Esc)"
          disabled={!edit}
          onClick={() => session.entry.cancel()}
        >
          <CloseIcon size={14} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Enter"
          title="Enter"
          disabled={!edit}
          onClick={() => session.entry.commit(null)}
        >
          <CheckIcon size={14} />
        </button>
        <span className="fx" aria-hidden="true">
          fx
        </span>
      </div>
      <textarea
        ref={input}
        className="formula-input"
        aria-label="Formula or value of the active cell"
        rows={1}
        spellCheck={false}
        value={text}
        onFocus={() => {
          if (!edit) session.entry.begin({ place: "bar" });
        }}
        onChange={(event) => session.entry.change(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Shows the selected address or name; an address or name typed into it is gone to. */
function NameBox({ session }: { session: GridSession }) {
  const state = useGrid(session);
  const shown = session.selection.label();
  const [draft, setDraft] = useState<string | null>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      if (draft !== null) session.goTo(draft);
      setDraft(null);
      session.requestFocus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      setDraft(null);
      session.requestFocus();
    }
  };

  return (
    <input
      className="name-box"
      aria-label="Name box"
      title={formatArea(state.area)}
      spellCheck={false}
      value={draft ?? shown}
      onFocus={(event) => {
        setDraft(shown);
        event.target.select();
      }}
      onBlur={() => setDraft(null)}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
