/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
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
