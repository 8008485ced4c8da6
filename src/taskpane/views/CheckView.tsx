import { makeStyles, tokens } from "@fluentui/react-components";
import {
  issueExpected,
  issueFound,
  issueLocation,
  issueSeverityName,
  issueSpot,
} from "../../messages/messages";
import { viewTexts } from "../../messages/viewTexts";
import type { WorkbookView } from "../../workbook/actions/actions";
import type { Issue } from "../../workbook/reading/issue";
import { issueGroups } from "../figures/issueGroups";
import type { IssueGroup } from "../figures/issueGroups";
import { isBlank } from "../figures/nextStep";
import { ActionButton } from "../parts/ActionButton";
import { EmptyNote } from "../parts/EmptyNote";
import { Mark } from "../parts/Mark";
import { PartBar } from "../parts/PartBar";
import { Section } from "../parts/Section";
import { ViewHeading } from "../parts/ViewHeading";
import { useParts } from "../parts/useParts";
import { useSession } from "../session/PaneContext";
import { HandChanges, OlderVersion } from "./HandChanges";

const useStyles = makeStyles({
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  issue: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignSelf: "stretch",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  severity: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  error: { color: "var(--mark-below)" },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export default function CheckView({ view }: { readonly view: WorkbookView }) {
  const { issues } = view;
  const styles = useStyles();
  const words = viewTexts.check;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  return (
    <>
      <ViewHeading title={words.title} intro={words.intro} />
      {view.older.length > 0 && <OlderVersion view={view} />}
      {issues.length === 0 ? (
        <EmptyNote>{words.allClear}</EmptyNote>
      ) : (
        <>
          <p className={styles.summary}>{words.summary(errors, issues.length - errors)}</p>
          {issueGroups(issues).map((group) => (
            <Group key={group.sheet ?? ""} group={group} />
          ))}
        </>
      )}
      {isBlank(view) ? null : <HandChanges />}
    </>
  );
}

/** A pasted column can hold thousands of wrong entries; the first ones tell what is wrong. */
function Group({ group: { sheet, issues } }: { readonly group: IssueGroup }) {
  const styles = useStyles();
  const { rows, list, part } = useParts<Issue, HTMLUListElement>(issues);
  return (
    <Section title={viewTexts.check.groupTitle(sheet, issues.length)}>
      <ul ref={list} className={styles.list}>
        {rows.map((issue, index) => (
          <IssueRow key={`${issue.code} ${issue.address ?? index}`} issue={issue} />
        ))}
      </ul>
      <PartBar part={part} />
    </Section>
  );
}

function IssueRow({ issue }: { readonly issue: Issue }) {
  const styles = useStyles();
  const session = useSession();
  const location = issueLocation(issue);
  const { row, table, column, severity } = issue;
  return (
    <li className={styles.issue}>
      <div className={styles.head}>
        <span className={styles.place}>{issueSpot(issue)}</span>
        <span className={styles.severity}>
          {severity === "error" && (
            <span className={styles.error}>
              <Mark kind="attention" size={12} />
            </span>
          )}
          {issueSeverityName(severity)}
        </span>
      </div>
      <p className={styles.text}>{issueFound(issue)}</p>
      <p className={styles.quiet}>{issueExpected(issue)}</p>
      {row !== null && (
        <ActionButton
          reads
          size="small"
          aria-label={viewTexts.check.goToFor(location)}
          onClick={() => void session.run({ kind: "goTo", target: { table, row, header: column } })}
        >
          {viewTexts.check.goTo}
        </ActionButton>
      )}
    </li>
  );
}
