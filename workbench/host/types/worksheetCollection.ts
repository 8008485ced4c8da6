import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { WORKBOOK_TARGET } from "../events/eventType";
import { itemNotFound } from "../hostError";
import { defineType, hostObject, type HostObject } from "../typeDefinition";

/** The sheet as an object of the API. */
export function worksheetObject(sheet: Sheet | undefined): HostObject<Sheet> {
  return sheet ? hostObject("Worksheet", sheet) : itemNotFound("there is no such sheet");
}

/** All sheets; an indexer takes an id or a name, in any case (observed). */
export const worksheetCollectionType = defineType<Workbook>({
  className: "WorksheetCollection",
  items: ({ sheets }) => sheets.items.map(worksheetObject),
  item: ({ sheets }, key) => worksheetObject(sheets.get(String(key))),
  eventTarget: () => WORKBOOK_TARGET,
  methods: {
    // The new sheet comes last and is not activated (documented).
    Add: ({ sheets }, [name]) =>
      worksheetObject(sheets.add(typeof name === "string" ? name : undefined)),
    GetActiveWorksheet: ({ sheets }) => worksheetObject(sheets.active),
    GetCount: (workbook, [visibleOnly]) => shown(workbook, visibleOnly).length,
    GetFirst: (workbook, [visibleOnly]) => worksheetObject(shown(workbook, visibleOnly)[0]),
    GetItemOrNullObject: ({ sheets }, [key]) => {
      const sheet = sheets.get(String(key));
      return sheet ? worksheetObject(sheet) : null;
    },
    GetLast: (workbook, [visibleOnly]) => worksheetObject(shown(workbook, visibleOnly).at(-1)),
  },
});

/** The sheets in tab order, hidden ones only when asked for. */
export function shown({ sheets }: Workbook, visibleOnly: unknown): readonly Sheet[] {
  return visibleOnly === true
    ? sheets.items.filter(({ visibility }) => visibility === "Visible")
    : sheets.items;
}
