import { makeStyles, tokens } from "@fluentui/react-components";
import { troubleText } from "../../messages/messages";
import { NEWER_ID } from "./ActionButton";

const useStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "var(--heat-below1)",
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
