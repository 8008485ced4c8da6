import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { takingOutQuestion, unfinishedText, unfinishedWords } from "../../messages/unfinishedTexts";
import type { UnfinishedWork } from "../../workbook/actions/actions";
import { ActionButton } from "../parts/ActionButton";
import { Confirm } from "../parts/Confirm";
import { useSession } from "../session/PaneContext";

const useStyles = makeStyles({
  area: {
    marginBlockStart: tokens.spacingVerticalM,
    marginInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "var(--heat-below1)",
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Actions of this pane or a colleague's that Excel did not carry to their end, with what can be done about each. */
export default function Unfinished({ works }: { readonly works: readonly UnfinishedWork[] }) {
  return works.map((work) => <Work key={work.id} work={work} />);
}

function Work({ work }: { readonly work: UnfinishedWork }) {
  const styles = useStyles();
  const session = useSession();
  const titleId = useId();
  const discard = () => void session.run({ kind: "discard", id: work.id });
  const question = takingOutQuestion(work);
  return (
    <section className={styles.area} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {unfinishedWords.title}
      </h2>
      <p className={styles.text}>{unfinishedText(work)}</p>
      <div className={styles.actions}>
        <ActionButton
          size="small"
          appearance="primary"
          onClick={() => void session.run({ kind: "complete", id: work.id })}
        >
          {unfinishedWords.complete}
        </ActionButton>
        {question === null ? (
          <ActionButton size="small" onClick={discard}>
            {work.discarding === "takesOut" ? unfinishedWords.takeOut : unfinishedWords.leave}
          </ActionButton>
        ) : (
          <Confirm
            action={unfinishedWords.takeOut}
            question={question}
            yes={unfinishedWords.yes}
            no={unfinishedWords.no}
            onYes={discard}
          />
        )}
      </div>
    </section>
  );
}
