import { parseArea } from "../formula/area";
import { Workbook } from "../model/workbook";
import { summariseSelection } from "./selectionSummary";

it("adds the numbers and counts the filled cells that are shown", () => {
  const workbook = new Workbook();
  const sheet = workbook.sheets.active;
  const area = parseArea("A1:A5")!;
  sheet.setInputs(area, [[1], ["text"], ["=A1+1"], [""], [100]]);
  expect(summariseSelection(workbook, sheet.id, area, 0)).toMatchObject({
    count: 4,
    numbers: 3,
    sum: 103,
  });
  sheet.setRowsHidden(4, 4, true);
  expect(summariseSelection(workbook, sheet.id, area, 1)).toMatchObject({
    count: 3,
    numbers: 2,
    sum: 3,
  });
});
