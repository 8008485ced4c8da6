import {
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { ComponentType, RefObject } from "react";
import { messages } from "../messages/messages";
import type { WorkbookView } from "../workbook/actions/actions";
import { Announcer } from "./parts/Announcer";
import { BusyLine } from "./parts/BusyLine";
import { Footer } from "./parts/Footer";
import { Hidden } from "./parts/Hidden";
import { LongTexts } from "./parts/LongTexts";
import { MessageArea } from "./parts/MessageArea";
import { NewerNote } from "./parts/NewerNote";
import { PaneBoundary } from "./parts/PaneBoundary";
import { ReportBar } from "./parts/ReportBar";
import { PANEL_ID, TabBar, tabId } from "./parts/TabBar";
import { VIEW_HEADING_ID } from "./parts/ViewHeading";
import { Waiting } from "./parts/Waiting";
import { PaneProvider, ShownTextProvider, usePaneState } from "./session/PaneContext";
import type { PaneSession } from "./session/paneSession";
import type { Tab } from "./session/paneState";
import type { LongText } from "./session/shownTexts";
import { useDarkTheme } from "./useDarkTheme";
import { useHeatColors } from "./heatColors";
import { HomeView } from "./views/HomeView";

export interface ViewProps {
  readonly view: WorkbookView;
}

const VIEWS: Record<Tab, ComponentType<ViewProps>> = {
  home: HomeView,
  insert: lazy(() => import(/* webpackChunkName: "insert" */ "./views/InsertView")),
  fidelity: lazy(() => import(/* webpackChunkName: "fidelity" */ "./views/FidelityView")),
  gaps: lazy(() => import(/* webpackChunkName: "gaps" */ "./views/GapsView")),
  check: lazy(() => import(/* webpackChunkName: "check" */ "./views/CheckView")),
};

/** Seldom needed. */
const Unfinished = lazy(() => import(/* webpackChunkName: "unfinished" */ "./views/Unfinished"));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh", overflowWrap: "anywhere" },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    paddingBlock: tokens.spacingVerticalL,
    paddingInline: tokens.spacingHorizontalL,
  },
});

interface AppProps {
  readonly session: PaneSession;
  readonly prefersDark: () => boolean;
  /** Settles when Excel can be asked. */
  readonly excel: Promise<void>;
  /** What the latest view shows cut. */
  readonly longTexts: () => readonly LongText[];
  /** Makes texts fit to be shown that do not come with the view. */
  readonly shownText: (text: string) => string;
}

export function App({ session, prefersDark, excel, longTexts, shownText }: AppProps) {
  const isDark = useDarkTheme(prefersDark, excel);
  const heat = useHeatColors();
  useFreshView(session);
  return (
    <FluentProvider
      theme={isDark ? webDarkTheme : webLightTheme}
      className={isDark ? heat.dark : heat.light}
    >
      <PaneProvider value={session}>
        <ShownTextProvider value={shownText}>
          <Pane longTexts={longTexts} />
        </ShownTextProvider>
      </PaneProvider>
    </FluentProvider>
  );
}

function Pane({ longTexts }: Pick<AppProps, "longTexts">) {
  const styles = useStyles();
  const { tab, view, reading, job, trouble } = usePaneState();
  const pane = useRef<HTMLDivElement>(null);
  useFocusRescue(pane);
  const View = VIEWS[tab];
  return (
    <div ref={pane} className={styles.pane}>
      <header className={styles.top}>
        <TabBar />
        <BusyLine />
      </header>
      <Announcer />
      <main aria-busy={job !== null || (reading && view === null)}>
        {view === null ? null : <ReportBar view={view} />}
        {view === null || view.newer.length === 0 ? null : (
          <NewerNote sheet={view.newer[0]!.sheet} />
        )}
        <MessageArea />
        {view !== null && view.unfinished.length > 0 && (
          <Suspense>
            <Unfinished works={view.unfinished} />
          </Suspense>
        )}
        <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
          <PaneBoundary key={tab}>
            {view === null ? (
              <>
                <Hidden as="h1">{messages.app.name}</Hidden>
                {trouble === null && <Waiting goesOn />}
              </>
            ) : (
              <Suspense fallback={<Waiting />}>
                <View view={view} />
              </Suspense>
            )}
          </PaneBoundary>
        </div>
        {view === null ? null : <LongTexts texts={longTexts()} />}
      </main>
      <Footer />
    </div>
  );
}

/** Edits can go unheard, by other users or while the pane slept: look again when the user comes back to it. */
function useFreshView(session: PaneSession): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void session.freshen();
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [session]);
}

/**
 * What an action removes may have held the focus: a banner's button, a tab's message. Then the view's heading takes
 * it, instead of the page's start.
 */
function useFocusRescue(pane: RefObject<HTMLDivElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      last.current = event.target instanceof Element ? event.target : null;
    };
    const root = pane.current;
    root?.addEventListener("focusin", remember);
    return () => root?.removeEventListener("focusin", remember);
  }, [pane]);
  useEffect(() => {
    const isLost = last.current !== null && !last.current.isConnected;
    if (!isLost || document.activeElement !== document.body) return;
    last.current = null;
    document.getElementById(VIEW_HEADING_ID)?.focus();
  });
}
