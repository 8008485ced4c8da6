import { agreementReport } from "./agreementReport";
import { breakdownReport } from "./breakdownReport";
import type { ToolReport } from "./toolReports";

/** Reports of values that the add-in works out, after those of formulas. */
export const furtherReports: readonly ToolReport[] = [agreementReport, breakdownReport];
