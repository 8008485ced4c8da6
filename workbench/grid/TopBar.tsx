import { useState, type RefObject } from "react";
import { ContextMenu } from "./ContextMenu";
import { ChevronDownIcon, GridIcon, MoonIcon, PaneIcon, RefreshIcon, SunIcon } from "./icons";
import type { RibbonAction, RibbonGroup } from "./ribbonActions";
import type { Sample } from "./site";

interface TopBarProps {
  readonly bar: RefObject<HTMLElement>;
  readonly title: string;
  readonly samples: readonly Sample[];
  readonly ribbon: RibbonGroup;
  readonly isDark: boolean;
  readonly openBlank: () => void;
  readonly openSample: (sample: Sample) => void;
  readonly runAction: (action: RibbonAction) => void;
  readonly toggleTheme: () => void;
}

/** The name, the workbooks to open, the add-in's ribbon group, and the theme of the pane. */
export function TopBar(props: TopBarProps) {
  const { bar, title, samples, ribbon, isDark, openBlank, openSample, runAction, toggleTheme } =
    props;
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  return (
    <header className="top-bar" ref={bar}>
      <h1 className="brand">
        <GridIcon size={18} />
        Workbench
      </h1>
      <button
        type="button"
        className="bar-button"
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setMenu({ x: box.left, y: box.bottom + 4 });
        }}
      >
        <span className="bar-title">{title}</span>
        <ChevronDownIcon size={14} />
      </button>
      {menu && (
        <ContextMenu
          place={menu}
          label="Workbooks"
          close={() => setMenu(null)}
          items={[
            { label: "New blank workbook", run: openBlank },
            ...samples.map((sample) => ({
              label: `Open: ${sample.title}`,
              run: () => openSample(sample),
            })),
          ]}
        />
      )}
      <div className="ribbon-group" role="group" aria-label={ribbon.label}>
        <span className="ribbon-label" aria-hidden="true">
          {ribbon.label}
        </span>
        {ribbon.actions.map((action) => (
          <button
            key={action.page}
            type="button"
            className="ribbon-button"
            onClick={() => runAction(action)}
          >
            {/refresh/i.test(action.label) ? <RefreshIcon /> : <PaneIcon />}
            {action.label}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="bar-button theme-button"
        aria-pressed={isDark}
        title="Colours of the task pane; the pane is loaded again"
        onClick={toggleTheme}
      >
        {isDark ? <MoonIcon /> : <SunIcon />}
        Pane theme: {isDark ? "dark" : "light"}
      </button>
    </header>
  );
}
