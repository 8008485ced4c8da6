/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;
const requests: string[] = [];

beforeAll(async () => {
  client = await bootOfficeClient({ onExchange: (request) => requests.push(request) });
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

test("the client believes to run in Excel on the web", () => {
  const { context, PlatformType, HostType } = client.Office;
  expect(context.host).toBe(HostType.Excel);
  expect(context.platform).toBe(PlatformType.OfficeOnline);
  expect(context.displayLanguage).toBe("en-US");
  expect(context.document.mode).toBe("readWrite");
  expect(context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
});

test("a ribbon command runs and completes", async () => {
  const seen: string[] = [];
  client.Office.actions.associate("Greet", (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    event.completed();
  });
  await expect(client.session.invokeCommand("Greet", "GreetButton")).resolves.toBe(0);
  expect(seen).toEqual(["GreetButton"]);
});

test("an action of a shared runtime runs with its argument", async () => {
  const seen: unknown[] = [];
  client.Office.actions.associate("Note", (argument: unknown) => {
    seen.push(argument);
  });
  client.session.invokeAction("Note", { n: 1 });
  await client.settle();
  expect(seen).toEqual([{ n: 1 }]);
});

test("ribbon buttons are switched and the pane is hidden through the shell", async () => {
  await client.Office.ribbon.requestUpdate({
    tabs: [{ id: "Tab", controls: [{ id: "Report", enabled: false }] }],
  });
  expect(client.host.shell.ribbon.get("Report")).toEqual({ enabled: false });
  await client.Office.addin.hide();
  expect(client.host.shell.paneState).toBe("Background");
  await client.Office.addin.showAsTaskpane();
  expect(client.host.shell.paneState).toBe("Visible");
  expect(client.host.stats.syncs).toBe(0);
});

test("the client speaks the protocol this host was written for: if not, read its changes first", async () => {
  requests.length = 0;
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [["x"]];
    range.load("values");
    await context.sync();
  });
  const spoken = JSON.parse(requests[0] ?? "{}") as unknown;
  expect(spoken).toMatchObject({
    Actions: [
      { ActionType: 1, ObjectPathId: 1 },
      { ActionType: 1, ObjectPathId: 3 },
      { ActionType: 1, ObjectPathId: 5 },
      { ActionType: 1, ObjectPathId: 7 },
      { ActionType: 3, Name: "_KeepReference", ObjectPathId: 7 },
      { ActionType: 1, ObjectPathId: 7 },
      { ActionType: 4, Name: "Values", ArgumentInfo: { Arguments: [[["x"]]] } },
      { ActionType: 2, QueryInfo: { Select: ["values"] } },
    ],
    ObjectPaths: {
      1: { ObjectPathType: 1 },
      3: { ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      5: { ObjectPathType: 5, ArgumentInfo: { Arguments: ["Sheet1"] } },
      7: { ObjectPathType: 3, Name: "GetRange", ArgumentInfo: { Arguments: ["A1"] } },
    },
  });
});
