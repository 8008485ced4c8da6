const SAVE_AGAIN =
  "Open it in Excel, save it again as an Excel Workbook (.xlsx) and open that file here.";

/** Why a file is not opened: what a person reads, each with the next step. */
export const REFUSALS = {
  damaged: `This file is damaged, or it is no Excel workbook. ${SAVE_AGAIN}`,
  encrypted:
    "This file is protected with a password. In Excel, take the password away under File, Info, " +
    "Protect Workbook, Encrypt with Password, save it and open it again.",
  old: `This file is in the format of Excel 97 to 2003 (.xls). ${SAVE_AGAIN}`,
  binary: `This file is a binary workbook (.xlsb). ${SAVE_AGAIN}`,
  macros:
    "This file carries macros, and the workbench does not take any. In Excel, save it as an Excel " +
    "Workbook (.xlsx), which leaves the macros out, and open that file here.",
  externalLinks:
    "This file has links to other workbooks. In Excel, choose Data, Edit Links, Break Link, save it " +
    "and open it again.",
  connections:
    "This file has connections to data elsewhere, which would be lost here. In Excel, delete them " +
    "under Data, Queries & Connections, save it under another name and open that file.",
  embedded:
    "This file has other files or controls embedded in its sheets, which would be lost here. In " +
    "Excel, delete them, save it under another name and open that file.",
  daysFrom1904:
    "This file counts its days from 1904, so its dates would be four years off here. In Excel, copy " +
    "its sheets into a new workbook, check the dates there and open that file.",
  entities:
    "This file declares its own text entities, which Excel never writes and the workbench does not " +
    `read. ${SAVE_AGAIN}`,
  tooBig:
    "This file is too big for the workbench. In Excel, delete the rows and sheets you do not need " +
    "here, save it under another name and open that file.",
  unusual: `This file is written in a way that the workbench cannot read. ${SAVE_AGAIN}`,
} as const;

export type RefusalReason = keyof typeof REFUSALS;

/** Thrown while a file is read; `readXlsx` turns it into the reason's sentence. */
export class XlsxRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    /** For whoever looks into it; people read the sentence only. */
    detail: string
  ) {
    super(`${reason}: ${detail}`);
    this.name = "XlsxRefusal";
  }
}

/** Throws a refusal; for use in expressions. */
export function refuse(reason: RefusalReason, detail: string): never {
  throw new XlsxRefusal(reason, detail);
}
