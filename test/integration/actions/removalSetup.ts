import type { Actions } from "../../../src/workbook/actions/actions";
import { goesByItself, type RemovableSheet } from "../../../src/workbook/removal/removableSheet";
import type { Sheet } from "../../../workbench/model/sheet";
import { setUpActions, valueOf, type ActionsSetup } from "./actionsSetup";

export const LABEL = "Literacy walkthrough 1.0";

/** What the tests of removal do by hand, and what they see of the workbook. */
export interface RemovalSetup extends ActionsSetup {
  sheetNamed(name: string): Sheet;
  byHand(work: () => void): void;
  typeAt(sheet: string, row: number, column: number, text: string): void;
  sheetNames(): readonly string[];
  /** Everything but what a workbook counts for itself. */
  everythingButCounts(): string;
}

export async function setUpRemoval(): Promise<RemovalSetup> {
  const excel = await setUpActions();
  const byHand = (work: () => void): void => excel.client.workbook.edit("user", work);
  const sheetNamed = (name: string): Sheet => {
    const found = excel.client.workbook.sheets.items.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found;
  };
  return {
    ...excel,
    sheetNamed,
    byHand,
    typeAt: (sheet, row, column, text) =>
      byHand(() => sheetNamed(sheet).setInput(row, column, text)),
    sheetNames: () => excel.client.workbook.sheets.items.map(({ name }) => name),
    everythingButCounts: () => everythingButCounts(excel),
  };
}

function everythingButCounts(excel: ActionsSetup): string {
  const { counters, ...rest } = excel.client.workbook.toJSON() as unknown as Record<
    string,
    unknown
  >;
  expect(counters === undefined || typeof counters === "object").toBe(true);
  return JSON.stringify(
    Object.fromEntries(Object.entries(rest).filter(([key]) => !/^next/.test(key)))
  );
}

/** What can be removed, as somebody is shown it. */
export const removable = async (actions: Actions) => valueOf(await actions.removable());

/** Those that stay unless they are chosen. */
export const others = (found: readonly RemovableSheet[]) =>
  found.filter((sheet) => !goesByItself(sheet));

export const called = (found: readonly RemovableSheet[], name: string) =>
  found.find(({ sheet }) => sheet === name)!;
