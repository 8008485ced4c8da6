import { createExcelPort, type ExcelPortOptions } from "../../../src/excel/excelPort";
import type { Outcome, Trouble, WorkbookContents, WorkbookPort } from "../../../src/workbook/port";
import { bootAddInClient } from "../../harness/addInClient";
import type { OfficeClient } from "../../harness/officeClient";

/** What the tests of this folder have in common: one booted client a file, one workbook and port a test. */
export interface ExcelSetup {
  readonly client: OfficeClient;
  /** Round trips so far in this test. */
  readonly syncs: () => number;
  port(options?: Partial<ExcelPortOptions>): WorkbookPort;
  /** Does by hand, past the port, what users and other add-ins do. */
  byHand<T>(batch: (context: Excel.RequestContext) => Promise<T> | T): Promise<T>;
  /** Everything in the workbook that a failed call could have left behind. */
  everything(): Promise<unknown>;
}

export const PORT_OPTIONS: ExcelPortOptions = {
  tables: ["tblSchool", "tblPeriod", "tblGapFlags"],
  prefixes: ["tblFidelity_", "tblSummary_"],
  markPrefix: "workUnderWay_",
  withCellsAbove: (name) => /^tbl(?:Fidelity_|GapFlags)/i.test(name),
  withRowsBelow: (name) => name === "tblSchool",
  retryAfterMs: 1,
};

export async function setUpExcel(): Promise<ExcelSetup> {
  const client = await bootAddInClient();
  const byHand: ExcelSetup["byHand"] = async (batch) => {
    client.host.recordsUsage = false;
    try {
      return await client.within(
        client.Excel.run(async (context) => {
          const result = await batch(context);
          await context.sync();
          return result;
        })
      );
    } finally {
      client.host.recordsUsage = true;
    }
  };
  return {
    client,
    syncs: () => client.host.stats.syncs,
    port: (options = {}) => createExcelPort({ ...PORT_OPTIONS, ...options }),
    byHand,
    everything: () => byHand(async (context) => describeWorkbook(context)),
  };
}

async function describeWorkbook(context: Excel.RequestContext): Promise<unknown> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name, items/formula");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address, formulas");
    return { name: sheet.name, used };
  });
  const ranges = tables.items.map(({ name }) => {
    const range = tables.getItem(name).getRange();
    range.load("address");
    return { name, range };
  });
  await context.sync();
  return {
    sheets: sheets.map(({ name, used }) =>
      used.isNullObject ? { name } : { name, address: used.address, formulas: used.formulas }
    ),
    tables: ranges.map(({ name, range }) => ({ name, address: range.address })),
    names: names.items.map(({ name, formula }) => ({ name, formula })),
  };
}

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    throw new Error(`Trouble: ${JSON.stringify(outcome.trouble)}`);
  }
  return outcome.value;
}

export function trouble(outcome: Outcome<unknown>): Trouble {
  if (outcome.ok) {
    throw new Error("No trouble where some was due");
  }
  return outcome.trouble;
}

export function tableIn(contents: WorkbookContents, name: string) {
  const found = contents.tables.find((candidate) => candidate.name === name);
  if (!found) {
    throw new Error(`No table ${name} among ${contents.tables.map((one) => one.name).join(", ")}`);
  }
  return found;
}
