import { wholeColumn } from "../structuredReference";

/** The two tables of PDSA Measures that refer to each other. */
export const measureTable = "tblMeasure";
export const valueTable = "tblMeasureValue";

export const ofMeasure = (header: string): string => wholeColumn(measureTable, header);
export const ofValue = (header: string): string => wholeColumn(valueTable, header);

/** Values are taken within this, either way. */
export const mostValue = 1000000;

/** Defined name of the measure that the chart shows. */
export const shownMeasure = "measureShown";
