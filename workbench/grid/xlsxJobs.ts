import type { WorkbookJson } from "../model/serialization";
import { LIMITS } from "../xlsx/limits";
import { REFUSALS } from "../xlsx/refusal";

/** What the worker is asked for. */
export type XlsxJob =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "write"; readonly json: WorkbookJson };

/** What the worker answers. */
export type XlsxAnswer =
  | { readonly kind: "read"; readonly json: WorkbookJson; readonly notes: readonly string[] }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "written"; readonly bytes: Uint8Array };

/** Far more than the largest file within `LIMITS` takes; a worker that has not answered by then is ended. */
const ANSWER_MILLISECONDS = 120_000;

/** Turns files into workbooks and back, away from the page's own thread. */
export class XlsxJobs {
  /** @param startWorker starts a thread that runs `xlsxWorker` */
  constructor(private readonly startWorker: () => Worker) {}

  /**
   * The workbook of a file with a sentence for each thing left out, or one sentence about why it is not
   * opened.
   */
  async read(
    file: Blob
  ): Promise<{ json: WorkbookJson; notes: readonly string[] } | { refused: string }> {
    // Asked before anything of it is brought into memory.
    if (file.size > LIMITS.fileBytes) return { refused: REFUSALS.tooBig };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await this.run({ kind: "read", bytes }).catch(() => undefined);
    if (answer?.kind === "read") return { json: answer.json, notes: answer.notes };
    // A worker that ran out of memory or time: both are bounded, so the file is at their edge.
    return { refused: answer?.kind === "refused" ? answer.sentence : REFUSALS.tooBig };
  }

  /** The file of a workbook. Rejects when it cannot be written. */
  async write(json: WorkbookJson): Promise<Uint8Array> {
    const answer = await this.run({ kind: "write", json });
    if (answer.kind !== "written") throw new Error("The workbook could not be written.");
    return answer.bytes;
  }

  /** Each job has a worker of its own, so that all its memory goes with it. */
  private async run(job: XlsxJob): Promise<XlsxAnswer> {
    const worker = this.startWorker();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<XlsxAnswer>((resolve, reject) => {
        const fail = (): void => reject(new Error("The file took too much time or memory."));
        timer = setTimeout(fail, ANSWER_MILLISECONDS);
        worker.onerror = fail;
        worker.onmessageerror = fail;
        worker.onmessage = ({ data }: MessageEvent<XlsxAnswer>) => resolve(data);
        worker.postMessage(job);
      });
    } finally {
      clearTimeout(timer);
      worker.terminate();
    }
  }
}
