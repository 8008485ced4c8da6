import { formatArea, formatCell, parseArea, parseCell, type Area } from "../formula/area";
import { errorFromText, isError } from "../formula/values";
import type { Cell } from "./cellStore";
import type { Chart } from "./charts/chart";
import type { ConditionalFormat } from "./conditionalFormats";
import { ModelError } from "./errors";
import type { FormatJson, FormatTable } from "./formatTable";
import type { ProtectionState } from "./protection";
import { WHOLE_SHEET } from "./rewriting";
import { type JsonValue } from "./jsonValue";
import { type Sheet } from "./sheet";
import { DEFAULT_VIEW, type SheetView, type SheetVisibility } from "./sheetView";
import type { Validation } from "./validationStore";
import type { Workbook } from "./workbook";

/** A cell: the plain constant, or its parts where there is more to it. */
export type CellJson =
  | string
  | number
  | boolean
  | ({
      /** Constant. */
      readonly v?: string | number | boolean;
      /** Error constant. */
      readonly e?: string;
      /** Formula. */
      readonly f?: string;
      /** Entered with an apostrophe. */
      readonly p?: 1;
    } & FormatJson);

type WithAddresses<T> = Omit<T, "areas"> & { readonly areas: readonly string[] };

export interface SheetJson {
  readonly id: string;
  readonly name: string;
  readonly visibility?: SheetVisibility;
  readonly view?: Partial<SheetView>;
  readonly protection?: ProtectionState;
  readonly columns?: ReturnType<Sheet["columns"]["toJSON"]>;
  readonly rows?: ReturnType<Sheet["rows"]["toJSON"]>;
  readonly filteredRows?: readonly number[];
  readonly merges?: readonly string[];
  /** Formats of the sheet, of columns ("c2") and of rows ("r0"). */
  readonly formats?: Readonly<Record<string, FormatJson>>;
  readonly cells: Readonly<Record<string, CellJson>>;
  readonly validation?: readonly WithAddresses<Validation>[];
  readonly conditionalFormats?: readonly WithAddresses<ConditionalFormat>[];
  readonly conditionalCounter?: number;
  readonly charts?: readonly Chart[];
  readonly chartCounter?: number;
  readonly extras?: Readonly<Record<string, JsonValue>>;
}

/** The extras of a sheet or workbook with their keys in order, when there are any. */
export function extrasOf(extras: Readonly<Record<string, JsonValue>>): {
  extras?: Record<string, JsonValue>;
} {
  const keys = Object.keys(extras).sort();
  if (keys.length === 0) return {};
  return { extras: Object.fromEntries(keys.map((key) => [key, extras[key] ?? null])) };
}

/** A sheet as plain data; its formats are referred to in `formats`. */
export function sheetToJSON(sheet: Sheet, formats: FormatTable): SheetJson {
  const view = Object.fromEntries(
    Object.entries(sheet.view).filter(
      ([key, value]) =>
        JSON.stringify(value) !== JSON.stringify(DEFAULT_VIEW[key as keyof SheetView])
    )
  );
  const protection = sheet.protection.toJSON();
  const columns = sheet.columns.toJSON();
  const rows = sheet.rows.toJSON();
  const lines = lineFormats(sheet, formats);
  const cells = Object.fromEntries(
    sheet.cells
      .inArea(WHOLE_SHEET)
      .map(({ row, column, cell }) => [formatCell(row, column), cellToJSON(cell, formats)])
  );
  const { validation, conditionalFormats, charts } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    ...(sheet.visibility === "Visible" ? {} : { visibility: sheet.visibility }),
    ...(Object.keys(view).length > 0 ? { view } : {}),
    ...(protection ? { protection } : {}),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(Object.keys(rows).length > 0 ? { rows } : {}),
    ...(sheet.filteredRows.size > 0
      ? { filteredRows: [...sheet.filteredRows].sort((a, b) => a - b) }
      : {}),
    ...(sheet.merges.length > 0 ? { merges: sheet.merges.map(formatArea) } : {}),
    ...(Object.keys(lines).length > 0 ? { formats: lines } : {}),
    cells,
    ...(validation.items.length > 0 ? { validation: validation.items.map(withAddresses) } : {}),
    ...(conditionalFormats.items.length > 0
      ? { conditionalFormats: conditionalFormats.items.map(withAddresses) }
      : {}),
    ...(conditionalFormats.counter > 1 ? { conditionalCounter: conditionalFormats.counter } : {}),
    ...(charts.items.length > 0 ? { charts: charts.items } : {}),
    ...(charts.counter > 1 ? { chartCounter: charts.counter } : {}),
    ...extrasOf(sheet.extras.toJSON()),
  };
}

function withAddresses<T extends { readonly areas: readonly Area[] }>(item: T): WithAddresses<T> {
  return { ...item, areas: item.areas.map(formatArea) };
}

function lineFormats(sheet: Sheet, formats: FormatTable): Record<string, FormatJson> {
  const lines: Record<string, FormatJson> = {};
  const { ofSheet, ofColumn, ofRow } = sheet.formats;
  const whole = formats.refer(ofSheet);
  if (Object.keys(whole).length > 0) lines["sheet"] = whole;
  for (const [index, format] of [...ofColumn].sort((a, b) => a[0] - b[0])) {
    lines[`c${index}`] = formats.refer(format);
  }
  for (const [index, format] of [...ofRow].sort((a, b) => a[0] - b[0])) {
    lines[`r${index}`] = formats.refer(format);
  }
  return lines;
}

function cellToJSON(cell: Cell, formats: FormatTable): CellJson {
  const { value } = cell;
  const format = formats.refer(cell);
  const isPlain =
    cell.formula === undefined &&
    !cell.prefixed &&
    value !== null &&
    Object.keys(format).length === 0;
  if (isPlain && !isError(value)) return value;
  return {
    ...(isError(value) ? { e: value.error } : value === null ? {} : { v: value }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(cell.prefixed ? { p: 1 } : {}),
    ...format,
  };
}

/** The area of a stored address; throws InvalidArgument. */
export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new ModelError("InvalidArgument", `"${address}" is no address`);
  return area;
}

/** Appends a sheet to the workbook; throws InvalidArgument for data that is no sheet. */
export function sheetFromJSON(workbook: Workbook, json: SheetJson, formats: FormatTable): Sheet {
  const sheet = workbook.sheets.put(json.id, json.name);
  sheet.restore({
    visibility: json.visibility ?? "Visible",
    view: json.view ?? {},
    merges: (json.merges ?? []).map(areaOf),
  });
  sheet.columns.restore(json.columns ?? {});
  sheet.rows.restore(json.rows ?? {});
  for (const row of json.filteredRows ?? []) sheet.filteredRows.add(row);
  for (const [key, reference] of Object.entries(json.formats ?? {})) {
    const format = formats.resolve(reference);
    const index = Number(key.slice(1));
    if (key === "sheet") sheet.formats.ofSheet = format;
    else if (key.startsWith("c")) sheet.formats.ofColumn.set(index, format);
    else sheet.formats.ofRow.set(index, format);
  }
  for (const [address, cell] of Object.entries(json.cells)) {
    const place = parseCell(address);
    if (!place) throw new ModelError("InvalidArgument", `"${address}" is no cell`);
    sheet.cells.set(place.row, place.column, cellFromJSON(cell, formats));
  }
  sheet.validation.restore((json.validation ?? []).map(withAreas));
  sheet.conditionalFormats.restore(
    (json.conditionalFormats ?? []).map(withAreas),
    json.conditionalCounter ?? 1
  );
  sheet.charts.restore(json.charts ?? [], json.chartCounter ?? 1);
  sheet.extras.restore(json.extras ?? {});
  sheet.protection.restore(json.protection);
  return sheet;
}

function withAreas<T extends { readonly areas: readonly string[] }>(
  item: T
): Omit<T, "areas"> & { readonly areas: readonly Area[] } {
  return { ...item, areas: item.areas.map(areaOf) };
}

function cellFromJSON(json: CellJson, formats: FormatTable): Cell {
  if (typeof json !== "object") return { value: json };
  const error = json.e === undefined ? undefined : errorFromText(json.e);
  return {
    value: error ?? json.v ?? null,
    ...(json.f === undefined ? {} : { formula: json.f }),
    ...(json.p ? { prefixed: true } : {}),
    ...formats.resolve(json),
  };
}
