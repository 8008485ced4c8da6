/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../../test/harness/officeClient";
import { explain } from "./explain";
import { Listener } from "./listener";
import { OPERATIONS } from "./operations";
import { presentVersion, recordedWire } from "./recording";
import type { Wire } from "./wire";

const listener = new Listener();
let client: OfficeClient;
let present: Wire;

beforeAll(async () => {
  client = await bootOfficeClient({ platform: "windows" }, (external) =>
    listener.hear("external", external)
  );
  await client.settle();
});

test("office.js asks of Windows what it asked when the wire was recorded", async () => {
  const boot = listener.take().sort();
  await OPERATIONS["write values"]!(client);
  await client.settle();
  const request = listener.take();
  present = {
    version: presentVersion(),
    lines: { "windows boot": boot, "windows request": request },
  };
  expect(boot).toContain("external.GetHostInfo()");
  expect(explain(recordedWire("wire.windows.json", present), present)).toEqual([]);
});

test("the canary sings when the client asks for a fact it did not ask for before", () => {
  const boot = [...(present.lines["windows boot"] ?? []), "external.GetNewThing()"];
  const changed = { ...present, lines: { ...present.lines, "windows boot": boot } };
  expect(explain(present, changed)).toEqual([
    expect.stringMatching(/In "windows boot" .*external\.GetNewThing\(\).*windowsContext\.ts/),
  ]);
});
