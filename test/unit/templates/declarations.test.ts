import "../../../src/templates/withFormulas";
import { chartsSheet } from "../../../src/templates/reports/charts";
import { heatMapSheet } from "../../../src/templates/reports/heatMap";
import { schoolHeader } from "../../../src/templates/reports/heatMapNames";
import { listsSheet } from "../../../src/templates/listsSheet";
import { fixedSheets, withDependencies } from "../../../src/templates/index";
import { lists, references } from "../../../src/templates/lists";
import { summarySheet } from "../../../src/templates/reports/summary";
import { clashingHeader, trackerSheet } from "../../../src/templates/tracker";
import type { TrackerSource } from "../../../src/templates/trackerItems";
import { toolSheetName, toolSlug } from "../../../src/templates/toolNames";
import { columnLetters, escapeHeader } from "../../../src/templates/structuredReference";

const source: TrackerSource = {
  label: "Walkthrough 1.0",
  unit: "practitioner",
  items: ["A", "B", "C"].flatMap((component, at) =>
    [1, 2].map((n) => ({
      code: `I${at * 2 + n}`,
      text: `Item ${at * 2 + n}`,
      component: `Component ${component}`,
      maxPoints: n,
      naAllowed: n === 1,
      required: true,
      critical: false,
    }))
  ),
};
const sheets = [
  ...fixedSheets,
  trackerSheet(source, true),
  summarySheet(source, ["Fall", "Winter"], true),
  chartsSheet(source, true),
  heatMapSheet({ source, schools: ["North", "South"], periods: ["Fall", "Winter"] }, true),
];
const charts = sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ sheet, chart })));
const tables = sheets.flatMap((sheet) => sheet.tables);
const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));

/** Functions that came after Excel 2010, or that older versions know only with array entry or a prefix. */
const newer =
  /\b(AGGREGATE|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|XMATCH|FILTER|UNIQUE|SORT|SORTBY|LET|LAMBDA|TEXTJOIN|CONCAT|SEQUENCE|DAYS|ISOWEEKNUM|UNICODE|UNICHAR|NUMBERVALUE|IFNA|SHEET|XOR|BINOM\.INV|STDEV\.S|INDIRECT|OFFSET|TEXT)\(/;

const formulas = [
  ...columns.flatMap(({ table, column }) =>
    column.type.kind === "formula"
      ? [{ name: `${table.name}[${column.header}]`, formula: column.type.formula }]
      : []
  ),
  ...sheets.flatMap(({ name, heading }) =>
    heading ? [{ name: `${name} heading`, formula: heading.formula }] : []
  ),
  ...charts.flatMap(({ sheet, chart }) =>
    chart.sentences.formulas.map((formula) => ({ name: `${sheet.name} ${chart.name}`, formula }))
  ),
  ...tables.flatMap(({ name, fields = [] }) =>
    fields.flatMap(({ label, nameFormula }) =>
      nameFormula ? [{ name: `${name} ${label}`, formula: nameFormula }] : []
    )
  ),
];

describe("sheet declarations", () => {
  test.each(tables.map((table) => [table.name, table] as const))(
    "%s has headers that are unique whatever their case, and unique keys",
    (_, table) => {
      const headers = table.columns.map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      const keys = table.columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      table.identity.forEach((key) => expect(keys).toContain(key));
    }
  );

  test("table and defined names are unique in the workbook and legal", () => {
    const names = [
      ...tables.map(({ name }) => name),
      ...lists.map(({ name }) => name),
      ...references.map(({ name }) => name),
      ...sheets.flatMap(({ targets = [] }) => targets.map(({ name }) => name)),
      ...tables.flatMap(({ fields = [] }) =>
        fields.flatMap(({ definedName }) => (definedName ? [definedName] : []))
      ),
    ];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    names.forEach((name) => expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9._]{0,254}$/));
  });

  test("sheet names fit Excel's 31 characters and marks", () => {
    for (const { name } of [...sheets, listsSheet]) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]/);
    }
  });

  test.each(formulas.map(({ name, formula }) => [name, formula] as const))(
    "%s uses native functions since Excel 2010, in English, within 8192 characters",
    (_, formula) => {
      expect(formula.startsWith("=")).toBe(true);
      expect(formula).not.toMatch(newer);
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(formula).not.toContain("[@undefined]");
    }
  );

  test("every structured reference in a formula names a header that is declared", () => {
    const known = new Map(
      tables.map((table) => [table.name, new Set(table.columns.map(({ header }) => header))])
    );
    for (const { name, formula } of formulas) {
      const own = known.get(name.split("[")[0]!);
      for (const match of formula.matchAll(/(\w*)\[@\[([^\]]+)\]\]/g))
        expect(own).toContain(match[2]);
      for (const match of formula.matchAll(/\b(tbl\w+)\[([^[\]#@]+)\]/g)) {
        expect(known.has(match[1]!)).toBe(true);
        expect(known.get(match[1]!)).toContain(match[2]);
      }
    }
  });

  test("every column has a help of one sentence that fits a prompt", () => {
    for (const { column } of columns) {
      expect(column.help).toMatch(/^[^\n]+[.?]$/);
      expect(column.help.length).toBeLessThanOrEqual(255);
    }
  });

  test("every threshold in Settings has a default, a unit, a source and a defined name", () => {
    const settings = tables.find(({ key }) => key === "settings")!;
    for (const field of settings.fields!) {
      expect(field.definedName).toBeTruthy();
      expect(field.unit).toBeTruthy();
      expect(field.source).toBeTruthy();
      if (field.key !== "asOf") expect(field.value).not.toBe("");
    }
  });

  test("what a sheet depends on is inserted before it", () => {
    const order = withDependencies(["gaps"]);
    expect(order).toEqual(["lists", "setup", "pdsa", "gaps"]);
    expect(withDependencies(["summary"])).toEqual(["lists", "setup", "tool", "tracker", "summary"]);
    expect(withDependencies(["charts"])).toEqual([
      "lists",
      "setup",
      "tool",
      "tracker",
      "summary",
      "charts",
    ]);
  });
});

describe("chart declarations", () => {
  test("there are the four that the sheets promise", () => {
    expect(charts.map(({ chart }) => chart.title)).toEqual([
      "Run chart",
      "Fidelity by component",
      "Trend by period",
      "Items missed",
    ]);
  });

  test.each(charts.map(({ sheet, chart }) => [chart.name, sheet, chart] as const))(
    "%s draws columns of its own sheet, in formulas, and says all that it must",
    (_, sheet, chart) => {
      const columnAt = ({ table, column }: { table: string; column: string }) =>
        sheet.tables.find(({ key }) => key === table)?.columns.find(({ key }) => key === column);
      for (const place of [chart.categories, ...chart.series])
        expect(columnAt(place)).toBeDefined();
      // A blank would be drawn as 0: what is drawn says #N/A instead.
      for (const series of chart.series) expect(columnAt(series)!.highlight?.kind).toBe("leftOut");
      expect(chart.altText).toMatch(/^[A-Z].*\.$/);
      expect(chart.altText.length).toBeLessThanOrEqual(255);
      for (const words of [chart.title, chart.categoryTitle, chart.valueTitle])
        expect(words.length).toBeGreaterThan(0);
    }
  );

  test("charts and tables of a sheet do not overlap, and the sentences stand between them", () => {
    for (const sheet of new Set(charts.map((each) => each.sheet)))
      for (const { place, sentences } of sheet.charts!) {
        const end = place.rowsDown + place.rows;
        for (const { rowsDown = 0, firstColumn, fields } of sheet.tables) {
          const isBeside = (firstColumn ?? 0) >= place.column + place.columns;
          const isAbove = fields !== undefined && rowsDown + 1 + fields.length < place.rowsDown;
          const isBelow = rowsDown - 1 > sentences.rowsDown + sentences.formulas.length - 1;
          expect(isBeside || isAbove || isBelow).toBe(true);
        }
        expect(sentences.rowsDown).toBeGreaterThanOrEqual(end);
      }
  });

  test("a school that is named like a column of the heat map gets a header of its own", () => {
    expect(schoolHeader("Component")).toBe("Component (school)");
    expect(schoolHeader("Oak Hill Elementary")).toBe("Oak Hill Elementary");
  });
});

describe("names made from a tool", () => {
  test("a slug keeps letters and digits only", () => {
    expect(toolSlug("Literacy walk-through 1.0 (K–2)")).toBe("Literacy_walk_through_1_0_K_2");
    expect(toolSlug("***")).toBe("tool");
  });

  test("a second sheet carries the tool's name within 31 characters and without illegal marks", () => {
    expect(toolSheetName("Fidelity Tracker", "Walkthrough: 1/2 [new] version", false)).toBe(
      "Fidelity Tracker Walkthrough  1"
    );
  });

  test("a component named like a tracker's own column is found as a clash", () => {
    const clash = (component: string) =>
      clashingHeader({
        ...source,
        items: source.items.map((item, at) => (at === 0 ? { ...item, component } : item)),
      });
    expect(clash("weight")).toBe("Weight");
    expect(clash("Component A")).toBeNull();
  });

  test("headers are escaped and columns lettered as Excel does", () => {
    expect(escapeHeader("a[b]#c@d'e")).toBe("a'[b']'#c'@d''e");
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });
});

test("a heat map ends at 300 schools, and says so", () => {
  const mapOf = (count: number) => {
    const schools = Array.from({ length: count }, (_, index) => `School ${index + 1}`);
    const { tables: mapTables, heading } = heatMapSheet(
      { source, schools, periods: ["Fall"] },
      true
    );
    const headers = mapTables[mapTables.length - 1]!.columns.map(({ header }) => header);
    return {
      schools: headers.filter((header) => header.startsWith("School ")),
      says: heading!.formula.includes("the first 300 schools"),
    };
  };
  expect(mapOf(300).schools).toHaveLength(300);
  expect(mapOf(300).says).toBe(false);
  expect(mapOf(301).schools).toEqual(mapOf(300).schools);
  expect(mapOf(301).says).toBe(true);
});
