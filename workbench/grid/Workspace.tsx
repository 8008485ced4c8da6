import { useMemo, useRef, useState, type CSSProperties, type RefObject } from "react";
import { AlertDialog } from "./AlertDialog";
import { FormulaBar } from "./FormulaBar";
import { GridView } from "./GridView";
import { CloseIcon } from "./icons";
import { Pane } from "./Pane";
import type { Presence } from "./otherCells";
import type { Seat } from "./seat";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";
import { useGrid } from "./useGrid";

const PANE_WIDTH = 350;
/** Where two share the page. */
const NARROW_PANE_WIDTH = 320;

interface WorkspaceProps {
  readonly seat: Seat;
  /** The others at the workbook; while there are none nobody needs a name. */
  readonly others: readonly Seat[];
  readonly frame: RefObject<HTMLIFrameElement>;
  readonly paneTitle: string;
  readonly panePage: string;
  readonly isPaneOpen: boolean;
  readonly isDark: boolean;
  readonly setPaneOpen: (isOpen: boolean) => void;
  readonly dragFile: (event: DragEvent) => void;
  /** F6 was pressed in the pane. */
  readonly leavePane: (backwards: boolean) => void;
  /** Ends this editor's work; null for the one who stays. */
  readonly close: (() => void) | null;
}

/** What one editor sees: the workbook, and the pane beside it. */
export function Workspace(props: WorkspaceProps) {
  const { seat, others, frame, isDark, isPaneOpen, setPaneOpen } = props;
  const { session, editor, host } = seat;
  const { alert } = useGrid(session);
  const [chosenWidth, setWidth] = useState<number | null>(null);
  const firstPage = useRef(props.panePage);
  const presences = usePresences(others);
  const isAlone = others.length === 0;
  const labelled = (words: string): string => (isAlone ? words : `${words}, ${editor.name}`);
  // A page has one main part.
  const Book = props.close ? "section" : "main";

  return (
    <div
      className="workspace"
      data-editor={editor.id}
      style={{ "--editor": editor.color } as CSSProperties}
    >
      {!isAlone && <EditorBar name={editor.name} close={props.close} />}
      <div className="middle">
        <Book className="book" aria-label={labelled("Workbook")}>
          <FormulaBar session={session} />
          <GridView session={session} others={presences} />
          <SheetTabs session={session} />
        </Book>
        <Pane
          frame={frame}
          title={props.paneTitle}
          label={labelled("Task pane")}
          editor={editor.id}
          address={`/pane/${seat.paneLoad === 0 ? firstPage.current : props.panePage}`}
          load={seat.paneLoad}
          width={chosenWidth ?? (isAlone ? PANE_WIDTH : NARROW_PANE_WIDTH)}
          isOpen={isPaneOpen}
          isDark={isDark}
          setWidth={setWidth}
          setOpen={setPaneOpen}
          dragFile={props.dragFile}
          onLoad={() => seat.paneLoaded()}
          leave={props.leavePane}
          escape={() => session.entry.cancel()}
        />
      </div>
      <StatusBar
        session={session}
        calculation={host.application.calculationMode}
        label={isAlone ? null : labelled("Status")}
      />
      {alert && <AlertDialog alert={alert} />}
    </div>
  );
}

/** Who sits here, in the colour that others see. */
function EditorBar({ name, close }: { name: string; close: (() => void) | null }) {
  return (
    <section className="editor-bar" aria-label={name}>
      <span className="editor-dot" aria-hidden="true" />
      <h2 className="editor-name">{name}</h2>
      {close && (
        <button
          type="button"
          className="icon-button"
          aria-label={`Close: ${name}`}
          title={`Close: ${name}`}
          onClick={close}
        >
          <CloseIcon />
        </button>
      )}
    </section>
  );
}

/** The same list while the same people sit in the same sessions. */
function usePresences(others: readonly Seat[]): readonly Presence[] {
  const [other] = others;
  const session = other?.session;
  return useMemo(
    () =>
      other && session ? [{ session, name: other.editor.name, color: other.editor.color }] : [],
    [other, session]
  );
}
