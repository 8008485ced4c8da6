import { makeStyles, tokens } from "@fluentui/react-components";
import { version } from "../version";
import { messages, undoTexts } from "../../messages/messages";
import { undoAfter } from "../../workbook/undo";
import { usePaneState } from "../session/PaneContext";

const useStyles = makeStyles({
  footer: {
    marginBlockStart: "auto",
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    borderBlockStartWidth: "1px",
    borderBlockStartStyle: "solid",
    borderBlockStartColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function Footer() {
  const { view } = usePaneState();
  return (
    <footer className={useStyles().footer}>
      <div>
        {messages.app.name} · {messages.app.version(version)}
      </div>
      <div>{messages.app.disclaimer}</div>
      <div>{messages.app.privacy}</div>
      {view !== null && undoAfter("write", view.undo) === "cleared" && <div>{undoTexts.none}</div>}
    </footer>
  );
}
