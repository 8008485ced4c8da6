/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../../test/harness/officeClient";
import { WebSession } from "../transport/webSession";
import { explain } from "./explain";
import { OPERATIONS } from "./operations";
import { presentVersion, recordedWire } from "./recording";
import { linesOfMessage, type Wire } from "./wire";

let client: OfficeClient;
let sent: () => string[];
let taken = 0;
const raw: Record<string, string[]> = {};
let present: Wire;

/** Takes what has been sent since the last time, as one part of the recording. */
function take(part: string): void {
  const all = sent();
  raw[part] = all.slice(taken);
  taken = all.length;
}

function wireOf(parts: Readonly<Record<string, readonly string[]>>): Wire {
  const lines = Object.entries(parts).map(
    ([part, sent]) => [part, sent.flatMap(linesOfMessage)] as const
  );
  return { version: presentVersion(), lines: Object.fromEntries(lines) };
}

beforeAll(async () => {
  // A spy lets the call through; it stands there before the first message.
  const receive = jest.spyOn(WebSession.prototype, "receive");
  client = await bootOfficeClient();
  await client.settle();
  sent = () => receive.mock.calls.map(([message]) => String(message));
});

test("office.js speaks as it did when the wire was recorded", async () => {
  take("web boot");
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    await operation(client);
    await client.settle();
    take(name);
  }
  const { settings } = client.Office.context.document;
  settings.set("tone", "calm");
  await new Promise((resolve) => settings.saveAsync(resolve));
  await new Promise((resolve) => settings.refreshAsync(resolve));
  take("save settings");
  Object.assign(window, { quick: (event: { completed(): void }) => event.completed() });
  await client.session.invokeCommand("quick", "Button1");
  take("ribbon command");
  present = wireOf(raw);
  expect(explain(recordedWire("wire.web.json", present), present)).toEqual([]);
  client.expectNoRefusals();
});

describe("the canary sings when", () => {
  /** What it says when every message of one part is changed. */
  function saysAfter(part: string, change: (message: string) => string): string {
    const changed = { ...raw, [part]: (raw[part] ?? []).map(change) };
    return explain(present, wireOf(changed)).join("\n");
  }

  test.each<[string, string, (message: string) => string, RegExp]>([
    [
      "an action is of another type",
      "write values",
      (message) => message.replace(/\\"ActionType\\":4/g, '\\"ActionType\\":9'),
      /In "write values" .*4 SetProperty Values.* now sends "9 unknown Values.*batch\.ts/,
    ],
    [
      "a field has another name",
      "read values",
      (message) => message.replace(/QueryInfo/g, "Query"),
      /In "read values" .*QueryInfo.* now sends /,
    ],
    [
      "arguments are told in another way",
      "add a table over a range",
      (message) => message.replace(/ReferencedObjectPathIds/g, "ObjectPathIds"),
      /In "add a table over a range"/,
    ],
    [
      "rich requests go by another number",
      "wait for cell editing",
      (message) => message.replace('"DispatchId":93', '"DispatchId":193'),
      /method 93 .* now sends .*method 193 .*excelHost\.ts/,
    ],
    [
      "flags mean something else",
      "wait for cell editing",
      (message) => message.replace(/,64,"/, ',128,"').replace(/,65,"/, ',128,"'),
      /flags 6[45].* now sends .*flags 128/,
    ],
    [
      "the first message is another one",
      "web boot",
      (message) => message.replace("_getAppContextAsync", "_getContext"),
      /In "web boot" .*_getAppContextAsync.*_getContext.*transport\/webSession\.ts/,
    ],
    [
      "settings are kept elsewhere",
      "save settings",
      (message) => message.replace("DdaSettingsMethod", "SettingsMethod"),
      /In "save settings" .*transport\/dispatch\.ts/,
    ],
    ["a message is no JSON any more", "write values", () => "<xml/>", /now sends "message none/],
  ])("%s", (_, part, change, expected) => {
    expect(saysAfter(part, (message) => message)).toBe("");
    expect(saysAfter(part, change)).toMatch(expected);
  });

  test("messages come more, or fewer", () => {
    const all = raw["ribbon command"] ?? [];
    const more = wireOf({ ...raw, "ribbon command": [...all, ...all] });
    expect(explain(present, more)[0]).toContain('used to send "nothing more"');
    const fewer = wireOf({ ...raw, "ribbon command": [] });
    expect(explain(present, fewer)[0]).toContain('now sends "nothing more"');
  });

  test("the package is another version", () => {
    expect(explain(present, { ...present, version: "9.9.9" })).toEqual([
      expect.stringMatching(
        /office\.js is version 9\.9\.9 .* recorded with 1\..*record the wire anew/
      ),
    ]);
  });
});
