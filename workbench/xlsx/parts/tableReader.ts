import { formatArea } from "../../formula/area";
import type { TableJson } from "../../model/serialization";
import { DEFAULT_LOOK, type TableColumn } from "../../model/table";
import type { Budget } from "../budget";
import { fromFileFormula } from "../formulas/fileFormulas";
import { refuse } from "../refusal";
import {
  child,
  childrenOf,
  decodeXstring,
  parseXml,
  readFlag,
  readNumber,
  type XmlElement,
} from "../package/xml";
import { readFilter } from "./filters";
import { fromReference } from "./sqref";

/** A table as its part describes it, without the ids that the workbook gives. */
export interface FoundTable extends Omit<TableJson, "id" | "sheetId"> {
  /** The file's number of the table. */
  readonly number: number;
}

/** Reads a table's part. Throws XlsxRefusal when it contradicts itself. */
export function readTable(source: string, budget: Budget): FoundTable {
  const root = parseXml(source, budget);
  if (root.name !== "table") return refuse("damaged", `a table that is ${root.name}`);
  const { attributes } = root;
  const area = fromReference(attributes["ref"]);
  const name = attributes["displayName"] ?? attributes["name"] ?? "";
  const showHeaders = attributes["headerRowCount"] !== "0";
  const showTotals = (readNumber(attributes["totalsRowCount"]) ?? 0) > 0;
  const dataTop = area.top + (showHeaders ? 1 : 0);
  const filter = child(root, "autoFilter");
  const filters = new Map(
    childrenOf(filter, "filterColumn").map((item) => [readNumber(item.attributes["colId"]), item])
  );
  const columns = childrenOf(child(root, "tableColumns"), "tableColumn").map((item, index) =>
    readColumn(item, index, name, dataTop, filters.get(index))
  );
  const names = new Set(columns.map((column) => column.name.toLowerCase()));
  const ids = new Set(columns.map(({ id }) => id));
  const isWhole =
    name !== "" &&
    [...ids].every((id) => Number.isInteger(id) && id > 0) &&
    ids.size === columns.length &&
    columns.length === area.right - area.left + 1 &&
    names.size === columns.length &&
    !names.has("") &&
    area.bottom - (showTotals ? 1 : 0) >= dataTop;
  if (!isWhole) return refuse("damaged", `table ${name}`);
  return {
    number: readNumber(attributes["id"]) ?? 0,
    name,
    area: formatArea(area),
    columns,
    showHeaders,
    showTotals,
    look: readLook(child(root, "tableStyleInfo"), filter, showHeaders),
    nextColumnId: Math.max(0, ...columns.map(({ id }) => id)) + 1,
  };
}

function readColumn(
  item: XmlElement,
  index: number,
  table: string,
  row: number,
  filter: XmlElement | undefined
): TableColumn {
  const formula = child(item, "calculatedColumnFormula")?.text || undefined;
  const own = readFilter(filter);
  return {
    id: readNumber(item.attributes["id"]) ?? index + 1,
    name: decodeXstring(item.attributes["name"] ?? ""),
    ...(formula === undefined ? {} : { formula: { text: fromFileFormula(formula, table), row } }),
    ...(own ? { filter: own } : {}),
  };
}

function readLook(
  style: XmlElement | undefined,
  filter: XmlElement | undefined,
  showHeaders: boolean
): TableJson["look"] {
  const { name = "", ...flags } = style?.attributes ?? {};
  const columns = childrenOf(filter, "filterColumn");
  const hidesAll =
    columns.length > 0 && columns.every(({ attributes }) => readFlag(attributes["hiddenButton"]));
  return {
    ...DEFAULT_LOOK,
    style: name,
    // Without headers the file cannot say; a new table has buttons.
    showFilterButton: !showHeaders || (filter !== undefined && !hidesAll),
    showBandedRows: readFlag(flags["showRowStripes"]),
    showBandedColumns: readFlag(flags["showColumnStripes"]),
    highlightFirstColumn: readFlag(flags["showFirstColumn"]),
    highlightLastColumn: readFlag(flags["showLastColumn"]),
  };
}
