import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ToolSummary } from "../../core";
import { NO_FIGURE, percentText } from "../../messages/messages";
import { sideBySideWords } from "../../messages/sideBySideTexts";
import { sideBySide, type ToolLine } from "../figures/sideBySide";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { HeatCell } from "./HeatCell";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({ line: { display: "block" } });

/** Each tool version with its latest mean on its own scale. */
export function SideBySide({ summaries }: { readonly summaries: readonly ToolSummary[] }) {
  const styles = useStyles();
  const table = useTableStyles();
  const lines = useMemo(() => sideBySide(summaries), [summaries]);
  const { rows, list, part } = useParts<ToolLine, HTMLTableSectionElement>(lines);
  const words = sideBySideWords;
  const quietLine = mergeClasses(table.quiet, styles.line);
  return (
    <Section title={words.title} note={words.note}>
      <div className={table.frame} tabIndex={0} role="group" aria-label={words.title}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(table.columnHead, table.rowHead)}>
                {words.tool}
              </th>
              <th scope="col" className={table.columnHead}>
                {words.mean}
              </th>
              <th scope="col" className={table.columnHead}>
                {words.atCriterion}
              </th>
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map(({ tool, mostPoints, latest }) => (
              <tr key={tool}>
                <th scope="row" className={table.rowHead}>
                  {tool}
                  <span className={quietLine}>{words.scale(mostPoints)}</span>
                  {latest !== null && <span className={quietLine}>{latest.period}</span>}
                </th>
                {latest === null ? (
                  <td className={table.cell}>{NO_FIGURE}</td>
                ) : (
                  <HeatCell figure={latest} />
                )}
                <td className={table.cell}>{percentText(latest?.atCriterion ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.map(
        ({ tool, carried }) =>
          carried !== null && (
            <p key={tool} className={table.quiet}>
              {words.carried(tool, carried)}
            </p>
          )
      )}
      <PartBar part={part} />
    </Section>
  );
}
