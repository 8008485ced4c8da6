import { mergeClasses } from "@fluentui/react-components";
import type { AgreementReport, ToolSummary } from "../../core";
import { agreementWords } from "../../messages/agreementTexts";
import { criterionText, numberText, percentText } from "../../messages/messages";
import { viewTexts } from "../../messages/viewTexts";
import type { TrackerStatus } from "../../workbook/actions/actions";
import { Section } from "../parts/Section";
import { useTableStyles } from "./tableStyles";

interface CoverageProps {
  readonly summary: ToolSummary;
  readonly school: string | null;
  /** Null while the workbook has no tracker of this tool version. */
  readonly tracker: TrackerStatus | null;
  /** Of all schools; null until it is worked out. */
  readonly agreement: AgreementReport | null;
}

/** How much was observed in each period, of how many, and the share at criterion. */
export function Coverage({ summary, school, tracker, agreement }: CoverageProps) {
  const table = useTableStyles();
  const overall = summary.figures.filter(
    (figure) => figure.school === school && figure.component === null
  );
  const words = viewTexts.fidelity;
  const note = tracker ? criterionText(tracker.criterion, tracker.hasCriticalItems) : undefined;
  const columns = [words.done, words.units, words.share];
  return (
    <Section title={words.coverage} note={note}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.columnHead, table.rowHead)}>
              {words.period}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={table.columnHead}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overall.map(({ period, observations, due, units, atCriterion }) => (
            <tr key={period}>
              <th scope="row" className={table.rowHead}>
                {period}
              </th>
              <td className={mergeClasses(table.cell, table.wrapped)}>
                {words.coverageText(observations, due)}
              </td>
              <td className={table.cell}>{numberText(units)}</td>
              <td className={table.cell}>{percentText(atCriterion)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {agreement !== null && <p className={table.quiet}>{agreementWords.inShort(agreement)}</p>}
    </Section>
  );
}
