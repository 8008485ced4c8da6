import type { Sheet } from "../../../model/sheet";
import { itemNotFound } from "../../hostError";
import { defineType, hostObject, type HostObject, readOnly } from "../../typeDefinition";
import { deleteChart, frameProperty, setName, update } from "./charts";
import { chartOf, type ChartTarget } from "./chartPart";

/**
 * `sheet.shapes`: the charts, which are all that lies on a sheet here. That Excel counts charts among
 * its shapes, as of an unsupported type, is assumed; nothing else can be added.
 */
export const shapeCollectionType = defineType<Sheet>({
  className: "ShapeCollection",
  items: (sheet) => sheet.charts.items.map(({ id }) => shapeObject(sheet, id)),
  item: (sheet, key) => {
    const chart = sheet.charts.get(String(key));
    return chart ? shapeObject(sheet, chart.id) : itemNotFound("there is no such shape");
  },
});

function shapeObject(sheet: Sheet, id: string): HostObject<ChartTarget> {
  return hostObject("Shape", { sheet, id });
}

/** A chart as a shape. */
export const shapeType = defineType<ChartTarget>({
  className: "Shape",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Name: {
      get: (chart) => chartOf(chart).name,
      set: (chart, value) => setName(chart, value, "Shape.name"),
    },
    Type: readOnly(() => "Unsupported"),
    AltTextTitle: {
      get: (chart) => chartOf(chart).altTitle,
      set: (chart, value) => update(chart, { altTitle: String(value) }),
    },
    AltTextDescription: {
      get: (chart) => chartOf(chart).altDescription,
      set: (chart, value) => update(chart, { altDescription: String(value) }),
    },
    Left: frameProperty("Shape", "left"),
    Top: frameProperty("Shape", "top"),
    Width: frameProperty("Shape", "width"),
    Height: frameProperty("Shape", "height"),
    // Charts move and change their size with the cells, as new ones do in Excel.
    Placement: readOnly(() => "TwoCell"),
    ZOrderPosition: readOnly(({ sheet, id }) =>
      sheet.charts.items.findIndex((each) => each.id === id)
    ),
  },
  methods: { Delete: (chart) => deleteChart(chart) },
});
