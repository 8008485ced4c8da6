import type { SheetDefinition, TableDefinition } from "../../templates/definition";
import type { CellInput, SheetPlan } from "../port";
import type { TableWithRows } from "../report/reportStep";
import { rowName, type OwnColumn, type OwnColumns } from "./ownColumns";

const ownOf = (own: OwnColumns, { name }: TableDefinition): readonly OwnColumn[] =>
  own.get(name.toLowerCase()) ?? [];

/** The sheet with the team's own columns at the end of its tables, so that others stand clear of them. */
export function withOwnColumns<T extends Pick<SheetDefinition, "tables">>(
  sheet: T,
  own: OwnColumns
): T {
  if (own.size === 0) return sheet;
  return {
    ...sheet,
    tables: sheet.tables.map((definition) => ({
      ...definition,
      columns: [
        ...definition.columns,
        ...ownOf(own, definition).map(({ header, width }) => ({
          key: `own:${header}`,
          header,
          type: { kind: "written", result: "text" } as const,
          required: false,
          owner: "addIn" as const,
          width,
          help: "",
        })),
      ],
    })),
  };
}

/** What the rows of a table are known by once it is laid out anew, in their order. */
export function rowNamesAnew(
  { definition, rows }: TableWithRows,
  bodyRows: number
): readonly string[] {
  return definition.fields
    ? definition.fields.map(({ label }, row) => rowName([label], row))
    : Array.from({ length: bodyRows }, (_, row) =>
        rowName(
          definition.identity.map((key) => rows[row]?.[key]),
          row
        )
      );
}

/** A planned sheet with the team's cells in it, and what found no row there. */
export interface Carried {
  readonly plan: SheetPlan;
  /** Entries whose rows are gone, as "Header: entry"; none where everything has its place. */
  readonly orphans: readonly string[];
}

/**
 * Puts the cells of the team's own columns back beside the rows that they belong to.
 *
 * @param tables the tables as declared, without own columns, with the rows that they get
 */
export function carryCells(
  plan: SheetPlan,
  tables: readonly TableWithRows[],
  own: OwnColumns
): Carried {
  const blocks: SheetPlan["blocks"][number][] = [];
  const formats: SheetPlan["formats"][number][] = [];
  const orphans: string[] = [];
  for (const { definition, rows } of tables) {
    const columns = ownOf(own, definition);
    const placed = plan.tables.find(({ name }) => name === definition.name);
    if (columns.length === 0 || !placed) continue;
    const names = rowNamesAnew({ definition, rows }, placed.rows - 1);
    const known = new Set(names);
    const first = placed.column + placed.columns - columns.length;
    blocks.push({
      row: placed.row + 1,
      column: first,
      cells: names.map((name) => columns.map(({ cells }): CellInput => cells.get(name) ?? null)),
    });
    columns.forEach(({ header, numberFormat, cells }, index) => {
      formats.push({
        row: placed.row + 1,
        column: first + index,
        rows: names.length,
        columns: 1,
        numberFormat,
      });
      for (const [name, cell] of cells)
        if (!known.has(name)) orphans.push(`${header}: ${shown(cell)}`);
    });
  }
  return {
    plan: {
      ...plan,
      blocks: [...plan.blocks, ...blocks],
      formats: [...plan.formats, ...formats],
    },
    orphans,
  };
}

const shown = (cell: CellInput): string =>
  typeof cell === "object" ? (cell?.formula ?? "") : String(cell);
