import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readAgainstFidelityInSteps } from "../../core";
import type { FidelityState, OutcomeReading, OutcomeState, Steps } from "../../core";
import { outcomeWords } from "../../messages/outcomeTexts";
import type { Basis } from "../../workbook/actions/actions";
import { shownOutcomes, type ShownOutcomes } from "../figures/shownOutcomes";
import { Choice } from "../parts/Choice";
import { Mark } from "../parts/Mark";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { useWorkedOut } from "../parts/useWorkedOut";
import { useShownText } from "../session/PaneContext";
import { useCardStyles } from "./cardStyles";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    // A measure has a long name: in a narrow pane the two stand below one another.
    gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  name: { overflowWrap: "anywhere" },
  line: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: { display: "inline-flex", height: tokens.lineHeightBase200, alignItems: "center" },
  good: { color: "var(--mark-at)" },
  bad: { color: "var(--mark-below)" },
  unknown: { color: tokens.colorNeutralForeground2 },
  reading: { margin: 0 },
});

interface OutcomesProps {
  readonly basis: Basis;
  /** Whose fidelity stands beside the outcomes; null: there is no tracker. */
  readonly tool: string | null;
}

const readingsOf = ({ snapshot, summaries }: Basis): Steps<OutcomeReading[]> =>
  readAgainstFidelityInSteps(snapshot.outcomes, summaries, snapshot, snapshot.settings.minStudents);

/** What students came to beside how far the program is used. */
export function Outcomes({ basis, tool }: OutcomesProps) {
  const cards = useCardStyles();
  const words = outcomeWords;
  const readings = useWorkedOut(readingsOf, basis);
  if (readings === null) return null;
  if (readings.length === 0)
    return (
      <Section title={words.title}>
        <p className={cards.quiet}>{words.none}</p>
      </Section>
    );
  return (
    <Section title={words.title} note={words.note}>
      <Readings basis={basis} tool={tool} readings={readings} />
      <p className={cards.quiet}>{words.closing}</p>
    </Section>
  );
}

function Readings({
  basis: { snapshot },
  tool,
  readings,
}: OutcomesProps & { readonly readings: readonly OutcomeReading[] }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const shownText = useShownText();
  const words = outcomeWords;
  const [group, setGroup] = useState<string | null>(null);
  const [period, setPeriod] = useState<string | null>(null);
  const { schools, periods, settings } = snapshot;
  const found = shownOutcomes(
    readings,
    tool,
    { schools, periods: periods.map(({ name }) => name) },
    { group, period }
  );
  const { rows, list, part } = useParts<OutcomeReading, HTMLUListElement>(found?.rows ?? []);
  if (found === null) return null;
  return (
    <>
      <Choices found={found} onGroup={setGroup} onPeriod={setPeriod} />
      <ul ref={list} className={cards.list}>
        {rows.map((reading, at) => (
          // The same group may stand in the sheet twice.
          <li key={`${part.start + at}`} className={cards.card}>
            <span className={mergeClasses(cards.name, styles.name)}>
              {shownText(reading.school ?? words.allSchools)}
            </span>
            <Line state={outcomeMark[reading.outcome]}>
              {words.outcomeText(reading, settings.minStudents)}
            </Line>
            <Line state={fidelityMark[reading.fidelity]}>{words.fidelityText(reading)}</Line>
            <p className={styles.reading}>{words.readings[reading.reading]}</p>
          </li>
        ))}
      </ul>
      <PartBar part={part} />
      {found.correlations.map((correlation) => (
        <p key={String(correlation.isShare)} className={cards.quiet}>
          {words.correlationText(correlation)}
        </p>
      ))}
    </>
  );
}

interface ChoicesProps {
  readonly found: ShownOutcomes;
  readonly onGroup: (key: string) => void;
  readonly onPeriod: (period: string) => void;
}

/** Which measure and period are shown; a choice only where there is one. */
function Choices({ found: { groups, group, periods, period }, onGroup, onPeriod }: ChoicesProps) {
  const styles = useStyles();
  const cards = useCardStyles();
  const shownText = useShownText();
  const words = outcomeWords;
  const hasGroups = groups.length > 1;
  const hasPeriods = periods.length > 1;
  const alone = [...(hasGroups ? [] : [words.group(group)]), ...(hasPeriods ? [] : [period])];
  return (
    <>
      {alone.length > 0 && <p className={cards.quiet}>{shownText(alone.join(", "))}</p>}
      <div className={styles.choices}>
        {hasGroups && (
          <Choice
            label={words.measure}
            value={group.key}
            options={groups.map((each) => ({
              value: each.key,
              text: shownText(words.group(each)),
            }))}
            onChoose={onGroup}
          />
        )}
        {hasPeriods && (
          <Choice
            label={words.period}
            value={`${periods.indexOf(period)}`}
            options={periods.map((name, at) => ({ value: `${at}`, text: shownText(name) }))}
            onChoose={(at) => onPeriod(periods[Number(at)]!)}
          />
        )}
      </div>
    </>
  );
}

type State = "good" | "bad" | "unknown";

const outcomeMark: Readonly<Record<OutcomeState, State>> = {
  onTarget: "good",
  improving: "good",
  notImproving: "bad",
  unknown: "unknown",
};
const fidelityMark: Readonly<Record<FidelityState, State>> = {
  atCriterion: "good",
  belowCriterion: "bad",
  unknown: "unknown",
};
const marks = {
  good: { kind: "inPlace", size: 12 },
  bad: { kind: "down", size: 9 },
  unknown: { kind: "missing", size: 12 },
} as const;

/** One of the two sides, with a mark that says nothing that the words do not say. */
function Line({ state, children }: { readonly state: State; readonly children: string }) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <span className={mergeClasses(styles.mark, styles[state])}>
        <Mark {...marks[state]} />
      </span>
      <span>{children}</span>
    </p>
  );
}
