/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { SCHOOLS } from "./plans";
import { setUpExcel, trouble, value, type ExcelSetup } from "./excelSetup";
import { change, schools, withSchools } from "./writeSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});

beforeEach(() => {
  excel.client.reset();
});

afterEach(() => excel.client.expectNoRefusals());

test("somebody typing in a cell stops a write before it begins", async () => {
  const port = await withSchools(excel);
  excel.client.host.cellEditMode = true;
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  excel.client.host.cellEditMode = false;
  expect(trouble(outcome).kind).toBe("editing");
  expect((await schools(port))[0]).toEqual(["Riverside", 420]);
});

test("with the delay, a write waits until the cell is left", async () => {
  const port = excel.port({ delayForCellEdit: true });
  value(await port.addSheet(SCHOOLS));
  excel.client.host.cellEditMode = true;
  const outcome = port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  excel.client.host.cellEditMode = false;
  value(await excel.client.within(outcome));
  expect((await schools(port))[0]).toEqual(["Riverside", 1]);
});

test("a cell that is never left turns the wait into silence", async () => {
  const port = excel.port({ delayForCellEdit: true, timeoutMs: 300 });
  value(await port.addSheet(SCHOOLS));
  excel.client.host.cellEditMode = true;
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  excel.client.host.cellEditMode = false;
  await excel.client.settle();
  expect(trouble(outcome).kind).toBe("silent");
  expect((await schools(port))[0]).toEqual(["Riverside", 420]);
});

test("a failed write is never repeated", async () => {
  await withSchools(excel);
  const onSync = jest.fn();
  const port = excel.port({ onSync });
  excel.client.host.faults.onBatch(2, { kind: "error", code: "GeneralException" });
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  expect(trouble(outcome).kind).toBe("unknown");
  expect(onSync).toHaveBeenCalledTimes(2);
});

test("a lost answer is silence, and is not repeated", async () => {
  await withSchools(excel);
  const onSync = jest.fn();
  const port = excel.port({ timeoutMs: 50, onSync });
  excel.client.host.faults.onBatch(2, { kind: "dropResponse" });
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  expect(trouble(outcome).kind).toBe("silent");
  expect(onSync).toHaveBeenCalledTimes(2);
});

describe("a write that stops half way", () => {
  const changes = change({
    cells: [
      { row: 0, header: "School", value: "Lakeside" },
      { row: 1, header: "Size", value: 99 },
    ],
    appendHeaders: ["School", "Size"],
    append: [["New School", 12]],
  });

  test("is put back, text that looks like a number included", async () => {
    const port = await withSchools(excel);
    await excel.byHand((context) => {
      const [school] = [context.workbook.tables.getItem("tblSchool").getDataBodyRange()];
      school!.getCell(0, 0).values = [["'007"]];
    });
    const before = await excel.everything();
    const outcomes: string[] = [];
    for (let afterActions = 0; outcomes.at(-1) !== "done"; afterActions += 1) {
      excel.client.host.faults.clear();
      excel.client.host.faults.onBatch(2, {
        kind: "stop",
        afterActions,
        code: "GeneralException",
      });
      const outcome = await port.write(changes);
      outcomes.push(outcome.ok ? "done" : outcome.trouble.kind);
      if (!outcome.ok) expect(await excel.everything()).toEqual(before);
    }
    expect(outcomes.length).toBeGreaterThan(8);
    expect((await schools(port))[0]).toEqual(["Lakeside", 420]);
  });

  test("asks no more than two round trips to be put back", async () => {
    const port = await withSchools(excel);
    const before = excel.syncs();
    excel.client.host.faults.onCall("Table.resize", 1, "GeneralException");
    expect(trouble(await port.write(changes)).kind).toBe("unknown");
    expect(excel.syncs() - before).toBe(4);
  });
});
