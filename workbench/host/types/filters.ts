import type { Table } from "../../model/table";
import { itemNotFound } from "../hostError";
import { notImplemented } from "../refusals";
import { defineType, readOnly } from "../typeDefinition";
import { integerArgument } from "./asRange";
import type { ColumnTarget } from "./tableColumns";

/** `column.filter`; only filters by values exist here. */
export const filterType = defineType<ColumnTarget>({
  className: "Filter",
  properties: {
    Criteria: readOnly(({ table, id }) => criteriaOf(table, id)),
  },
  methods: {
    Apply: ({ table, id }, [criteria]) => applyCriteria(table, id, criteria),
    ApplyValuesFilter: ({ table, id }, [values]) =>
      applyCriteria(table, id, { filterOn: "Values", values }),
    Clear: ({ table, id }) => table.clearFilter(id),
  },
});

/** `table.autoFilter`. */
export const autoFilterType = defineType<Table>({
  className: "AutoFilter",
  properties: {
    Enabled: readOnly(({ look }) => look.showFilterButton),
    IsDataFiltered: readOnly(({ isFiltered }) => isFiltered),
    Criteria: readOnly((table) => table.columns.map(({ id }) => criteriaOf(table, id))),
  },
  methods: {
    Apply: (table, [, columnIndex, criteria]) => {
      if (columnIndex === null || criteria === null) return;
      applyCriteria(table, columnAt(table, columnIndex), criteria);
    },
    ClearCriteria: (table) => table.clearFilter(),
    ClearColumnCriteria: (table, [columnIndex]) => table.clearFilter(columnAt(table, columnIndex)),
    GetRange: ({ sheet, area }, _, { services }) => services.range(sheet, area),
  },
});

function columnAt(table: Table, index: unknown): number {
  const column = table.columns[integerArgument(index, "columnIndex", 0)];
  return column?.id ?? itemNotFound(`there is no column ${String(index)}`);
}

function applyCriteria(table: Table, id: number, criteria: unknown): void {
  const { filterOn, values } = (criteria ?? {}) as { filterOn?: unknown; values?: unknown };
  if (filterOn !== "Values" || !Array.isArray(values)) {
    throw notImplemented("Filter.apply", `filterOn ${String(filterOn)}`);
  }
  table.applyValuesFilter(id, values.map(String));
}

function criteriaOf(table: Table, id: number): unknown {
  const filter = table.column(id)?.filter;
  return filter ? { filterOn: "Values", values: [...filter.texts] } : null;
}
