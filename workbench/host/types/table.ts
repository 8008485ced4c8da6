import type { Table, TableLook } from "../../model/table";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { defineType, hostObject, type PropertyDefinition, readOnly } from "../typeDefinition";
import { areaArgument, rangeOrNull } from "./asRange";
import { sortFields } from "./sortFields";
import { worksheetObject } from "./worksheetCollection";

/** A table. Excel's `legacyId` is a number in the form of text (documented). */
export const tableType = defineType<Table>({
  className: "Table",
  identity: ({ id }) => ({ Id: id }),
  eventTarget: ({ id }) => id,
  properties: {
    Id: readOnly(({ id }) => id),
    LegacyId: readOnly(({ workbook, id }) =>
      String(workbook.tables.items.findIndex((each) => each.id === id) + 1)
    ),
    Name: { get: ({ name }) => name, set: (table, value) => table.rename(String(value)) },
    ShowHeaders: {
      get: ({ showHeaders }) => showHeaders,
      set: (table, value) => table.setShowHeaders(value === true),
    },
    ShowTotals: {
      get: ({ showTotals }) => showTotals,
      set: (table, value) => table.setShowTotals(value === true),
    },
    Style: {
      get: ({ look: { style } }) => style,
      set: (table, value) => table.setLook({ style: styleName(String(value)) }),
    },
    HighlightFirstColumn: look("highlightFirstColumn"),
    HighlightLastColumn: look("highlightLastColumn"),
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    ShowFilterButton: {
      get: (table) => table.look.showFilterButton,
      // Only a header row has buttons (documented).
      set: (table, value) => {
        if (!table.showHeaders) {
          throw new HostError("InvalidOperation", "the table shows no header row");
        }
        table.setLook({ showFilterButton: value === true });
      },
    },
  },
  navigations: {
    AutoFilter: (table) => hostObject("AutoFilter", table),
    Columns: (table) => hostObject("TableColumnCollection", table),
    Rows: (table) => hostObject("TableRowCollection", table),
    Sort: (table) => hostObject("TableSort", table),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    ClearFilters: (table) => table.clearFilter(),
    ReapplyFilters: (table) => table.reapplyFilters(),
    ConvertToRange: (table, _, { services }) => {
      const { sheet, area } = table;
      table.convertToRange();
      return services.range(sheet, area);
    },
    Delete: (table) => table.delete(),
    GetRange: ({ sheet, area }, _, { services }) => services.range(sheet, area),
    GetDataBodyRange: ({ sheet, dataArea }, _, { services }) => services.range(sheet, dataArea),
    GetHeaderRowRange: ({ sheet, headerArea }, _, call) =>
      rangeOrNull(call, sheet, headerArea) ?? itemNotFound("the table shows no header row"),
    GetTotalRowRange: ({ sheet, totalsArea }, _, call) =>
      rangeOrNull(call, sheet, totalsArea) ?? itemNotFound("the table shows no totals row"),
    Resize: (table, [range]) => table.resize(areaArgument(table.sheet, range)),
  },
});

/** `table.sort`. */
export const tableSortType = defineType<Table>({
  className: "TableSort",
  methods: {
    Apply: (table, [fields, matchCase]) =>
      table.sort(sortFields(fields), { matchCase: matchCase === true }),
  },
});

const STYLES = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

/** A built-in style, or "" for none; styles of the user's own are not known here. */
function styleName(value: string): string {
  return value === "" || STYLES.test(value)
    ? value
    : invalidArgument(`there is no table style "${value}"`);
}

function look(key: Exclude<keyof TableLook, "style">): PropertyDefinition<Table> {
  return {
    get: (table) => table.look[key],
    set: (table, value) => table.setLook({ [key]: value === true }),
  };
}
