import type { WorkbookPort } from "../workbook/port";
import { addSheet } from "./addSheet";
import { drawMissingCharts } from "./drawMissingCharts";
import { goTo } from "./goTo";
import { readWorkbook } from "./readWorkbook";
import { rebuildSheet } from "./rebuildSheet";
import { removeSheets } from "./removeSheets";
import { wantedTables, type TableSelection } from "./wantedTables";
import { watchWorkbook } from "./watchWorkbook";
import { createSession, type SessionOptions } from "./withExcel";
import { createMemory } from "./workbookMemory";
import { writeChanges } from "./writeChanges";

export interface ExcelPortOptions extends TableSelection, SessionOptions {}

const NO_TABLES: TableSelection = {
  tables: [],
  prefixes: [],
  withCellsAbove: () => false,
  withRowsBelow: () => false,
};

/**
 * The workbook that the pane is open in, through Office.js. Everything works with ExcelApi 1.13; nothing newer is
 * called. One port belongs to one pane: it remembers which tables it has read and which sheets it has added.
 */
export function createExcelPort(options: ExcelPortOptions = NO_TABLES): WorkbookPort {
  const session = createSession(options);
  const memory = createMemory();
  const wanted = wantedTables(options);
  return {
    read: () => readWorkbook(session, memory, wanted),
    addSheet: async (plan) => {
      const outcome = await addSheet(session, memory, plan);
      // The next read then needs no second round trip for them.
      if (outcome.ok) {
        const made = plan.tables.map(({ name }) => name).filter((name) => !wanted.isFixed(name));
        memory.rememberTables([...memory.prefixedTables(), ...made]);
      }
      return outcome;
    },
    removeSheets: (sheets, definedNames) => removeSheets(session, memory, sheets, definedNames),
    rebuildSheet: (sheet, oldTables, plan) => rebuildSheet(session, memory, sheet, oldTables, plan),
    drawMissingCharts: (sheets) => drawMissingCharts(session, sheets),
    write: (plan) => writeChanges(session, plan),
    goTo: (target) => goTo(session, target),
    watch: (onChange) => watchWorkbook(session, onChange),
  };
}
