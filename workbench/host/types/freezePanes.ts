import type { Sheet } from "../../model/sheet";
import { WHOLE_SHEET } from "../addresses";
import { type Call, defineType, type HostObject } from "../typeDefinition";
import { areaArgument, integerArgument } from "./asRange";

/** Rows and columns that stay in place; a new freeze replaces the one before (documented). */
export const freezePanesType = defineType<Sheet>({
  className: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (sheet, [range]) => {
      const area = areaArgument(sheet, range);
      sheet.setView({ frozenRows: area.bottom + 1, frozenColumns: area.right + 1 });
    },
    // Zero takes frozen panes away (documented).
    FreezeColumns: (sheet, [count]) =>
      sheet.setView({ frozenRows: 0, frozenColumns: integerArgument(count ?? 1, "count", 0) }),
    FreezeRows: (sheet, [count]) =>
      sheet.setView({ frozenRows: integerArgument(count ?? 1, "count", 0), frozenColumns: 0 }),
    Unfreeze: (sheet) => sheet.setView({ frozenRows: 0, frozenColumns: 0 }),
    // Without frozen panes a null object: documented for the second name, assumed for the first.
    GetLocation: location,
    GetLocationOrNullObject: location,
  },
});

function location(sheet: Sheet, _: readonly unknown[], call: Call): HostObject | null {
  const { frozenRows, frozenColumns } = sheet.view;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return call.services.range(sheet, {
    ...WHOLE_SHEET,
    ...(frozenRows > 0 ? { bottom: frozenRows - 1 } : {}),
    ...(frozenColumns > 0 ? { right: frozenColumns - 1 } : {}),
  });
}
