import type { Outcome } from "../workbook/port";
import type { RepairingPort } from "../workbook/repairPort";
import type * as changesModule from "./changes";
import { goTo } from "./goTo";
import { readWorkbook } from "./reading/readWorkbook";
import { wantedTables, type TableSelection } from "./reading/wantedTables";
import { watchWorkbook } from "./watchWorkbook";
import { createSession, undoSupport, type SessionOptions } from "./session/withExcel";
import { createMemory } from "./session/workbookMemory";

export interface ExcelPortOptions extends TableSelection, SessionOptions {}

const NO_TABLES: TableSelection = {
  tables: [],
  prefixes: [],
  markPrefix: "",
  withCellsAbove: () => false,
  withRowsBelow: () => false,
};

type Changes = typeof changesModule;

/** Does something with what the first view has no need of. It may be out of reach, as when the network is gone. */
async function changing<T>(change: (changes: Changes) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let changes: Changes;
  try {
    changes = await import(/* webpackChunkName: "changes" */ "./changes");
  } catch (original) {
    return { ok: false, trouble: { kind: "unfetched", original } };
  }
  return change(changes);
}

/**
 * The workbook that the pane is open in, through Office.js. Everything works with ExcelApi 1.13; nothing newer is
 * called, but a host that can is asked to undo an action in one step. One port belongs to one pane: it remembers which tables it has read and which sheets it has added.
 */
export function createExcelPort(options: ExcelPortOptions = NO_TABLES): RepairingPort {
  const session = createSession(options);
  const memory = createMemory();
  const wanted = wantedTables(options);
  return {
    client: Math.random().toString(36).slice(2, 8),
    undoSupport,
    asOneUndoStep: (work) => session.asOne(work),
    read: ({ isCancelled = () => false } = {}) =>
      readWorkbook(session, memory, wanted, isCancelled),
    addSheet: async (plan, mark) => {
      const outcome = await changing(({ addSheet }) => addSheet(session, memory, plan, mark));
      // The next read then needs no second round trip for them.
      if (outcome.ok) {
        memory.rememberTables([...memory.tables(), ...plan.tables.map(({ name }) => name)]);
      }
      return outcome;
    },
    removeSheets: (...given) =>
      changing(({ removeSheets }) => removeSheets(session, memory, ...given)),
    rebuildSheet: (...given) =>
      changing(({ rebuildSheet }) => rebuildSheet(session, memory, ...given)),
    drawMissingCharts: (sheets) =>
      changing(({ drawMissingCharts }) => drawMissingCharts(session, sheets)),
    write: (plan, mark) => changing(({ writeChanges }) => writeChanges(session, plan, mark)),
    forgetMark: (name) => changing(({ forgetMark }) => forgetMark(session, name)),
    readCells: (sheets) => changing(({ readCells }) => readCells(session, sheets)),
    deleteSheets: (removal, mark) =>
      changing(({ deleteSheets }) => deleteSheets(session, removal, mark)),
    lookClosely: (look) => changing((changes) => changes.lookClosely(session, look)),
    repair: (plan, mark) => changing(({ repairWorkbook }) => repairWorkbook(session, plan, mark)),
    goTo: (target) => goTo(session, target),
    watch: (onChange) => watchWorkbook(session, onChange),
  };
}
