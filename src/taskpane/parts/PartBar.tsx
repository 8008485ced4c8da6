import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { messages } from "../../messages/messages";
import { ROWS_IN_PART, type PartShown } from "./useParts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  range: {
    marginInlineEnd: "auto",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Below a long list: which rows are shown, of how many, and the ways to the others. Not there when all are. */
export function PartBar({ part: { start, end, count, turnTo } }: { readonly part: PartShown }) {
  const styles = useStyles();
  const rangeId = useId();
  if (count <= ROWS_IN_PART) return null;
  const words = messages.parts;
  return (
    <div role="group" aria-labelledby={rangeId} className={styles.bar}>
      <span id={rangeId} className={styles.range}>
        {words.range(start + 1, end, count)}
      </span>
      {start > 0 && (
        <Button size="small" onClick={() => turnTo(start - ROWS_IN_PART)}>
          {words.previous(ROWS_IN_PART)}
        </Button>
      )}
      {end < count && (
        <Button size="small" onClick={() => turnTo(end)}>
          {words.next(Math.min(ROWS_IN_PART, count - end))}
        </Button>
      )}
    </div>
  );
}
