import { Workbook } from "../model/workbook";
import { readXlsx, writeXlsx } from "../xlsx";
import type { XlsxAnswer, XlsxJob } from "./xlsxJobs";

/*
 * Reads and writes .xlsx files on a thread of its own: the page stays alive meanwhile, and the library
 * behind it is loaded by nobody who opens no file.
 */
addEventListener("message", ({ data }: MessageEvent<XlsxJob>) => {
  // What goes wrong here reaches the page as the worker's own error.
  work(data).then((answer) => postMessage(answer), reportError);
});

async function work(job: XlsxJob): Promise<XlsxAnswer> {
  if (job.kind === "write") {
    return { kind: "written", bytes: await writeXlsx(Workbook.fromJSON(job.json)) };
  }
  const result = await readXlsx(job.bytes);
  return "refused" in result
    ? { kind: "refused", sentence: result.refused }
    : { kind: "read", json: result.workbook.toJSON(), notes: result.notes };
}
