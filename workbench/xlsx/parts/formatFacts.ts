import { GENERAL } from "../../model/formats";
import { fromFileNumberFormat } from "../excelts/numberFormats";
import { child, childrenOf, readNumber, type XmlElement } from "../package/xml";

/** The formats that files do not spell out, as Excel in English (United States) shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** What excelts does not read rightly of a cell format. */
export interface FormatFacts {
  /** excelts drops every backslash. */
  readonly numberFormat: string;
  /** Points; excelts drops what is behind the point. Undefined where the file does not say. */
  readonly fontSize: number | undefined;
}

/** Reads a workbook's cell formats; without a styles part there is the standard one. */
export function readFormatFacts(styles: XmlElement | undefined): FormatFacts[] {
  const fonts = childrenOf(child(styles, "fonts"), "font");
  const own = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      readNumber(attributes["numFmtId"]),
      fromFileNumberFormat(attributes["formatCode"] ?? GENERAL),
    ])
  );
  const facts = childrenOf(child(styles, "cellXfs"), "xf").map(({ attributes }) => {
    const id = readNumber(attributes["numFmtId"]) ?? 0;
    const font = fonts[readNumber(attributes["fontId"]) ?? 0];
    return {
      numberFormat: own.get(id) ?? BUILT_IN[id] ?? GENERAL,
      fontSize: readNumber(child(font, "sz")?.attributes["val"]),
    };
  });
  return facts.length > 0 ? facts : [{ numberFormat: GENERAL, fontSize: undefined }];
}
