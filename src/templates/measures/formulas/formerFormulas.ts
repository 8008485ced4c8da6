import { ofMeasure as of, ofValue as value } from "../measureTables";
import { quoted, thisRow } from "../../structuredReference";

/** The formulas that PDSA Measures had before there were rules for signals. */

const ownPlace = `MATCH(${thisRow("Measure")},${of("Measure")},0)`;
const isPoint = `(${value("Measure number")}=${ownPlace})`;
const points = thisRow("Points");
const counts = thisRow("Measure number");
const shownPlace = `MATCH(measureShown,${of("Measure")},0)`;
const ranked = (rank: string): string =>
  `SUMIFS(${value("Point")},${value("Measure number")},${ownPlace},${value("Rank")},${rank})`;
const checkMark = quoted("Check");

export const formerFormulas = {
  useful: `=IF(${points}=0,0,SUMPRODUCT(${isPoint}*(${value("Point")}<>${thisRow("Median")})))`,
  centre: `=IF(${points}=0,"",(${ranked(`INT((${points}+1)/2)`)}+${ranked(`INT(${points}/2)+1`)})/2)`,
  latest: `=IF(${points}=0,"",LOOKUP(2,1/(${isPoint}*(${value("Day")}=${thisRow("Latest on")})),${value("Point")}))`,
  number:
    `=IFERROR(IF(AND(${thisRow("Measure")}="",${thisRow("Date")}="",${thisRow("Value")}=""),"",` +
    `IF(AND(ISNUMBER(${thisRow("Date")}),ISNUMBER(${thisRow("Value")})),` +
    `IF(AND(${thisRow("Date")}>=1,${thisRow("Date")}<=2958465,ABS(${thisRow("Value")})<=1000000),` +
    `${ownPlace},${checkMark}),${checkMark})),${checkMark})`,
  rank: `=IF(${thisRow("Point")}="","",1+SUMPRODUCT((${value("Measure number")}=${counts})*((${value("Point")}<${thisRow("Point")})+(${value("Point")}=${thisRow("Point")})*(ROW(${value("Point")})<ROW()))))`,
  drawnCentre: `=IF(IFERROR(${counts}=${shownPlace},FALSE),INDEX(${of("Median")},${shownPlace}),NA())`,
} as const;
