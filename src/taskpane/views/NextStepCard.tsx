import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { messages } from "../../messages/messages";
import type { NextStep } from "../figures/nextStep";
import { ActionButton } from "../parts/ActionButton";
import { Section } from "../parts/Section";
import { useSession } from "../session/PaneContext";
import type { Job, Tab } from "../session/paneState";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { margin: 0 },
  action: { alignSelf: "start" },
});

/** One thing to do, with one button. */
export function NextStepCard({ step }: { readonly step: NextStep }) {
  const styles = useStyles();
  const session = useSession();
  const words = messages.next;

  const link = (text: string, action: string, tab: Tab) => (
    <Card text={text}>
      <Button
        appearance="primary"
        className={styles.action}
        onClick={() => session.followLink(tab)}
      >
        {action}
      </Button>
    </Card>
  );
  const job = (text: string, action: string, todo: Job) => (
    <Card text={text}>
      <ActionButton
        appearance="primary"
        className={styles.action}
        onClick={() => void session.run(todo)}
      >
        {action}
      </ActionButton>
    </Card>
  );

  switch (step.kind) {
    case "insertAll":
    case "insertMissing":
      return link(words.insertMissing.text, words.insertMissing.action, "insert");
    case "listItems":
      return <Card text={words.listItems.text} />;
    case "makeTracker":
      return job(words.makeTracker.text(step.tool), words.makeTracker.action, step);
    case "updateTracker":
      return link(words.updateTracker.text(step.tool), words.updateTracker.action, "insert");
    case "correct":
      return link(words.correct.text(step.count), words.correct.action, "check");
    case "gaps":
      return link(words.gaps.text(step.count), words.gaps.action, "gaps");
    case "refresh":
      return job(words.refresh.text, words.refresh.action, { kind: "refreshReport" });
    case "observe":
      return <Card text={words.observe.text} />;
    case "nothing":
      return <Card text={words.nothing.text} />;
  }
}

function Card({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <Section title={messages.home.next} className={styles.card}>
      <p className={styles.text}>{text}</p>
      {children}
    </Section>
  );
}
