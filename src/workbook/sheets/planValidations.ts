import { scoreListName } from "../../templates/scoreLists";
import { startOf } from "../../templates/startOf";
import type { ColumnDefinition, ColumnType, ListDefinition } from "../../templates/definition";
import type { PlacedTable } from "./placedTable";
import type { ValidationPlan, ValidationRule } from "../port";

const promptTitleLimit = 32;
const promptLimit = 255;
const alertLimit = 224;

const isSeveral = (type: ColumnType): boolean =>
  type.kind === "choices" || type.kind === "references";

const sourceOf = ({ isInline, name, values }: ListDefinition): string =>
  isInline ? values.map(({ label }) => label).join(",") : `=${name}`;

function ruleOf(type: ColumnType): ValidationRule {
  switch (type.kind) {
    case "date":
      return { kind: "date" };
    case "whole":
      return { kind: "whole", min: type.min, max: type.max };
    case "number":
      return { kind: "decimal", min: type.min, max: type.max };
    case "choice":
    case "choices":
      return { kind: "list", source: sourceOf(type.list) };
    case "reference":
    case "references":
      return { kind: "list", source: `=${type.to.name}` };
    case "score":
      return { kind: "list", source: `=${scoreListName(type.max, type.naAllowed)}` };
    case "text":
    case "formula":
    case "written":
      return { kind: "none" };
  }
}

/** What a column accepts, as a sentence for prompt, alert and reference page. */
export function acceptedText(type: ColumnType): string {
  switch (type.kind) {
    case "date":
      return "A date.";
    case "whole":
      return `A whole number from ${type.min} to ${type.max}.`;
    case "number":
      return Math.abs(type.min) >= 1000000
        ? "A number."
        : `A number from ${type.min} to ${type.max}.`;
    case "choice":
      return `One of: ${type.list.values.map(({ label }) => label).join(", ")}.`;
    case "choices":
      return `One or more, separated by semicolons: ${type.list.values.map(({ label }) => label).join(", ")}.`;
    case "reference":
      return `A ${type.to.noun} from the list.`;
    case "references":
      return `One ${type.to.noun}, or several separated by semicolons.`;
    case "score":
      return `0 to ${type.max}${type.naAllowed ? ", or NA" : ""}.`;
    case "text":
      return "Text.";
    case "formula":
      return "A formula; it fills itself.";
    case "written":
      return "Written by the add-in.";
  }
}

function alertOf(type: ColumnType, header: string): ValidationPlan["alert"] {
  const rule = ruleOf(type);
  if (rule.kind === "none" || isSeveral(type)) return null;
  return {
    // A name that is not listed yet may still be right; everything else could not be used.
    style: type.kind === "reference" ? "warning" : "stop",
    title: startOf(header, promptTitleLimit),
    message: `Please enter: ${acceptedText(type)}`.slice(0, alertLimit),
  };
}

function planOf(
  type: ColumnType,
  column: Pick<ColumnDefinition, "header" | "help" | "required">,
  area: { row: number; column: number; rows: number; columns: number }
): ValidationPlan {
  const accepted = type.kind === "text" ? "" : ` ${acceptedText(type)}`;
  return {
    ...area,
    rule: ruleOf(type),
    prompt: {
      title: startOf(column.header, promptTitleLimit),
      message: startOf(
        `${column.help}${accepted}${column.required ? " Required." : ""}`,
        promptLimit
      ),
    },
    alert: alertOf(type, column.header),
  };
}

/** Drop-downs, limits and prompts of a table's typed columns. */
export function planValidations(placed: PlacedTable): readonly ValidationPlan[] {
  const { definition, row, column, bodyRows } = placed;
  if (definition.fields)
    return definition.fields.map((field, index) =>
      planOf(
        field.type,
        { header: field.label, help: field.help, required: field.required },
        { row: row + 1 + index, column: column + 1, rows: 1, columns: 1 }
      )
    );
  return definition.columns.flatMap((definitionOf, index) =>
    definitionOf.owner === "addIn"
      ? []
      : [
          planOf(definitionOf.type, definitionOf, {
            row: row + 1,
            column: column + index,
            rows: bodyRows,
            columns: 1,
          }),
        ]
  );
}
