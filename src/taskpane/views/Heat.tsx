import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { AgreementFigure, ToolSummary } from "../../core";
import { agreementWords } from "../../messages/agreementTexts";
import { viewTexts } from "../../messages/viewTexts";
import { heatTable } from "../figures/heatTable";
import type { HeatRow } from "../figures/heatTable";
import { Mark } from "../parts/Mark";
import { HeatCell } from "./HeatCell";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    marginBlockStart: tokens.spacingVerticalXS,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  at: { color: "var(--mark-at)", display: "inline-flex" },
  below: { color: "var(--mark-below)", display: "inline-flex" },
  overall: {
    "> *": {
      borderBlockStartWidth: "2px",
      borderBlockStartStyle: "solid",
      borderBlockStartColor: tokens.colorNeutralStroke1,
    },
  },
  criterion: { display: "block", fontWeight: tokens.fontWeightRegular },
});

interface HeatProps {
  readonly summary: ToolSummary;
  readonly school: string | null;
  /** By a component's name, as it is shown, and by "" for all items; of all schools and periods. */
  readonly agreement: ReadonlyMap<string, AgreementFigure>;
}

/** Component by period: where use of the program is at its criterion, and where it is not. */
export function Heat({ summary, school, agreement }: HeatProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const titleId = useId();
  const { periods, rows, sharedCriterion } = heatTable(summary, school);
  const words = viewTexts.fidelity;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {words.heat(school)}
      </h2>
      <div className={table.frame} tabIndex={0} role="group" aria-labelledby={titleId}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(table.columnHead, table.rowHead)}>
                {words.component}
              </th>
              {periods.map((period) => (
                <th key={period} scope="col" className={table.columnHead}>
                  {period}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.component ?? ""}
                row={row}
                showsCriterion={sharedCriterion === null}
                agreement={agreement.get(row.component ?? "")}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={mergeClasses(table.quiet, styles.legend)}>
        {sharedCriterion !== null && <span>{words.criterion(sharedCriterion)}</span>}
        <span className={styles.entry}>
          <span className={styles.at}>
            <Mark kind="inPlace" size={12} />
          </span>
          {words.legendAt}
        </span>
        <span className={styles.entry}>
          <span className={styles.below}>
            <Mark kind="down" size={9} />
          </span>
          {words.legendBelow}
        </span>
        <span>{words.nNote}</span>
        {agreement.size > 0 && <span>{agreementWords.besideNote}</span>}
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: HeatRow;
  readonly showsCriterion: boolean;
  readonly agreement: AgreementFigure | undefined;
}

function Row({ row, showsCriterion, agreement }: RowProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const isOverall = row.component === null;
  const criterion = row.cells[0]?.criterionPercent ?? null;
  return (
    <tr className={isOverall ? styles.overall : undefined}>
      <th scope="row" className={mergeClasses(table.rowHead, isOverall && table.strong)}>
        {row.component ?? viewTexts.fidelity.overall}
        {showsCriterion && (
          <span className={mergeClasses(table.quiet, styles.criterion)}>
            {criterion === null
              ? viewTexts.fidelity.noCriterion
              : viewTexts.fidelity.criterion(criterion)}
          </span>
        )}
        {agreement !== undefined && (
          <span className={mergeClasses(table.quiet, styles.criterion)}>
            {agreementWords.besideShort(agreement)}
          </span>
        )}
      </th>
      {row.cells.map((figure) => (
        <HeatCell key={figure.period} figure={figure} />
      ))}
    </tr>
  );
}
