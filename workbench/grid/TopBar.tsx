import { useState, type RefObject } from "react";
import { ContextMenu } from "./ContextMenu";
import { FileButtons } from "./FileButtons";
import {
  ChevronDownIcon,
  GridIcon,
  MoonIcon,
  PaneIcon,
  PeopleIcon,
  RefreshIcon,
  SunIcon,
} from "./icons";
import type { RibbonAction, RibbonGroup } from "./ribbonActions";
import type { Sample } from "./site";

interface TopBarProps {
  readonly bar: RefObject<HTMLElement>;
  readonly title: string;
  readonly samples: readonly Sample[];
  readonly ribbon: RibbonGroup;
  readonly isDark: boolean;
  /** Whether a file is being worked on. */
  readonly isBusy: boolean;
  /** Whether a second editor sits at the workbook. */
  readonly hasSecond: boolean;
  readonly openBlank: () => void;
  readonly openSample: (sample: Sample) => void;
  readonly openFile: (file: File) => void;
  readonly download: () => void;
  readonly runAction: (action: RibbonAction) => void;
  readonly toggleSecond: () => void;
  readonly toggleTheme: () => void;
}

/** The name, the workbooks to open, files in and out, the add-in's ribbon group, and the theme of the pane. */
export function TopBar(props: TopBarProps) {
  const { bar, title, samples, ribbon, isDark, openBlank, openSample, runAction, toggleTheme } =
    props;
  const { isBusy, hasSecond, openFile, download, toggleSecond } = props;
  const secondWords = hasSecond ? "Close the second editor" : "Open a second editor";
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  return (
    <header className="top-bar" ref={bar}>
      <h1 className="brand">
        <GridIcon size={18} />
        Workbench
      </h1>
      <button
        type="button"
        className="bar-button workbook-button"
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        disabled={isBusy}
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
      <FileButtons isBusy={isBusy} openFile={openFile} download={download} />
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
        className="bar-button second-button"
        aria-label={secondWords}
        title="Somebody else at the same workbook, with a grid and a pane of their own"
        onClick={toggleSecond}
      >
        <PeopleIcon />
        <span className="second-words">{secondWords}</span>
      </button>
      <button
        type="button"
        className="bar-button theme-button"
        aria-label={`Pane theme: ${isDark ? "dark" : "light"}`}
        aria-pressed={isDark}
        title="Colours of the task pane; the pane is loaded again"
        onClick={toggleTheme}
      >
        {isDark ? <MoonIcon /> : <SunIcon />}
        <span className="theme-words">Pane theme: {isDark ? "dark" : "light"}</span>
      </button>
    </header>
  );
}
