import { useMemo } from "react";
import type { GridSession } from "./gridSession";
import { summariseSelection } from "./selectionSummary";
import { useGrid } from "./useGrid";

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** The state of the workbook, the last trouble, and figures about the selection. */
export function StatusBar({ session, calculation }: { session: GridSession; calculation: string }) {
  const { edit, message, area, revision, sheetId } = useGrid(session);
  const summary = useMemo(
    () => summariseSelection(session.workbook, sheetId, area, revision),
    [session, sheetId, area, revision]
  );
  const circular = session.workbook.calculator.circularReferences;
  const mode = edit ? (edit.replacing ? "Enter" : "Edit") : "Ready";
  return (
    <footer className="status-bar">
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
    </footer>
  );
}
