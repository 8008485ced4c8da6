/** An object of the API of one class, as the client has it. */
export type ObjectOf = (context: Excel.RequestContext) => OfficeExtension.ClientObject;

/**
 * Puts everything on Sheet1 that `EVERY_TYPE` reaches into: a table Goods in A1:B3 that is filtered by
 * nothing, a name Total, a setting Tone, rules on D1:D6, page breaks and a chart of the goods.
 */
export async function furnish(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:B3").values = [
    ["Item", "Number"],
    ["Apple", 7],
    ["Pear", 2],
  ];
  sheet.tables.add("A1:B3", true).name = "Goods";
  workbook.names.add("Total", "=Sheet1!$B$2");
  workbook.settings.add("Tone", "calm");
  sheet.horizontalPageBreaks.add("A5");
  sheet.comments.add("A2", "Ripe?");
  sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
  for (const [type, address] of Object.entries(RULE_CELLS)) {
    sheet.getRange(address).conditionalFormats.add(type as Excel.ConditionalFormatType);
  }
  sheet.getRange("D6").dataValidation.rule = {
    wholeNumber: { operator: "LessThan", formula1: 3 },
  };
  await context.sync();
}

const RULE_CELLS = {
  CellValue: "D1",
  Custom: "D2",
  ContainsText: "D3",
  ColorScale: "D4",
  DataBar: "D5",
  IconSet: "D7",
} as const;

const sheet: (context: Excel.RequestContext) => Excel.Worksheet = ({ workbook }) =>
  workbook.worksheets.getItem("Sheet1");
const cell = (context: Excel.RequestContext): Excel.Range => sheet(context).getRange("D6");
const table = ({ workbook }: Excel.RequestContext): Excel.Table => workbook.tables.getItem("Goods");
const chart = (context: Excel.RequestContext): Excel.Chart => sheet(context).charts.getItemAt(0);
const series = (context: Excel.RequestContext): Excel.ChartSeries =>
  chart(context).series.getItemAt(0);
const rule = (
  context: Excel.RequestContext,
  type: keyof typeof RULE_CELLS
): Excel.ConditionalFormat =>
  sheet(context).getRange(RULE_CELLS[type]).conditionalFormats.getItemAt(0);

/** For each hand-written class one object on the furnished workbook. */
export const EVERY_TYPE: Readonly<Record<string, ObjectOf>> = {
  Workbook: ({ workbook }) => workbook,
  Application: ({ workbook }) => workbook.application,
  CultureInfo: ({ workbook }) => workbook.application.cultureInfo,
  NumberFormatInfo: ({ workbook }) => workbook.application.cultureInfo.numberFormat,
  DatetimeFormatInfo: ({ workbook }) => workbook.application.cultureInfo.datetimeFormat,
  Runtime: (context) => context.runtime,
  WorksheetCollection: ({ workbook }) => workbook.worksheets,
  Worksheet: sheet,
  WorksheetFreezePanes: (context) => sheet(context).freezePanes,
  WorksheetProtection: (context) => sheet(context).protection,
  WorkbookProtection: ({ workbook }) => workbook.protection,
  PageLayout: (context) => sheet(context).pageLayout,
  HeaderFooterGroup: (context) => sheet(context).pageLayout.headersFooters,
  HeaderFooter: (context) => sheet(context).pageLayout.headersFooters.defaultForAllPages,
  PageBreakCollection: (context) => sheet(context).horizontalPageBreaks,
  PageBreak: (context) => sheet(context).horizontalPageBreaks.getItem(0),
  NamedItemCollection: ({ workbook }) => workbook.names,
  NamedItem: ({ workbook }) => workbook.names.getItem("Total"),
  SettingCollection: ({ workbook }) => workbook.settings,
  Setting: ({ workbook }) => workbook.settings.getItem("Tone"),
  Range: cell,
  RangeSort: (context) => cell(context).sort,
  RangeAreas: (context) => rule(context, "Custom").getRanges(),
  RangeCollection: (context) => rule(context, "Custom").getRanges().areas,
  RangeFormat: (context) => cell(context).format,
  RangeFill: (context) => cell(context).format.fill,
  RangeFont: (context) => cell(context).format.font,
  FormatProtection: (context) => cell(context).format.protection,
  RangeBorderCollection: (context) => cell(context).format.borders,
  RangeBorder: (context) => cell(context).format.borders.getItem("EdgeTop"),
  DataValidation: (context) => cell(context).dataValidation,
  ConditionalFormatCollection: (context) => cell(context).conditionalFormats,
  ConditionalFormat: (context) => rule(context, "Custom"),
  CellValueConditionalFormat: (context) => rule(context, "CellValue").cellValue,
  CustomConditionalFormat: (context) => rule(context, "Custom").custom,
  ConditionalFormatRule: (context) => rule(context, "Custom").custom.rule,
  TextConditionalFormat: (context) => rule(context, "ContainsText").textComparison,
  ColorScaleConditionalFormat: (context) => rule(context, "ColorScale").colorScale,
  DataBarConditionalFormat: (context) => rule(context, "DataBar").dataBar,
  ConditionalDataBarPositiveFormat: (context) => rule(context, "DataBar").dataBar.positiveFormat,
  IconSetConditionalFormat: (context) => rule(context, "IconSet").iconSet,
  ConditionalRangeFormat: (context) => rule(context, "Custom").custom.format,
  ConditionalRangeFill: (context) => rule(context, "Custom").custom.format.fill,
  ConditionalRangeFont: (context) => rule(context, "Custom").custom.format.font,
  ConditionalRangeBorderCollection: (context) => rule(context, "Custom").custom.format.borders,
  ConditionalRangeBorder: (context) =>
    rule(context, "Custom").custom.format.borders.getItem("EdgeTop"),
  ChartCollection: (context) => sheet(context).charts,
  Chart: chart,
  ChartTitle: (context) => chart(context).title,
  ChartTitleFormat: (context) => chart(context).title.format,
  ChartLegend: (context) => chart(context).legend,
  ChartLegendFormat: (context) => chart(context).legend.format,
  ChartAxes: (context) => chart(context).axes,
  ChartAxis: (context) => chart(context).axes.categoryAxis,
  ChartAxisFormat: (context) => chart(context).axes.categoryAxis.format,
  ChartAxisTitle: (context) => chart(context).axes.valueAxis.title,
  ChartAxisTitleFormat: (context) => chart(context).axes.valueAxis.title.format,
  ChartGridlines: (context) => chart(context).axes.valueAxis.majorGridlines,
  ChartGridlinesFormat: (context) => chart(context).axes.valueAxis.majorGridlines.format,
  ChartSeriesCollection: (context) => chart(context).series,
  ChartSeries: series,
  ChartSeriesFormat: (context) => series(context).format,
  ChartDataLabels: (context) => series(context).dataLabels,
  ChartDataLabelFormat: (context) => series(context).dataLabels.format,
  ChartAreaFormat: (context) => chart(context).format,
  ChartFont: (context) => chart(context).title.format.font,
  ChartFill: (context) => chart(context).format.fill,
  ChartLineFormat: (context) => series(context).format.line,
  ChartBorder: (context) => chart(context).format.border,
  CommentCollection: (context) => sheet(context).comments,
  Comment: (context) => sheet(context).comments.getItemAt(0),
  ShapeCollection: (context) => sheet(context).shapes,
  Shape: (context) => sheet(context).shapes.getItemAt(0),
  TableCollection: ({ workbook }) => workbook.tables,
  TableScopedCollection: (context) => cell(context).getTables(),
  Table: table,
  TableSort: (context) => table(context).sort,
  TableColumnCollection: (context) => table(context).columns,
  TableColumn: (context) => table(context).columns.getItem("Item"),
  TableRowCollection: (context) => table(context).rows,
  TableRow: (context) => table(context).rows.getItemAt(0),
  Filter: (context) => table(context).columns.getItem("Item").filter,
  AutoFilter: (context) => table(context).autoFilter,
};
