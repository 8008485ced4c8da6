/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient({ requirementSets: { ExcelApi: "1.13" } });
});
beforeEach(() => {
  client.reset();
});

/** Runs a batch that must fail, and returns how. */
async function failure(
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void
): Promise<OfficeExtension.Error> {
  let caught: unknown;
  await client.Excel.run(async (context) => {
    work(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  }).catch((error: unknown) => {
    caught = error;
  });
  if (!caught) throw new Error("nothing failed");
  return caught as OfficeExtension.Error;
}

function refusedMembers(): string[] {
  return client.host.refusals.map(({ code, member }) => `${code} ${member}`);
}

describe("errors", () => {
  afterEach(() => client.expectNoRefusals());

  test("say code, place and statement, and stop the batch where it fails", async () => {
    const error = await failure((context, sheet) => {
      sheet.getRange("A1").values = [["before"]];
      const missing = context.workbook.worksheets.getItem("Nowhere");
      missing.getRange("A1").values = [["after"]];
      sheet.getRange("A2").values = [["after"]];
    });
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(error.debugInfo.statement).toBe("var worksheet1 = worksheets.getItem(...);");
    const sheet = client.workbook.sheets.active;
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(["before", null]);
  });

  test("a sheet and whatever is reached through it can be a null object", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1");
      const table = sheet.tables.getItemOrNullObject("Goods");
      sheet.load("name");
      range.load("values");
      table.load("name");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, table.isNullObject]).toEqual([
        true,
        true,
        true,
      ]);
    });
  });

  test("a property of a null object cannot be set", async () => {
    const error = await failure((context) => {
      context.workbook.worksheets.getItemOrNullObject("Nowhere").name = "Somewhere";
    });
    expect(error.code).toBe("ItemNotFound");
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ["an enum value", "Worksheet.visibility", (sheet) => set(sheet, "visibility", "Invisible")],
    ["a number for a text", "Worksheet.name", (sheet) => set(sheet, "name", 7)],
    ["a text for a flag", "Worksheet.showGridlines", (sheet) => set(sheet, "showGridlines", "no")],
    ["an address", "Worksheet.getRange", (sheet) => sheet.getRange("A0").load("address")],
    [
      "a missing argument",
      "TableCollection.add",
      (sheet) => sheet.tables.add("A1:B2", undefined as unknown as boolean),
    ],
    [
      "a flag for a range",
      "NamedItemCollection.add",
      (sheet) => sheet.context.workbook.names.add("N", true as unknown as string),
    ],
    [
      "an unknown option",
      "WorksheetProtection.protect",
      (sheet) => sheet.protection.protect({ allowEverything: true } as object),
    ],
  ])("a wrong argument is told by member: %s", async (_, location, work) => {
    const error = await failure((_context, sheet) => work(sheet));
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe(location);
  });

  function set(target: object, property: string, value: unknown): void {
    Object.assign(target, { [property]: value });
  }
});

describe("refusals", () => {
  test("a member that the workbench does not have is refused by name and remembered", async () => {
    const error = await failure((_, sheet) => sheet.replaceAll("a", "b", {}));
    expect(error.code).toBe("NotImplemented");
    expect(refusedMembers()).toEqual(["NotImplemented Worksheet.replaceAll"]);
    expect(() => client.expectNoRefusals()).toThrow("Worksheet.replaceAll");
  });

  test("a whole type that the workbench does not have is refused as well", async () => {
    await failure((_, sheet) => sheet.pivotTables.load("items/name"));
    expect(refusedMembers()).toEqual(["NotImplemented Worksheet.pivotTables"]);
  });

  test("loading a property that does not exist is refused", async () => {
    const error = await failure((_, sheet) => sheet.load("colour"));
    expect(error.code).toBe("ApiNotFound");
    expect(refusedMembers()).toEqual(["ApiNotFound Worksheet.colour"]);
  });

  test("the scale that a chart finds by itself cannot be read by accident", async () => {
    const error = await failure((_, sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"), "Auto");
      chart.axes.valueAxis.load("maximum");
    });
    expect(error.code).toBe("NotImplemented");
    expect(refusedMembers()).toEqual(["NotImplemented ChartAxis.maximum"]);
  });

  test("the client itself refuses members above the declared sets", async () => {
    await expect(
      client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").onProtectionChanged.add(async () => {});
        await context.sync();
      })
    ).rejects.toMatchObject({ code: "ApiNotFound" });
    client.expectNoRefusals();
  });

  test("and so does the host when the client lets one through", async () => {
    const error = await failure((context, sheet) => {
      sheet.load("tabId");
      void context;
    });
    expect(error.code).toBe("ApiNotFound");
    expect(refusedMembers()).toEqual(["ApiNotFound Worksheet.tabId"]);
  });

  test("a star loads only what the declared sets have", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load();
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
      expect(() => sheet.tabId).toThrow();
    });
    client.expectNoRefusals();
  });

  test("steps and paths of unknown kinds are refused by number", () => {
    const answers: string[] = [];
    const body = {
      Actions: [{ Id: 1, ActionType: 9, Name: "", ObjectPathId: 1 }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
    };
    client.host.execute(JSON.stringify(body), 0, (reply) => {
      if (reply.kind === "answer") answers.push(reply.text);
    });
    expect(answers[0]).toContain("NotImplemented");
    expect(refusedMembers()).toEqual(["NotImplemented ActionType 9"]);
  });
});

test("calls are counted by member, and bytes by direction", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["é"]];
    await context.sync();
    sheet.load("name");
    await context.sync();
  });
  const { stats } = client.host;
  expect(stats.syncs).toBe(2);
  expect(stats.uses.count("WorksheetCollection.getItem")).toBe(2);
  expect(stats.uses.count("Range.values")).toBe(1);
  expect(stats.requestBytes).toBeGreaterThan(stats.responseBytes);
});
