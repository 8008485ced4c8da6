import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { agreementsInSteps } from "../../core";
import { viewTexts } from "../../messages/viewTexts";
import type { WorkbookView } from "../../workbook/actions/actions";
import { agreementBy } from "../figures/agreementBy";
import { hasObservations, schoolsOf } from "../figures/heatTable";
import { ActionButton } from "../parts/ActionButton";
import { Choice } from "../parts/Choice";
import { EmptyNote } from "../parts/EmptyNote";
import { ViewHeading } from "../parts/ViewHeading";
import { useWorkedOut } from "../parts/useWorkedOut";
import { useSession, useShownText } from "../session/PaneContext";
import { Agreement } from "./Agreement";
import { Breakdown } from "./Breakdown";
import { Coverage } from "./Coverage";
import { Heat } from "./Heat";
import { ItemBars } from "./ItemBars";
import { Measures } from "./Measures";
import { Outcomes } from "./Outcomes";
import { SideBySide } from "./SideBySide";
import { SchoolTable } from "./SchoolTable";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  charts: { alignSelf: "start" },
});

/** No school has this name: the workbook leaves no blank ones. */
const EVERY_SCHOOL = "";

export default function FidelityView({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const session = useSession();
  const [tool, setTool] = useState<string | null>(null);
  const [chosenSchool, setSchool] = useState(EVERY_SCHOOL);
  const words = viewTexts.fidelity;
  const shown = useShownText();
  const reports = useWorkedOut(agreementsInSteps, view.basis.snapshot.trackers);
  // Both choices may be gone from the workbook since they were made.
  const summary =
    view.summaries.find((each) => each.tool === tool) ??
    view.summaries.find(hasObservations) ??
    view.summaries[0];
  if (summary === undefined) {
    return (
      <>
        <ViewHeading title={words.title} />
        <EmptyNote>{words.noTools}</EmptyNote>
        <Outcomes basis={view.basis} tool={null} />
        <Measures measures={view.measures} />
      </>
    );
  }
  const schools = schoolsOf(summary);
  const school = schools.includes(chosenSchool) ? chosenSchool : null;
  const tracker = view.trackers.find((each) => each.tool === summary.tool) ?? null;
  const charts = tracker?.charts ?? null;
  const { snapshot, summaries } = view.basis;
  const position = view.summaries.indexOf(summary);
  const rows = snapshot.trackers[position];
  // Until they are worked out anew, they may be of trackers that stood elsewhere.
  const report = reports?.find((each) => each.tool === rows?.tool.label) ?? null;
  const agreement = agreementBy(report, shown);
  return (
    <>
      <ViewHeading title={words.title} />
      <div className={styles.choices}>
        {view.summaries.length > 1 && (
          <Choice
            label={words.tool}
            value={summary.tool}
            options={view.summaries.map((each) => ({ value: each.tool, text: each.tool }))}
            onChoose={setTool}
          />
        )}
        {schools.length > 1 && (
          <Choice
            label={words.school}
            value={school ?? EVERY_SCHOOL}
            options={[
              { value: EVERY_SCHOOL, text: words.allSchools },
              ...schools.map((name) => ({ value: name, text: name })),
            ]}
            onChoose={setSchool}
          />
        )}
      </div>
      {hasObservations(summary) ? (
        <>
          <Heat summary={summary} school={school} agreement={agreement.component} />
          {charts !== null && (
            <ActionButton
              reads
              size="small"
              className={styles.charts}
              onClick={() => void session.run({ kind: "goTo", target: charts })}
            >
              {words.goToCharts}
            </ActionButton>
          )}
          <Coverage summary={summary} school={school} tracker={tracker} agreement={report} />
          {schools.length > 1 && <SchoolTable key={`schools ${summary.tool}`} summary={summary} />}
          {rows && (
            <Breakdown
              key={`breakdown ${summary.tool}`}
              tracker={rows}
              summary={summaries[position]!}
              snapshot={snapshot}
              shared={tracker?.breakdown ?? null}
            />
          )}
          {rows && report && (
            <Agreement
              key={`agreement ${summary.tool}`}
              tracker={rows}
              report={report}
              settings={snapshot.settings}
            />
          )}
          <ItemBars key={`items ${summary.tool}`} summary={summary} agreement={agreement.item} />
        </>
      ) : (
        <EmptyNote>{words.empty}</EmptyNote>
      )}
      {view.summaries.length > 1 && <SideBySide summaries={view.summaries} />}
      <Outcomes basis={view.basis} tool={rows?.tool.label ?? null} />
      <Measures measures={view.measures} />
    </>
  );
}
