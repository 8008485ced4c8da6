/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { SCHOOLS } from "./plans";
import { setUpExcel, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => {
  jest.restoreAllMocks();
  excel.client.expectNoRefusals();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a host that wakes up after the watchdog gets nothing more to do", async () => {
  value(await excel.port().addSheet(SCHOOLS));
  const before = await excel.everything();
  const onSync = jest.fn();
  const port = excel.port({ timeoutMs: 20, onSync });
  const post = window.parent.postMessage.bind(window.parent) as (message: unknown) => void;
  jest.spyOn(window.parent, "postMessage").mockImplementation((message: unknown) => {
    setTimeout(() => post(message), 80);
  });
  const outcome = await port.write({
    tables: [
      {
        table: "tblSchool",
        expectRows: 3,
        cells: [{ row: 0, header: "Size", value: 1 }],
        appendHeaders: [],
        append: [],
        deleteRows: [],
      },
    ],
    cells: [],
    valueCopies: [],
  });
  expect(trouble(outcome)).toEqual({ kind: "silent" });
  await pause(250);
  jest.restoreAllMocks();
  await excel.client.settle();
  expect(onSync).toHaveBeenCalledTimes(1);
  expect(await excel.everything()).toEqual(before);
});

test("below ExcelApi 1.13 nothing is sent", async () => {
  const { requirements } = Office.context;
  jest
    .spyOn(requirements, "isSetSupported")
    .mockImplementation((_set, version) => Number(String(version).split(".")[1]) <= 12);
  const outcome = await excel.port().read();
  expect(trouble(outcome)).toEqual({ kind: "unsupported", subject: "ExcelApi 1.13" });
  expect(excel.syncs()).toBe(0);
});

test("a port without options reads a workbook in which it knows nothing", async () => {
  const { createExcelPort } = await import("../../../src/excel/excelPort");
  const contents = value(await createExcelPort().read());
  expect(contents.tables).toEqual([]);
});
