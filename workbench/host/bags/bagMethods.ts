import type { Area } from "../../formula/area";
import { formatSheetArea } from "../../formula/area";
import type { JsonValue, Sheet } from "../../model/sheet";
import { placeOnSheet } from "../addresses";
import { invalidArgument } from "../hostError";
import { LiveRange } from "../liveRange";
import { isHostObject } from "../argumentTypes";
import { type Call, hostObject } from "../typeDefinition";
import { type Bag, newBag } from "./bagData";

type BagMethods = Readonly<
  Record<string, (bag: Bag, args: readonly unknown[], call: Call) => unknown>
>;

/** What types without a hand-written definition can do. */
export const BAG_METHODS: Readonly<Record<string, BagMethods>> = {
  ChartCollection: {
    Add: (bag, [type, source, seriesBy]) => {
      const range = rangeOf(source);
      const number = bag.data.items.length + 1;
      const data = newBag(nextId(bag));
      data.values["ChartType"] = String(type);
      data.values["Name"] = `Chart ${number}`;
      bag.data.items.push(data);
      useData(bag.child(data), range, seriesBy);
      bag.save();
      return hostObject("Chart", bag.child(data));
    },
  },
  Chart: {
    Delete: (bag) => bag.remove(),
    Activate: () => null,
    SetData: (bag, [source, seriesBy]) => {
      useData(bag, rangeOf(source), seriesBy);
      bag.save();
      return null;
    },
    SetPosition: (bag, [startCell, endCell]) => {
      const sheet = sheetOf(bag);
      const start = areaArgument(sheet, startCell);
      const end = endCell === null || endCell === undefined ? start : areaArgument(sheet, endCell);
      const left = offset(sheet, "columns", start.left);
      const top = offset(sheet, "rows", start.top);
      Object.assign(bag.data.values, {
        Left: left,
        Top: top,
        Width: offset(sheet, "columns", end.right + 1) - left,
        Height: offset(sheet, "rows", end.bottom + 1) - top,
      });
      bag.save();
      return null;
    },
  },
  ChartSeriesCollection: {
    Add: (bag, [name]) => {
      const data = newBag();
      data.values["Name"] = typeof name === "string" ? name : `Series${bag.data.items.length + 1}`;
      bag.data.items.push(data);
      bag.save();
      return hostObject("ChartSeries", bag.child(data));
    },
  },
  ChartSeries: {
    Delete: (bag) => bag.remove(),
    SetValues: (bag, [source]) => setAddress(bag, "ValuesAddress", rangeOf(source)),
    SetXAxisValues: (bag, [source]) => setAddress(bag, "CategoriesAddress", rangeOf(source)),
  },
  CustomPropertyCollection: {
    Add: (bag, [key, value]) => hostObject("CustomProperty", putProperty(bag, key, value)),
    DeleteAll: (bag) => {
      bag.data.items.length = 0;
      bag.save();
      return null;
    },
  },
  CustomProperty: { Delete: (bag) => bag.remove() },
  WorksheetCustomPropertyCollection: {
    Add: (bag, [key, value]) => hostObject("WorksheetCustomProperty", putProperty(bag, key, value)),
  },
  WorksheetCustomProperty: { Delete: (bag) => bag.remove() },
  ChartFill: {
    SetSolidColor: (bag, [color]) => {
      bag.set("SolidColor", String(color));
      return null;
    },
    Clear: (bag) => {
      bag.set("SolidColor", "");
      return null;
    },
  },
  ChartLineFormat: {
    Clear: (bag) => {
      bag.set("LineStyle", "None");
      return null;
    },
  },
};

/** Sets the property of that key, which need not be there yet (documented). */
function putProperty(bag: Bag, key: unknown, value: unknown): Bag {
  const wanted = String(key);
  const known = bag.data.items.find(({ id }) => id?.toLowerCase() === wanted.toLowerCase());
  const data = known ?? newBag(wanted);
  if (!known) bag.data.items.push(data);
  data.values["Key"] ??= wanted;
  const child = bag.child(data);
  child.set("Value", value as JsonValue);
  return child;
}

/** An id that no item of the collection has had, as long as it is kept. */
function nextId({ data }: Bag): string {
  const number = Number(data.values["LastNumber"] ?? 0) + 1;
  data.values["LastNumber"] = number;
  return `{C${String(number).padStart(8, "0")}}`;
}

function sheetOf({ sheet }: Bag): Sheet {
  return sheet ?? invalidArgument("it lies on no sheet");
}

function rangeOf(value: unknown): LiveRange {
  if (isHostObject(value) && value.target instanceof LiveRange) return value.target;
  return invalidArgument("a range is needed");
}

function areaArgument(sheet: Sheet, value: unknown): Area {
  return typeof value === "string" ? placeOnSheet(sheet, value).area : rangeOf(value).area;
}

function addressOf({ sheet, area }: LiveRange): string {
  return formatSheetArea(sheet.name, area);
}

function setAddress(bag: Bag, key: string, range: LiveRange): null {
  bag.set(key, addressOf(range));
  return null;
}

/**
 * Makes the series Excel would make: one for each column of the source, the first column giving the
 * categories when it holds text and the first row the names (assumed).
 */
function useData(chart: Bag, range: LiveRange, seriesBy: unknown): void {
  const { sheet, area } = range;
  chart.data.values["SourceAddress"] = addressOf(range);
  chart.data.values["SeriesBy"] = typeof seriesBy === "string" ? seriesBy : "Auto";
  const columns = area.right - area.left + 1;
  const hasHeader = typeof sheet.value(area.top, area.right) === "string";
  const top = area.top + (hasHeader && area.bottom > area.top ? 1 : 0);
  const hasCategories = columns > 1 && typeof sheet.value(top, area.left) !== "number";
  const categories = { top, bottom: area.bottom, left: area.left, right: area.left };
  const series = newBag();
  for (let column = area.left + (hasCategories ? 1 : 0); column <= area.right; column += 1) {
    const data = newBag();
    const header = hasHeader ? sheet.text(area.top, column) : "";
    data.values["Name"] = header || `Series${series.items.length + 1}`;
    data.values["ValuesAddress"] = formatSheetArea(sheet.name, {
      ...categories,
      left: column,
      right: column,
    });
    if (hasCategories) {
      data.values["CategoriesAddress"] = formatSheetArea(sheet.name, categories);
    }
    series.items.push(data);
  }
  chart.data.parts["Series"] = series;
}

/** Points from the sheet's edge to a row or column. */
function offset(sheet: Sheet, axis: "rows" | "columns", index: number): number {
  let sum = 0;
  for (let at = 0; at < index; at += 1) {
    if (!sheet[axis].isHidden(at)) sum += sheet[axis].size(at);
  }
  return sum;
}
