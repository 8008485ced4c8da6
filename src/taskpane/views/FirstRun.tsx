import { makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "../../messages/messages";
import type { WorkbookView } from "../../workbook/actions/actions";
import { ActionButton } from "../parts/ActionButton";
import { BrokenChain } from "../parts/BrokenChain";
import { Mark } from "../parts/Mark";
import { ViewHeading } from "../parts/ViewHeading";
import { useSession } from "../session/PaneContext";

const useStyles = makeStyles({
  chain: { width: "160px", color: "var(--mark-at)" },
  features: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  feature: { display: "flex", gap: tokens.spacingHorizontalM },
  mark: { flexShrink: 0, marginBlockStart: "2px", color: "var(--mark-at)" },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A workbook without any of the sheets: what this is for, and the two ways to begin. */
export function FirstRun({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const session = useSession();
  const sheets = view.sheets.map(({ key }) => key);
  const insert = (samples: boolean) => void session.run({ kind: "insert", sheets, samples });
  const words = messages.firstRun;
  return (
    <>
      <BrokenChain className={styles.chain} />
      <ViewHeading title={words.title} intro={words.value} />
      <ul className={styles.features}>
        {words.features.map(({ title, text }) => (
          <li key={title} className={styles.feature}>
            <span className={styles.mark}>
              <Mark kind="inPlace" />
            </span>
            <div>
              <div className={styles.title}>{title}</div>
              <p className={styles.text}>{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <div className={styles.way}>
          <ActionButton appearance="primary" onClick={() => insert(false)}>
            {words.insertAll}
          </ActionButton>
          <p className={styles.note}>{words.note}</p>
        </div>
        <div className={styles.way}>
          <ActionButton onClick={() => insert(true)}>{words.samples}</ActionButton>
          <p className={styles.note}>{words.samplesNote}</p>
        </div>
      </div>
    </>
  );
}
