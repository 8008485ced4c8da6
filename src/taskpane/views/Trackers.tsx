import { viewTexts } from "../../messages/viewTexts";
import type { TrackerStatus } from "../../workbook/actions/actions";
import { ActionButton } from "../parts/ActionButton";
import { EmptyNote } from "../parts/EmptyNote";
import { Section } from "../parts/Section";
import { useSession } from "../session/PaneContext";
import { useCardStyles } from "./cardStyles";

export function Trackers({ trackers }: { readonly trackers: readonly TrackerStatus[] }) {
  const styles = useCardStyles();
  const words = viewTexts.insert;
  return (
    <Section title={words.trackers} note={words.trackersIntro}>
      {trackers.length === 0 ? (
        <EmptyNote>{words.noTools}</EmptyNote>
      ) : (
        <ul className={styles.list}>
          {trackers.map((tracker) => (
            <li key={tracker.tool} className={styles.card}>
              <div className={styles.head}>
                <span className={styles.name}>{tracker.tool}</span>
                <span className={styles.quiet}>{words.tracker[tracker.state]}</span>
              </div>
              {tracker.sheet !== null && (
                <p className={styles.quiet}>
                  {tracker.sheet} · {words.counts(tracker)}
                </p>
              )}
              <TrackerAction tracker={tracker} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function TrackerAction({ tracker: { tool, state, scored } }: { readonly tracker: TrackerStatus }) {
  const styles = useCardStyles();
  const session = useSession();
  const words = viewTexts.insert;
  switch (state) {
    case "current":
      return null;
    case "noItems":
      return <p className={styles.quiet}>{words.noItems}</p>;
    case "none":
      return (
        <ActionButton
          appearance="primary"
          aria-label={words.forTool(words.makeTracker, tool)}
          onClick={() => void session.run({ kind: "makeTracker", tool })}
        >
          {words.makeTracker}
        </ActionButton>
      );
    case "outOfDate": {
      const action = scored ? words.newVersion : words.updateTracker;
      return (
        <>
          <p className={styles.quiet}>{scored ? words.newVersionHint : words.updateHint}</p>
          <ActionButton
            aria-label={words.forTool(action, tool)}
            onClick={() => void session.run({ kind: "followTool", tool })}
          >
            {action}
          </ActionButton>
        </>
      );
    }
  }
}
