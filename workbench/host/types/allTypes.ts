import type { TypeDefinition } from "../typeDefinition";
import * as application from "./application";
import * as borders from "./borders";
import * as chartAxes from "./charts/chartAxes";
import * as chartFormats from "./charts/chartFormats";
import * as chartLabels from "./charts/chartLabels";
import * as charts from "./charts/charts";
import * as chartSeries from "./charts/chartSeries";
import * as chartTexts from "./charts/chartTexts";
import * as shapes from "./charts/shapes";
import * as comments from "./comments";
import * as conditionalFormat from "./conditional/conditionalFormat";
import * as conditionalRules from "./conditional/conditionalRules";
import * as conditionalStyle from "./conditional/conditionalStyle";
import { dataValidationType } from "./dataValidation";
import * as filters from "./filters";
import { freezePanesType } from "./freezePanes";
import * as names from "./names";
import * as pageBreaks from "./pageBreaks";
import * as pageLayout from "./pageLayout";
import * as protection from "./protection";
import * as range from "./range";
import * as rangeAreas from "./rangeAreas";
import * as rangeFormat from "./rangeFormat";
import * as settings from "./settings";
import * as table from "./table";
import * as tableCollection from "./tableCollection";
import * as tableColumns from "./tableColumns";
import * as tableRows from "./tableRows";
import { workbookType } from "./workbook";
import { worksheetType } from "./worksheet";
import { worksheetCollectionType } from "./worksheetCollection";

const DEFINITIONS = [
  workbookType,
  application.applicationType,
  application.cultureInfoType,
  application.numberFormatInfoType,
  application.datetimeFormatInfoType,
  application.runtimeType,
  worksheetCollectionType,
  worksheetType,
  freezePanesType,
  protection.worksheetProtectionType,
  protection.workbookProtectionType,
  pageLayout.pageLayoutType,
  pageLayout.headerFooterGroupType,
  pageLayout.headerFooterType,
  pageBreaks.pageBreakCollectionType,
  pageBreaks.pageBreakType,
  names.namedItemCollectionType,
  names.namedItemType,
  settings.settingCollectionType,
  settings.settingType,
  range.rangeType,
  range.rangeSortType,
  rangeAreas.rangeAreasType,
  rangeAreas.rangeCollectionType,
  rangeFormat.rangeFormatType,
  rangeFormat.rangeFillType,
  rangeFormat.rangeFontType,
  rangeFormat.formatProtectionType,
  borders.rangeBorderCollectionType,
  borders.rangeBorderType,
  dataValidationType,
  conditionalFormat.conditionalFormatCollectionType,
  conditionalFormat.conditionalFormatType,
  conditionalRules.cellValueType,
  conditionalRules.customType,
  conditionalRules.conditionalFormatRuleType,
  conditionalRules.textType,
  conditionalRules.colorScaleType,
  conditionalRules.dataBarType,
  conditionalRules.dataBarPositiveType,
  conditionalRules.iconSetType,
  conditionalStyle.conditionalRangeFormatType,
  conditionalStyle.conditionalRangeFillType,
  conditionalStyle.conditionalRangeFontType,
  conditionalStyle.conditionalBorderCollectionType,
  conditionalStyle.conditionalBorderType,
  charts.chartCollectionType,
  charts.chartObjectType,
  chartTexts.chartTitleType,
  chartTexts.chartTitleFormatType,
  chartTexts.chartAxisTitleType,
  chartTexts.chartAxisTitleFormatType,
  chartTexts.chartLegendType,
  chartTexts.chartLegendFormatType,
  chartAxes.chartAxesType,
  chartAxes.chartAxisType,
  chartAxes.chartAxisFormatType,
  chartAxes.chartGridlinesType,
  chartAxes.chartGridlinesFormatType,
  chartSeries.chartSeriesCollectionType,
  chartSeries.chartSeriesType,
  chartSeries.chartSeriesFormatType,
  chartLabels.chartDataLabelsType,
  chartLabels.chartDataLabelFormatType,
  chartFormats.chartAreaFormatType,
  chartFormats.chartFontType,
  chartFormats.chartFillType,
  chartFormats.chartLineFormatType,
  chartFormats.chartBorderType,
  comments.commentCollectionType,
  comments.commentType,
  shapes.shapeCollectionType,
  shapes.shapeType,
  tableCollection.tableCollectionType,
  tableCollection.tableScopedCollectionType,
  table.tableType,
  table.tableSortType,
  tableColumns.tableColumnCollectionType,
  tableColumns.tableColumnType,
  tableRows.tableRowCollectionType,
  tableRows.tableRowType,
  filters.filterType,
  filters.autoFilterType,
];

/** The hand-written types by class name. Classes that are not here can only be bags. */
export const TYPE_DEFINITIONS: ReadonlyMap<string, TypeDefinition<unknown>> = new Map(
  DEFINITIONS.map((definition) => [definition.className, definition as TypeDefinition<unknown>])
);

/**
 * Whether a settable property or method (wire name) of a class is only kept or accepted, without
 * effect on anything that the simulation shows or does. So are all members of bags.
 */
export function isWithoutEffect(className: string, wire: string): boolean {
  const definition = TYPE_DEFINITIONS.get(className);
  if (!definition) return true;
  const { withoutEffect } = definition;
  return withoutEffect === "all" || (withoutEffect?.includes(wire) ?? false);
}
