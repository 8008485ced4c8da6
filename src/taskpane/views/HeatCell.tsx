import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SummaryFigure } from "../../core";
import { NO_FIGURE, percentText } from "../../messages/messages";
import { viewTexts } from "../../messages/viewTexts";
import { shadeOf } from "../figures/heatTable";
import { Hidden } from "../parts/Hidden";
import { Mark } from "../parts/Mark";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  cell: {
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  none: { color: tokens.colorNeutralForeground3 },
  noCriterion: { backgroundColor: tokens.colorNeutralBackground3 },
  at: { backgroundColor: "var(--heat-at)" },
  below1: { backgroundColor: "var(--heat-below1)" },
  below2: { backgroundColor: "var(--heat-below2)" },
  below3: { backgroundColor: "var(--heat-below3)" },
  value: {
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    fontWeight: tokens.fontWeightSemibold,
  },
  markAt: { color: "var(--mark-at)" },
  markBelow: { color: "var(--mark-below)" },
  n: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    // Large counts stand below one another, so that a cell stays as narrow as its mean.
    whiteSpace: "normal",
  },
});

/** A mean with its mark against the criterion and the number of observations behind it. */
export function HeatCell({ figure }: { readonly figure: SummaryFigure }) {
  const styles = useStyles();
  const table = useTableStyles();
  const shade = shadeOf(figure);
  const words = viewTexts.fidelity;
  if (shade === "none") {
    return (
      <td className={mergeClasses(table.cell, styles.cell, styles.none)}>
        <span aria-hidden>{NO_FIGURE}</span>
        <Hidden>{words.none}</Hidden>
      </td>
    );
  }
  const isAt = shade === "at";
  return (
    <td className={mergeClasses(table.cell, styles.cell, styles[shade])}>
      <span className={styles.value}>
        {percentText(figure.mean, figure.criterionPercent)}
        {shade !== "noCriterion" && (
          <span className={isAt ? styles.markAt : styles.markBelow}>
            <Mark kind={isAt ? "inPlace" : "down"} size={isAt ? 12 : 9} />
            <Hidden>, {isAt ? words.atOrAbove : words.below}</Hidden>
          </span>
        )}
      </span>
      <span className={styles.n}>
        <span aria-hidden>{words.n(figure)}</span>
        <Hidden>, {words.nLong(figure)}</Hidden>
      </span>
    </td>
  );
}
