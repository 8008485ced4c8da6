import type { ClearResult, Drawn, InsertResult, RefreshResult } from "../workbook/actions/actions";
import type { RemovableSheet } from "../workbook/removal/removableSheet";
import { countText, listText } from "./format";

/** What an action came to, as the pane announces it. */
export type Result =
  | ({ readonly kind: "inserted" } & InsertResult)
  | ({ readonly kind: "samplesCleared" } & ClearResult)
  | ({ readonly kind: "refreshed" } & RefreshResult)
  | { readonly kind: "pdsaStarted" }
  | { readonly kind: "consensusPrepared" }
  | { readonly kind: "instrumentStarted"; readonly tool: string }
  | { readonly kind: "completed" }
  | { readonly kind: "discarded" }
  | { readonly kind: "trackerMade"; readonly tool: string }
  | { readonly kind: "repaired" }
  | { readonly kind: "broughtForward"; readonly sheets: number }
  | ({ readonly kind: "trackerUpdated"; readonly tool: string } & Drawn)
  | {
      readonly kind: "removableFound";
      readonly sheets: readonly RemovableSheet[];
      /** How many of them nobody would miss. */
      readonly going: number;
    }
  | { readonly kind: "removed"; readonly sheets: readonly string[] }
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
      return sentences(
        result.rows === 0
          ? "Nothing was cleared: your own entries refer to the sample rows that are left."
          : `Cleared ${countText(result.rows, "sample row")}. Rows that you had changed are still there, and those that yours refer to.`,
        result.kept.length === 0
          ? null
          : `Something of your own stands on ${listText(result.kept)}, so nothing was deleted there.`
      );
    case "refreshed":
      return sentences(refreshedText(result), undrawnText(result));
    case "pdsaStarted":
      return "A cycle is added to the PDSA Log and selected. Write down your prediction before you start.";
    case "consensusPrepared":
      return "The row is in the tracker: look over its scores together, and fill in the rest.";
    case "instrumentStarted":
      return `${result.tool} is on Fidelity Tool. Fill in its blank cells with the wording you may use, then make its tracker.`;
    case "completed":
      return "What was left half done is complete.";
    case "discarded":
      return "What was left half done is settled.";
    case "trackerMade":
      return `The tracker for ${result.tool} is ready. Type one row for each observation.`;
    case "trackerUpdated":
      return sentences(
        `The tracker for ${result.tool} follows its items again.`,
        undrawnText(result)
      );
    case "removableFound":
      return removableText(result.going, result.sheets.length - result.going);
    case "removed":
      return `Removed ${listText(result.sheets, { most: 13 })}. Excel's undo list is empty now.`;
    case "versionMade":
      return `${result.newVersion} is made with a tracker of its own. ${result.tool} keeps its scores.`;
    case "repaired":
      return "The repair is done, as it was shown.";
    case "broughtForward":
      return `${countText(result.sheets, "sheet is", "sheets are")} brought forward. What you typed is as it was.`;
    default:
      return unknownResult(result);
  }
}

const sentences = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null).join(" ");

/** Null where every chart was drawn. */
function undrawnText({ withoutCharts }: Drawn): string | null {
  return withoutCharts.length === 0
    ? null
    : `Excel could not draw all charts on ${listText(withoutCharts, { most: 3 })} here; the figures there are complete.`;
}

function refreshedText({ cells, charts, withoutCharts, cancelled }: RefreshResult): string {
  if (cancelled)
    return cells === 0
      ? "Cancelled. Nothing was changed."
      : `Cancelled. ${countText(cells, "cell")} changed by then; refresh the report again for the rest.`;
  const changed = [
    ...(cells > 0 ? [`${countText(cells, "cell")} changed`] : []),
    ...(charts > 0 ? [`${countText(charts, "chart")} drawn again`] : []),
  ];
  if (changed.length > 0) return `The report is up to date: ${changed.join(", ")}.`;
  return withoutCharts.length > 0
    ? "The figures of the report are up to date."
    : "The report was up to date already.";
}

function insertedText(result: InsertResult): string {
  const { inserted, skipped } = result;
  const done =
    inserted.length === 0
      ? "Nothing was inserted: what you chose is here already."
      : `Inserted ${listText(inserted, { most: 12 })}.`;
  const waiting = skipped.map(({ sheet, reason }) => `${sheet} ${SKIPPED[reason]}.`);
  const onlyWaiting = inserted.length === 0 && waiting.length > 0;
  return sentences(...(onlyWaiting ? waiting : [done, ...waiting]), undrawnText(result));
}

function removableText(going: number, staying: number): string {
  if (going + staying === 0) return "None of the add-in's sheets is in this workbook.";
  return sentences(
    going === 0
      ? "No sheet goes by itself."
      : `Nobody has worked on ${countText(going, "sheet")}, and nothing needs ${going === 1 ? "it" : "them"}.`,
    staying === 0
      ? null
      : `${countText(staying, "sheet stays", "sheets stay")} unless you tick ${staying === 1 ? "it" : "them"}.`
  );
}

function unknownResult(result: never): never {
  throw new RangeError(`No words for the result ${JSON.stringify(result)}`);
}
