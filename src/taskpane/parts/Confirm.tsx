import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ActionButton } from "./ActionButton";
import { useDisclosure } from "./useDisclosure";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalS,
  },
  text: { flexBasis: "100%" },
});

interface ConfirmProps {
  readonly action: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button that asks in place before it does what cannot be undone. It stays where it is, so the focus does, too. */
export function Confirm({ action, question, yes, no, onYes }: ConfirmProps) {
  const styles = useStyles();
  const { root, textId, isOpen, toggle, close } = useDisclosure();
  return (
    <div ref={root}>
      <ActionButton size="small" aria-expanded={isOpen} onClick={toggle}>
        {action}
      </ActionButton>
      {isOpen && (
        <div role="group" aria-labelledby={textId} className={styles.question}>
          <span id={textId} className={styles.text}>
            {question}
          </span>
          <ActionButton
            size="small"
            appearance="primary"
            onClick={() => {
              close();
              onYes();
            }}
          >
            {yes}
          </ActionButton>
          <Button size="small" onClick={close}>
            {no}
          </Button>
        </div>
      )}
    </div>
  );
}
