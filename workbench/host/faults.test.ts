/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { TransportError } from "./faults";
import { pause } from "./realTimers";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

/** Writes a text into A1 of Sheet1. */
function write(text: string, options: Excel.RunOptions = {}): Promise<void> {
  return client.Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[text]];
    await context.sync();
  });
}

function written(): unknown {
  return client.workbook.sheets.active.value(0, 0);
}

test("a batch can be ordered to fail; it has no effect, and the next one works", async () => {
  client.host.faults.onBatch(2, { kind: "error", code: "Conflict" });
  await write("first");
  await expect(write("second")).rejects.toMatchObject({ code: "Conflict" });
  expect(written()).toBe("first");
  await write("third");
  expect(written()).toBe("third");
});

test("the n-th call of a member can be ordered to fail; what came before stays", async () => {
  client.host.faults.onCall("TableCollection.add", 1, "InvalidArgument");
  await expect(
    client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      sheet.tables.add("A1:A2", true);
      await context.sync();
    })
  ).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "TableCollection.add" },
  });
  expect(written()).toBe("before");
});

describe("a batch that is ordered to stop", () => {
  const writeTwice = () =>
    client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    });
  const cells = () => [0, 1].map((row) => client.workbook.sheets.active.value(row, 0));
  /** Stops ahead of each action in turn, until one order finds no action left. */
  async function stopEverywhere(code: string | null) {
    const left: string[] = [];
    for (let afterActions = 0; ; afterActions += 1) {
      client.reset();
      client.host.faults.onBatch(1, { kind: "stop", afterActions, code });
      const outcome = await client.within(writeTwice(), 60).then(
        () => "done",
        (error: unknown) =>
          error instanceof globalThis.OfficeExtension.Error ? error.code : "silence"
      );
      left.push(`${outcome}: ${cells().map(String).join(", ")}`);
      if (outcome === "done") return left;
    }
  }

  test("keeps what came before, and tells the code and the place of the action", async () => {
    expect([...new Set(await stopEverywhere("Conflict"))]).toEqual([
      "Conflict: null, null",
      "Conflict: before, null",
      "done: before, after",
    ]);
    client.reset();
    client.host.faults.onBatch(1, { kind: "stop", afterActions: 3, code: "Conflict" });
    await expect(writeTwice()).rejects.toMatchObject({
      debugInfo: { errorLocation: expect.stringMatching(/^\w+\.\w+$/) },
    });
  });

  test("may do so without an answer", async () => {
    expect([...new Set(await stopEverywhere(null))]).toEqual([
      "silence: null, null",
      "silence: before, null",
      "done: before, after",
    ]);
  });
});

test.each([
  ["AccessDenied", TransportError.AccessDenied],
  ["ActivityLimitReached", TransportError.ActivityLimitReached],
  ["InvalidOrTimedOutSession", TransportError.InvalidOrTimedOutSession],
  ["RequestPayloadSizeLimitExceeded", TransportError.RequestPayloadSizeLimitExceeded],
])("the transport can fail with %s", async (code, error) => {
  client.host.faults.onBatch(1, { kind: "transport", error });
  await expect(write("lost")).rejects.toMatchObject({ code });
  expect(written()).toBeNull();
});

test("a sync that is never answered fails the test with a sentence", async () => {
  client.host.faults.onBatch(1, { kind: "hang" });
  await expect(client.within(write("lost"), 60)).rejects.toThrow("a sync hangs");
  expect(written()).toBeNull();
});

test("a lost answer leaves the effect and no answer", async () => {
  client.host.faults.onBatch(1, { kind: "dropResponse" });
  await expect(client.within(write("done"), 60)).rejects.toThrow("a sync hangs");
  expect(written()).toBe("done");
});

test("while a cell is edited a batch fails, or waits when it asked to", async () => {
  client.host.cellEditMode = true;
  await expect(write("refused")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = write("waited", { delayForCellEdit: true });
  await client.settle();
  expect(written()).toBeNull();
  client.host.cellEditMode = false;
  await waiting;
  expect(written()).toBe("waited");
});

test("more than five megabytes do not fit through the web", async () => {
  const rows = Array.from({ length: 100 }, () => ["x".repeat(30_000), "y".repeat(30_000)]);
  const attempt = client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B100");
    range.values = rows;
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  const sheet = client.workbook.sheets.active;
  sheet.setInputs({ top: 0, left: 0, bottom: 99, right: 1 }, rows);
  const reading = client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B100");
    range.load("values");
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("what a batch did stays done when its answer is too big to come back", async () => {
  const sheet = client.workbook.sheets.active;
  const rows = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
  sheet.setInputs({ top: 0, left: 1, bottom: 199, right: 1 }, rows);
  const attempt = client.Excel.run(async (context) => {
    const page = context.workbook.worksheets.getItem("Sheet1");
    page.getRange("A1").values = [["written"]];
    page.getRange("B1:B200").load("values");
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(written()).toBe("written");
});

test("letters beyond ASCII count as the bytes they take", async () => {
  // Three bytes each, so that two million of them are too many and two million of one byte are not.
  const long = (letter: string): string[][] =>
    Array.from({ length: 70 }, () => [letter.repeat(30_000)]);
  const send = (letter: string) =>
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A70").values = long(letter);
      await context.sync();
    });
  await send("e");
  await expect(send("\u20ac")).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("while a cell is edited reading fails as well, and the client still tidies up", async () => {
  await expect(
    client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load("values");
      await context.sync();
      expect(client.host.keptReferences).toBe(1);
      client.host.cellEditMode = true;
      range.load("values");
      await context.sync();
    })
  ).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await client.settle();
  expect(client.host.keptReferences).toBe(0);
});

test("batches that wait for the end of editing run in the order they came", async () => {
  client.host.cellEditMode = true;
  const all = Promise.all(["one", "two"].map((text) => write(text, { delayForCellEdit: true })));
  await client.settle();
  client.host.cellEditMode = false;
  await all;
  expect(written()).toBe("two");
});

test("a batch can be ordered to come late, or its answer; both take effect", async () => {
  let silences = 0;
  client.host.onSilence = () => (silences += 1);
  client.host.faults.onBatch(1, { kind: "late", what: "batch", milliseconds: 5 });
  const late = write("late batch");
  expect(written()).toBeNull();
  await late;
  expect(written()).toBe("late batch");

  client.host.faults.onBatch(1, { kind: "late", what: "answer", milliseconds: 5 });
  let isAnswered = false;
  const answered = write("late answer").then(() => (isAnswered = true));
  await pause();
  expect(written()).toBe("late answer");
  expect(isAnswered).toBe(false);
  await answered;
  await pause();
  expect(silences).toBe(2);
  client.host.onSilence = null;
});

test("something can be ordered to happen just before a batch, and a fault to last", async () => {
  client.host.faults.onBatch(2, {
    kind: "meanwhile",
    happens: () => (client.host.cellEditMode = true),
  });
  await write("first");
  await expect(write("second")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  client.host.cellEditMode = false;

  client.host.faults.fromBatch(2, { kind: "error", code: "ActivityLimitReached" });
  await write("third");
  for (const text of ["fourth", "fifth"])
    await expect(write(text)).rejects.toMatchObject({ code: "ActivityLimitReached" });
  expect(written()).toBe("third");
});

test("a batch that waits for the end of typing is known to be waiting", async () => {
  let silences = 0;
  client.host.onSilence = () => (silences += 1);
  client.host.cellEditMode = true;
  const waiting = write("at last", { delayForCellEdit: true });
  while (silences === 0) await pause();
  expect(written()).toBeNull();
  client.host.cellEditMode = false;
  await waiting;
  expect(written()).toBe("at last");
  client.host.onSilence = null;
});
