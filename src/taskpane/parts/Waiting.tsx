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

/** The page's own waiting blocks go on until there is something to show. */
export function Waiting() {
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
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
