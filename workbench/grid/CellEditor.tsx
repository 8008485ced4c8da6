import { useLayoutEffect, useRef } from "react";
import type { CellFace } from "./cellFace";
import { pressInEntry } from "./gridKeys";
import type { GridSession } from "./gridSession";
import type { EditState } from "./gridState";

interface CellEditorProps {
  readonly session: GridSession;
  readonly edit: EditState;
  readonly face: CellFace;
}

/** The entry being typed, over its cell; grows with the text. */
export function CellEditor({ session, edit, face }: CellEditorProps) {
  const input = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = input.current;
    if (!element || edit.place !== "cell") return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    // Only when the caret comes here, not with every letter.
  }, [edit.place]);

  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [edit.text]);

  return (
    <span className="cell-editor">
      <span className="cell-editor-size" style={{ font: face.font }} aria-hidden="true">
        {`${edit.text} `}
      </span>
      <textarea
        ref={input}
        rows={1}
        aria-label="Cell entry"
        spellCheck={false}
        value={edit.text}
        style={{ font: face.font, textAlign: face.align === "center" ? "left" : face.align }}
        onChange={(event) => session.entry.change(event.target.value)}
        onPointerDown={(event) => {
          event.stopPropagation();
          session.entry.keepEditing();
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && event.altKey) {
            event.preventDefault();
            const { selectionStart, selectionEnd } = event.currentTarget;
            session.entry.change(
              `${edit.text.slice(0, selectionStart)}\n${edit.text.slice(selectionEnd)}`
            );
          } else if (pressInEntry(session, event)) event.preventDefault();
        }}
      />
    </span>
  );
}
