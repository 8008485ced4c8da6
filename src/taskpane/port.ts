/** The composition root: the only place where the pane meets Excel. */
import { createExcelPort } from "../excel/excelPort";
import type { Actions } from "../workbook/actions";
import { createActions } from "../workbook/createActions";
import { localToday } from "./localToday";

export function createPaneActions(): Actions {
  return createActions(createExcelPort(), localToday);
}
