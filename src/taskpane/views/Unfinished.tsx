import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import {
  completingQuestion,
  takingOutQuestion,
  unfinishedText,
  unfinishedWords as words,
} from "../../messages/unfinishedTexts";
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
  const complete = () => void session.run({ kind: "complete", id: work.id });
  const discard = () => void session.run({ kind: "discard", id: work.id });
  return (
    <section className={styles.area} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.text}>{unfinishedText(work)}</p>
      <div className={styles.actions}>
        <Offer
          action={words.complete}
          isFirst
          question={completingQuestion(work)}
          yes={words.yesAll}
          no={words.noAll}
          onChoose={complete}
        />
        <Offer
          action={work.discarding === "takesOut" ? words.takeOut : words.leave}
          question={takingOutQuestion(work)}
          yes={words.yes}
          no={words.no}
          onChoose={discard}
        />
      </div>
    </section>
  );
}

interface OfferProps {
  readonly action: string;
  /** Whether it is what most people want. */
  readonly isFirst?: boolean;
  /** To be asked before; null where nothing can be lost. */
  readonly question: string | null;
  readonly yes: string;
  readonly no: string;
  readonly onChoose: () => void;
}

function Offer({ action, isFirst = false, question, yes, no, onChoose }: OfferProps) {
  return question === null ? (
    <ActionButton size="small" appearance={isFirst ? "primary" : "secondary"} onClick={onChoose}>
      {action}
    </ActionButton>
  ) : (
    <Confirm action={action} question={question} yes={yes} no={no} onYes={onChoose} />
  );
}
