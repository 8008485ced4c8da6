import type { Outcome } from "../../workbook/port";
import type { Marking } from "../marking";
import { mayHaveChanged } from "../session/trouble";
import type { Batch, ExcelSession } from "../session/withExcel";
import { hasMoved } from "../writing/requireUnmoved";

/**
 * Carries out a batch that deletes what it finds, and once more where the host stops within it: what is deleted cannot
 * be put back. Trouble after that is `unfinished`.
 *
 * @param attempt the first one; a further one waits until no cell is being typed in
 */
export async function deleteToTheEnd(
  session: ExcelSession,
  marking: Marking,
  attempt: "write" | "tidy",
  batch: Batch<void>
): Promise<Outcome<void>> {
  const outcome = await session[attempt](batch);
  if (hasMoved(outcome)) {
    return outcome;
  }
  if (outcome.ok || !mayHaveChanged(outcome.trouble) || !marking.mayBeHalfDone(outcome.trouble)) {
    return outcome;
  }
  const again = await session.tidy(batch);
  return again.ok ? again : { ok: false, trouble: { ...again.trouble, unfinished: true } };
}
