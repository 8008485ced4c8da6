import { columnLetters } from "../../templates/structuredReference";
import type { PlacedTable } from "./placedTable";
import type { ConditionalPlan } from "../port";
import { look } from "./look";

/** Points below the criterion at which the colour turns from near to far; a picture, not a rule. */
const nearPoints = 20;

function textRule(address: string, texts: readonly string[]): string {
  return `=OR(${texts.map((text) => `${address}="${text}"`).join(",")})`;
}

/** Colours of a table's columns. Formulas are anchored to the column and relative to the first body row. */
export function planConditionals(placed: PlacedTable): readonly ConditionalPlan[] {
  const { definition, row, column, bodyRows } = placed;
  const first = row + 2;
  const address = (index: number) => `$${columnLetters(column + index)}${first}`;
  const typed = definition.columns.flatMap((definitionOf, index) =>
    definitionOf.owner === "user" ? [index] : []
  );
  const begun =
    definition.fields || typed.length === 0
      ? null
      : `COUNTA(${address(typed[0]!)}:${address(typed[typed.length - 1]!)})>0`;
  const fieldRules: ConditionalPlan[] = (definition.fields ?? []).flatMap((field, index) =>
    field.required
      ? [
          {
            row: row + 1 + index,
            column: column + 1,
            rows: 1,
            columns: 1,
            rule: {
              kind: "formula" as const,
              formula: `=$${columnLetters(column + 1)}${first + index}=""`,
              fill: look.missingFill,
              fontColor: look.missingFont,
            },
          },
        ]
      : []
  );
  const columnRules = definition.columns.flatMap((definitionOf, index): ConditionalPlan[] => {
    const area = { row: row + 1, column: column + index, rows: bodyRows, columns: 1 };
    const rule = (formula: string, colours: { fill: string; font: string }): ConditionalPlan => ({
      ...area,
      rule: { kind: "formula", formula, fill: colours.fill, fontColor: colours.font },
    });
    const own = address(index);
    const { highlight } = definitionOf;
    if (highlight?.kind === "heat") return [{ ...area, rule: { kind: "scale", ...look.heat } }];
    if (highlight?.kind === "leftOut")
      return [rule(`=ISNA(${own})`, { fill: look.resultFill, font: look.resultFill })];
    if (highlight?.kind === "texts")
      return [
        ...(highlight.bad.length > 0 ? [rule(textRule(own, highlight.bad), look.bad)] : []),
        ...(highlight.good.length > 0 ? [rule(textRule(own, highlight.good), look.good)] : []),
      ];
    if (highlight?.kind === "againstCriterion") {
      const limit = address(
        definition.columns.findIndex(({ header }) => header === highlight.criterionHeader)
      );
      const usable = `ISNUMBER(${own}),ISNUMBER(${limit})`;
      return [
        rule(`=AND(${usable},${own}>=${limit}/100)`, look.good),
        rule(`=AND(${usable},${own}<(${limit}-${nearPoints})/100)`, look.bad),
        rule(`=AND(${usable},${own}<${limit}/100)`, look.near),
      ];
    }
    if (begun !== null && definitionOf.owner === "user" && definitionOf.required)
      return [rule(`=AND(${own}="",${begun})`, { fill: look.missingFill, font: look.missingFont })];
    return [];
  });
  return [...fieldRules, ...columnRules];
}
