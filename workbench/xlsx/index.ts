/** Real .xlsx files: start with `writeXlsx` and `readXlsx`. */
export { readXlsx, type XlsxResult } from "./readXlsx";
export { writeXlsx } from "./writeXlsx";
