import { formatArea } from "../formula/area";
import type { DefinedName } from "./definedNames";
import { ModelError } from "./errors";
import { FormatTable } from "./formatTable";
import type { ProtectionState } from "./protection";
import type { JsonValue } from "./jsonValue";
import { areaOf, extrasOf, sheetFromJSON, sheetToJSON, type SheetJson } from "./sheetJson";
import type { CellStyle } from "./style";
import { Table, type TableState } from "./table";
import type { Workbook } from "./workbook";

export interface TableJson extends Omit<TableState, "area"> {
  readonly id: string;
  readonly sheetId: string;
  readonly area: string;
}

/** A workbook as plain data. */
export interface WorkbookJson {
  readonly format: 1;
  readonly counters: { readonly sheets: number; readonly tables: number };
  readonly active: string;
  readonly selections?: Readonly<Record<string, readonly string[]>>;
  readonly protection?: ProtectionState;
  readonly numberFormats: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly names: readonly DefinedName[];
  readonly sheets: readonly SheetJson[];
  readonly tables: readonly TableJson[];
  readonly extras?: Readonly<Record<string, JsonValue>>;
}

/** The workbook as plain data; equal workbooks give equal text. */
export function workbookToJSON(workbook: Workbook): WorkbookJson {
  const formats = new FormatTable();
  const sheets = workbook.sheets.items.map((sheet) => sheetToJSON(sheet, formats));
  const selections = Object.fromEntries(
    workbook.sheets.items.flatMap(({ id }) => {
      const areas = workbook.selectionOf(id);
      return areas ? [[id, areas.map(formatArea)] as const] : [];
    })
  );
  const protection = workbook.protection.toJSON();
  return {
    format: 1,
    counters: workbook.counters,
    active: workbook.sheets.active.id,
    ...(Object.keys(selections).length > 0 ? { selections } : {}),
    ...(protection ? { protection } : {}),
    numberFormats: formats.numberFormats,
    styles: formats.styles,
    names: workbook.names.items,
    sheets,
    tables: workbook.tables.items.map(tableToJSON),
    ...extrasOf(workbook.extras.toJSON()),
  };
}

function tableToJSON(table: Table): TableJson {
  return {
    id: table.id,
    sheetId: table.sheetId,
    name: table.name,
    area: formatArea(table.area),
    columns: table.columns,
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    look: table.look,
    nextColumnId: table.nextColumnId,
  };
}

/** Fills a new workbook with what `workbookToJSON` gave. Throws InvalidArgument for other data. */
export function workbookFromJSON(workbook: Workbook, json: WorkbookJson): Workbook {
  if (json.format !== 1 || json.sheets.length === 0) {
    throw new ModelError("InvalidArgument", "This is no stored workbook");
  }
  const formats = new FormatTable(json.numberFormats, json.styles);
  workbook.sheets.reset();
  for (const state of json.sheets) sheetFromJSON(workbook, state, formats);
  for (const { id, sheetId, area, ...state } of json.tables) {
    workbook.tables.put(new Table(workbook, id, sheetId, { ...state, area: areaOf(area) }));
  }
  for (const item of json.names) workbook.names.put(item);
  workbook.extras.restore(json.extras ?? {});
  for (const [sheetId, areas] of Object.entries(json.selections ?? {})) {
    workbook.restoreSelection(sheetId, areas.map(areaOf));
  }
  workbook.counters = json.counters;
  workbook.sheets.restoreActive(json.active);
  workbook.protection.restore(json.protection);
  workbook.touch();
  return workbook;
}
