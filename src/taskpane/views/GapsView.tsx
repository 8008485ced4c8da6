import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { viewTexts } from "../../messages/viewTexts";
import type { Severity } from "../../core";
import type { WorkbookView } from "../../workbook/actions/actions";
import { bySeverity, chosenGaps, gapSubjects, namesIn } from "../figures/gapGroups";
import type { GapSubject } from "../figures/gapGroups";
import { Choice } from "../parts/Choice";
import { EmptyNote } from "../parts/EmptyNote";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { useParts } from "../parts/useParts";
import { ViewHeading } from "../parts/ViewHeading";
import { Cycles } from "./Cycles";
import { GapCard } from "./GapCard";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** No school or component has this name. */
const ANY = "";

export default function GapsView({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const [school, setSchool] = useState(ANY);
  const [component, setComponent] = useState(ANY);
  const words = viewTexts.gaps;
  const { gaps } = view;
  const schools = namesIn(gaps, "school");
  const components = namesIn(gaps, "component");
  const all = gapSubjects(gaps);
  const shown = gapSubjects(
    chosenGaps(gaps, {
      school: schools.includes(school) ? school : null,
      component: components.includes(component) ? component : null,
    })
  );
  return (
    <>
      <ViewHeading title={words.title} intro={words.intro} />
      {gaps.length === 0 ? (
        <EmptyNote>
          {view.counts.observations === 0
            ? words.notEnough
            : words.noneFound(view.counts.observations)}
        </EmptyNote>
      ) : (
        <>
          <div className={styles.choices}>
            {schools.length > 0 && (
              <Choice
                label={words.school}
                value={schools.includes(school) ? school : ANY}
                options={options(schools)}
                onChoose={setSchool}
              />
            )}
            {components.length > 1 && (
              <Choice
                label={words.component}
                value={components.includes(component) ? component : ANY}
                options={options(components)}
                onChoose={setComponent}
              />
            )}
          </div>
          {shown.length < all.length && (
            <p className={styles.quiet}>{words.shown(shown.length, all.length)}</p>
          )}
          {bySeverity(shown).map(({ severity, subjects }) => (
            <Group
              // Another choice begins with its first gaps.
              key={JSON.stringify([severity, school, component])}
              severity={severity}
              subjects={subjects}
              showsTool={view.summaries.length > 1}
            />
          ))}
        </>
      )}
      <Cycles snapshot={view.basis.snapshot} />
    </>
  );
}

function options(names: readonly string[]) {
  return [
    { value: ANY, text: viewTexts.gaps.any },
    ...names.map((name) => ({ value: name, text: name })),
  ];
}

interface GroupProps {
  readonly severity: Severity;
  readonly subjects: readonly GapSubject[];
  readonly showsTool: boolean;
}

function Group({ severity, subjects, showsTool }: GroupProps) {
  const styles = useStyles();
  const { rows, list, part } = useParts<GapSubject, HTMLUListElement>(subjects);
  return (
    <Section title={viewTexts.gaps.groupTitle(severity, subjects.length)}>
      <ul ref={list} className={styles.list}>
        {rows.map((subject) => (
          <li key={subject.lead.flag.key}>
            <GapCard subject={subject} showsTool={showsTool} />
          </li>
        ))}
      </ul>
      <PartBar part={part} />
    </Section>
  );
}
