import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SignalVerdict } from "../../core";
import { goalText, measureSummary, measureVerdict, verdictName } from "../../messages/measureTexts";
import { viewTexts } from "../../messages/viewTexts";
import type { MeasureRow } from "../../workbook/actions/actions";
import { ActionButton } from "../parts/ActionButton";
import { Mark, type MarkKind } from "../parts/Mark";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { useSession } from "../session/PaneContext";
import { useCardStyles } from "./cardStyles";

const useStyles = makeStyles({
  name: { overflowWrap: "anywhere" },
  verdict: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
  },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
});

const MARKS: Partial<Record<SignalVerdict, MarkKind>> = {
  improved: "inPlace",
  worsened: "attention",
  changed: "attention",
};

/** What the rules for signals say of each measure that has values. */
export function Measures({ measures }: { readonly measures: readonly MeasureRow[] }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const session = useSession();
  const words = viewTexts.fidelity;
  const { rows, list, part } = useParts<MeasureRow, HTMLUListElement>(measures);
  if (measures.length === 0) return null;
  return (
    <Section title={words.measures} note={words.measuresNote}>
      <ul ref={list} className={cards.list}>
        {rows.map(({ figure, target }) => (
          <li key={figure.measure} className={cards.card}>
            <div className={cards.head}>
              <span className={mergeClasses(cards.name, styles.name)}>{figure.measure}</span>
              <Verdict verdict={figure.verdict} />
            </div>
            <p className={cards.quiet}>{measureSummary(figure)}</p>
            {figure.points > 0 && <p className={cards.quiet}>{measureVerdict(figure)}</p>}
            {figure.goal !== null && <p className={cards.quiet}>{goalText(figure.goal)}</p>}
            {target !== null && (
              <ActionButton
                reads
                size="small"
                aria-label={words.goToMeasureLong(figure.measure)}
                onClick={() => void session.run({ kind: "goTo", target })}
              >
                {words.goToMeasure}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      <PartBar part={part} />
    </Section>
  );
}

function Verdict({ verdict }: { readonly verdict: SignalVerdict }) {
  const styles = useStyles();
  const mark = MARKS[verdict];
  return (
    <span
      className={mergeClasses(
        styles.verdict,
        verdict === "improved" && styles.better,
        verdict === "worsened" && styles.worse
      )}
    >
      {mark === undefined ? null : <Mark kind={mark} />}
      {verdictName(verdict)}
    </span>
  );
}
