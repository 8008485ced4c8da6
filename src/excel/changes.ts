/** Everything that changes a workbook, or looks at all of it before that, in one script that the pane fetches when it is first needed. */
export { addSheet } from "./addSheet";
export { deleteSheets } from "./deleteSheets";
export { drawMissingCharts } from "./drawMissingCharts";
export { forgetMark } from "./marking";
export { readCells } from "./readCells";
export { lookClosely } from "./lookClosely";
export { rebuildSheet } from "./rebuildSheet";
export { removeSheets } from "./removeSheets";
export { repairWorkbook } from "./repairWorkbook";
export { writeChanges } from "./writeChanges";
