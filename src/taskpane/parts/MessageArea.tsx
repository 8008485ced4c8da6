import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { messages, resultText, troubleText } from "../../messages/messages";
import { usePaneState, useSession } from "../session/PaneContext";

const useStyles = makeStyles({
  area: { paddingInline: tokens.spacingHorizontalL, paddingBlockStart: tokens.spacingVerticalM },
  bar: { paddingBlock: tokens.spacingVerticalXS },
});

/** What went wrong, or what came of the last action. The live region says the same, so the bar itself keeps silent. */
export function MessageArea() {
  const styles = useStyles();
  const session = useSession();
  const { trouble, result } = usePaneState();
  if (trouble === null && result === null) return null;
  const isEditing = trouble?.trouble.kind === "editing";
  const isGood = trouble === null;
  const intent = isGood ? "success" : isEditing ? "info" : "warning";
  const again = trouble?.again ?? null;
  return (
    <div className={styles.area}>
      <MessageBar layout="multiline" intent={intent} className={styles.bar}>
        <MessageBarBody>
          {isEditing && (
            <>
              <MessageBarTitle>{messages.trouble.editingTitle}</MessageBarTitle>
              <br />
            </>
          )}
          {trouble !== null ? troubleText(trouble.trouble) : result !== null && resultText(result)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={messages.trouble.dismiss}
              onClick={session.dismiss}
            />
          }
        >
          {again !== null && (
            <Button size="small" onClick={() => void session.tryAgain()}>
              {again === "read" && trouble?.trouble.kind !== "editing"
                ? messages.trouble.lookAgain
                : messages.trouble.again}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
