import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { percentToCompare } from "../../core";
import type { AgreementFigure, AgreementReport, Settings, Tracker } from "../../core";
import { agreementName, agreementNote, agreementWords } from "../../messages/agreementTexts";
import { NO_FIGURE, percentText } from "../../messages/messages";
import { Choice } from "../parts/Choice";
import { Mark } from "../parts/Mark";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { Consensus } from "./Consensus";
import { useShownText } from "../session/PaneContext";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
  },
  mark: { display: "inline-flex", height: tokens.lineHeightBase300, alignItems: "center" },
  at: { color: "var(--mark-at)" },
  below: { color: "var(--mark-below)" },
  count: { display: "block" },
});

interface AgreementProps {
  readonly tracker: Tracker;
  readonly report: AgreementReport;
  readonly settings: Settings;
}

type Level = keyof typeof agreementWords.levels;

/** How far observers agree who scored the same event on their own. */
export function Agreement({ tracker, report, settings }: AgreementProps) {
  const table = useTableStyles();
  const words = agreementWords;
  const [all] = report.figures;
  if (!all || (report.events === 0 && report.alone === 0))
    return (
      <Section title={words.title}>
        <p className={table.quiet}>{words.none}</p>
      </Section>
    );
  const { pairedPercent, agreementPercent } = settings;
  const isShared = percentToCompare(report.share ?? 0) >= pairedPercent;
  const agrees = percentToCompare(all.exact ?? 0) >= agreementPercent;
  const note = agreementNote(all);
  return (
    <Section title={words.title} note={words.note}>
      <Sentence isGood={isShared}>{words.shareText(report, pairedPercent)}</Sentence>
      {all.exact !== null && (
        <Sentence isGood={agrees}>{words.verdict(all.exact, agreementPercent, agrees)}</Sentence>
      )}
      {report.alone > 0 && <p className={table.quiet}>{words.alone(report.alone)}</p>}
      {report.leftOut > 0 && <p className={table.quiet}>{words.leftOut(report.leftOut)}</p>}
      <Consensus tracker={tracker} />
      {all.ratings > 0 && <Figures report={report} />}
      <p className={table.quiet}>{words.alphaNote}</p>
      {note !== "" && <p className={table.quiet}>{note}</p>}
    </Section>
  );
}

function Sentence({ isGood, children }: { readonly isGood: boolean; readonly children: string }) {
  const styles = useStyles();
  return (
    <p className={styles.sentence}>
      <span className={mergeClasses(styles.mark, isGood ? styles.at : styles.below)}>
        <Mark kind={isGood ? "inPlace" : "down"} size={isGood ? 12 : 9} />
      </span>
      <span>{children}</span>
    </p>
  );
}

function Figures({ report }: { readonly report: AgreementReport }) {
  const styles = useStyles();
  const table = useTableStyles();
  const shown = useShownText();
  const words = agreementWords;
  const levels = (Object.keys(words.levels) as Level[]).map((value) => ({
    value,
    text: words.levels[value],
  }));
  const [level, setLevel] = useState<Level>("component");
  const { rows, list, part } = useParts<AgreementFigure, HTMLTableSectionElement>(
    report.figures.filter((figure) => figure.level === level || figure.level === "all")
  );
  const columns = [words.exact, words.adjacent, words.alpha];
  return (
    <>
      <Choice
        label={words.by}
        value={level}
        options={levels}
        onChoose={(chosen) => setLevel(chosen as Level)}
      />
      <div className={table.frame} tabIndex={0} role="group" aria-label={words.title}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(table.columnHead, table.rowHead)}>
                {words.levels[level]}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={table.columnHead}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map((figure) => (
              <tr key={agreementName(figure)}>
                <th
                  scope="row"
                  className={mergeClasses(table.rowHead, figure.level === "all" && table.strong)}
                >
                  {shown(agreementName(figure))}
                </th>
                <td className={table.cell}>
                  {percentText(figure.exact)}
                  <span className={mergeClasses(table.quiet, styles.count)}>
                    {words.count(figure.ratings)}
                  </span>
                </td>
                <td className={table.cell}>{percentText(figure.adjacent)}</td>
                <td className={table.cell}>
                  {figure.alpha.value === null ? NO_FIGURE : figure.alpha.value.toFixed(2)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PartBar part={part} />
    </>
  );
}
