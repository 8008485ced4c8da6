/** Everything that changes a workbook, or looks at all of it before that, in one script that the pane fetches when it is first needed. */
export { addSheet } from "./sheets/addSheet";
export { deleteSheets } from "./sheets/deleteSheets";
export { drawMissingCharts } from "./sheets/drawMissingCharts";
export { forgetMark } from "./marking";
export { readCells } from "./reading/readCells";
export { lookClosely } from "./reading/lookClosely";
export { rebuildSheet } from "./sheets/rebuildSheet";
export { removeSheets } from "./sheets/removeSheets";
export { repairWorkbook } from "./repair/repairWorkbook";
export { writeChanges } from "./writing/writeChanges";
