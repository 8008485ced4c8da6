import { makeStyles, tokens } from "@fluentui/react-components";
import { dayText, messages } from "../../messages/messages";
import type { ReportStatus, WorkbookView } from "../../workbook/actions/actions";
import { useSession } from "../session/PaneContext";
import { ActionButton } from "./ActionButton";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** How the report sheets stand, and the button that brings them up to date. Not there without report sheets. */
export function ReportBar({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const session = useSession();
  const hasReport = view.sheets.some(
    ({ key, state }) => (key === "summary" || key === "gaps") && state !== "absent"
  );
  if (!hasReport) return null;
  return (
    <div className={styles.bar}>
      <span>{reportText(view.report)}</span>
      <ActionButton size="small" onClick={() => void session.run({ kind: "refreshReport" })}>
        {messages.report.refresh}
      </ActionButton>
    </div>
  );
}

function reportText({ written, outOfDate, asOf }: ReportStatus): string {
  if (!written) return messages.report.notWritten;
  if (outOfDate) return messages.report.outOfDate;
  return messages.report.current(asOf === null ? null : dayText(asOf));
}
