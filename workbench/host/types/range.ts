import type { JsonValue } from "../../model/jsonValue";
import type { LiveRange } from "../liveRange";
import { defineType, hostObject, type PropertyDefinition } from "../typeDefinition";
import { cellProperties, placeProperties } from "./rangeCells";
import { editMethods, rangeSortMethods } from "./rangeEdits";
import { geometryMethods } from "./rangeGeometry";
import { worksheetObject } from "./worksheetCollection";

const HYPERLINKS = "hyperlinks";

/**
 * A hyperlink, kept for the first cell of the range. The text to display becomes the cell's value
 * (documented); the link does not move when rows are inserted (deviation).
 */
const hyperlink: PropertyDefinition<LiveRange> = {
  get: ({ sheet, area }) => {
    const links = sheet.extras.get(HYPERLINKS) as Record<string, JsonValue> | undefined;
    return links?.[`${area.top},${area.left}`] ?? null;
  },
  set: ({ sheet, area }, value) => {
    const link = value as { textToDisplay?: unknown };
    const links = sheet.extras.get(HYPERLINKS) as Record<string, JsonValue> | undefined;
    sheet.extras.set(HYPERLINKS, { ...links, [`${area.top},${area.left}`]: link as JsonValue });
    if (typeof link.textToDisplay === "string") {
      sheet.setInput(area.top, area.left, link.textToDisplay);
    }
  },
};

/** A block of cells on one sheet. */
export const rangeType = defineType<LiveRange>({
  className: "Range",
  properties: { ...cellProperties, ...placeProperties, Hyperlink: hyperlink },
  navigations: {
    ConditionalFormats: (range) => hostObject("ConditionalFormatCollection", range),
    DataValidation: (range) => hostObject("DataValidation", range),
    Format: (range) => hostObject("RangeFormat", range),
    Sort: (range) => hostObject("RangeSort", range),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: { ...geometryMethods, ...editMethods },
});

export const rangeSortType = defineType<LiveRange>({
  className: "RangeSort",
  methods: rangeSortMethods,
});
