import type { Workbook } from "../../model/workbook";
import { HostError, itemNotFound } from "../hostError";
import { LiveRange } from "../liveRange";
import { type Call, defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";

/** The workbook, root of all object paths. */
export const workbookType = defineType<Workbook>({
  className: "Workbook",
  properties: {
    Name: readOnly(() => "Book1.xlsx"),
    ReadOnly: readOnly((_, { services }) => services.application.readOnly),
    AutoSave: readOnly(() => true),
    PreviouslySaved: readOnly(() => true),
    IsDirty: readOnly(() => true),
  },
  navigations: {
    Application: (workbook) => hostObject("Application", workbook),
    Names: (workbook) => hostObject("NamedItemCollection", { workbook }),
    Properties: (workbook, { services }) =>
      hostObject("DocumentProperties", services.bags.ofWorkbook(workbook, "properties")),
    Protection: (workbook) => hostObject("WorkbookProtection", workbook),
    Settings: (workbook) => hostObject("SettingCollection", workbook),
    Tables: (workbook) => hostObject("TableCollection", { workbook }),
    Worksheets: (workbook) => hostObject("WorksheetCollection", workbook),
    _Runtime: (workbook) => hostObject("Runtime", workbook),
  },
  methods: {
    GetActiveCell: (workbook, _, call) => {
      const { sheet, area } = selected(workbook);
      return call.services.range(sheet, { ...area, bottom: area.top, right: area.left });
    },
    // Excel refuses this while several areas are selected (documented).
    GetSelectedRange: (workbook, _, call) => {
      if (workbook.selection.areas.length > 1) {
        throw new HostError("InvalidSelection", "several areas are selected");
      }
      const { sheet, area } = selected(workbook);
      return call.services.range(sheet, area);
    },
    GetIsActiveCollabSession: ({ views }) => views.editors.length > 1,
    _GetRangeForEventByReferenceId: (_, [id], call) => freshRange(call, id),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], call) => freshRange(call, id),
    _RemoveReference: (_, [id], { services }) => services.references.remove(String(id)),
    _RemoveAllReferences: () => null,
    _GetReferenceCount: (_, __, { services }) => services.references.size,
  },
});

function selected(workbook: Workbook) {
  const { sheetId, areas } = workbook.selection;
  const area = areas[0];
  return {
    sheet: workbook.sheets.require(sheetId),
    area: area ?? itemNotFound("nothing is selected"),
  };
}

/** A new object each time, because every handler removes the reference it got (observed). */
function freshRange(call: Call, id: unknown): HostObject {
  const kept = call.services.references.get(String(id));
  if (!kept || !(kept.target instanceof LiveRange)) {
    return itemNotFound(`there is no reference ${String(id)}`);
  }
  return call.services.range(kept.target.sheet, kept.target.area);
}
