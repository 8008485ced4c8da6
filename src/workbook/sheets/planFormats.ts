import type { ColumnDefinition } from "../../templates/definition";
import { look } from "./look";
import type { PlacedTable } from "./placedTable";
import type { FormatPlan } from "../port";

const numberFormats = {
  text: "General",
  number: "General",
  percent: "0%",
  date: "yyyy-mm-dd",
  day: "yyyy-mm-dd;;",
};

function numberFormatOf(column: ColumnDefinition): string {
  switch (column.type.kind) {
    case "date":
      return numberFormats.date;
    case "formula":
    case "written":
      return column.decimals === 2 ? "0.00" : numberFormats[column.type.result];
    default:
      return numberFormats.text;
  }
}

/** How a table's header and columns look. */
export function planFormats(placed: PlacedTable): readonly FormatPlan[] {
  const { definition, row, column, bodyRows } = placed;
  const header: FormatPlan = {
    row,
    column,
    rows: 1,
    columns: definition.columns.length,
    wrap: true,
    vertical: "Center",
    bold: true,
    fill: look.headerFill,
    fontColor: look.headerFont,
  };
  const upright = definition.columns.flatMap(({ uprightHeader }, index): readonly FormatPlan[] =>
    uprightHeader
      ? [{ row, column: column + index, rows: 1, columns: 1, upright: true, horizontal: "Center" }]
      : []
  );
  const columns = definition.columns.map((definitionOf, index): FormatPlan => {
    const isDate =
      definitionOf.type.kind === "date" ||
      (definitionOf.type.kind === "written" && definitionOf.type.result === "date");
    const isNumber =
      definitionOf.type.kind === "whole" ||
      definitionOf.type.kind === "number" ||
      definitionOf.type.kind === "score" ||
      ((definitionOf.type.kind === "formula" || definitionOf.type.kind === "written") &&
        definitionOf.type.result !== "text");
    return {
      row: row + 1,
      column: column + index,
      rows: bodyRows,
      columns: 1,
      numberFormat: numberFormatOf(definitionOf),
      vertical: "Top",
      ...(definitionOf.wrap ? { wrap: true } : {}),
      ...(isDate || isNumber ? { horizontal: "Center" as const } : { horizontal: "Left" as const }),
      ...(definitionOf.owner === "addIn" && definitionOf.type.kind === "formula"
        ? { fill: look.resultFill, fontColor: look.resultFont }
        : {}),
      ...(definitionOf.invites ? { fill: look.inviteFill, bold: true } : {}),
    };
  });
  const fieldDates = (definition.fields ?? []).flatMap((field, index): readonly FormatPlan[] =>
    field.type.kind === "date"
      ? [
          {
            row: row + 1 + index,
            column: column + 1,
            rows: 1,
            columns: 1,
            numberFormat: numberFormats.date,
          },
        ]
      : []
  );
  return [header, ...upright, ...columns, ...fieldDates];
}
