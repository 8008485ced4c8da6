import type { ColumnDefinition, ColumnType, Highlight } from "./definition";

interface ColumnOptions {
  readonly required?: boolean;
  readonly width?: number;
  readonly wrap?: boolean;
  readonly highlight?: Highlight;
  readonly formerHeaders?: readonly string[];
  readonly uprightHeader?: boolean;
  readonly invites?: boolean;
  readonly decimals?: 2;
}

const usualWidth = (type: ColumnType): number => {
  switch (type.kind) {
    case "date":
      return 92;
    case "whole":
    case "number":
      return 88;
    case "choice":
      return 120;
    case "reference":
      return 140;
    default:
      return 170;
  }
};

/** A column that the team fills in. */
export function column(
  key: string,
  header: string,
  type: ColumnType,
  help: string,
  options: ColumnOptions = {}
): ColumnDefinition {
  return {
    key,
    header,
    type,
    help,
    required: options.required ?? false,
    owner: type.kind === "formula" || type.kind === "written" ? "addIn" : "user",
    width: options.width ?? usualWidth(type),
    ...(options.wrap === undefined ? {} : { wrap: options.wrap }),
    ...(options.highlight === undefined ? {} : { highlight: options.highlight }),
    ...(options.uprightHeader === undefined ? {} : { uprightHeader: options.uprightHeader }),
    ...(options.decimals === undefined ? {} : { decimals: options.decimals }),
    ...(options.invites === undefined ? {} : { invites: options.invites }),
    ...(options.formerHeaders === undefined ? {} : { formerHeaders: options.formerHeaders }),
  };
}

/** A column that must be filled in every row that is begun. */
export function requiredColumn(
  key: string,
  header: string,
  type: ColumnType,
  help: string,
  options: Omit<ColumnOptions, "required"> = {}
): ColumnDefinition {
  return column(key, header, type, help, { ...options, required: true });
}

/** A column that the add-in writes as values. */
export function writtenColumn(
  key: string,
  header: string,
  result: "text" | "number" | "percent" | "date",
  help: string,
  width: number,
  extra: Omit<ColumnOptions, "required" | "width"> = {}
): ColumnDefinition {
  return column(key, header, { kind: "written", result }, help, { width, ...extra });
}
