/** Everything that changes a workbook, in one script that the pane fetches when it is first needed. */
export { addSheet } from "./addSheet";
export { drawMissingCharts } from "./drawMissingCharts";
export { forgetMark } from "./marking";
export { rebuildSheet } from "./rebuildSheet";
export { removeSheets } from "./removeSheets";
export { writeChanges } from "./writeChanges";
