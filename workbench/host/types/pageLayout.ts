import { formatArea, isWholeColumns, isWholeRows } from "../../formula/area";
import type { JsonValue } from "../../model/jsonValue";
import type { Sheet } from "../../model/sheet";
import { areaOf } from "../addresses";
import { BAG_DEFAULTS } from "../bags/bagDefaults";
import { invalidArgument, itemNotFound } from "../hostError";
import {
  type Call,
  defineType,
  hostObject,
  type HostObject,
  type PropertyDefinition,
} from "../typeDefinition";
import { areaArgument } from "./asRange";

const DEFAULTS = BAG_DEFAULTS["PageLayout"] ?? {};
const HEADER_DEFAULTS = BAG_DEFAULTS["HeaderFooter"] ?? {};
const PAGES = ["DefaultForAllPages", "EvenPages", "FirstPage", "OddPages"] as const;

interface HeaderFooter {
  readonly sheet: Sheet;
  readonly page: string;
}

/** How a sheet is printed, kept under the names developers type; nothing is ever printed here. */
export const pageLayoutType = defineType<Sheet>({
  className: "PageLayout",
  withoutEffect: "all",
  properties: Object.fromEntries(Object.keys(DEFAULTS).map((wire) => [wire, property(wire)])),
  navigations: { HeadersFooters: (sheet) => hostObject("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, [area]) => keepArea(sheet, "printArea", area),
    SetPrintTitleRows: (sheet, [rows]) => {
      if (!isWholeRows(areaArgument(sheet, rows))) invalidArgument("these are no whole rows");
      keepArea(sheet, "printTitleRows", rows);
    },
    SetPrintTitleColumns: (sheet, [columns]) => {
      if (!isWholeColumns(areaArgument(sheet, columns))) {
        invalidArgument("these are no whole columns");
      }
      keepArea(sheet, "printTitleColumns", columns);
    },
    SetPrintMargins: (sheet, [unit, margins]) => setMargins(sheet, unit, margins),
    GetPrintTitleRows: (sheet, _, call) => keptArea(sheet, "printTitleRows", call),
    GetPrintTitleColumns: (sheet, _, call) => keptArea(sheet, "printTitleColumns", call),
    GetPrintArea: (sheet) => {
      const address = sheet.view.pageLayout["printArea"];
      return typeof address === "string"
        ? hostObject("RangeAreas", { sheet, areas: [areaOf(address)] })
        : itemNotFound("there is no print area");
    },
  },
});

export const headerFooterGroupType = defineType<Sheet>({
  className: "HeaderFooterGroup",
  withoutEffect: "all",
  properties: {
    State: { get: (sheet) => kept(sheet, "headerState") ?? "Default", set: keeper("headerState") },
    UseSheetMargins: {
      get: (sheet) => kept(sheet, "useSheetMargins") ?? true,
      set: keeper("useSheetMargins"),
    },
    UseSheetScale: {
      get: (sheet) => kept(sheet, "useSheetScale") ?? true,
      set: keeper("useSheetScale"),
    },
  },
  navigations: Object.fromEntries(
    PAGES.map((page) => [page, (sheet: Sheet) => hostObject("HeaderFooter", { sheet, page })])
  ),
});

export const headerFooterType = defineType<HeaderFooter>({
  className: "HeaderFooter",
  withoutEffect: "all",
  properties: Object.fromEntries(
    Object.keys(HEADER_DEFAULTS).map((wire): [string, PropertyDefinition<HeaderFooter>] => [
      wire,
      {
        get: ({ sheet, page }) => kept(sheet, `${page}.${camel(wire)}`) ?? "",
        set: ({ sheet, page }, value) => keep(sheet, `${page}.${camel(wire)}`, value),
      },
    ])
  ),
});

function property(wire: string): PropertyDefinition<Sheet> {
  const key = camel(wire);
  return {
    get: (sheet) => kept(sheet, key) ?? DEFAULTS[wire],
    set: (sheet, value) => keep(sheet, key, value),
  };
}

function camel(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

function kept(sheet: Sheet, key: string): JsonValue | undefined {
  return sheet.view.pageLayout[key];
}

function keep(sheet: Sheet, key: string, value: unknown): void {
  sheet.setView({ pageLayout: { ...sheet.view.pageLayout, [key]: value as JsonValue } });
}

function keeper(key: string): (sheet: Sheet, value: unknown) => void {
  return (sheet, value) => keep(sheet, key, value);
}

function keepArea(sheet: Sheet, key: string, value: unknown): void {
  keep(sheet, key, formatArea(areaArgument(sheet, value)));
}

function keptArea(sheet: Sheet, key: string, call: Call): HostObject {
  const address = kept(sheet, key);
  return typeof address === "string"
    ? call.services.range(sheet, areaOf(address))
    : itemNotFound(`there is no ${key}`);
}

const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

const MARGINS: Readonly<Record<string, string>> = {
  bottom: "bottomMargin",
  footer: "footerMargin",
  header: "headerMargin",
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
};

function setMargins(sheet: Sheet, unit: unknown, margins: unknown): void {
  const factor = POINTS_PER_UNIT[String(unit)] ?? invalidArgument(`unit ${String(unit)}`);
  for (const [side, size] of Object.entries((margins ?? {}) as Record<string, unknown>)) {
    const key = MARGINS[side];
    if (!key || typeof size !== "number") return invalidArgument(`margin ${side}`);
    keep(sheet, key, size * factor);
  }
}
