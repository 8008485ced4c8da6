import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { removalTexts as words, stayTexts } from "../../messages/removalTexts";
import { goesByItself, type RemovableSheet } from "../../workbook/removal/removableSheet";
import { ActionButton } from "../parts/ActionButton";
import { Section } from "../parts/Section";
import { usePaneState, useSession } from "../session/PaneContext";

const useStyles = makeStyles({
  section: { alignItems: "start" },
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignSelf: "stretch",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  going: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  staying: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  name: { fontWeight: tokens.fontWeightSemibold, paddingBlockStart: "6px" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warning: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: "var(--heat-below1)",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Shows first what would go and what somebody has worked on; only then anything can be removed. */
export function Removal() {
  const styles = useStyles();
  const session = useSession();
  const { removable } = usePaneState();
  const look = useRef<HTMLDivElement>(null);
  return (
    <Section title={words.title} note={words.note} className={styles.section}>
      <div ref={look}>
        <ActionButton onClick={() => void session.run({ kind: "findRemovable" })}>
          {removable === null ? words.look : words.lookAgain}
        </ActionButton>
      </div>
      {removable !== null && (
        <Preview
          key={removable.map(({ fingerprint }) => fingerprint).join()}
          sheets={removable}
          onKeep={() => {
            session.dismiss();
            look.current?.querySelector("button")?.focus();
          }}
        />
      )}
    </Section>
  );
}

interface PreviewProps {
  readonly sheets: readonly RemovableSheet[];
  readonly onKeep: () => void;
}

function Preview({ sheets, onKeep }: PreviewProps) {
  const styles = useStyles();
  const session = useSession();
  const reasonId = useId();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (sheets.length === 0) return <p className={styles.quiet}>{words.none}</p>;
  const going = sheets.filter(goesByItself);
  const staying = sheets.filter((sheet) => !goesByItself(sheet));
  const chosen = sheets.filter((sheet) => goesByItself(sheet) || ticked.has(sheet.id));
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <div className={styles.preview}>
      {going.length > 0 && (
        <>
          <h3 className={styles.title}>{words.going}</h3>
          <ul className={styles.list}>
            {going.map(({ id, sheet }) => (
              <li key={id} className={styles.going}>
                {sheet}
              </li>
            ))}
          </ul>
        </>
      )}
      {staying.length > 0 && (
        <>
          <h3 className={styles.title}>{words.othersTitle}</h3>
          <ul className={styles.list}>
            {staying.map((sheet) => (
              <Staying
                key={sheet.id}
                sheet={sheet}
                isTicked={ticked.has(sheet.id)}
                onToggle={() => toggle(sheet.id)}
              />
            ))}
          </ul>
        </>
      )}
      <p className={styles.warning}>{words.cannotUndo}</p>
      <div className={styles.buttons}>
        <ActionButton
          appearance="primary"
          blockedBy={chosen.length === 0 ? reasonId : null}
          onClick={() => void session.run({ kind: "removeInserted", sheets: chosen })}
        >
          {words.remove(chosen.length)}
        </ActionButton>
        <Button onClick={onKeep}>{words.keep}</Button>
      </div>
      {chosen.length === 0 && (
        <p id={reasonId} className={styles.quiet}>
          {words.nothingChosen}
        </p>
      )}
    </div>
  );
}

interface StayingProps {
  readonly sheet: RemovableSheet;
  readonly isTicked: boolean;
  readonly onToggle: () => void;
}

function Staying({ sheet, isTicked, onToggle }: StayingProps) {
  const styles = useStyles();
  const nameId = useId();
  const whyId = useId();
  return (
    <li className={styles.staying}>
      <Checkbox
        checked={isTicked}
        onChange={onToggle}
        aria-labelledby={nameId}
        aria-describedby={whyId}
      />
      <div>
        <div id={nameId} className={styles.name}>
          {sheet.sheet}
        </div>
        <div id={whyId}>
          {stayTexts(sheet).map((text) => (
            <p key={text} className={styles.quiet}>
              {text}
            </p>
          ))}
        </div>
      </div>
    </li>
  );
}
