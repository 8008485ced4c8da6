import {
  Workbook as ExceltsWorkbook,
  type CellValue,
  type Style,
  type Worksheet,
} from "@cj-tech-master/excelts";
import { isError } from "../../formula/values";
import { isEmptyCell, type Cell } from "../../model/cellStore";
import type { Format } from "../../model/formats";
import { WHOLE_SHEET } from "../../model/rewriting";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { toFileFormula } from "../formulas/fileFormulas";
import { toArgb } from "../parts/colors";
import { effectiveFormats } from "../parts/lineFormats";
import { toFileWidth } from "../parts/widths";
import { toExceltsStyle } from "./cellStyles";
import { hideControls } from "./controlCharacters";
import { writePageSetup } from "./pageSetup";
import { writeProtection } from "./protection";
import { markPrefixed } from "./quotePrefix";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * The zip file that excelts makes of a workbook: cells, formats, rows, columns, page setup and
 * protection. `writeXlsx` adds what excelts cannot write.
 */
export async function writeBook(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExceltsWorkbook();
  // No cell has a value worked out, so Excel must do that before it shows the first one.
  book.calcProperties.fullCalcOnLoad = true;
  book.created = workbook.clock();
  book.modified = book.created;
  const styles = new StyleStore();
  for (const sheet of workbook.sheets.items) await writeSheet(book, sheet, styles);
  const protection = workbook.protection.toJSON();
  if (protection) await book.protect(protection.password, { lockStructure: true });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** One object for each look: excelts tells styles apart faster when equal ones are the same. */
class StyleStore {
  private readonly known = new Map<string, Partial<Style>>();

  get(format: Format, prefixed = false): Partial<Style> {
    const key = JSON.stringify([format.numberFormat, format.style, prefixed]);
    let style = this.known.get(key);
    if (!style) {
      const plain = toExceltsStyle(format);
      style = prefixed ? markPrefixed(plain) : plain;
      this.known.set(key, style);
    }
    return style;
  }

  /**
   * The same for a row, a column or a blank cell. excelts leaves those out that look like any other
   * cell, but in a formatted column that is a difference: so such a look gets a number of its own.
   */
  getForBlank(format: Format): Partial<Style> {
    const style = this.get(format);
    return Object.keys(style).length > 0 ? style : PLAIN;
  }
}

const PLAIN: Partial<Style> = { protection: { locked: true, hidden: false } };

async function writeSheet(book: ExceltsWorkbook, sheet: Sheet, styles: StyleStore): Promise<void> {
  const target = book.addWorksheet(sheet.name, { state: STATES[sheet.visibility] });
  const { tabColor, horizontalPageBreaks, verticalPageBreaks, pageLayout } = sheet.view;
  if (tabColor) target.properties.tabColor = { argb: toArgb(tabColor) };
  writeColumns(target, sheet, styles);
  writeCells(target, sheet, styles);
  writeRows(target, sheet, styles);
  writePageSetup(target, pageLayout);
  target.rowBreaks = horizontalPageBreaks.map((id) => ({ id, max: LAST_COLUMN, man: 1 }));
  target.colBreaks = verticalPageBreaks.map((id) => ({ id, max: LAST_ROW, man: 1 }));
  const protection = sheet.protection.toJSON();
  if (protection) await writeProtection(target, protection);
}

function writeColumns(target: Worksheet, { columns, formats }: Sheet, styles: StyleStore): void {
  const { sizes = [], hidden = [] } = columns.toJSON();
  const isWhole = Object.keys(formats.ofSheet).length > 0;
  const places = new Set([
    ...sizes.map(([index]) => index),
    ...hidden,
    ...formats.ofColumn.keys(),
    ...(isWhole ? Array.from({ length: LAST_COLUMN + 1 }, (_, index) => index) : []),
  ]);
  for (const index of places) {
    const column = target.getColumn(index + 1);
    column.width = toFileWidth(columns.hasOwnSize(index) ? columns.size(index) : undefined);
    column.hidden = columns.isHidden(index);
    const own = formats.ofColumn.get(index);
    if (own || isWhole) column.style = styles.getForBlank({ ...formats.ofSheet, ...own });
  }
}

function writeCells(target: Worksheet, sheet: Sheet, styles: StyleStore): void {
  for (const { row, column, cell } of sheet.cells.inArea(WHOLE_SHEET)) {
    const place = target.getCell(row + 1, column + 1);
    place.value = valueOf(sheet, row, column, cell);
    const format = effectiveFormats(sheet, row, column, cell);
    place.style = isEmptyCell(cell)
      ? styles.getForBlank(format)
      : styles.get(format, cell.prefixed);
  }
}

function valueOf(sheet: Sheet, row: number, column: number, { value, formula }: Cell): CellValue {
  if (formula !== undefined) {
    const { tables } = sheet.workbook;
    const table = formula.includes("[") ? tables.at(sheet.id, row, column) : undefined;
    return { formula: toFileFormula(formula, table?.name, tables.has) };
  }
  if (isError(value)) return { error: value.error };
  return typeof value === "string" ? hideControls(value) : value;
}

function writeRows(target: Worksheet, sheet: Sheet, styles: StyleStore): void {
  const { rows, formats } = sheet;
  const { sizes = [], hidden = [] } = rows.toJSON();
  for (const [index, height] of sizes) target.getRow(index + 1).height = height;
  for (const index of [...hidden, ...sheet.filteredRows]) target.getRow(index + 1).hidden = true;
  for (const [index, format] of formats.ofRow) {
    target.getRow(index + 1).style = styles.getForBlank({ ...formats.ofSheet, ...format });
    // Where a formatted row crosses a formatted column, files need a cell that says what applies.
    for (const column of formats.ofColumn.keys()) {
      if (sheet.cells.get(index, column)) continue;
      target.getCell(index + 1, column + 1).style = styles.getForBlank(
        effectiveFormats(sheet, index, column, undefined)
      );
    }
  }
  // excelts leaves rows without a cell or height out, hidden and formatted ones too.
  for (const index of [...hidden, ...sheet.filteredRows, ...formats.ofRow.keys()]) {
    const row = target.getRow(index + 1);
    if (row.cellCount === 0) row.getCell(1).style = {};
  }
}
