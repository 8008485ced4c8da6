import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { messages, resultText, troubleText } from "../../messages/messages";
import type { Trouble } from "../../workbook/port";
import { usePaneState, useSession } from "../session/PaneContext";
import { Mark } from "./Mark";

const useStyles = makeStyles({
  area: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalM,
    marginInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  good: { backgroundColor: "var(--heat-at)" },
  waiting: { backgroundColor: tokens.colorNeutralBackground3 },
  bad: { backgroundColor: "var(--heat-below1)" },
  mark: { flexShrink: 0, display: "inline-flex", paddingBlockStart: "6px" },
  markGood: { color: "var(--mark-at)" },
  markBad: { color: "var(--mark-below)" },
  body: { flexGrow: 1, minWidth: 0, paddingBlock: "4px" },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  again: { marginBlockStart: tokens.spacingVerticalS },
  dismiss: { flexShrink: 0, minWidth: "28px" },
});

/** What went wrong, or what came of the last action. The live region reads it out. */
export function MessageArea() {
  const styles = useStyles();
  const session = useSession();
  const { trouble, result: last } = usePaneState();
  // What was found shows where it was asked for.
  const result = last?.kind === "removableFound" ? null : last;
  if (trouble === null && result === null) return null;
  const isEditing = trouble?.trouble.kind === "editing";
  const again = trouble?.again ?? null;
  return (
    <div
      className={mergeClasses(
        styles.area,
        trouble === null ? styles.good : isEditing ? styles.waiting : styles.bad
      )}
    >
      <span
        className={mergeClasses(styles.mark, trouble === null ? styles.markGood : styles.markBad)}
      >
        <Mark kind={trouble === null ? "inPlace" : "attention"} />
      </span>
      <div className={styles.body}>
        {isEditing && <div className={styles.title}>{messages.trouble.editingTitle}</div>}
        <p className={styles.text}>
          {trouble !== null ? troubleText(trouble.trouble) : result !== null && resultText(result)}
        </p>
        {again !== null && (
          <Button size="small" className={styles.again} onClick={() => void session.tryAgain()}>
            {isAnotherLook(trouble?.trouble) ? messages.trouble.lookAgain : messages.trouble.again}
          </Button>
        )}
      </div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.dismiss}
        icon={<Mark kind="close" />}
        aria-label={messages.trouble.dismiss}
        onClick={session.dismiss}
      />
    </div>
  );
}

/** After these, "again" only reads: the job itself may be done already, or cannot be done any more. */
function isAnotherLook(trouble: Trouble | undefined): boolean {
  return trouble?.kind === "silent" || trouble?.kind === "missing" || trouble?.unfinished === true;
}
