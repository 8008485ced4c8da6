import type { BeforeStep, RepairStep } from "../repairPort";

/** A step of several changes that is being carried out, with what tells later how far it came. */
export type StepInHand =
  | {
      readonly kind: "addColumn";
      readonly table: string;
      readonly header: string;
      readonly index: number;
      readonly sheetColumn: number;
      /** Of the table, before. */
      readonly columns: number;
      /** Of the sheet, in use before. */
      readonly usedColumns: number;
    }
  | { readonly kind: "makeTable"; readonly table: string; readonly sheet: string }
  | { readonly kind: "setValidation"; readonly table: string; readonly header: string }
  | {
      readonly kind: "takeInRows";
      readonly table: string;
      /** Body rows before. */
      readonly bodyRows: number;
      readonly rows: number;
    };

/** What is to be known of a step, should it stay half done; null where it cannot, or is found by looking. */
export function stepInHand(step: RepairStep, before: BeforeStep): StepInHand | null {
  switch (step.kind) {
    case "addColumn": {
      const { kind, table, header, index, sheetColumn } = step;
      const { columns, usedColumns } = before;
      // Taken up once more, it is still the first attempt that counts.
      return step.stands === undefined
        ? { kind, table, header, index, sheetColumn, columns, usedColumns }
        : null;
    }
    case "makeTable":
      return { kind: "makeTable", table: step.table, sheet: step.sheet };
    case "setValidation":
      return { kind: "setValidation", table: step.table, header: step.header };
    case "takeInRows":
      return {
        kind: "takeInRows",
        table: step.table,
        bodyRows: before.bodyRows,
        rows: step.rows,
      };
    case "renameColumn":
    case "writeFormulas":
    case "setWidth":
    case "deleteRows":
    case "addRow":
    case "hideTotals":
    case "finishTable":
    case "renameTable":
    case "showSheet":
    case "defineName":
      return null;
  }
}
