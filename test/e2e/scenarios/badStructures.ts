import { addressIn, type TableReading } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import { formatCell } from "../../../workbench/formula/area";
import { TRACKER } from "./doMainJob";

/** Something done to a table or a sheet as a whole, and what is said of it. */
interface BadStructure {
  readonly what: string;
  readonly spoil: (stage: ProductStage) => Promise<void>;
  readonly listed: Listed;
  /** What must not be said. */
  readonly absent?: string;
}

/** An entry of the list: where it stands, and what it says. */
export interface Listed {
  readonly sheet: string;
  /** Row and column within the sheet. */
  readonly spot: string;
  readonly says: readonly string[];
}

const RENAMED = "Observations 2021-22";

export const BAD_STRUCTURES: readonly BadStructure[] = [
  {
    what: "a renamed header",
    spoil: async ({ excel, grid }) => {
      await grid.type(headerIn(await excel.table(TRACKER), "Observer"), "Watcher");
    },
    listed: {
      sheet: "Fidelity Tracker",
      spot: "Observer",
      says: ["The column “Observer” is not there.", "header “Observer” back"],
    },
  },
  {
    what: "a doubled header",
    spoil: async ({ excel, grid }) => {
      const table = await excel.table(TRACKER);
      const beside = formatCell(table.top - 1, table.left + table.headers.length);
      await grid.type(`${table.sheet}!${beside}`, "School");
    },
    // Excel does not let two columns have one header: it numbers the second.
    listed: {
      sheet: "Fidelity Tracker",
      spot: "Row 7, School2",
      says: ["second column for “School”", "Move its entries"],
    },
  },
  {
    what: "a deleted table",
    spoil: ({ page }) =>
      page.evaluate(() => {
        const { workbook } = window.workbench;
        workbook.edit("user", () => workbook.tables.require("tblSchool").delete());
      }),
    listed: {
      sheet: "Setup",
      spot: "tblSchool",
      says: ["The table “Schools” is not there.", "Undo its deletion"],
    },
  },
  {
    what: "a renamed sheet",
    spoil: async ({ page, grid, excel }) => {
      await grid.sheetTab("Fidelity Tracker").dblclick();
      await page.getByLabel("New name of sheet Fidelity Tracker").fill(RENAMED);
      await page.keyboard.press("Enter");
      const table = await excel.table(TRACKER);
      await grid.paste(addressIn(table, 0, "I01"), [["7"]]);
    },
    // The sheet's name is the team's own: its table is found all the same.
    listed: {
      sheet: RENAMED,
      spot: "Row 8, I01",
      says: ["“7” is not a score for this item.", "Type 0, 1 or 2."],
    },
    absent: "is not there",
  },
];

function headerIn(table: TableReading, header: string): string {
  return addressIn({ ...table, top: table.top - 1 }, 0, header);
}
