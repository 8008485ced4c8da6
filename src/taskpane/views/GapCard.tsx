import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { gapEvidence, gapStateName, gapTitle, listText } from "../../messages/messages";
import { gapNextStep } from "../../messages/gapHints";
import { viewTexts } from "../../messages/viewTexts";
import type { GapSubject } from "../figures/gapGroups";
import { canStartPdsa } from "../figures/openGaps";
import { ActionButton } from "../parts/ActionButton";
import { useSession } from "../session/PaneContext";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  high: {
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "var(--mark-below)",
  },
  medium: { borderInlineStartWidth: "4px", borderInlineStartColor: "var(--heat-below3)" },
  info: {},
  head: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    flexShrink: 0,
    maxWidth: "40%",
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  answered: { backgroundColor: "var(--heat-at)" },
  text: { margin: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "> summary": { cursor: "pointer", minHeight: "24px", lineHeight: "24px" },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface GapCardProps {
  readonly subject: GapSubject;
  /** Where the workbook has several tool versions, the card says which one it is. */
  readonly showsTool: boolean;
}

export function GapCard({ subject: { lead, others, severity }, showsTool }: GapCardProps) {
  const styles = useStyles();
  const session = useSession();
  const { flag, state, owner, decision, target } = lead;
  const words = viewTexts.gaps;
  const title = gapTitle(flag);
  const place = [flag.school ?? words.districtWide, flag.period, showsTool ? flag.tool : null];
  const care = [
    ...(owner === null ? [] : [words.owner(owner)]),
    ...(decision === null ? [] : [words.decision(decision)]),
    ...(flag.cycles.length === 0 ? [] : [words.cycles(listText(flag.cycles))]),
  ];
  const canStart = canStartPdsa(lead);
  return (
    <article className={mergeClasses(styles.card, styles[severity])}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={mergeClasses(styles.state, state === "answered" && styles.answered)}>
          {gapStateName(state)}
        </span>
      </div>
      <p className={styles.quiet}>{place.filter((part) => part !== null).join(" · ")}</p>
      {[lead, ...others].map(({ flag: each }) => (
        <p key={each.key} className={styles.text}>
          {gapEvidence(each)}
        </p>
      ))}
      {care.length > 0 && <p className={styles.quiet}>{care.join(" · ")}</p>}
      <details className={styles.hint}>
        <summary>{words.hint}</summary>
        {gapNextStep(flag.rule)}
      </details>
      {(canStart || target !== null) && (
        <div className={styles.actions}>
          {canStart && (
            <ActionButton
              size="small"
              appearance="primary"
              aria-label={words.startFor(title)}
              onClick={() => void session.run({ kind: "startPdsa", flagKey: flag.key })}
            >
              {words.start}
            </ActionButton>
          )}
          {target !== null && (
            <ActionButton
              reads
              size="small"
              aria-label={words.goToFor(title)}
              onClick={() => void session.run({ kind: "goTo", target })}
            >
              {words.goTo}
            </ActionButton>
          )}
        </div>
      )}
    </article>
  );
}
