import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { usePaneState, useSession } from "../session/PaneContext";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ":focus": { outlineStyle: "none" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  intro: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

export const VIEW_HEADING_ID = "view-heading";

/** The view's name. It takes the focus when a link inside another view led here, since that link is gone then. */
export function ViewHeading({ title, intro }: { readonly title: string; readonly intro?: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { takeFocus } = useSession();
  const { focusWanted } = usePaneState();
  useEffect(() => {
    if (!focusWanted) return;
    heading.current?.focus();
    takeFocus();
  }, [focusWanted, takeFocus]);
  return (
    <header>
      <h1 id={VIEW_HEADING_ID} ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {intro === undefined ? null : <p className={styles.intro}>{intro}</p>}
    </header>
  );
}
