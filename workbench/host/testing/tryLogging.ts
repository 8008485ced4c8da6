import { bootOfficeClient, type OfficeClient } from "../../../test/harness/officeClient";
import type { HostOptions } from "../hostOptions";
import { pause } from "../realTimers";

/** The client's logging takes its time, and needs a script of its own first. */
async function untilLogged(client: OfficeClient, name: RegExp): Promise<string> {
  for (let turn = 0; turn < 200; turn += 1) {
    const events = JSON.stringify(client.host.shell.telemetry);
    if (name.test(events)) return events;
    await pause(20);
  }
  throw new Error(`Nothing like ${String(name)} was logged`);
}

/** The test of the client's logging; each platform's client wants a window, and so a file, of its own. */
export function tryLogging(platform: NonNullable<HostOptions["platform"]>): void {
  let client: OfficeClient;

  beforeAll(async () => {
    client = await bootOfficeClient({ platform, logging: true });
  });
  afterEach(() => client.expectNoRefusals());

  test("with its logging on, the client hands events to Office, none of them with a text of a cell", async () => {
    await client.within(
      client.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        range.values = [["A text that nobody else may see"]];
        range.load("values");
        await context.sync();
      })
    );
    const events = await untilLogged(client, /Office\.Extensibility\.OfficeJs/);
    expect(events).not.toContain("nobody else may see");
  });
}
