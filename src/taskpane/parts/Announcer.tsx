import { messages, resultText, troubleText } from "../../messages/messages";
import { usePaneState } from "../session/PaneContext";
import type { PaneState } from "../session/paneState";
import { busyText } from "./BusyLine";
import { Hidden } from "./Hidden";

/** The pane's one live region. It stays in the page, since a region that comes with its text is often not read out. */
export function Announcer() {
  const state = usePaneState();
  return (
    <Hidden>
      <span role="status">{announcement(state)}</span>
    </Hidden>
  );
}

function announcement(state: PaneState): string {
  const { trouble, result, view, reading } = state;
  const busy = busyText(state);
  if (busy !== null) return busy;
  if (trouble !== null) return troubleText(trouble.trouble);
  if (result !== null) return resultText(result);
  return view === null && reading ? messages.busy.reading : "";
}
