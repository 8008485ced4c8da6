import type { Locator } from "playwright-core";
import type { Tab } from "../../../src/taskpane/session/paneState";
import type { Pane } from "./pane";

/** A way to use the pane. The same job can be done with the mouse and with the keyboard alone. */
export interface Hands {
  open(tab: Tab): Promise<void>;
  press(button: Locator): Promise<void>;
  /** Picks an option of a drop-down by its text. */
  choose(label: string, option: string): Promise<void>;
}

export function mouse(pane: Pane): Hands {
  return {
    open: (tab) => pane.open(tab),
    press: (button) => button.click(),
    async choose(label, option) {
      await pane.choice(label).selectOption({ label: option });
      await pane.settle();
    },
  };
}
