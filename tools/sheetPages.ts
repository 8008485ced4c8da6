import "../src/templates/withFormulas";
import { currentVersion } from "../src/templates/versions";
import { chartsSheet } from "../src/templates/reports/charts";
import type { ChartColumn, SheetDefinition, TableDefinition } from "../src/templates/definition";
import { agreementSheet } from "../src/templates/reports/agreement";
import { breakdownSheet } from "../src/templates/reports/breakdown";
import { heatMapSheet } from "../src/templates/reports/heatMap";
import { fixedSheets } from "../src/templates/index";
import { lists } from "../src/templates/lists";
import { summarySheet } from "../src/templates/reports/summary";
import { trackerSheet } from "../src/templates/tracker";
import type { TrackerSource } from "../src/templates/trackerItems";
import { acceptedText } from "../src/workbook/sheets/planValidations";

/** A tool that shows what trackers and summaries look like; the real columns follow the team's own tool. */
const exampleTool: TrackerSource = {
  label: "Your tool 1.0",
  unit: "practitioner",
  items: [
    {
      code: "Item 1",
      text: "An item of your tool",
      component: "A component",
      maxPoints: 2,
      naAllowed: true,
      required: true,
      critical: false,
    },
  ],
};

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\n/g, " ");

function columnTable(table: TableDefinition): readonly string[] {
  return [
    "| Column | Holds | Required | Filled by | What it is for |",
    "| --- | --- | --- | --- | --- |",
    ...table.columns.map(
      ({ header, type, required, owner, help }) =>
        `| ${cell(header)} | ${cell(acceptedText(type))} | ${required ? "yes" : ""} | ${owner === "user" ? "you" : "the add-in"} | ${cell(help)} |`
    ),
  ];
}

function fieldTable(table: TableDefinition): readonly string[] {
  return [
    "",
    "Its rows:",
    "",
    "| Row | Holds | Default | Unit | Name in formulas | Source | What it is for |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...(table.fields ?? []).map(
      ({ label, type, value, unit, definedName, source, help }) =>
        `| ${cell(label)} | ${cell(acceptedText(type))} | ${value} | ${unit ?? ""} | ${definedName ? `\`${definedName}\`` : ""} | ${cell(source ?? "")} | ${cell(help)} |`
    ),
  ];
}

function formulas(table: TableDefinition): readonly string[] {
  const columns = table.columns.flatMap(({ header, type }) =>
    type.kind === "formula" ? [{ header, formula: type.formula }] : []
  );
  if (columns.length === 0) return [];
  return [
    "",
    "Formulas, the same in every row:",
    "",
    ...columns.flatMap(({ header, formula }) => [
      `- ${header}`,
      "",
      "  ```",
      `  ${formula}`,
      "  ```",
    ]),
  ];
}

function chartTable({ charts = [], tables }: SheetDefinition): readonly string[] {
  if (charts.length === 0) return [];
  const headerOf = ({ table, column }: ChartColumn) => {
    const found = tables.find(({ key }) => key === table);
    return `${found?.title.split(",")[0]}, ${found?.columns.find(({ key }) => key === column)?.header}`;
  };
  return [
    "",
    "## Charts",
    "",
    "| Chart | Across | Up | Draws | Alternative text |",
    "| --- | --- | --- | --- | --- |",
    ...charts.map(
      ({ title, categories, categoryTitle, valueTitle, series, altText }) =>
        `| ${title} | ${categoryTitle}: ${headerOf(categories)} | ${valueTitle} | ${series
          .map((each) => `${each.name}: ${headerOf(each)}`)
          .join("; ")} | ${cell(altText)} |`
    ),
    "",
    "Said in words below them, by formulas:",
    ...charts.flatMap(({ title, sentences }) =>
      sentences.formulas.flatMap((formula) => [
        "",
        `- ${title}`,
        "",
        "  ```",
        `  ${formula}`,
        "  ```",
      ])
    ),
  ];
}

function page(sheet: SheetDefinition): string {
  return [
    `# ${sheet.title}`,
    "",
    "<!-- Generated from the sheet's declaration by npm run docs. -->",
    "",
    sheet.help,
    "",
    `Version of the declaration: ${currentVersion(sheet).name}. ${
      sheet.dependsOn.length > 0 ? `Brings along: ${sheet.dependsOn.join(", ")}.` : ""
    }`.trim(),
    ...sheet.tables.flatMap((table) => [
      "",
      `## ${table.title}`,
      "",
      `Excel table \`${table.name}\`.${
        table.identity.length > 0
          ? ` A row is named by: ${table.identity
              .map((key) => table.columns.find((column) => column.key === key)?.header ?? key)
              .join(", ")}.`
          : ""
      }`,
      "",
      ...columnTable(table),
      ...(table.fields ? fieldTable(table) : []),
      ...formulas(table),
    ]),
    ...chartTable(sheet),
    "",
  ].join("\n");
}

function listsPage(sheet: SheetDefinition): string {
  return [
    `# ${sheet.title}`,
    "",
    "<!-- Generated from the lists' declaration by npm run docs. -->",
    "",
    sheet.help,
    "",
    "| List | Defined name | Values |",
    "| --- | --- | --- |",
    ...lists.map(
      ({ title, name, values }) =>
        `| ${title} | \`${name}\` | ${values.map(({ label }) => cell(label)).join(", ")} |`
    ),
    "",
  ].join("\n");
}

/** The reference pages by file name. */
export function sheetPages(): ReadonlyMap<string, string> {
  const sheets = [
    ...fixedSheets,
    trackerSheet(exampleTool, true),
    summarySheet(exampleTool, ["Fall"], true),
    chartsSheet(exampleTool, true),
    agreementSheet(exampleTool.label, true),
    breakdownSheet(exampleTool.label, true),
    heatMapSheet({ source: exampleTool, schools: ["A school"], periods: ["Fall"] }, true),
  ];
  const fileName = (sheet: SheetDefinition) => `${sheet.name.toLowerCase().replace(/ /g, "-")}.md`;
  return new Map(
    sheets.map((sheet) => [fileName(sheet), sheet.key === "lists" ? listsPage(sheet) : page(sheet)])
  );
}
