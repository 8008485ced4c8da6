import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { cycleChains } from "../../core";
import type { CycleChain, Snapshot } from "../../core";
import { cycleWords } from "../../messages/cycleTexts";
import { ActionButton } from "../parts/ActionButton";
import { Hidden } from "../parts/Hidden";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { useSession, useShownText } from "../session/PaneContext";
import { useCardStyles } from "./cardStyles";

const useStyles = makeStyles({
  chain: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  link: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  step: {
    paddingInline: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
  },
  open: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
  name: { overflowWrap: "anywhere" },
});

/** PDSA cycles as chains, each with its decisions and what can be read of them. */
export function Cycles({ snapshot }: { readonly snapshot: Snapshot }) {
  const cards = useCardStyles();
  const chains = useMemo(() => cycleChains(snapshot), [snapshot]);
  const { rows, list, part } = useParts<CycleChain, HTMLUListElement>(chains);
  if (chains.length === 0) return null;
  return (
    <Section title={cycleWords.title} note={cycleWords.note}>
      <ul ref={list} className={cards.list}>
        {rows.map((chain) => (
          <li key={chain.cycles[0]!.cycle.place.row} className={cards.card}>
            <Chain chain={chain} />
          </li>
        ))}
      </ul>
      <PartBar part={part} />
    </Section>
  );
}

function Chain({ chain }: { readonly chain: CycleChain }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const session = useSession();
  const shown = useShownText();
  const words = cycleWords;
  const last = chain.cycles.at(-1)!.cycle.place;
  const readings = chain.cycles.flatMap((each) => words.reading(each) ?? []);
  return (
    <>
      <div className={cards.head}>
        <span className={mergeClasses(cards.name, styles.name)}>
          {shown(chain.component ?? words.noComponent)}
        </span>
        <span className={mergeClasses(cards.quiet, styles.name)}>
          {shown(chain.series ?? words.noSeries)}
        </span>
      </div>
      <ol className={styles.chain}>
        {chain.cycles.map((each, at) => (
          <li key={each.cycle.place.row} className={styles.link}>
            {at > 0 && (
              <>
                <span aria-hidden>→</span>
                <Hidden>{words.then} </Hidden>
              </>
            )}
            <span className={mergeClasses(styles.step, each.phase !== "closed" && styles.open)}>
              {words.step(each)}
            </span>
          </li>
        ))}
      </ol>
      {readings.map((reading) => (
        <p key={reading} className={cards.quiet}>
          {shown(reading)}
        </p>
      ))}
      <ActionButton
        reads
        size="small"
        aria-label={shown(words.goToFor(chain))}
        onClick={() =>
          void session.run({
            kind: "goTo",
            target: { table: last.table, row: last.row, header: null },
          })
        }
      >
        {words.goTo}
      </ActionButton>
    </>
  );
}
