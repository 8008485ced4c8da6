import type { InsertResult } from "../workbook/actions";
import { countText, listText } from "./format";

/** What an action came to, as the pane announces it. */
export type Result =
  | ({ readonly kind: "inserted" } & InsertResult)
  | { readonly kind: "samplesCleared"; readonly rows: number }
  | { readonly kind: "refreshed"; readonly cells: number }
  | { readonly kind: "pdsaStarted" }
  | { readonly kind: "trackerMade"; readonly tool: string }
  | { readonly kind: "trackerUpdated"; readonly tool: string }
  | { readonly kind: "versionMade"; readonly tool: string; readonly newVersion: string };

const SKIPPED: Record<InsertResult["skipped"][number]["reason"], string> = {
  needsTool: "waits until Fidelity Tool lists a tool and its items",
  needsTracker: "waits until there is a tracker to report on",
};

export function resultText(result: Result): string {
  switch (result.kind) {
    case "inserted":
      return insertedText(result);
    case "samplesCleared":
      return result.rows === 0
        ? "Nothing was cleared: your own entries refer to the sample rows that are left."
        : `Cleared ${countText(result.rows, "sample row")}. Rows that you had changed are still there, and those that yours refer to.`;
    case "refreshed":
      return result.cells === 0
        ? "The report was up to date already."
        : `The report is up to date: ${countText(result.cells, "cell")} changed.`;
    case "pdsaStarted":
      return "A cycle is added to the PDSA Log and selected. Write down your prediction before you start.";
    case "trackerMade":
      return `The tracker for ${result.tool} is ready. Type one row for each observation.`;
    case "trackerUpdated":
      return `The tracker for ${result.tool} follows its items again.`;
    case "versionMade":
      return `${result.newVersion} is made with a tracker of its own. ${result.tool} keeps its scores.`;
    default:
      return unknownResult(result);
  }
}

function insertedText({ inserted, skipped }: InsertResult): string {
  const done =
    inserted.length === 0
      ? "Nothing was inserted: what you chose is here already."
      : `Inserted ${listText(inserted, { most: 12 })}.`;
  const waiting = skipped.map(({ sheet, reason }) => `${sheet} ${SKIPPED[reason]}.`);
  const onlyWaiting = inserted.length === 0 && waiting.length > 0;
  return (onlyWaiting ? waiting : [done, ...waiting]).join(" ");
}

function unknownResult(result: never): never {
  throw new RangeError(`No words for the result ${JSON.stringify(result)}`);
}
