import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { messages } from "../../messages/messages";
import { weakestLink } from "../figures/chain";
import type { ChainLink } from "../figures/chain";
import { Hidden } from "../parts/Hidden";
import { Mark } from "../parts/Mark";

const NODE = 28;

const useStyles = makeStyles({
  chain: {
    display: "flex",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  link: {
    position: "relative",
    flex: "1 1 0",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    // The line to the node before.
    ":not(:first-child)::before": {
      content: '""',
      position: "absolute",
      insetBlockStart: `${NODE / 2 - 1}px`,
      insetInlineEnd: `calc(50% + ${NODE / 2 + 3}px)`,
      width: `calc(100% - ${NODE + 6}px)`,
      borderBlockStartWidth: "2px",
      borderBlockStartStyle: "solid",
      borderBlockStartColor: tokens.colorNeutralStroke1,
    },
  },
  broken: {
    ":not(:first-child)::before": { borderBlockStartStyle: "dotted" },
  },
  node: {
    display: "grid",
    placeItems: "center",
    width: `${NODE}px`,
    height: `${NODE}px`,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    marginBlockEnd: tokens.spacingVerticalXS,
  },
  inPlace: {
    backgroundColor: "var(--heat-at)",
    color: "var(--mark-at)",
    border: "1.5px solid var(--mark-at)",
  },
  attention: {
    backgroundColor: "var(--heat-below2)",
    color: "var(--mark-below)",
    border: "1.5px solid var(--mark-below)",
  },
  missing: {
    color: tokens.colorNeutralForeground3,
    border: `1.5px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  driver: {
    overflowWrap: "normal",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  fact: {
    paddingInline: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  verdict: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** The five links side by side, and one sentence on the weakest. */
export function Chain({ chain }: { readonly chain: readonly ChainLink[] }) {
  const styles = useStyles();
  return (
    <>
      <ol className={styles.chain}>
        {chain.map((link) => (
          <li
            key={link.driver}
            className={mergeClasses(styles.link, link.state === "missing" && styles.broken)}
          >
            <span className={mergeClasses(styles.node, styles[link.state])}>
              <Mark kind={link.state} />
            </span>
            <span className={styles.driver}>{messages.chain.driver[link.driver]}</span>
            <Hidden>, {messages.chain.state[link.state]}: </Hidden>
            <span className={styles.fact}>{factText(link)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.verdict}>{verdict(chain)}</p>
    </>
  );
}

function factText({ fact, count }: ChainLink): string {
  return fact === "noData" ? messages.chain.fact.noData : messages.chain.fact[fact](count);
}

function verdict(chain: readonly ChainLink[]): string {
  const weakest = weakestLink(chain);
  if (weakest === null) return messages.chain.whole;
  if (weakest.state === "missing") return messages.chain.breaks[weakest.driver];
  return weakest.driver === "results"
    ? messages.chain.attention.results(weakest.count)
    : messages.chain.attention.fidelity;
}
