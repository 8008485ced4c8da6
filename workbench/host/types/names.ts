import type { DefinedName } from "../../model/definedNames";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { formatAbsoluteArea, quoteSheetName } from "../../formula/area";
import { placeOfFormula } from "../addresses";
import { isHostObject } from "../argumentTypes";
import { valueForClient } from "../cellValues";
import { invalidArgument, itemNotFound } from "../hostError";
import { notImplemented } from "../refusals";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { rangeArgument } from "./asRange";

interface Names {
  readonly workbook: Workbook;
  /** Present for the names of one sheet, which the workbook model does not have. */
  readonly sheet?: Sheet;
}

/** A name, looked up afresh each time because the model replaces it on change. */
interface NamedItem {
  readonly workbook: Workbook;
  readonly name: string;
}

/** Names of the workbook. Those of a sheet are always none; adding one is refused. */
export const namedItemCollectionType = defineType<Names>({
  className: "NamedItemCollection",
  items: ({ workbook, sheet }) =>
    sheet ? [] : workbook.names.items.map(({ name }) => namedItem(workbook, name)),
  item: ({ workbook, sheet }, key) => {
    const found = sheet ? undefined : workbook.names.get(String(key));
    return found ? namedItem(workbook, found.name) : itemNotFound(`no name "${String(key)}"`);
  },
  methods: {
    Add: ({ workbook, sheet }, [name, reference, comment]) => {
      if (sheet) throw notImplemented("NamedItemCollection.add", "names of one sheet");
      const formula = isHostObject(reference) ? absolute(reference) : String(reference);
      if (formula.trim() === "") invalidArgument("the reference is empty");
      const details = typeof comment === "string" ? { comment } : {};
      return namedItem(workbook, workbook.names.add(String(name), formula, details).name);
    },
    GetItemOrNullObject: ({ workbook, sheet }, [key]) => {
      const found = sheet ? undefined : workbook.names.get(String(key));
      return found ? namedItem(workbook, found.name) : null;
    },
  },
});

/** One name; its key on the wire is the name itself (observed). */
export const namedItemType = defineType<NamedItem>({
  className: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: readOnly((item) => definition(item).name),
    Scope: readOnly(() => "Workbook"),
    Type: readOnly((item) => typeOf(item)),
    Value: readOnly((item) => valueOf(item)),
    Visible: {
      get: (item) => definition(item).visible,
      set: (item, value) => item.workbook.names.update(item.name, { visible: value === true }),
    },
    Comment: {
      get: (item) => definition(item).comment,
      set: (item, value) => item.workbook.names.update(item.name, { comment: String(value) }),
    },
    Formula: {
      get: (item) => definition(item).formula,
      set: (item, value) => item.workbook.names.update(item.name, { formula: String(value) }),
    },
  },
  navigations: {
    Worksheet: () => itemNotFound("the name belongs to the workbook"),
    WorksheetOrNullObject: () => null,
  },
  methods: {
    Delete: (item) => item.workbook.names.delete(item.name),
    // A name that stands for no range has none (documented).
    GetRange: (item, _, { services }) => {
      const place = placeOfFormula(item.workbook, definition(item).formula);
      if (!place) return itemNotFound(`${item.name} stands for no range`);
      return services.range(place.sheet, place.area);
    },
  },
});

function namedItem(workbook: Workbook, name: string): HostObject<NamedItem> {
  return hostObject("NamedItem", { workbook, name });
}

function definition({ workbook, name }: NamedItem): DefinedName {
  return workbook.names.get(name) ?? itemNotFound(`there is no name "${name}"`);
}

function absolute(reference: unknown): string {
  const { sheet, area } = rangeArgument(reference);
  return `=${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
}

function typeOf(item: NamedItem): string {
  if (placeOfFormula(item.workbook, definition(item).formula)) return "Range";
  const value = valueOf(item);
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** For a range its address with sheet name, otherwise what the formula gives (documented). */
function valueOf({ workbook, name }: NamedItem): unknown {
  const { formula } = definition({ workbook, name });
  const place = placeOfFormula(workbook, formula);
  if (place) return `${quoteSheetName(place.sheet.name)}!${formatAbsoluteArea(place.area)}`;
  const home = { sheetId: workbook.sheets.active.id, row: 0, column: 0 };
  return valueForClient(workbook.calculator.evaluateScalar(formula, home));
}
