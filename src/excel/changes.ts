/** Everything that changes a workbook, in one script that the pane fetches when it is first needed. */
export { addSheet } from "./addSheet";
export { drawMissingCharts } from "./drawMissingCharts";
export { lookClosely } from "./lookClosely";
export { rebuildSheet } from "./rebuildSheet";
export { removeSheets } from "./removeSheets";
export { repairWorkbook } from "./repairWorkbook";
export { writeChanges } from "./writeChanges";
