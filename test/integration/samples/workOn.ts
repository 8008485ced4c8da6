import type { Actions } from "../../../src/workbook/actions/actions";
import { valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";

const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";

/**
 * What a team does to Sunshine's workbook in a few weeks: a cycle started, notes beside gaps, a sheet renamed, a column
 * of their own, a few entries that cannot be read.
 */
export async function workOn(excel: ActionsSetup, actions: Actions): Promise<void> {
  const { gaps } = await viewOf(actions);
  const first = gaps.find(({ flag, state }) => flag.rule === "G1" && state !== "answered")!;
  const cycle = valueOf(await actions.startPdsa(first.flag.key));
  excel.type("tblPDSA", cycle, "Question", "Do exit tickets show who needs another try?");
  excel.type("tblPDSA", cycle, "Prediction", "Two of three will know by Friday.");
  excel.type("tblGapFlags", 0, "Owner", "Ms. Vega");
  excel.type("tblGapFlags", 0, "Note", "Spoke with the coaches on Tuesday.");
  excel.type(TRACKER, 0, "I07", "9");
  excel.type(TRACKER, 1, "Date", "soon");
  excel.type(TRACKER, 2, "School", "Elm Street");
  const { workbook } = excel.client;
  workbook.edit("user", () => {
    const table = workbook.tables.require(TRACKER);
    const { top, right } = table.area;
    table.sheet.setInput(top, right + 1, "Time of day");
    table.sheet.setInput(top + 1, right + 1, "Morning");
    table.sheet.rename("Walkthroughs 2021-22");
  });
  valueOf(await actions.refreshReport());
}
