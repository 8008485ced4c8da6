import { WHOLE_PLAN } from "./plans";
import type { ExcelSetup } from "./excelSetup";

/** Asks for properties of the parts of the whole plan's sheet, one sync for all. */
export const inspect = <T>(
  excel: ExcelSetup,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T
) =>
  excel.byHand((context) => batch(context.workbook.worksheets.getItem(WHOLE_PLAN.name), context));
