import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { breakDownInSteps, componentsOfItems } from "../../core";
import type { BreakdownBy, BreakdownLine, Snapshot, ToolSummary, Tracker } from "../../core";
import { breakdownWords, groupName } from "../../messages/breakdownTexts";
import { percentText } from "../../messages/messages";
import type { Target } from "../../workbook/actions/actions";
import { breakdownChoices, linesToShow, type Subject } from "../figures/breakdownLines";
import { ActionButton } from "../parts/ActionButton";
import { Choice } from "../parts/Choice";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { useWorkedOut } from "../parts/useWorkedOut";
import { useSession, useShownText } from "../session/PaneContext";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  detail: { display: "block", whiteSpace: "normal" },
  share: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXS,
  },
});

interface BreakdownProps {
  readonly tracker: Tracker;
  readonly summary: ToolSummary;
  readonly snapshot: Snapshot;
  /** Where the sheet for others is picked from; null while there is none. */
  readonly shared: Target | null;
}

/** Choices are known by where they stand in their lists; this one is all of them. */
const EVERYTHING = "all";

type Work = Omit<BreakdownProps, "shared"> & { readonly by: BreakdownBy };

/** With by what they are, for the pane shows them until the next ones are there. */
function* brokenDown({ tracker, summary, snapshot, by }: Work) {
  return { by, lines: yield* breakDownInSteps(tracker, summary, snapshot, by) };
}

/** Fidelity by groups: who is reached by training and coaching, and who is not. */
export function Breakdown(props: BreakdownProps) {
  const { tracker, summary, snapshot, shared } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const session = useSession();
  const hintId = useId();
  const words = breakdownWords;
  const offered = breakdownChoices(tracker, snapshot);
  const [wantedBy, setBy] = useState<BreakdownBy>("school");
  const by = offered.includes(wantedBy) ? wantedBy : offered[0]!;
  const observed = new Set(summary.observations.map(({ period }) => period));
  const periods = snapshot.periods.map(({ name }) => name);
  const [wantedPeriod, setPeriod] = useState<string | null>(null);
  const latest = periods.map((name) => observed.has(name)).lastIndexOf(true);
  const period =
    chosenPeriod(wantedPeriod, periods.length) ?? (latest < 0 ? EVERYTHING : `${latest}`);
  const shownText = useShownText();
  const subjects = subjectsOf(tracker, shownText);
  const [wantedSubject, setSubject] = useState(EVERYTHING);
  const chosen = subjects.find(({ value }) => value === wantedSubject) ?? subjects[0]!;
  const work = useMemo(
    () => ({ tracker, summary, snapshot, by }),
    [tracker, summary, snapshot, by]
  );
  const found = useWorkedOut(brokenDown, work);
  if (found === null) return null;
  const shownPeriod = period === EVERYTHING ? null : periods[Number(period)]!;
  const shown = linesToShow(found.lines, chosen.subject, shownPeriod, found.by);
  return (
    <Section title={words.title} note={words.note}>
      <div className={styles.choices}>
        <Choice
          label={words.by}
          value={by}
          options={offered.map((value) => ({ value, text: words.group[value] }))}
          onChoose={(value) => setBy(value as BreakdownBy)}
        />
        {by !== "period" && (
          <Choice
            label={words.period}
            value={period}
            options={[
              ...periods.map((name, at) => ({ value: `${at}`, text: shownText(name) })),
              { value: EVERYTHING, text: words.allPeriods },
            ]}
            onChoose={setPeriod}
          />
        )}
        <Choice label={words.of} value={chosen.value} options={subjects} onChoose={setSubject} />
      </div>
      {shown.length === 0 ? (
        <p className={table.quiet}>{words.nothing}</p>
      ) : (
        <Lines key={`${found.by} ${period} ${chosen.value}`} lines={shown} by={found.by} />
      )}
      <div className={styles.share}>
        {shared === null ? (
          <>
            <ActionButton
              size="small"
              aria-describedby={hintId}
              onClick={() =>
                void session.run({ kind: "insert", sheets: ["breakdown"], samples: false })
              }
            >
              {words.share}
            </ActionButton>
            <p id={hintId} className={table.quiet}>
              {words.shareHint}
            </p>
          </>
        ) : (
          <ActionButton
            reads
            size="small"
            onClick={() => void session.run({ kind: "goTo", target: shared })}
          >
            {words.goToShare}
          </ActionButton>
        )}
      </div>
    </Section>
  );
}

/** What was chosen, unless it is gone from the workbook. */
function chosenPeriod(wanted: string | null, count: number): string | null {
  return wanted === EVERYTHING || (wanted !== null && Number(wanted) < count) ? wanted : null;
}

/** What figures can be of, as choices. */
function subjectsOf(
  { items }: Tracker,
  shown: (text: string) => string
): readonly {
  readonly value: string;
  readonly text: string;
  readonly subject: Subject;
}[] {
  return [
    { value: EVERYTHING, text: breakdownWords.overall, subject: { kind: "overall" } },
    ...componentsOfItems(items).map((component, at) => ({
      value: `component ${at}`,
      text: shown(component),
      subject: { kind: "component", component } as const,
    })),
    ...items.map((item, at) => ({
      value: `item ${at}`,
      text: `${shown(item.code)} ${shown(item.text)}`,
      subject: { kind: "item", item } as const,
    })),
  ];
}

interface LinesProps {
  readonly lines: readonly BreakdownLine[];
  readonly by: BreakdownBy;
}

function Lines({ lines, by }: LinesProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const shown = useShownText();
  const words = breakdownWords;
  const { rows, list, part } = useParts<BreakdownLine, HTMLTableSectionElement>(lines);
  const hasCriterion = lines.some(
    ({ observationsAtCriterion }) => observationsAtCriterion !== null
  );
  const cell = mergeClasses(table.cell, table.wrapped);
  const detail = mergeClasses(table.quiet, styles.detail);
  return (
    <>
      <div className={table.frame} tabIndex={0} role="group" aria-label={words.title}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(table.columnHead, table.rowHead)}>
                {words.group[by]}
              </th>
              {[words.mean, words.range, ...(hasCriterion ? [words.atCriterion] : [])].map(
                (column) => (
                  <th key={column} scope="col" className={table.columnHead}>
                    {column}
                  </th>
                )
              )}
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map((line) => (
              <tr key={line.group ?? ""}>
                <th scope="row" className={table.rowHead}>
                  {shown(groupName(line.group, by))}
                </th>
                <td className={cell}>
                  {percentText(line.mean, line.criterionPercent)}
                  <span className={detail}>{words.count(line)}</span>
                </td>
                <td className={cell}>
                  {words.rangeText(line)}
                  <span className={detail}>{words.median(line)}</span>
                </td>
                {hasCriterion && (
                  <td className={cell}>
                    {words.shareAt(line)}
                    <span className={detail}>{words.unitsAt(line)}</span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PartBar part={part} />
    </>
  );
}
