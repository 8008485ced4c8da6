import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AgreementFigure, ItemFigure, ToolSummary } from "../../core";
import { agreementWords } from "../../messages/agreementTexts";
import { NO_FIGURE, percentText } from "../../messages/messages";
import { viewTexts } from "../../messages/viewTexts";
import { itemPeriods, itemsByComponent, itemsIn } from "../figures/heatTable";
import { Choice } from "../parts/Choice";
import { Section } from "../parts/Section";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  component: {
    margin: 0,
    marginBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  track: {
    flexGrow: 1,
    height: "8px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
  value: {
    width: "40px",
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface ItemBarsProps {
  readonly summary: ToolSummary;
  /** By an item's code, as it is shown; of all periods. */
  readonly agreement: ReadonlyMap<string, AgreementFigure>;
}

/** Each item's share of its points in one period: which step of a component is the hard one. */
export function ItemBars({ summary, agreement }: ItemBarsProps) {
  const styles = useStyles();
  const periods = itemPeriods(summary);
  const [chosen, setPeriod] = useState<string | null>(null);
  const period = chosen !== null && periods.includes(chosen) ? chosen : periods.at(-1);
  const words = viewTexts.fidelity;
  if (period === undefined) return null;
  return (
    <Section title={words.byItem} note={words.byItemNote}>
      {periods.length > 1 && (
        <Choice
          label={words.period}
          value={period}
          options={periods.map((name) => ({ value: name, text: name }))}
          onChoose={setPeriod}
        />
      )}
      {itemsByComponent(itemsIn(summary, period)).map(({ component, figures }) => (
        <div key={component}>
          <h3 className={styles.component}>{component}</h3>
          <ol className={styles.list}>
            {figures.map((figure) => (
              <ItemBar
                key={figure.item.code}
                figure={figure}
                agreement={agreement.get(figure.item.code)}
              />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

interface ItemBarProps {
  readonly figure: ItemFigure;
  readonly agreement: AgreementFigure | undefined;
}

function ItemBar({ figure: { item, mean, atZero, scored }, agreement }: ItemBarProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const words = viewTexts.fidelity;
  return (
    <li>
      <div>
        {item.code} {item.text}
      </div>
      <div className={styles.line}>
        <div className={styles.track} aria-hidden>
          <div className={styles.bar} style={{ width: `${(mean ?? 0) * 100}%` }} />
        </div>
        <span className={styles.value}>{mean === null ? NO_FIGURE : percentText(mean)}</span>
      </div>
      <p className={table.quiet}>
        {[
          scored === 0 ? words.none : words.nLong({ observations: scored, due: null }),
          ...(atZero === null || atZero === 0 ? [] : [words.zeros(percentText(atZero))]),
          ...(agreement === undefined ? [] : [agreementWords.beside(agreement)]),
        ].join(" · ")}
      </p>
    </li>
  );
}
