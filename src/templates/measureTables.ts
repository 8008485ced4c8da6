import { wholeColumn } from "./structuredReference";

/** The two tables of PDSA Measures that refer to each other. */
export const measureTable = "tblMeasure";
export const valueTable = "tblMeasureValue";

export const ofMeasure = (header: string): string => wholeColumn(measureTable, header);
export const ofValue = (header: string): string => wholeColumn(valueTable, header);
