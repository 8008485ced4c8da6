import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "../../messages/messages";
import { usePaneState, useSession } from "../session/PaneContext";
import { canBeCancelled } from "../session/paneState";
import type { PaneState } from "../session/paneState";
import { BUSY_ID } from "./ActionButton";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalL,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    width: "100%",
    height: "4px",
    appearance: "auto",
    accentColor: tokens.colorCompoundBrandBackground,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
});

/** What is under way: for the eye here, for the ear in the live region. */
export function BusyLine() {
  const styles = useStyles();
  const session = useSession();
  const state = usePaneState();
  const text = busyText(state);
  if (text === null || state.job === null) return null;
  const { progress, cancelling, job } = state;
  const isCounted = progress !== null && progress.total > 0;
  return (
    <div className={styles.line}>
      <div className={styles.row}>
        <span id={BUSY_ID}>{text}</span>
        {canBeCancelled(job) && (
          <Button size="small" disabledFocusable={cancelling} onClick={session.cancel}>
            {messages.busy.cancel}
          </Button>
        )}
      </div>
      <progress
        className={styles.bar}
        aria-labelledby={BUSY_ID}
        value={isCounted ? progress.done : undefined}
        max={isCounted ? progress.total : undefined}
      />
    </div>
  );
}

export function busyText({ job, progress, cancelling }: PaneState): string | null {
  if (job === null) return null;
  if (cancelling) return messages.busy.cancelling(job.kind === "insert");
  if (progress === null) return messages.busy[job.kind];
  return progress.kind === "insert"
    ? messages.busy.inserting(progress)
    : messages.busy.refreshing(progress);
}
