/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { cycleChains } from "../../../src/core";
import type { Actions, GapRow } from "../../../src/workbook/actions/actions";
import { everySheet, setUpActions, valueOf, viewOf, type ActionsSetup } from "./actionsSetup";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => excel.client.expectNoRefusals());

const CYCLES = "tblPDSA";

/** Types a cycle below the others, as a person does; returns its body row. */
function typeCycle(cells: Readonly<Record<string, string>>): number {
  const { sheet, area } = excel.client.workbook.tables.require(CYCLES);
  const row = area.bottom - area.top;
  excel.client.workbook.edit("user", () => sheet.setInput(area.bottom + 1, area.left + 1, "x"));
  for (const [header, text] of Object.entries(cells)) excel.type(CYCLES, row, header, text);
  return row;
}

async function inserted(): Promise<Actions> {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  valueOf(await actions.refreshReport());
  return actions;
}

const LAPSES = ["G12", "G13", "G14", "G15", "G16", "G17", "G18"];
const lapsesOf = async (actions: Actions): Promise<readonly GapRow[]> =>
  (await viewOf(actions)).gaps.filter(({ flag }) => LAPSES.includes(flag.rule));

/** What stands in Gap Flags of these rules. */
function inSheet(): readonly string[] {
  const { area } = excel.client.workbook.tables.require("tblGapFlags");
  return Array.from({ length: area.bottom - area.top }, (_, row) => row).flatMap((row) => {
    const rule = String(excel.cell("tblGapFlags", row, "Rule"));
    return LAPSES.includes(rule) ? [`${rule} ${excel.cell("tblGapFlags", row, "Status")}`] : [];
  });
}

const LARGE = {
  Series: "New idea",
  "Cycle number": "1",
  Component: "Student talk",
  "People involved": "40",
  "Planned on": "2022-01-03",
  "Do from": "2022-01-10",
};

test("G12, G13, G17: what a cycle leaves out is told, and goes once it is filled in", async () => {
  const actions = await inserted();
  expect(await lapsesOf(actions)).toEqual([]);

  const row = typeCycle(LARGE);
  const lapses = await lapsesOf(actions);
  expect(lapses.map(({ flag }) => flag.key)).toEqual([
    "G12|New idea #1",
    "G13|New idea #1",
    "G17|New idea #1",
  ]);
  expect(lapses.map(({ target }) => target)).toEqual(
    lapses.map(() => ({ table: CYCLES, row, header: null }))
  );
  // Colleagues without the add-in see that the sheet is not up to date, and after a refresh what was found.
  expect((await viewOf(actions)).report.outOfDate).toBe(true);
  valueOf(await actions.refreshReport());
  expect(inSheet()).toEqual(["G12 Open", "G13 Open", "G17 Open"]);

  excel.type(CYCLES, row, "Predicted value", "60");
  excel.type(CYCLES, row, "People involved", "5");
  excel.type("tblMeasure", 0, "PDSA series", "New idea");
  expect((await lapsesOf(actions)).map(({ flag }) => flag.key)).toEqual([]);
  valueOf(await actions.refreshReport());
  expect(inSheet()).toEqual(["G12 Resolved", "G13 Resolved", "G17 Resolved"]);
});

test("G14, G15, G16, G18: so is what keeps a cycle from being learned from", async () => {
  const actions = await inserted();
  const series = "Feedback rehearsal";
  const further = { Series: series, Component: "Prompt feedback", Prediction: "More" };
  typeCycle({ ...further, "Cycle number": "3", "Do from": "2021-06-01" });
  expect((await lapsesOf(actions)).map(({ flag }) => flag.key)).toEqual([`G14|${series} #3`]);

  typeCycle({ ...further, "Cycle number": "4", "What we learned": "A lot", Act: "Adopt" });
  typeCycle({ ...further, "Cycle number": "5", "Act decided on": "2022-01-02", Act: "Adapt" });
  expect((await lapsesOf(actions)).map(({ flag }) => flag.key)).toEqual([
    `G15|${series} #4`,
    `G16|${series} #5`,
    `G14|${series} #3`,
  ]);
  typeCycle({ ...further, "Cycle number": "6", "Planned on": "2022-02-14" });
  expect((await lapsesOf(actions)).map(({ flag }) => flag.key)).toEqual([
    `G15|${series} #4`,
    `G18|${series} #6`,
    `G14|${series} #3`,
  ]);
});

test("the chain says the step that the sheet says", async () => {
  const actions = await inserted();
  typeCycle(LARGE);
  typeCycle({ ...LARGE, "Cycle number": "2", "Do to": "2022-02-14" });
  typeCycle({ ...LARGE, "Cycle number": "3", "Do to": "2022-02-15" });
  typeCycle({ ...LARGE, "Cycle number": "4", "Result value": "7", Act: "Pending" });
  typeCycle({ ...LARGE, "Cycle number": "5", "Do from": "2022-03-01" });
  typeCycle({ ...LARGE, "Cycle number": "6", Act: "Scale up" });
  const { basis } = await viewOf(actions);
  const chains = cycleChains(basis.snapshot);
  expect(chains.map(({ component, series }) => [component, series])).toEqual([
    ["Student talk", "New idea"],
    ["Prompt feedback", "Feedback rehearsal"],
  ]);
  for (const { cycles } of chains)
    for (const { cycle, phase } of cycles) {
      const inCell = String(excel.cell(CYCLES, cycle.place.row, "Phase")).toLowerCase();
      expect([cycle.id, phase]).toEqual([cycle.id, inCell]);
    }
});
