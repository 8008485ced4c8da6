import type {
  ColumnDefinition,
  FieldDefinition,
  SheetDefinition,
  TableDefinition,
  VersionStep,
} from "../../templates/definition";
import { laterFormula } from "../../templates/laterFormulas";
import { fixedSheets } from "../../templates/index";
import type { TableContents } from "../port";
import type { FoundVersion } from "./readVersions";

/**
 * Finds a table's declaration as the version of the add-in had it that made the sheet.
 *
 * @param sheet whose table it is, where it is made for a tool version
 */
export type MadeAs = (
  definition: TableDefinition,
  contents: Pick<TableContents, "name" | "headers" | "values"> | undefined,
  sheet?: SheetDefinition
) => TableDefinition;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The steps that a sheet of an earlier version still has before it. */
function stepsToCome(sheet: SheetDefinition, version: string): readonly VersionStep[] {
  const at = sheet.versions.findIndex(({ name }) => name === version);
  return sheet.versions.slice(at + 1).flatMap(({ steps }) => steps);
}

/**
 * A declaration without what later versions brought: their columns and fields, and their formulas in place of the former
 * ones. A table that has all of these is as of now, though its mark is gone. Former headers are known to the declaration
 * itself.
 */
function before(
  definition: TableDefinition,
  steps: readonly VersionStep[],
  contents: Pick<TableContents, "headers" | "values">
): TableDefinition {
  const own = steps.filter(({ table }) => table === definition.key);
  const hasHeader = (header: string) => contents.headers.some((name) => same(name, header));
  const hasLabel = (label: string) =>
    contents.values.some((row) => row.some((cell) => same(String(cell), label)));
  const added = (kind: VersionStep["kind"]) =>
    new Set(own.filter((step) => step.kind === kind).map(({ column }) => column));
  const columns = added("addColumn");
  const fields = added("addField");
  const isToCome = ({ key, header }: ColumnDefinition) => columns.has(key) && !hasHeader(header);
  const isFieldToCome = ({ key, label }: FieldDefinition) => fields.has(key) && !hasLabel(label);
  if (!definition.columns.some(isToCome) && !(definition.fields ?? []).some(isFieldToCome))
    return definition;
  const replaced = new Map(
    own.flatMap((step) => (step.kind === "replaceFormula" ? [[step.column, step] as const] : []))
  );
  return {
    ...definition,
    columns: definition.columns
      .filter((column) => !isToCome(column))
      .map((column) => {
        const step = replaced.get(column.key);
        return step && column.type.kind === "formula"
          ? { ...column, type: laterFormula(() => step.from, column.type.result) }
          : column;
      }),
    ...(definition.fields
      ? { fields: definition.fields.filter((field) => !isFieldToCome(field)) }
      : {}),
  };
}

/** Prepares to find the declarations of the team's sheets as they were made; those of now for all others. */
export function madeAs(versions: readonly FoundVersion[]): MadeAs {
  const older = new Map(
    versions.flatMap(({ table, version, state }) =>
      state === "older" ? [[table.toLowerCase(), version] as const] : []
    )
  );
  return (definition, contents, toolSheet) => {
    if (older.size === 0 || !contents) return definition;
    const fixed = fixedSheets.find(({ tables }) => tables.includes(definition));
    const sheet = fixed ?? toolSheet;
    const marked = fixed?.tables[0]?.name ?? contents.name;
    const version = older.get(marked.toLowerCase());
    return sheet && version !== undefined
      ? before(definition, stepsToCome(sheet, version), contents)
      : definition;
  };
}
