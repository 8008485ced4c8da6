import { createExcelPort } from "../../../src/excel/excelPort";
import { sheetKinds } from "../../../src/templates";
import type { SampleSet, SheetKey } from "../../../src/templates/definition";
import type { Actions, WorkbookView } from "../../../src/workbook/actions/actions";
import type { Clock } from "../../../src/workbook/actions/clock";
import { createActions } from "../../../src/workbook/actions/createActions";
import { knownTables } from "../../../src/workbook/knownTables";
import type { Outcome } from "../../../src/workbook/port";
import pleasantvilleJson from "../../../samples/pleasantville.json";
import checklistJson from "../../../samples/published-checklist.json";
import sunshineJson from "../../../samples/sunshine.json";
import { bootAddInClient } from "../../harness/addInClient";
import type { HostOptions } from "../../../workbench/host/hostOptions";
import type { OfficeClient } from "../../harness/officeClient";

export const sunshine = sunshineJson as unknown as SampleSet;
export const pleasantville = pleasantvilleJson as unknown as SampleSet;
export const checklist = checklistJson as unknown as SampleSet;

export const everySheet: readonly SheetKey[] = sheetKinds.map(({ key }) => key);
/** The tracker of Sunshine's tool. */
export const tracker = "tblFidelity_Literacy_walkthrough_1_0";

/** 15 February 2022, half past two. */
export const today = 44607;
export const clock: Clock = {
  today: () => today,
  now: () => today + 14.5 / 24,
  // As often as can be, so that whatever may come between steps has its chance.
  rest: () => Promise.resolve(),
  after: (milliseconds, callBack) => {
    const timer = setTimeout(callBack, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface ActionsSetup {
  readonly client: OfficeClient;
  /** The use cases, as a pane that has just been opened has them. */
  open(samples?: SampleSet): Actions;
  readonly syncs: () => number;
  /** A cell of a table as the grid shows it; `row` counts body rows from 0. */
  cell(table: string, row: number, header: string): unknown;
  /** Types into a cell of a table as a person does. */
  type(table: string, row: number, header: string, text: string): void;
  /** Everything in the workbook, for comparing before and after. */
  everything(): string;
}

export async function setUpActions(options: HostOptions = {}): Promise<ActionsSetup> {
  const client = await bootAddInClient(options);
  const place = (name: string, row: number, header: string) => {
    const table = client.workbook.tables.get(name);
    if (!table) throw new Error(`There is no table ${name}`);
    const sheet = client.workbook.sheets.items.find(({ id }) => id === table.sheetId)!;
    const { top, left, right } = table.area;
    const [headers] = sheet.values({ top, left, bottom: top, right });
    const across = headers!.findIndex((text) => text === header);
    if (across < 0) throw new Error(`There is no column ${header} in ${name}`);
    return { sheet, row: top + 1 + row, column: left + across };
  };
  return {
    client,
    open: (samples = sunshine) =>
      createActions(createExcelPort(knownTables), clock, () => Promise.resolve([samples])),
    syncs: () => client.host.stats.syncs,
    cell: (table, row, header) => {
      const at = place(table, row, header);
      return at.sheet.value(at.row, at.column);
    },
    type: (table, row, header, text) => {
      const at = place(table, row, header);
      client.workbook.edit("user", () => at.sheet.setInput(at.row, at.column, text));
    },
    everything: () => JSON.stringify(client.workbook.toJSON()),
  };
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Trouble: ${JSON.stringify(outcome.trouble)}`);
  return outcome.value;
}

export async function viewOf(actions: Actions): Promise<WorkbookView> {
  return valueOf(await actions.view());
}
