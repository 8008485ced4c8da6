import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../messages/messages";
import { wholeText } from "../../messages/shownText";
import type { LongText } from "../session/shownTexts";
import { Section } from "./Section";

/** A column can hold thousands of them; the others are cut alike and stand whole in their cells. */
const MOST_LISTED = 20;

const useStyles = makeStyles({
  section: { paddingInline: tokens.spacingHorizontalL, paddingBlockEnd: tokens.spacingVerticalL },
  entry: { "> summary": { cursor: "pointer", minHeight: "24px", lineHeight: "24px" } },
  whole: {
    margin: 0,
    maxHeight: "200px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    fontFamily: "inherit",
  },
});

/** Below every view: the whole of what it shows cut. */
export function LongTexts({ texts }: { readonly texts: readonly LongText[] }) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  const words = messages.longTexts;
  return (
    <Section title={words.title} note={words.note} className={styles.section}>
      {texts.slice(0, MOST_LISTED).map((text) => (
        <Entry key={text.shown} text={text} />
      ))}
    </Section>
  );
}

/** Lays the text out only once it is asked for. */
function Entry({ text: { shown, whole } }: { readonly text: LongText }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.entry} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{shown}</summary>
      {open && (
        <pre className={styles.whole} tabIndex={0}>
          {wholeText(whole)}
        </pre>
      )}
    </details>
  );
}
