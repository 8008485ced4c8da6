import type { ConditionalPlan, FormatPlan, SheetPlan, ValidationPlan } from "../../workbook/port";
import { everyCell, rangeOf } from "./fillSheet";

/** Excel's widths and heights are in points: 72 to the inch, where screens count 96 pixels. */
export const POINTS_PER_PIXEL = 0.75;

export function formatRange(range: Excel.Range, plan: FormatPlan): void {
  const { format } = range;
  if (plan.numberFormat !== undefined) range.numberFormat = everyCell(plan.numberFormat);
  if (plan.fill !== undefined) format.fill.color = plan.fill;
  if (plan.fontColor !== undefined) format.font.color = plan.fontColor;
  if (plan.bold !== undefined) format.font.bold = plan.bold;
  if (plan.italic !== undefined) format.font.italic = plan.italic;
  if (plan.fontSize !== undefined) format.font.size = plan.fontSize;
  if (plan.wrap !== undefined) format.wrapText = plan.wrap;
  if (plan.horizontal !== undefined) format.horizontalAlignment = plan.horizontal;
  if (plan.vertical !== undefined) format.verticalAlignment = plan.vertical;
  if (plan.upright) format.textOrientation = 90;
}

function ruleOf({ rule }: ValidationPlan): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      // A name, not a text: texts end at 255 characters and cannot hold commas (#2128).
      return { list: { inCellDropDown: true, source: rule.source } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "date":
      // A formula, since a date as text would depend on the time zone, and a serial number on the date system.
      return { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } };
    case "none":
      // Prompts are documented for cells with a rule only, so there is one: it lets everything pass.
      return { custom: { formula: "=TRUE" } };
  }
}

/** The range must be uniform: a rule over mixed prompts is refused (#2594). New and cleared cells are. */
export function validateRange(range: Excel.Range, plan: ValidationPlan): void {
  const validation = range.dataValidation;
  validation.rule = ruleOf(plan);
  // With a blank among a named list's cells, "ignore blanks" would let anything pass.
  validation.ignoreBlanks = plan.rule.kind !== "list";
  validation.prompt = { showPrompt: true, ...plan.prompt };
  validation.errorAlert = plan.alert
    ? {
        showAlert: true,
        style: plan.alert.style === "stop" ? "Stop" : "Warning",
        title: plan.alert.title,
        message: plan.alert.message,
      }
    : { showAlert: false, style: "Information", title: "", message: "" };
}

export function colourRange(range: Excel.Range, plan: ConditionalPlan): void {
  const formats = range.conditionalFormats;
  if (plan.rule.kind === "formula") {
    const { custom } = formats.add("Custom");
    custom.rule.formula = plan.rule.formula;
    custom.format.fill.color = plan.rule.fill;
    custom.format.font.color = plan.rule.fontColor;
    return;
  }
  // Shares from 0 to 1, shown as percentages: the same colour means the same share on every sheet.
  formats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "Number", formula: "0", color: plan.rule.low },
    midpoint: { type: "Number", formula: "0.5", color: plan.rule.mid },
    maximum: { type: "Number", formula: "1", color: plan.rule.high },
  };
}

/** Everything about a sheet's look that belongs to its cells. Sizes are fixed: autofit misjudges them (#5999, #1017). */
export function formatSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.tabColor = plan.tabColor;
  for (const format of plan.formats) {
    formatRange(rangeOf(sheet, format), format);
  }
  for (const { column, pixels } of plan.widths) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pixels * POINTS_PER_PIXEL;
  }
  for (const { row, pixels } of plan.heights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = pixels * POINTS_PER_PIXEL;
  }
  for (const validation of plan.validations) {
    validateRange(rangeOf(sheet, validation), validation);
  }
  for (const conditional of plan.conditionals) {
    colourRange(rangeOf(sheet, conditional), conditional);
  }
}
