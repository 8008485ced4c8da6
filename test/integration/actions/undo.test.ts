/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { createExcelPort } from "../../../src/excel/excelPort";
import { knownTables } from "../../../src/workbook/knownTables";
import type { SheetKey } from "../../../src/templates/definition";
import { contentsOf } from "../faults/contents";
import { noWrites } from "../../../src/workbook/actions/workshop";
import { setUpActions, valueOf, type ActionsSetup } from "./actionsSetup";

const KEYS: readonly SheetKey[] = ["lists", "setup", "pdsa"];
const SETS = ["1.18", "1.19", "1.20"] as const;

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => {
  jest.restoreAllMocks();
  excel.client.expectNoRefusals();
});

/** Makes the genuine client say that its host knows sets up to this one. */
function pretendSet(version: string): void {
  const latest = Number(version.split(".")[1]);
  jest
    .spyOn(Office.context.requirements, "isSetSupported")
    .mockImplementation((_name, asked) => Number(String(asked).split(".")[1]) <= latest);
}

/** The options of every run from now on that has some. */
function watchRuns(): Excel.RunOptions[] {
  const seen: Excel.RunOptions[] = [];
  const genuine = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
  jest.spyOn(Excel, "run").mockImplementation(((...given: unknown[]) => {
    if (given.length === 2) seen.push(given[0] as Excel.RunOptions);
    return genuine(...given);
  }) as never);
  return seen;
}

const merged = (runs: readonly Excel.RunOptions[]) =>
  runs.filter(({ mergeUndoGroup }) => mergeUndoGroup === true);

test.each(SETS)(
  "ExcelApi %s: the same round trips, and what the host can undo is known",
  async (set) => {
    pretendSet(set);
    const runs = watchRuns();
    valueOf(await excel.open().insert(KEYS, { samples: true }));
    expect(excel.syncs()).toBe(1 + 3 + 1);
    expect(runs.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual(
      set === "1.20" ? [true] : [undefined, undefined, undefined]
    );
    expect(createExcelPort(knownTables).undoSupport()).toBe(
      { "1.18": "none", "1.19": "inSeveral", "1.20": "inOneStep" }[set]
    );
  }
);

describe("with ExcelApi 1.20", () => {
  beforeEach(() => pretendSet("1.20"));

  test("what an insertion and a refresh come to is the same as without", async () => {
    const everySheet: readonly SheetKey[] = [...KEYS, "tool", "tracker", "summary", "gaps"];
    const run = async () => {
      excel.client.reset();
      const actions = excel.open();
      valueOf(await actions.insert(everySheet, { samples: true }));
      const runs = watchRuns();
      const syncs = excel.syncs();
      valueOf(await actions.refreshReport());
      return { runs, syncs: excel.syncs() - syncs, contents: contentsOf(excel.client.workbook) };
    };
    const grouped = await run();
    expect(merged(grouped.runs)).toHaveLength(1);
    expect(grouped.runs).toHaveLength(1);
    jest.restoreAllMocks();
    pretendSet("1.19");
    const single = await run();
    expect(merged(single.runs)).toHaveLength(0);
    expect(single.runs.length).toBeGreaterThan(1);
    expect({ ...grouped, runs: [] }).toEqual({ ...single, runs: [] });
  });

  test("when a sheet fails half way, the deletions run outside the step, and nothing is left", async () => {
    const before = contentsOf(excel.client.workbook);
    const runs = watchRuns();
    excel.client.host.faults.onBatch(4, {
      kind: "stop",
      afterActions: 8,
      code: "GeneralException",
    });
    expect((await excel.open().insert(KEYS, { samples: true })).ok).toBe(false);
    expect(contentsOf(excel.client.workbook)).toBe(before);
    expect(runs.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([true, undefined, undefined]);
  });

  test("a cancelled insertion deletes its sheets outside the step", async () => {
    const before = contentsOf(excel.client.workbook);
    const runs = watchRuns();
    let asked = 0;
    const outcome = await excel
      .open()
      .insert(KEYS, { samples: false, isCancelled: () => (asked += 1) > 2 });
    expect(outcome).toEqual({ ok: false, trouble: { kind: "cancelled" } });
    expect(contentsOf(excel.client.workbook)).toBe(before);
    expect(runs.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([true, undefined]);
  });

  test("a host that turns the first request away is asked once more, and never again as one step", async () => {
    const runs = watchRuns();
    const actions = excel.open();
    excel.client.host.faults.onBatch(2, { kind: "error", code: "UndoNotSupported" });
    expect(valueOf(await actions.insert(KEYS, { samples: true })).inserted).toHaveLength(3);
    expect(merged(runs)).toHaveLength(1);
    valueOf(await actions.insert(["tool"], { samples: true }));
    expect(merged(runs)).toHaveLength(1);
  });

  test("a host that refuses only later is not asked again before the team says so", async () => {
    const before = contentsOf(excel.client.workbook);
    const actions = excel.open();
    excel.client.host.faults.onBatch(3, { kind: "error", code: "UndoNotSupported" });
    expect((await actions.insert(KEYS, { samples: true })).ok).toBe(false);
    // A look, one sheet, the refused one, a look for the reason, and the sheet is taken out in two.
    expect(excel.syncs()).toBe(1 + 1 + 1 + 1 + 2);
    expect(contentsOf(excel.client.workbook)).toBe(before);
    const runs = watchRuns();
    expect(valueOf(await actions.insert(KEYS, { samples: true })).inserted).toHaveLength(3);
    expect(merged(runs)).toHaveLength(0);
  });

  test("what a broken-off batch had queued is never sent", async () => {
    const port = createExcelPort(knownTables);
    valueOf(await excel.open().insert(["lists"], { samples: false }));
    const before = contentsOf(excel.client.workbook);
    const cell = { sheet: "Lists", row: 90, column: 0, value: "never" };
    const work = port.asOneUndoStep(() =>
      port.write({
        ...noWrites,
        cells: [cell],
        // Cannot be carried out: thrown after the cell is in the queue.
        valueCopies: [
          {
            sheet: "Lists",
            from: { row: 0, column: 0 },
            get to(): never {
              throw new Error("cannot be carried out");
            },
          },
        ],
      })
    );
    expect((await work).ok).toBe(false);
    await excel.client.settle();
    expect(contentsOf(excel.client.workbook)).toBe(before);
  });

  test("silence ends the step: later changes run by themselves", async () => {
    const port = createExcelPort({ ...knownTables, timeoutMs: 100 });
    valueOf(await excel.open().insert(["lists"], { samples: false }));
    const runs = watchRuns();
    const write = (value: string) =>
      port.write({ ...noWrites, cells: [{ sheet: "Lists", row: 90, column: 0, value }] });
    excel.client.host.faults.onBatch(1, { kind: "hang" });
    const outcome = await port.asOneUndoStep(async () => {
      expect((await write("lost")).ok).toBe(false);
      return write("there");
    });
    valueOf(outcome);
    expect(runs.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([true, undefined]);
    expect(contentsOf(excel.client.workbook)).toContain("there");
  });
});
