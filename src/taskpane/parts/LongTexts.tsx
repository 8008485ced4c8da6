import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { messages } from "../../messages/messages";
import { shownText, wholeText } from "../../messages/shownText";
import type { LongText } from "../session/shownTexts";

/** A column can hold thousands of them; the others are cut alike and stand whole in their cells. */
const MOST_LISTED = 20;
/** Characters by which one is known from the others. */
const MOST_NAMED = 40;

const useStyles = makeStyles({
  area: { paddingInline: tokens.spacingHorizontalL, paddingBlockEnd: tokens.spacingVerticalL },
  details: {
    fontSize: tokens.fontSizeBase200,
    "> summary": { cursor: "pointer", minHeight: "24px", lineHeight: "24px" },
  },
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

/** Below every view: the whole of what the workbook has and the pane shows cut. */
export function LongTexts({ texts }: { readonly texts: readonly LongText[] }) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <div className={styles.area}>
      <Details summary={messages.longTexts.cut(texts.length)}>
        {texts.slice(0, MOST_LISTED).map(({ shown, whole }) => (
          <Details key={shown} summary={shownText(whole, MOST_NAMED)}>
            <pre className={styles.whole} tabIndex={0}>
              {wholeText(whole)}
            </pre>
          </Details>
        ))}
      </Details>
    </div>
  );
}

/** Lays its content out only once that is asked for. */
function Details({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
