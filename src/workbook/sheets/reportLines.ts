import { look } from "./look";
import type { SheetExtras } from "./planSheet";
import type { CellValue } from "../port";

/** Cells of a report that say when and from what it was made; zero-based. */
export const reportCells = {
  asOf: { row: 2, column: 1 },
  writtenAt: { row: 3, column: 1 },
  inputs: { row: 4, column: 1 },
  samples: { row: 1, column: 0 },
  fingerprintThen: { row: 2, column: 2 },
  fingerprintNow: { row: 3, column: 2 },
} as const;

export interface ReportMoment {
  /** The day that decided what was overdue. */
  readonly asOf: number;
  /** When the report was written: a serial day with its time. */
  readonly writtenAt: number;
  /** Sample rows among its inputs. */
  readonly samples: number;
}

/** What a report says of sample rows among its inputs; samples never stand among figures unseen. */
export function samplesLine(samples: number): string {
  return samples === 0
    ? ""
    : ` Includes ${samples} sample ${samples === 1 ? "row" : "rows"}: clear them before you use the figures.`;
}

/** Whether a cell holds a report's help, with or without what is said of sample rows, and nothing else. */
export function isHelpLine(cell: CellValue, help: string): boolean {
  const text = String(cell);
  const rest = text.slice(help.length);
  return text.startsWith(help) && rest === samplesLine(Number(/\d+/.exec(rest)?.[0] ?? 0));
}

/**
 * The lines between a report's help and its tables: as-of day, time of writing, and whether the inputs have changed since.
 * The last is a native formula: it compares `fingerprint` with the value that it had when the report was written,
 * which the writer puts in fingerprintThen. Without a moment the report says that it is not written yet.
 */
export function reportLines(
  report: ReportMoment | null,
  help: string,
  fingerprint: string
): SheetExtras {
  const { asOf, writtenAt, inputs, fingerprintThen, fingerprintNow } = reportCells;
  const small = { rows: 1, columns: 1, fontSize: 8, fontColor: look.help } as const;
  return {
    blocks: [
      { ...reportCells.samples, cells: [[help + samplesLine(report?.samples ?? 0)]] },
      { row: asOf.row, column: 0, cells: [["As of", report?.asOf ?? null]] },
      { row: writtenAt.row, column: 0, cells: [["Written", report?.writtenAt ?? null]] },
      { row: inputs.row, column: 0, cells: [["Inputs"]] },
    ],
    formulas: [
      {
        ...inputs,
        rows: 1,
        formula:
          '=IF(ISNUMBER($C$3),IF(IFERROR(ABS($C$4-$C$3)<0.000001,FALSE),"Unchanged since this was written","Inputs have changed since: open the add-in and choose Refresh"),"Not written yet")',
      },
      { ...fingerprintNow, rows: 1, formula: `=${fingerprint}` },
    ],
    valueCopies: report ? [{ from: fingerprintNow, to: fingerprintThen }] : [],
    formats: [
      { row: 2, column: 0, rows: 3, columns: 1, fontColor: look.help },
      { ...asOf, rows: 1, columns: 1, numberFormat: "yyyy-mm-dd", horizontal: "Left", bold: true },
      { ...writtenAt, rows: 1, columns: 1, numberFormat: "yyyy-mm-dd hh:mm", horizontal: "Left" },
      { ...inputs, rows: 1, columns: 1, bold: true, horizontal: "Left" },
      { ...fingerprintThen, ...small, numberFormat: '"then "0.000', horizontal: "Right" },
      { ...fingerprintNow, ...small, numberFormat: '"now "0.000', horizontal: "Right" },
    ],
  };
}
