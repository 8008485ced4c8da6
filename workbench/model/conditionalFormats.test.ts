import type { ConditionalRule } from "./conditionalFormats";
import { area, codeOf, put, testWorkbook } from "./testWorkbook";

describe("conditional formats", () => {
  const red = { fillColor: "#FF0000" };
  const green = { fillColor: "#00FF00", bold: true };

  function looks(rule: ConditionalRule, values: readonly unknown[]) {
    const sheet = testWorkbook().sheets.active;
    put(
      sheet,
      "A1",
      values.map((value) => [value as string])
    );
    sheet.conditionalFormats.add(area("A1:A9"), rule);
    return values.map((_, row) => sheet.conditionalFormats.lookOf(row, 0));
  }

  test("by value compare with constants, text and formulas", () => {
    const above: ConditionalRule = {
      type: "cellValue",
      operator: "GreaterThan",
      formula1: "=2+1",
      format: red,
    };
    expect(looks(above, [3, 4, "text", null]).map(({ style }) => style)).toEqual([
      {},
      red,
      red,
      {},
    ]);
    const equal: ConditionalRule = {
      type: "cellValue",
      operator: "EqualTo",
      formula1: '="Yes"',
      format: red,
    };
    expect(looks(equal, ["yes", "No"]).map(({ style }) => style)).toEqual([red, {}]);
    const between: ConditionalRule = {
      type: "cellValue",
      operator: "Between",
      formula1: "1",
      formula2: "3",
      format: red,
    };
    expect(looks(between, [0, 1, 3, 4]).map(({ style }) => style)).toEqual([{}, red, red, {}]);
  });

  test("by formula are relative to the first cell", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [
      [1, 5],
      [9, 5],
    ]);
    sheet.conditionalFormats.add(area("A1:B2"), {
      type: "custom",
      formula: "=$A1>$B1",
      format: red,
    });
    expect([0, 1].map((row) => sheet.conditionalFormats.lookOf(row, 1).style)).toEqual([{}, red]);
  });

  test.each([
    ["Contains", [true, false, true, false]],
    ["NotContains", [false, true, false, true]],
    ["BeginsWith", [true, false, false, false]],
    ["EndsWith", [false, false, true, false]],
  ] as const)("by text that %s a word, without regard to case", (operator, expected) => {
    const found = looks({ type: "containsText", operator, text: "North", format: red }, [
      "north side",
      "South",
      "far NORTH",
      null,
    ]);
    expect(found.map(({ style }) => style === red || style.fillColor === "#FF0000")).toEqual(
      expected
    );
  });

  test("of the colour scale mix between the points", () => {
    const two: ConditionalRule = {
      type: "colorScale",
      points: [
        { type: "LowestValue", color: "#000000" },
        { type: "HighestValue", color: "#FFFFFF" },
      ],
    };
    expect(looks(two, [0, 5, 10, "text"]).map(({ style }) => style.fillColor)).toEqual([
      "#000000",
      "#808080",
      "#FFFFFF",
      undefined,
    ]);
    const three: ConditionalRule = {
      type: "colorScale",
      points: [
        { type: "Number", formula: "0", color: "#FF0000" },
        { type: "Percentile", formula: "50", color: "#FFFF00" },
        { type: "Number", formula: "=10*10", color: "#00FF00" },
      ],
    };
    expect(looks(three, [-5, 40, 70, 200]).map(({ style }) => style.fillColor)).toEqual([
      "#FF0000",
      "#FFB900",
      "#AAFF00",
      "#00FF00",
    ]);
  });

  test("of the data bar show the share between the ends", () => {
    const rule: ConditionalRule = {
      type: "dataBar",
      color: "#638EC6",
      minimum: { type: "Automatic" },
      maximum: { type: "Number", formula: "20" },
      showBarOnly: true,
    };
    expect(looks(rule, [5, 30, 0]).map(({ bar, hidesValue }) => [bar?.share, hidesValue])).toEqual([
      [0.25, true],
      [1, true],
      [0, true],
    ]);
  });

  test("of the icon set count the thresholds reached", () => {
    const rule: ConditionalRule = {
      type: "iconSet",
      style: "ThreeTrafficLights1",
      thresholds: [
        { type: "Number", operator: "GreaterThanOrEqual", formula: "60" },
        { type: "Number", operator: "GreaterThan", formula: "80" },
      ],
      reversed: false,
      showIconOnly: false,
    };
    expect(looks(rule, [59, 60, 80, 81, null]).map(({ icon }) => icon?.index)).toEqual([
      0,
      1,
      1,
      2,
      undefined,
    ]);
    expect(looks({ ...rule, reversed: true }, [59, 81]).map(({ icon }) => icon?.index)).toEqual([
      2, 0,
    ]);
  });

  test("apply by priority, the last added first, until one stops", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1]]);
    const formats = sheet.conditionalFormats;
    const first = formats.add(area("A1"), { type: "custom", formula: "=TRUE", format: green });
    const second = formats.add(area("A1"), { type: "custom", formula: "=A1=1", format: red });
    expect(formats.items.map(({ id, priority }) => [id, priority])).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
    expect(formats.lookOf(0, 0).style).toEqual({ fillColor: "#FF0000", bold: true });
    formats.update(second.id, { stopIfTrue: true });
    expect(formats.lookOf(0, 0).style).toEqual(red);
    formats.update(second.id, { priority: 1 });
    expect(formats.lookOf(0, 0).style).toEqual(green);
    formats.delete(first.id);
    expect(formats.lookOf(0, 0).style).toEqual(red);
    formats.clear(area("A1"));
    expect(formats.items).toEqual([]);
  });

  test("refuse rules that Excel would refuse", () => {
    const { conditionalFormats } = testWorkbook().sheets.active;
    const attempts: ConditionalRule[] = [
      { type: "custom", formula: "A1>1", format: {} },
      { type: "custom", formula: "=A1>", format: {} },
      { type: "colorScale", points: [{ type: "LowestValue" }] },
    ];
    for (const rule of attempts) {
      expect(codeOf(() => conditionalFormats.add(area("A1"), rule))).toBe("InvalidArgument");
    }
  });
});
