import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { countErrors } from "../figures/nextStep";
import { countOpenGaps } from "../figures/openGaps";
import { usePaneState, useSession } from "../session/PaneContext";
import type { Tab } from "../session/paneState";
import { messages } from "../../messages/messages";
import { Hidden } from "./Hidden";

export const TABS: readonly Tab[] = ["home", "insert", "fidelity", "gaps", "check"];
export const PANEL_ID = "pane-panel";
export const tabId = (tab: Tab) => `tab-${tab}`;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    // Excel lays its own menu over the pane's top corner.
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: "36px",
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  tab: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    minHeight: "40px",
    paddingBlock: 0,
    paddingInline: "6px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    "@media (min-width: 360px)": { paddingInline: tokens.spacingHorizontalM },
    ":hover": { color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "6px",
      insetBlockEnd: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  badge: {
    display: "inline-block",
    minWidth: "16px",
    marginInlineStart: "3px",
    paddingInline: "4px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "16px",
    textAlign: "center",
    "@media (forced-colors: active)": { border: "1px solid currentColor" },
  },
});

/** The views' names with their counts. Arrows move between them; Enter, Space or a click opens one. */
export function TabBar() {
  const styles = useStyles();
  const session = useSession();
  const { tab: chosen, view } = usePaneState();
  const bar = useRef<HTMLDivElement>(null);
  const counts: Partial<Record<Tab, { count: number; words: (count: number) => string }>> =
    view === null
      ? {}
      : {
          gaps: { count: countOpenGaps(view).count, words: messages.tab.openGaps },
          check: { count: countErrors(view), words: messages.tab.errors },
        };

  const move = (event: KeyboardEvent) => {
    const target = targetOf(event, TABS.indexOf(chosen));
    if (target === null) return;
    event.preventDefault();
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };

  return (
    <div
      ref={bar}
      role="tablist"
      aria-label={messages.app.tabs}
      className={styles.bar}
      onKeyDown={move}
    >
      {TABS.map((tab) => {
        const badge = counts[tab];
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={tabId(tab)}
            aria-selected={tab === chosen}
            aria-controls={PANEL_ID}
            tabIndex={tab === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, tab === chosen && styles.chosen)}
            onClick={() => session.chooseTab(tab)}
          >
            {messages.tab[tab]}
            {badge === undefined || badge.count === 0 ? null : (
              <>
                <span aria-hidden className={styles.badge}>
                  {badge.count > 99 ? "99+" : badge.count}
                </span>
                <Hidden>, {badge.words(badge.count)}</Hidden>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}

function targetOf({ key, target }: KeyboardEvent, chosen: number): number | null {
  const focused = TABS.findIndex((tab) => (target as Element).id === tabId(tab));
  const from = focused < 0 ? chosen : focused;
  const step = document.dir === "rtl" ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return (from + step + TABS.length) % TABS.length;
    case "ArrowLeft":
      return (from - step + TABS.length) % TABS.length;
    case "Home":
      return 0;
    case "End":
      return TABS.length - 1;
    default:
      return null;
  }
}
