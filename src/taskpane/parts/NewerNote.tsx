import { makeStyles, tokens } from "@fluentui/react-components";
import { troubleText } from "../../messages/messages";
import { NEWER_ID } from "./ActionButton";

const useStyles = makeStyles({
  note: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: "var(--heat-below1)",
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorTransparentStroke,
  },
});

/** Why nothing can be changed here: a newer add-in made the workbook. */
export function NewerNote({ sheet }: { readonly sheet: string }) {
  const styles = useStyles();
  return (
    <p id={NEWER_ID} className={styles.note}>
      {troubleText({ kind: "newer", subject: sheet })}
    </p>
  );
}
