import { column } from "../../../src/templates/column";
import { text } from "../../../src/templates/lists";
import { planPageBreaks, planSecondPage } from "../../../src/workbook/sheets/planPageBreaks";
import type { PlacedTable } from "../../../src/workbook/sheets/placedTable";

/** Tables of these widths in pixels, one column each, side by side. */
const tables = (...widths: readonly number[]): readonly PlacedTable[] =>
  widths.map((width, at) => ({
    definition: {
      key: `t${at}`,
      name: `tbl${at}`,
      title: "",
      identity: [],
      filterButtons: false,
      columns: [column("a", "A", text, "A.", { width })],
    },
    row: 3,
    column: at * 2,
    bodyRows: 1,
  }));

describe("pages of a sheet with several tables", () => {
  test("begin at tables, spread so that the widest page is as narrow as can be", () => {
    expect(planPageBreaks(tables(300, 700, 400, 500, 650), 3)?.columns).toEqual([4, 8]);
    expect(planPageBreaks(tables(900, 100, 100), 2)?.columns).toEqual([2]);
  });

  test("have the scale at which the widest fits on Letter in landscape, at most 100 %", () => {
    // 921.6 pixels, less 9 %, for 1,000 and the gap beside it.
    expect(planPageBreaks(tables(1000, 200), 2)).toEqual({ columns: [2], percent: 81 });
    expect(planPageBreaks(tables(300, 200), 2)).toEqual({ columns: [2], percent: 100 });
  });

  test("a second page may begin at a table that stands beside others, as far as is printed", () => {
    expect(planSecondPage({ column: 2 }, [500, 500, 300, 300, 3000], 4)).toEqual({
      columns: [2],
      percent: 83,
    });
    expect(planSecondPage({ column: 1 }, [100, 2000], null)).toEqual({ columns: [1], percent: 41 });
  });

  test("break anywhere where there is one table, one page, or fewer tables than pages", () => {
    expect(planPageBreaks(tables(3000), 3)).toBeNull();
    expect(planPageBreaks(tables(300, 300), 1)).toBeNull();
    expect(planPageBreaks(tables(300, 300), 3)).toBeNull();
  });
});
