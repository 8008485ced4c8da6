import type { Chart, ChartAxis } from "../../model/charts/chart";
import type { ChartData } from "../../model/charts/chartData";
import { fontOf, lineOf } from "../../model/charts/chartLooks";
import { xml } from "../package/xml";
import { richTextXml, shapePropertiesXml, textPropertiesXml } from "./shapeXml";

export const CATEGORY_AXIS_ID = 111_111_111;
export const VALUE_AXIS_ID = 222_222_222;

/** The axes of a chart; `isBars` turns them round. */
export function axesXml(chart: Chart, data: ChartData, isBars: boolean): string {
  return categoryAxisXml(chart, data, isBars) + valueAxisXml(chart, data, isBars);
}

/** An axis that Excel chooses the kind of is written as what it is at present, and marked so. */
function categoryAxisXml(chart: Chart, data: ChartData, isBars: boolean): string {
  const axis = chart.categoryAxis;
  const isByDate =
    axis.categoryType === "DateAxis" || (axis.categoryType === "Automatic" && data.isDateAxis);
  const content = [
    xml("c:axId", { val: CATEGORY_AXIS_ID }),
    xml("c:scaling", {}, xml("c:orientation", { val: "minMax" })),
    ...sharedContent(chart, axis, "categoryAxis", isBars, data.categoryFormat),
    xml("c:crossAx", { val: VALUE_AXIS_ID }),
    xml("c:crosses", { val: "autoZero" }),
    xml("c:auto", { val: axis.categoryType === "Automatic" }),
    ...(isByDate ? [] : [xml("c:lblAlgn", { val: "ctr" })]),
    xml("c:lblOffset", { val: 100 }),
    ...(isByDate ? [] : [xml("c:noMultiLvlLbl", { val: false })]),
  ];
  return xml(isByDate ? "c:dateAx" : "c:catAx", {}, content.join(""));
}

function valueAxisXml(chart: Chart, data: ChartData, isBars: boolean): string {
  const { valueAxis: axis } = chart;
  const scaling =
    xml("c:orientation", { val: "minMax" }) +
    (axis.maximum === undefined ? "" : xml("c:max", { val: axis.maximum })) +
    (axis.minimum === undefined ? "" : xml("c:min", { val: axis.minimum }));
  const content = [
    xml("c:axId", { val: VALUE_AXIS_ID }),
    xml("c:scaling", {}, scaling),
    ...sharedContent(chart, axis, "valueAxis", isBars, data.series[0]?.numberFormat ?? "General"),
    xml("c:crossAx", { val: CATEGORY_AXIS_ID }),
    xml("c:crosses", { val: "autoZero" }),
    xml("c:crossBetween", { val: "between" }),
    ...(axis.majorUnit === undefined ? [] : [xml("c:majorUnit", { val: axis.majorUnit })]),
  ];
  return xml("c:valAx", {}, content.join(""));
}

/** What both axes have, in the order of the schema. */
function sharedContent(
  chart: Chart,
  axis: ChartAxis,
  role: "categoryAxis" | "valueAxis",
  isBars: boolean,
  cellFormat: string
): string[] {
  const isUpright = (role === "valueAxis") !== isBars;
  const { majorGridlines, title, numberFormat } = axis;
  return [
    xml("c:delete", { val: !axis.visible }),
    xml("c:axPos", { val: isUpright ? "l" : "b" }),
    ...(majorGridlines.visible
      ? [
          xml(
            "c:majorGridlines",
            {},
            shapePropertiesXml(undefined, lineOf("gridlines", majorGridlines.line))
          ),
        ]
      : []),
    ...(title.visible
      ? [
          titleXml(
            richTextXml(title.text, fontOf(chart, "axisTitle", title.font), isUpright ? -90 : 0)
          ),
        ]
      : []),
    xml("c:numFmt", {
      formatCode: numberFormat ?? cellFormat,
      sourceLinked: numberFormat === undefined,
    }),
    xml("c:majorTickMark", { val: "none" }),
    xml("c:minorTickMark", { val: "none" }),
    xml("c:tickLblPos", { val: "nextTo" }),
    shapePropertiesXml("", lineOf(role, axis.line)),
    textPropertiesXml(fontOf(chart, "axis", axis.font)),
  ];
}

/** `c:title` with a text of its own. */
export function titleXml(rich: string): string {
  return xml("c:title", {}, xml("c:tx", {}, rich) + xml("c:overlay", { val: false }));
}
