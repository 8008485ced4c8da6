import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import type { Desk } from "./desk";
import { DropTarget } from "./DropTarget";
import { FileNotice } from "./FileNotice";
import type { RibbonAction } from "./ribbonActions";
import { loadSample, type Sample, type Site } from "./site";
import { TopBar } from "./TopBar";
import { saveFile } from "./saveFile";
import { useFileDrag } from "./useFileDrag";
import { Workspace } from "./Workspace";

/** What the page keeps of an editor's pane. */
interface PaneView {
  readonly page: string;
  readonly isOpen: boolean;
}

/** The whole page. */
export function App({ desk, site }: { desk: Desk; site: Site }) {
  const { seats, title, isDark, trouble, fileWork } = useSyncExternalStore(
    desk.subscribe,
    desk.getState
  );
  const bar = useRef<HTMLElement>(null);
  const frames = [useRef<HTMLIFrameElement>(null), useRef<HTMLIFrameElement>(null)];
  const newPane = { page: site.ribbon.actions[0]?.page ?? "taskpane.html", isOpen: true };
  const [panes, setPanes] = useState<readonly PaneView[]>([newPane, newPane]);
  const at = useEditorAtWork(seats.length);

  const { isDragging, beginDrag, endDrag } = useFileDrag();

  const setPane = (index: number, change: Partial<PaneView>): void =>
    setPanes((all) => all.map((pane, each) => (each === index ? { ...pane, ...change } : pane)));
  const focusBar = (): void => bar.current?.querySelector<HTMLElement>(".ribbon-button")?.focus();
  const stops = stopsOf(desk, bar, frames, panes, focusBar);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      goOn(
        stops,
        stops.findIndex((stop) => stop.isHere()),
        event.shiftKey
      );
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  const runAction = (action: RibbonAction): void => {
    setPane(at, { page: action.page, isOpen: true });
    void seats[at]?.reloadPane();
  };
  const openSample = async (sample: Sample): Promise<void> => {
    try {
      await desk.openJson(await loadSample(sample), sample.title);
    } catch (error) {
      desk.setTrouble(`"${sample.title}" could not be opened: ${String(error)}`);
    }
  };
  const closeSecond = (): void => {
    desk.closeSecondEditor();
    setPane(1, newPane);
  };

  const openFiles = (files: readonly File[]): void => {
    const [file, ...more] = files;
    if (more.length > 0) desk.setTrouble("One file at a time: drop a single .xlsx file.");
    else if (file) void desk.openFile(file);
  };
  const download = async (): Promise<void> => {
    const file = await desk.makeFile();
    if (file) saveFile(file);
  };

  return (
    <div className="workbench">
      <TopBar
        bar={bar}
        title={title}
        samples={site.samples}
        ribbon={site.ribbon}
        isDark={isDark}
        isBusy={fileWork !== null}
        hasSecond={seats.length > 1}
        openBlank={() => void desk.openBlank()}
        openSample={(sample) => void openSample(sample)}
        openFile={(file) => openFiles([file])}
        download={() => void download()}
        runAction={runAction}
        toggleSecond={() => (desk.second ? closeSecond() : void desk.openSecondEditor())}
        toggleTheme={() => desk.toggleTheme()}
      />
      <FileNotice work={fileWork} trouble={trouble} dismiss={() => desk.setTrouble(null)} />
      <div className={seats.length > 1 ? "workspaces shared" : "workspaces"}>
        {seats.map((seat, index) => (
          <Workspace
            key={seat.editor.id}
            seat={seat}
            others={seats.filter((other) => other !== seat)}
            frame={frames[index]!}
            paneTitle={site.ribbon.label}
            panePage={panes[index]!.page}
            isPaneOpen={panes[index]!.isOpen}
            isDark={isDark}
            setPaneOpen={(isOpen) => setPane(index, { isOpen })}
            dragFile={beginDrag}
            leavePane={(backwards) =>
              goOn(
                stops,
                stops.findIndex(({ pane }) => pane === index),
                backwards
              )
            }
            close={index > 0 ? closeSecond : null}
          />
        ))}
      </div>
      {isDragging && <DropTarget isBusy={fileWork !== null} drop={openFiles} end={endDrag} />}
    </div>
  );
}

/** A place that F6 goes to. */
interface Stop {
  readonly isHere: () => boolean;
  readonly focus: () => void;
  /** Whose pane it is, if it is one. */
  readonly pane?: number;
}

/** Grid, ribbon and pane of the first editor, then grid and pane of the second. */
function stopsOf(
  desk: Desk,
  bar: RefObject<HTMLElement>,
  frames: readonly RefObject<HTMLIFrameElement>[],
  panes: readonly PaneView[],
  focusBar: () => void
): readonly Stop[] {
  const holdsFocus = (element: Element | null | undefined): boolean =>
    element?.contains(document.activeElement) ?? false;
  const ribbon = { isHere: () => holdsFocus(bar.current), focus: focusBar };
  return desk.getState().seats.flatMap(({ session, editor }, index): readonly Stop[] => {
    const frame = frames[index]?.current;
    const grid = {
      isHere: () =>
        document.activeElement !== frame &&
        (holdsFocus(document.querySelector(`[data-editor="${editor.id}"]`)) ||
          (index === 0 && document.activeElement === document.body)),
      focus: () => session.requestFocus(),
    };
    const pane = {
      isHere: () => document.activeElement === frame,
      focus: () => frames[index]?.current?.contentWindow?.focus(),
      pane: index,
    };
    return [grid, ...(index === 0 ? [ribbon] : []), ...(panes[index]?.isOpen ? [pane] : [])];
  });
}

function goOn(stops: readonly Stop[], from: number, backwards: boolean): void {
  stops[(Math.max(0, from) + (backwards ? stops.length - 1 : 1)) % stops.length]?.focus();
}

/** Which editor had the focus last: the ribbon is that one's. */
function useEditorAtWork(count: number): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const look = (): void => {
      const workspaces = [...document.querySelectorAll("[data-editor]")];
      const found = workspaces.findIndex((each) => each.contains(document.activeElement));
      if (found >= 0) setAt(found);
    };
    document.addEventListener("focusin", look);
    // A frame takes the focus without a word to the page around it.
    window.addEventListener("blur", look);
    return () => {
      document.removeEventListener("focusin", look);
      window.removeEventListener("blur", look);
    };
  }, []);
  return Math.min(at, count - 1);
}
