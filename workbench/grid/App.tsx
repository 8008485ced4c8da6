import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { AlertDialog } from "./AlertDialog";
import type { Desk } from "./desk";
import { DropTarget } from "./DropTarget";
import { FileNotice } from "./FileNotice";
import { FormulaBar } from "./FormulaBar";
import { GridView } from "./GridView";
import { Pane } from "./Pane";
import type { RibbonAction } from "./ribbonActions";
import { SheetTabs } from "./SheetTabs";
import { loadSample, type Sample, type Site } from "./site";
import { StatusBar } from "./StatusBar";
import { TopBar } from "./TopBar";
import { saveFile } from "./saveFile";
import { useFileDrag } from "./useFileDrag";
import { useGrid } from "./useGrid";

const PANE_WIDTH = 350;

/** The whole page. */
export function App({ desk, site }: { desk: Desk; site: Site }) {
  const { session, title, isDark, paneLoad, trouble, fileWork } = useSyncExternalStore(
    desk.subscribe,
    desk.getState
  );
  const { alert } = useGrid(session);
  const bar = useRef<HTMLElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState(site.ribbon.actions[0]?.page ?? "taskpane.html");
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH);
  const [isPaneOpen, setPaneOpen] = useState(true);

  const { isDragging, beginDrag, endDrag } = useFileDrag();

  const focusGrid = (): void => session.requestFocus();
  const focusBar = (): void => bar.current?.querySelector<HTMLElement>(".ribbon-button")?.focus();
  const focusPane = (): void => {
    if (isPaneOpen) frame.current?.contentWindow?.focus();
    else bar.current?.querySelector<HTMLElement>(".ribbon-button")?.focus();
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      const isInBar = bar.current?.contains(document.activeElement) ?? false;
      if (isInBar) (event.shiftKey ? focusGrid : focusPane)();
      else (event.shiftKey ? focusPane : focusBar)();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  const runAction = (action: RibbonAction): void => {
    setPage(action.page);
    setPaneOpen(true);
    void desk.reloadPane();
  };
  const openSample = async (sample: Sample): Promise<void> => {
    try {
      await desk.openJson(await loadSample(sample), sample.title);
    } catch (error) {
      desk.setTrouble(`"${sample.title}" could not be opened: ${String(error)}`);
    }
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
        openBlank={() => void desk.openBlank()}
        openSample={(sample) => void openSample(sample)}
        openFile={(file) => openFiles([file])}
        download={() => void download()}
        runAction={runAction}
        toggleTheme={() => desk.toggleTheme()}
      />
      <FileNotice work={fileWork} trouble={trouble} dismiss={() => desk.setTrouble(null)} />
      <div className="middle">
        <main className="book" aria-label="Workbook">
          <FormulaBar session={session} />
          <GridView session={session} />
          <SheetTabs session={session} />
        </main>
        <Pane
          frame={frame}
          title={site.ribbon.label}
          address={`/pane/${page}`}
          load={paneLoad}
          width={paneWidth}
          isOpen={isPaneOpen}
          isDark={isDark}
          setWidth={setPaneWidth}
          setOpen={setPaneOpen}
          dragFile={beginDrag}
          onLoad={() => desk.paneLoaded()}
          leave={(backwards) => (backwards ? focusBar() : focusGrid())}
          escape={() => session.cancelEdit()}
        />
      </div>
      <StatusBar session={session} calculation={desk.host.application.calculationMode} />
      {alert && <AlertDialog alert={alert} />}
      {isDragging && <DropTarget isBusy={fileWork !== null} drop={openFiles} end={endDrag} />}
    </div>
  );
}
