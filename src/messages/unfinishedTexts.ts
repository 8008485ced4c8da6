import type { UnfinishedWork } from "../workbook/actions/actions";
import type { Work } from "../workbook/unfinished/work";
import { dayText, listText } from "./format";

const nothingLost = "Complete it, or leave it as it is.";
const madeAnew = "Completing it makes that sheet anew.";

/** What was begun and not carried to its end, and what can be done about it. */
export function unfinishedText({ work, begunAt }: UnfinishedWork): string {
  const day = dayText(Math.floor(begunAt));
  switch (work.kind) {
    case "insert":
      return work.adding === null
        ? `Sheets were being inserted on ${day}, and not all of them are here. ${nothingLost}`
        : `“${work.adding}” was being inserted on ${day} and is incomplete. ${madeAnew}`;
    case "makeTracker":
      return `The tracker for ${work.tool} was being made on ${day}, and “${work.adding}” is incomplete. ${madeAnew}`;
    case "refresh":
      return `The report was being refreshed on ${day}, and not all of it was written. ${nothingLost}`;
    case "clearSamples":
      return `Sample rows were being cleared on ${day}, and some are left. ${nothingLost}`;
    case "startPdsa":
      return `A PDSA cycle was being started on ${day}, and its row may be half filled. Complete it, or take it out.`;
    case "prepareConsensus":
      return `A consensus was being prepared in the tracker for ${work.tool} on ${day}, and its row may be half filled. Complete it, or take it out.`;
    case "startInstrument":
      return `${work.tool} was being added to Fidelity Tool on ${day}, and not all of its rows are filled. Complete it, or take it out.`;
    case "followTool":
      return `The tracker for ${work.tool} was being brought up to date on ${day}, and its sheets may be half laid out. ${nothingLost}`;
    case "newVersion":
      return `${work.version} was being made from ${work.tool} on ${day}. Complete it, or take it out, so that ${work.tool} is as it was.`;
    case "remove":
      return work.sheets.length === 1
        ? `${namesOf(work)} was being removed on ${day}, and is not gone. ${nothingLost}`
        : `${namesOf(work)} were being removed on ${day}, and not all of them are gone. ${nothingLost}`;
    case "repair":
      return `A repair of ${listText(subjectsOf(work), { most: 3 })} was under way on ${day}, and may be half done. ${nothingLost} Check shows what is left of it.`;
    default:
      return unknownWork(work);
  }
}

/** What is asked before something half made is taken out; null where nothing is lost with it. */
export function takingOutQuestion({ adding }: Pick<UnfinishedWork, "adding">): string | null {
  return adding === null
    ? null
    : `Delete “${adding}”, with whatever was typed into it since? This cannot be undone, and Excel empties its undo list.`;
}

type Removing = Work & { readonly kind: "remove" };

const namesOf = ({ sheets }: Removing): string =>
  listText(
    sheets.map(({ sheet }) => `“${sheet}”`),
    { most: 3 }
  );

/** What is asked before something is completed; null where nothing is lost with it. */
export function completingQuestion({ work }: Pick<UnfinishedWork, "work">): string | null {
  return work.kind === "remove"
    ? `Delete what is left of ${namesOf(work)}, with whatever was typed there since? This cannot be undone, and Excel empties its undo list.`
    : null;
}

/** What repairs are about, as people see it. */
function subjectsOf({ subjects }: Work & { readonly kind: "repair" }): readonly string[] {
  const texts = subjects.map(({ sheet, column }) =>
    column === null ? `“${sheet}”` : `“${column}” on “${sheet}”`
  );
  return [...new Set(texts)];
}

export const unfinishedWords = {
  title: "Not finished",
  complete: "Complete it",
  takeOut: "Take it out",
  leave: "Leave as it is",
  yes: "Delete the sheet",
  yesAll: "Delete them",
  no: "Keep it",
  noAll: "Keep them",
} as const;

function unknownWork(work: never): never {
  throw new RangeError(`No words for the work ${JSON.stringify(work)}`);
}
