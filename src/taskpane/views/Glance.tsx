import { makeStyles, tokens } from "@fluentui/react-components";
import { messages, numberText, percentText } from "../../messages/messages";
import type { WorkbookView } from "../../workbook/actions/actions";
import { glanceOf } from "../figures/glance";
import { countOpenGaps } from "../figures/openGaps";
import { Section } from "../parts/Section";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tile: {
    display: "flex",
    // The number is read after its name, but seen above it.
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

export function Glance({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const { tool, latest, observations, due } = glanceOf(view);
  const open = countOpenGaps(view);
  const words = messages.home;
  const tiles: (readonly [number: string, name: string])[] = [
    ...(latest === null
      ? []
      : ([
          [percentText(latest.mean, latest.criterionPercent), words.mean(latest.period)],
          [percentText(latest.atCriterion), words.atCriterion],
        ] as const)),
    [numberText(observations), due === null ? words.observed : words.observedOfDue(due)],
    [numberText(open.count), words.openGaps(open.high)],
  ];
  return (
    <Section
      title={words.numbers}
      note={tool === null || view.summaries.length < 2 ? undefined : words.figuresOf(tool)}
    >
      <dl className={styles.grid}>
        {tiles.map(([number, name]) => (
          <div key={name} className={styles.tile}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.number}>{number}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
