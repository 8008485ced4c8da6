import { intersect } from "../../../formula/area";
import type { ConditionalFormat, ConditionalRule } from "../../../model/conditionalFormats";
import type { Sheet } from "../../../model/sheet";
import { itemNotFound } from "../../hostError";
import type { LiveRange } from "../../liveRange";
import { notImplemented } from "../../refusals";
import {
  defineType,
  hostObject,
  type HostObject,
  readOnly,
  type TypeDefinition,
} from "../../typeDefinition";
import { integerArgument } from "../asRange";

/** One conditional format, looked up afresh each time because the model replaces it on change. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

type RuleType = ConditionalRule["type"];

/** Names of the kinds: on the wire, and of the navigation that leads to a kind's own properties. */
const KINDS: Readonly<
  Record<RuleType, { readonly type: string; readonly nav: string; readonly className: string }>
> = {
  cellValue: {
    type: "CellValue",
    nav: "CellValue",
    className: "CellValueConditionalFormat",
  },
  colorScale: {
    type: "ColorScale",
    nav: "ColorScale",
    className: "ColorScaleConditionalFormat",
  },
  containsText: {
    type: "ContainsText",
    nav: "TextComparison",
    className: "TextConditionalFormat",
  },
  custom: { type: "Custom", nav: "Custom", className: "CustomConditionalFormat" },
  dataBar: { type: "DataBar", nav: "DataBar", className: "DataBarConditionalFormat" },
  iconSet: { type: "IconSet", nav: "IconSet", className: "IconSetConditionalFormat" },
};

/** What a format is before its properties are set (assumed; Excel shows nothing for most). */
const NEW_RULES: Readonly<Record<string, ConditionalRule>> = {
  CellValue: { type: "cellValue", operator: "EqualTo", formula1: "=FALSE", format: {} },
  ColorScale: {
    type: "colorScale",
    points: [
      { type: "LowestValue", color: "#FFEF9C" },
      { type: "HighestValue", color: "#63BE7B" },
    ],
  },
  ContainsText: { type: "containsText", operator: "Contains", text: "", format: {} },
  Custom: { type: "custom", formula: "=FALSE", format: {} },
  DataBar: {
    type: "dataBar",
    color: "#638EC6",
    minimum: { type: "Automatic" },
    maximum: { type: "Automatic" },
    showBarOnly: false,
  },
  IconSet: {
    type: "iconSet",
    style: "ThreeTrafficLights1",
    thresholds: [
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "33" },
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "67" },
    ],
    reversed: false,
    showIconOnly: false,
  },
};

/** `range.conditionalFormats`: those that share a cell with the range. */
export const conditionalFormatCollectionType = defineType<LiveRange>({
  className: "ConditionalFormatCollection",
  items: (range) => formatsOn(range).map(({ id }) => formatObject(range.sheet, id)),
  item: (range, key) => find(range, key) ?? itemNotFound("there is no such conditional format"),
  methods: {
    // The newest comes first (documented).
    Add: ({ sheet, area }, [type]) => {
      const rule = NEW_RULES[String(type)];
      if (!rule) throw notImplemented("ConditionalFormatCollection.add", String(type));
      return formatObject(sheet, sheet.conditionalFormats.add(area, rule).id);
    },
    ClearAll: ({ sheet, area }) => sheet.conditionalFormats.clear(area),
    GetItemOrNullObject: (range, [key]) => find(range, key) ?? null,
  },
});

/** One conditional format. */
export const conditionalFormatType = defineType<FormatTarget>({
  className: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Type: readOnly((target) => KINDS[formatOf(target).rule.type].type),
    Priority: {
      get: (target) => formatOf(target).priority,
      // Counts from the back when negative; beyond either end it is that end (documented).
      set: ({ sheet, id }, value) => {
        const given = integerArgument(value, "priority");
        const count = sheet.conditionalFormats.items.length;
        const priority = Math.max(0, given < 0 ? count + given : given);
        sheet.conditionalFormats.update(id, { priority });
      },
    },
    StopIfTrue: {
      // There is no such thing for colour scales, data bars and icon sets (documented).
      get: (target) => {
        const { rule, stopIfTrue } = formatOf(target);
        return "format" in rule ? stopIfTrue : null;
      },
      set: ({ sheet, id }, value) =>
        sheet.conditionalFormats.update(id, { stopIfTrue: value === true }),
    },
  },
  navigations: kindNavigations(),
  methods: {
    Delete: ({ sheet, id }) => sheet.conditionalFormats.delete(id),
    GetRange: (target, _, { services }) => {
      const [area, ...others] = formatOf(target).areas;
      if (!area || others.length > 0) itemNotFound("the format covers several areas");
      return services.range(target.sheet, area);
    },
    GetRanges: (target) =>
      hostObject("RangeAreas", { sheet: target.sheet, areas: formatOf(target).areas }),
  },
});

/** The format as it is now; throws ItemNotFound when it has been deleted. */
export function formatOf({ sheet, id }: FormatTarget): ConditionalFormat {
  return sheet.conditionalFormats.get(id) ?? itemNotFound("the conditional format is gone");
}

/** The rule of a format that must be of that kind. */
export function ruleOf<T extends RuleType>(
  target: FormatTarget,
  type: T
): Extract<ConditionalRule, { type: T }> {
  const { rule } = formatOf(target);
  if (rule.type === type) return rule as Extract<ConditionalRule, { type: T }>;
  return itemNotFound(`the conditional format is no ${KINDS[type].type}`);
}

/** Puts another rule in place. */
export function setRule({ sheet, id }: FormatTarget, rule: ConditionalRule): void {
  sheet.conditionalFormats.update(id, { rule });
}

function formatsOn({ sheet, area }: LiveRange): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.items.filter(({ areas }) =>
    areas.some((each) => intersect(each, area))
  );
}

function find(range: LiveRange, key: unknown): HostObject<FormatTarget> | undefined {
  const found = formatsOn(range).find(({ id }) => id === key);
  return found && formatObject(range.sheet, found.id);
}

function formatObject(sheet: Sheet, id: string): HostObject<FormatTarget> {
  return hostObject("ConditionalFormat", { sheet, id });
}

/** Of all kinds only the format's own is there; the others are errors or null objects (documented). */
function kindNavigations(): NonNullable<TypeDefinition<FormatTarget>["navigations"]> {
  const entries = Object.entries(KINDS).flatMap(([type, { nav, className }]) => {
    const own = (target: FormatTarget): HostObject | null =>
      formatOf(target).rule.type === type ? hostObject(className, target) : null;
    return [
      [nav, (target: FormatTarget) => own(target) ?? itemNotFound(`the format is no ${nav}`)],
      [`${nav}OrNullObject`, own],
    ] as const;
  });
  const absent = ["PresetOrNullObject", "TopBottomOrNullObject"].map(
    (nav) => [nav, () => null] as const
  );
  return Object.fromEntries([...entries, ...absent]);
}
