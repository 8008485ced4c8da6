import type { OfficeClient } from "../../../test/harness/officeClient";

type Operation = (client: OfficeClient) => Promise<unknown>;

/** Runs on Sheet1 in one batch and waits for the answer. */
function onSheet(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  options: Excel.RunOptions = {}
): Operation {
  return ({ Excel }) =>
    Excel.run(options, async (context) => {
      work(context.workbook.worksheets.getItem("Sheet1"), context);
      await context.sync();
    });
}

/** A fixed set of things to do through office.js, each of which makes it use another part of the protocol. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "write values": onSheet((sheet) => (sheet.getRange("A1:B1").values = [["Item", null]])),
  "write one value to many cells": onSheet(
    (sheet) => (sheet.getRange("D1:D3").values = 7 as unknown as number[][])
  ),
  "read values": onSheet((sheet) =>
    sheet.getRange("A1:B1").load("values,address,format/font/bold")
  ),
  "write more cells than go at once": onSheet(
    (sheet) => (sheet.getRange("H1:J600").values = Array.from({ length: 600 }, () => [1, 2, 3]))
  ),
  "add a table over a range": onSheet((sheet) => {
    sheet.tables.add(sheet.getRange("A1:B3"), true).name = "Goods";
  }),
  "load a collection": onSheet((sheet) => {
    sheet.tables.load("items/name,items/columns/items/name");
    sheet.tables.getCount();
  }),
  "look for what is not there": onSheet((_, { workbook }) =>
    workbook.worksheets.getItemOrNullObject("Nowhere").getRange("A1").load("values")
  ),
  "set a rule with a range inside": onSheet((sheet) => {
    sheet.getRange("A2").dataValidation.rule = {
      list: { inCellDropDown: true, source: sheet.getRange("D1:D3") },
    };
  }),
  "set a property with two names": onSheet((sheet) => (sheet.showGridlines = false)),
  "turn events off": onSheet((_, { runtime }) => (runtime.enableEvents = true)),
  "add a name for a range": onSheet((sheet, { workbook }) =>
    workbook.names.add("Here", sheet.getRange("A1"), "note")
  ),
  "wait for cell editing": onSheet((sheet) => sheet.activate(), { delayForCellEdit: true }),
  "register and remove an event": async (client) => {
    const { Excel } = client;
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
      return added;
    });
    await client.settle();
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  },
};
