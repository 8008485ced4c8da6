import { intersect } from "../../formula/area";
import type { Table } from "../../model/table";
import { invalidArgument, itemNotFound } from "../hostError";
import { defineType, readOnly } from "../typeDefinition";
import { areaArgument, integerArgument } from "./asRange";
import { filterForClient, filterFromClient } from "./filterCriteria";
import type { ColumnTarget } from "./tableColumns";

/** `column.filter`. */
export const filterType = defineType<ColumnTarget>({
  className: "Filter",
  properties: {
    Criteria: readOnly(({ table, id }) => criteriaOf(table, id)),
  },
  methods: {
    Apply: ({ table, id }, [criteria]) =>
      table.applyFilter(id, filterFromClient(criteria, "Filter.apply")),
    ApplyValuesFilter: ({ table, id }, [values]) =>
      table.applyFilter(
        id,
        filterFromClient({ filterOn: "Values", values }, "Filter.applyValuesFilter")
      ),
    ApplyCustomFilter: ({ table, id }, [criterion1, criterion2, operator]) => {
      const criteria = { filterOn: "Custom", criterion1, criterion2, operator };
      table.applyFilter(id, filterFromClient(criteria, "Filter.applyCustomFilter"));
    },
    ApplyTopItemsFilter: ({ table, id }, [count]) => applyRank(table, id, "TopItems", count),
    ApplyTopPercentFilter: ({ table, id }, [count]) => applyRank(table, id, "TopPercent", count),
    ApplyBottomItemsFilter: ({ table, id }, [count]) => applyRank(table, id, "BottomItems", count),
    ApplyBottomPercentFilter: ({ table, id }, [count]) =>
      applyRank(table, id, "BottomPercent", count),
    Clear: ({ table, id }) => table.clearFilter(id),
  },
});

/** `table.autoFilter`. Rows are judged when a filter is applied and again by `reapply` (documented). */
export const autoFilterType = defineType<Table>({
  className: "AutoFilter",
  properties: {
    Enabled: readOnly(({ look }) => look.showFilterButton),
    IsDataFiltered: readOnly(({ isFiltered }) => isFiltered),
    Criteria: readOnly((table) => table.columns.map(({ id }) => criteriaOf(table, id))),
  },
  methods: {
    // The range must be the table's own, since a table's filter covers all of it (assumed).
    Apply: (table, [range, columnIndex, criteria]) => {
      if (!intersect(areaArgument(table.sheet, range), table.area)) {
        invalidArgument("the range lies outside the table");
      }
      if (columnIndex === null || columnIndex === undefined) return;
      if (criteria === null || criteria === undefined) return;
      table.applyFilter(
        columnAt(table, columnIndex),
        filterFromClient(criteria, "AutoFilter.apply")
      );
    },
    ClearCriteria: (table) => table.clearFilter(),
    ClearColumnCriteria: (table, [columnIndex]) => table.clearFilter(columnAt(table, columnIndex)),
    GetRange: ({ sheet, area }, _, { services }) => services.range(sheet, area),
    Reapply: (table) => table.reapplyFilters(),
  },
});

function applyRank(table: Table, id: number, filterOn: string, count: unknown): void {
  const criteria = { filterOn, criterion1: String(count) };
  table.applyFilter(id, filterFromClient(criteria, `Filter.apply${filterOn}Filter`));
}

function columnAt(table: Table, index: unknown): number {
  const column = table.columns[integerArgument(index, "columnIndex", 0)];
  return column?.id ?? itemNotFound(`there is no column ${String(index)}`);
}

function criteriaOf(table: Table, id: number): unknown {
  const filter = table.column(id)?.filter;
  return filter ? filterForClient(filter) : null;
}
