import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { ChevronLeftIcon, ChevronRightIcon } from "./icons";

export const NARROWEST_PANE = 300;
export const WIDEST_PANE = 600;

interface PaneProps {
  readonly frame: RefObject<HTMLIFrameElement>;
  readonly title: string;
  /** What the pane is called among the parts of the page. */
  readonly label: string;
  /** Whose pane it is; its page asks for its way to the host by this. */
  readonly editor: string;
  readonly address: string;
  /** Another number loads the page again. */
  readonly load: number;
  readonly width: number;
  readonly isOpen: boolean;
  readonly isDark: boolean;
  readonly setWidth: (width: number) => void;
  readonly setOpen: (isOpen: boolean) => void;
  /** The page has loaded. */
  readonly onLoad: () => void;
  /** A file is being dragged over the pane, whose page must not take it. */
  readonly dragFile: (event: DragEvent) => void;
  /** F6 was pressed in the pane. */
  readonly leave: (backwards: boolean) => void;
  /** Esc was pressed in the pane and nothing there had a use for it. */
  readonly escape: () => void;
}

/** The task pane beside the workbook, with an edge that can be dragged. */
export function Pane(props: PaneProps) {
  const { frame, title, width, isOpen, isDark, setWidth, setOpen } = props;
  const firstAddress = useRef(props.address);
  useReloading(props);

  const onLoad = (): void => {
    props.onLoad();
    const page = frame.current?.contentWindow;
    page?.addEventListener("dragenter", props.dragFile);
    page?.addEventListener("dragover", props.dragFile);
    page?.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) props.escape();
      if (event.key !== "F6") return;
      event.preventDefault();
      props.leave(event.shiftKey);
    });
  };

  return (
    <aside className={isDark ? "pane dark" : "pane"} aria-label={props.label}>
      {isOpen && <Splitter width={width} setWidth={setWidth} />}
      <div className="pane-content" style={{ width: isOpen ? width : 36 }}>
        <div className="pane-header">
          {isOpen && <span className="pane-title">{title}</span>}
          <button
            type="button"
            className="icon-button"
            aria-expanded={isOpen}
            aria-label={isOpen ? "Collapse the task pane" : "Show the task pane"}
            title={isOpen ? "Collapse the task pane" : "Show the task pane"}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <ChevronRightIcon /> : <ChevronLeftIcon />}
          </button>
        </div>
        <iframe
          ref={frame}
          className="pane-frame"
          title={title}
          data-editor-pane={props.editor}
          src={firstAddress.current}
          hidden={!isOpen}
          onLoad={onLoad}
        />
      </div>
    </aside>
  );
}

/** Loads the page again in the same frame, so that whoever holds on to the frame keeps it. */
function useReloading({ frame, address, load, onLoad }: PaneProps): void {
  const done = useRef(load);
  useEffect(() => {
    if (done.current === load) return;
    done.current = load;
    const page = frame.current?.contentWindow;
    if (page) page.location.replace(address);
    else onLoad();
  });
}

/** The edge between workbook and pane. */
function Splitter({ width, setWidth }: Pick<PaneProps, "width" | "setWidth">) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const set = (wanted: number): void =>
    setWidth(Math.min(WIDEST_PANE, Math.max(NARROWEST_PANE, Math.round(wanted))));

  useEffect(() => () => document.body.classList.remove("dragging"), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") set(width + 10);
    else if (event.key === "ArrowRight") set(width - 10);
    else return;
    event.preventDefault();
  };
  const end = (): void => {
    from.current = null;
    document.body.classList.remove("dragging");
  };

  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the task pane"
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={WIDEST_PANE}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
        // The frame would swallow the pointer while it passes over.
        document.body.classList.add("dragging");
      }}
      onPointerMove={(event) => {
        if (from.current) set(from.current.width + from.current.x - event.clientX);
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
