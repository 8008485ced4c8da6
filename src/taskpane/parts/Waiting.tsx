import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { messages } from "../../messages/messages";

/** Below this a sign of waiting is only a flash. */
const QUIET_MILLISECONDS = 300;

const useStyles = makeStyles({
  waiting: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  block: {
    height: "48px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface WaitingProps {
  /** Blocks were there already: the page's own, while its scripts were fetched. */
  readonly goesOn?: boolean;
}

export function Waiting({ goesOn = false }: WaitingProps) {
  const styles = useStyles();
  const [isLong, setLong] = useState(goesOn);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.waiting}>
      <p className={styles.text}>{messages.busy.reading}</p>
      <div className={styles.block} />
      <div className={styles.block} />
    </div>
  );
}
