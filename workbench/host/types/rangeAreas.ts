import { type Area, columnCountOf, formatSheetArea, rowCountOf } from "../../formula/area";
import type { Sheet } from "../../model/sheet";
import { defineType, hostObject, readOnly } from "../typeDefinition";
import { worksheetObject } from "./worksheetCollection";

interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Several blocks of cells on one sheet; here only to be looked at. */
export const rangeAreasType = defineType<Areas>({
  className: "RangeAreas",
  properties: {
    Address: readOnly(({ sheet, areas }) =>
      areas.map((area) => formatSheetArea(sheet.name, area)).join(",")
    ),
    AreaCount: readOnly(({ areas }) => areas.length),
    // -1 stands for more cells than fit in 31 bits (documented).
    CellCount: readOnly(({ areas }) => {
      const count = areas.reduce((sum, area) => sum + rowCountOf(area) * columnCountOf(area), 0);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
  },
  navigations: {
    Areas: (target) => hostObject("RangeCollection", target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
});

export const rangeCollectionType = defineType<Areas>({
  className: "RangeCollection",
  items: ({ sheet, areas }, { services }) => areas.map((area) => services.range(sheet, area)),
});
