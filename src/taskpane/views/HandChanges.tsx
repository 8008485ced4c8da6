import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import {
  previewLines,
  repairExplained,
  repairTitle,
  repairWords as words,
} from "../../messages/repairTexts";
import type { WorkbookView } from "../../workbook/actions/actions";
import type { Repair } from "../../workbook/repair/repair";
import { ActionButton } from "../parts/ActionButton";
import { EmptyNote } from "../parts/EmptyNote";
import { Section } from "../parts/Section";
import { useDisclosure } from "../parts/useDisclosure";
import { usePaneState, useSession } from "../session/PaneContext";
import type { Job } from "../session/paneState";

const useStyles = makeStyles({
  start: { alignSelf: "start" },
  text: { margin: 0 },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sheet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  preview: {
    alignSelf: "stretch",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginBlockStart: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  lines: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** That an earlier version of the add-in made some sheets, and what bringing them forward would change. */
export function OlderVersion({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const session = useSession();
  const { repairs } = usePaneState();
  const older = repairs?.filter(({ kind }) => kind === "olderVersion") ?? [];
  return (
    <Section title={words.older.title}>
      <p className={styles.text}>{words.older.text(view.older.map(({ sheet }) => sheet))}</p>
      {older.length === 0 ? (
        <ActionButton
          reads
          size="small"
          className={styles.start}
          onClick={() => void session.run({ kind: "findRepairs" })}
        >
          {words.older.preview}
        </ActionButton>
      ) : (
        <Preview
          isOpenAtFirst
          action={words.older.preview}
          lines={older.flatMap(previewLines)}
          yes={words.older.bring}
          job={{ kind: "bringForward", ids: older.map(({ id }) => id) }}
        />
      )}
    </Section>
  );
}

/** What people changed by hand in the sheets: looked for, shown and repaired only where somebody asks. */
export function HandChanges() {
  const styles = useStyles();
  const session = useSession();
  const { repairs } = usePaneState();
  const byHand = repairs?.filter(({ kind }) => kind !== "olderVersion") ?? [];
  return (
    <Section title={words.title} note={words.intro}>
      <ActionButton
        reads
        className={styles.start}
        onClick={() => void session.run({ kind: "findRepairs" })}
      >
        {repairs === null ? words.look : words.lookAgain}
      </ActionButton>
      {repairs !== null && byHand.length === 0 && <EmptyNote>{words.none}</EmptyNote>}
      {byHand.length > 0 && (
        <>
          <p className={styles.count}>
            {words.count(byHand.length, byHand.filter(({ plan }) => plan !== null).length)}
          </p>
          <ul className={styles.list}>
            {byHand.map((repair) => (
              <Finding key={repair.id} repair={repair} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Finding({ repair }: { readonly repair: Repair }) {
  const styles = useStyles();
  const title = repairTitle(repair);
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>{title}</h3>
      <span className={styles.sheet}>{repair.sheet}</span>
      <p className={styles.quiet}>{repairExplained(repair)}</p>
      {repair.plan !== null && (
        <Preview
          action={words.preview}
          actionFor={words.previewFor(title)}
          lines={previewLines(repair)}
          yes={repair.kind === "sheetHidden" ? words.show : words.repair}
          job={{ kind: "repair", id: repair.id }}
        />
      )}
    </li>
  );
}

interface PreviewProps {
  readonly action: string;
  readonly actionFor?: string;
  readonly lines: readonly string[];
  readonly yes: string;
  readonly job: Job;
  /** It was asked for already. */
  readonly isOpenAtFirst?: boolean;
}

/** Shows what would change before it asks whether it shall; the button stays, so that the focus has its place. */
function Preview({
  action,
  actionFor,
  lines,
  yes,
  job,
  isOpenAtFirst = false,
}: PreviewProps): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const { root, textId, isOpen, toggle, close } = useDisclosure(isOpenAtFirst);
  return (
    <div ref={root}>
      <Button size="small" aria-expanded={isOpen} aria-label={actionFor} onClick={toggle}>
        {action}
      </Button>
      {isOpen && (
        <div role="group" aria-labelledby={textId} className={styles.preview}>
          <span id={textId}>{words.wouldChange}</span>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <ActionButton
              size="small"
              appearance="primary"
              onClick={() => {
                close();
                void session.run(job);
              }}
            >
              {yes}
            </ActionButton>
            <Button size="small" onClick={close}>
              {words.leave}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
