const SAVE_AGAIN =
  "Open it in Excel, save it again as an Excel Workbook (.xlsx) and open that file here.";

/** Why a file is not opened: what a person reads, each with the next step. */
export const REFUSALS = {
  damaged: `This file is damaged, or it is no Excel workbook. ${SAVE_AGAIN}`,
  encrypted:
    "This file is protected with a password, or it is in the format of Excel 97 to 2003 (.xls). " +
    "In Excel, take the password away under File, Info, Protect Workbook, save it as an Excel " +
    "Workbook (.xlsx) and open that file here.",
  binary: `This file is a binary workbook (.xlsb). ${SAVE_AGAIN}`,
  macros:
    "This file carries macros, and the workbench does not take any. In Excel, save it as an Excel " +
    "Workbook (.xlsx), which leaves the macros out, and open that file here.",
  externalLinks:
    "This file has links to other workbooks. In Excel, choose Data, Edit Links, Break Link, save it " +
    "and open it again.",
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
