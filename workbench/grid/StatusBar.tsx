import { useMemo } from "react";
import type { GridSession } from "./gridSession";
import { summariseSelection } from "./selectionSummary";
import { useGrid } from "./useGrid";

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

interface StatusBarProps {
  readonly session: GridSession;
  readonly calculation: string;
  /** Tells it from another editor's; null where there is one. */
  readonly label: string | null;
}

/** The state of the workbook, the last trouble, and figures about the selection. */
export function StatusBar({ session, calculation, label }: StatusBarProps) {
  const { edit, message, area, revision, sheetId } = useGrid(session);
  const summary = useMemo(
    () => summariseSelection(session.workbook, sheetId, area, revision),
    [session, sheetId, area, revision]
  );
  const circular = session.workbook.calculator.circularReferences;
  const mode = edit ? (edit.replacing ? "Enter" : "Edit") : "Ready";
  // A page has one part about itself.
  const Bar = label === null ? "footer" : "section";
  return (
    <Bar className="status-bar" {...(label === null ? {} : { "aria-label": label })}>
      <span className="status-mode" data-status-mode="">
        {mode}
      </span>
      <span>Calculation: {calculation}</span>
      {circular.length > 0 && (
        <span className="status-warning">Circular reference: {circular[0]}</span>
      )}
      <span className="status-message" role="status" data-status-message="">
        {message}
      </span>
      {summary.count > 1 && (
        <span className="status-figures" data-status-figures="">
          {summary.numbers > 0 && (
            <span>Average: {NUMBER.format(summary.sum / summary.numbers)}</span>
          )}
          <span>Count: {NUMBER.format(summary.count)}</span>
          {summary.numbers > 0 && <span>Sum: {NUMBER.format(summary.sum)}</span>}
        </span>
      )}
    </Bar>
  );
}
