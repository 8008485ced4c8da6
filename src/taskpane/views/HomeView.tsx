import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { dayText, messages, undoTexts } from "../../messages/messages";
import type { WorkbookView } from "../../workbook/actions/actions";
import { chainOf } from "../figures/chain";
import { isBlank, nextStep } from "../figures/nextStep";
import { Confirm } from "../parts/Confirm";
import { Section } from "../parts/Section";
import { ViewHeading } from "../parts/ViewHeading";
import { useSession } from "../session/PaneContext";
import { Chain } from "./Chain";
import { FirstRun } from "./FirstRun";
import { Glance } from "./Glance";
import { NextStepCard } from "./NextStepCard";

/** Only fetched and worked out when somebody asks for it. */
const Due = lazy(() => import(/* webpackChunkName: "due" */ "./Due"));

const useStyles = makeStyles({
  names: { margin: 0 },
  program: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  samples: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: "var(--heat-below1)",
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  waits: { alignSelf: "start" },
  samplesText: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

export function HomeView({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  if (isBlank(view)) return <FirstRun view={view} />;
  const words = messages.home;
  const { schools, practitioners, components, periods } = view.counts;
  return (
    <>
      <div className={styles.top}>
        <ViewHeading title={words.title} />
        <p className={styles.names}>
          <span className={styles.program}>{view.program ?? words.noProgram}</span>
          <br />
          {view.district ?? words.noDistrict}
        </p>
        <p className={styles.quiet}>{words.asOf(dayText(view.asOf), view.asOfIsToday)}</p>
        <p className={styles.quiet}>{words.setting(schools, practitioners, components, periods)}</p>
      </div>
      {view.sampleRows > 0 && <SamplesBanner view={view} />}
      {view.older.length > 0 && <OlderNote />}
      <Section title={words.chain}>
        <Chain chain={chainOf(view)} />
      </Section>
      <NextStepCard step={nextStep(view)} />
      <Glance view={view} />
      <WhatWaits view={view} />
    </>
  );
}

function WhatWaits({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Button className={styles.waits} aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {messages.home.seeDue}
      </Button>
      {isShown && (
        <Suspense>
          <Due view={view} />
        </Suspense>
      )}
    </>
  );
}

function OlderNote() {
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.samples}>
      <p className={styles.samplesText}>{messages.home.older}</p>
      <Button size="small" onClick={() => session.followLink("check")}>
        {messages.home.seeOlder}
      </Button>
    </div>
  );
}

function SamplesBanner({ view }: { readonly view: WorkbookView }) {
  const { sampleRows: rows, clearingDeletesSheets } = view;
  const styles = useStyles();
  const session = useSession();
  const words = messages.samples;
  return (
    <div className={styles.samples}>
      <p className={styles.samplesText}>{words.banner(rows)}</p>
      <Confirm
        action={words.clear}
        question={
          clearingDeletesSheets
            ? `${words.confirm(rows)} ${undoTexts.sampleSheets}`
            : words.confirm(rows)
        }
        yes={words.yes}
        no={words.no}
        onYes={() => void session.run({ kind: "clearSamples" })}
      />
    </div>
  );
}
