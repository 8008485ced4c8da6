import "../../templates/withFormulas";
import type { TableDefinition } from "../../templates/definition";
import type { CellInput, CellValue, TableContents } from "../port";
import { isBlank } from "../reading/readCell";
import { findColumns } from "../reading/readHeaders";
import { plainFormula } from "../repair/expectedFormula";
import type { TableLook } from "../repairPort";
import { rowName, unknownColumns, type OwnColumn } from "./ownColumns";

const USUAL_WIDTH = 120;

/** A formula without the names that tell one column of a kind from the next. */
function shape(formula: string, header: string, table: string): string {
  return plainFormula(formula, table)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replaceAll(`[${header.toUpperCase()}]`, "[]");
}

/**
 * Whether a column is one that the add-in itself made for a school or period that is gone: all its cells hold a formula
 * of the kind that the table's declared columns have.
 */
function isLeftOver(
  definition: TableDefinition,
  { name, headers }: TableContents,
  { formulas }: TableLook,
  at: number
): boolean {
  const shapes = new Set(
    definition.columns.flatMap(({ type, header }) =>
      type.kind === "formula" ? [shape(type.formula, header, name)] : []
    )
  );
  return (
    formulas.length > 0 &&
    formulas.every((row) => {
      const cell = row[at];
      return (
        typeof cell === "string" &&
        cell.startsWith("=") &&
        shapes.has(shape(cell, headers[at]!, name))
      );
    })
  );
}

function inputOf(cell: CellValue): CellInput {
  return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell;
}

/** Reads the columns that the team has added. Text that begins with "=" arrives from the look as a formula does. */
export function readOwnColumns(
  definition: TableDefinition,
  contents: TableContents,
  look: TableLook
): readonly OwnColumn[] {
  const columns = findColumns(definition, contents.headers);
  const naming = definition.identity.map((key) => columns[key] ?? null);
  return unknownColumns(definition, contents.headers)
    .filter((at) => !isLeftOver(definition, contents, look, at))
    .map((at): OwnColumn => {
      const cells = new Map<string, CellInput>();
      look.formulas.forEach((row, index) => {
        const cell = row[at];
        if (cell === undefined || isBlank(cell)) return;
        const values = contents.values[index] ?? [];
        const name = rowName(
          naming.map((position) => (position === null ? "" : values[position])),
          index
        );
        // Text stays the text that it is.
        const isText = values[at] === cell;
        if (!cells.has(name)) cells.set(name, isText ? cell : inputOf(cell));
        else cells.set(`${name}\n#${index}`, isText ? cell : inputOf(cell));
      });
      return {
        header: contents.headers[at]!,
        numberFormat: look.numberFormats[at] ?? "General",
        width: look.widths[at] ?? USUAL_WIDTH,
        cells,
      };
    });
}
