import { filterContent } from "./filters";
import { formulaInRow } from "../../model/calculatedColumns";
import type { Table, TableColumn } from "../../model/table";
import { toFileFormula } from "../formulas/fileFormulas";
import { encodeXstring, escapeText, xml } from "../package/xml";
import { toReference } from "./sqref";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** SUBTOTAL's numbers and the words that files have for them. */
const TOTALS: Readonly<Record<number, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/**
 * A table's part. excelts numbers columns afresh and writes no filter of values, and what it writes
 * of a table it writes into the cells as well, so tables do not go through it either way.
 */
export function tableXml(table: Table, id: number): string {
  const { area, look, columns, showHeaders, showTotals } = table;
  const content =
    filterXml(table) +
    xml(
      "tableColumns",
      { count: columns.length },
      columns.map((column, index) => columnXml(table, column, index)).join("")
    ) +
    xml("tableStyleInfo", {
      name: look.style || undefined,
      showFirstColumn: look.highlightFirstColumn,
      showLastColumn: look.highlightLastColumn,
      showRowStripes: look.showBandedRows,
      showColumnStripes: look.showBandedColumns,
    });
  const attributes = {
    xmlns: MAIN,
    id,
    name: table.name,
    displayName: table.name,
    ref: toReference(area),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : 0,
  };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml("table", attributes, content)}`;
}

function filterXml({ area, look, columns, showHeaders, showTotals, isFiltered }: Table): string {
  if (!showHeaders || (!look.showFilterButton && !isFiltered)) return "";
  const filters = columns.map(({ filter }, colId) => {
    // Filtered without buttons: every column says that it hides its own.
    const hiddenButton = look.showFilterButton ? undefined : 1;
    if (!filter && !hiddenButton) return "";
    return xml("filterColumn", { colId, hiddenButton }, filter ? filterContent(filter) : "");
  });
  const bottom = area.bottom - (showTotals ? 1 : 0);
  return xml("autoFilter", { ref: toReference({ ...area, bottom }) }, filters.join(""));
}

function columnXml(table: Table, { id, name, formula }: TableColumn, index: number): string {
  const { dataArea, name: tableName, workbook } = table;
  const own = formula
    ? toFileFormula(formulaInRow(formula, dataArea.top), tableName, workbook.tables.has)
    : undefined;
  const calculated = own === undefined ? "" : xml("calculatedColumnFormula", {}, escapeText(own));
  const total = totalOf(table, name, index);
  return xml(
    "tableColumn",
    { id, name: columnName(name), ...total.attributes },
    calculated + total.content
  );
}

/** Line feeds are encoded in names of columns, as Excel does, and only there. */
export function columnName(name: string): string {
  return encodeXstring(name).replace(
    /[\t\n\r]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`
  );
}

interface Total {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** What the totals row's cell holds, said once more as Excel wants it beside the column. */
function totalOf(
  { sheet, totalsArea, area, name: table, workbook }: Table,
  name: string,
  index: number
): Total {
  const nothing = { attributes: {}, content: "" };
  if (!totalsArea) return nothing;
  const cell = sheet.cells.get(totalsArea.top, area.left + index);
  if (cell?.formula === undefined) {
    const label = typeof cell?.value === "string" ? cell.value : undefined;
    return label ? { ...nothing, attributes: { totalsRowLabel: columnName(label) } } : nothing;
  }
  const formula = toFileFormula(cell.formula, table, workbook.tables.has);
  const own = toFileFormula(`=SUBTOTAL(0,[${escapeColumn(name)}])`, table);
  const word = Object.entries(TOTALS).find(([code]) => own.replace("(0,", `(${code},`) === formula);
  if (word) return { ...nothing, attributes: { totalsRowFunction: word[1] } };
  return {
    attributes: { totalsRowFunction: "custom" },
    content: xml("totalsRowFormula", {}, escapeText(formula)),
  };
}

/** A column's name inside a structured reference. */
function escapeColumn(name: string): string {
  return name.replace(/['#@[\]]/g, "'$&");
}
