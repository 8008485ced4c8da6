import { columnLetters } from "../../templates/structuredReference";
import type { CellValue } from "../port";
import { isBlank } from "../reading/readCell";
import type { FoundCell, RepairStep } from "../repairPort";
import { expectedFormula, plainFormula, tablesIn, type RenamedHeaders } from "./expectedFormula";
import { expectedTable, type LookedAt, type MissingTable } from "./madeTables";
import { repairOf, type Repair } from "./repair";
import { setValidation } from "./setValidation";

const isFormula = (cell: CellValue): cell is string =>
  typeof cell === "string" && cell.startsWith("=");

/** Whether anything is typed in a row, in columns of the team's own as well. */
function isBegun({ definition, contents, columns }: LookedAt, row: number): boolean {
  const results = new Set(
    definition.columns.flatMap(({ key, type }) =>
      type.kind === "formula" ? (columns[key] ?? []) : []
    )
  );
  return contents.values[row]!.some((value, at) => !results.has(at) && !isBlank(value));
}

/** Headers of a table that are gone, as "Table: Header". */
const goneHeaders = ({ definition, columns }: LookedAt): readonly string[] =>
  definition.columns
    .filter(({ key }) => columns[key] === null)
    .map(({ header }) => `${definition.title}: ${header}`);

/**
 * Cells of formula columns that hold something else than the column's formula, or nothing while their row is begun.
 *
 * @param all every table that is there, since formulas refer to others
 * @param renamed headers that were changed by hand, which formulas have followed
 */
export function findFormulaChanges(
  made: LookedAt,
  all: readonly LookedAt[],
  missing: readonly MissingTable[],
  renamed: RenamedHeaders
): readonly Repair[] {
  const found = changesByColumn(made, all, missing, renamed);
  const repairable = found.filter(({ plan }) => plan !== null);
  return repairable.length > MOST_APART
    ? [...found.filter(({ plan }) => plan === null), together(made, repairable)]
    : found;
}

/** More columns than these are repaired together: then something happened to the table as a whole. */
const MOST_APART = 3;

function together({ contents }: LookedAt, repairs: readonly Repair[]): Repair {
  return repairOf({
    kind: "formulaOverwritten",
    sheet: contents.sheet,
    table: contents.name,
    column: null,
    evidence: {
      names: repairs.flatMap(({ column }) => column ?? []),
      count: repairs.reduce((sum, { evidence }) => sum + (evidence.count ?? 0), 0),
    },
    plan: {
      expect: [expectedTable(contents)],
      sheets: [contents.sheet],
      steps: repairs.flatMap(({ plan }) => plan?.steps ?? []),
    },
  });
}

function changesByColumn(
  made: LookedAt,
  all: readonly LookedAt[],
  missing: readonly MissingTable[],
  renamed: RenamedHeaders
): readonly Repair[] {
  const { definition, contents, columns, look } = made;
  return definition.columns.flatMap((column): readonly Repair[] => {
    const at = columns[column.key] ?? null;
    if (column.type.kind !== "formula" || at === null) return [];
    const formula = expectedFormula(made, column);
    const used = new Set(tablesIn(column.type.formula).map((name) => name.toLowerCase()));
    const first = [
      ...goneHeaders(made),
      ...all
        .filter((other) => other !== made && used.has(other.definition.name.toLowerCase()))
        .flatMap(goneHeaders),
      ...missing
        .filter(({ definition: other }) => used.has(other.name.toLowerCase()))
        .map(({ definition: other }) => other.title),
    ];
    const wanted = plainFormula(formula ?? column.type.formula, contents.name);
    const letters = columnLetters(contents.column + at);
    const cells = look.formulas.flatMap((row, index): readonly FoundCell[] => {
      const found = row[at] ?? "";
      const isRight = isFormula(found) && plainFormula(found, contents.name, renamed) === wanted;
      if (isRight || (isBlank(found) && !isBegun(made, index))) return [];
      return [{ row: index, address: `${letters}${contents.row + 2 + index}`, found }];
    });
    if (cells.length === 0) return [];
    const others = new Set(
      cells.map(({ found }) => (isFormula(found) ? plainFormula(found, contents.name) : null))
    );
    const isWhole = cells.length === look.formulas.length && others.size === 1 && !others.has(null);
    const header = contents.headers[at]!;
    return [
      repairOf({
        kind: isWhole ? "formulaReplaced" : "formulaOverwritten",
        sheet: contents.sheet,
        table: contents.name,
        column: header,
        evidence: { count: cells.length, ...(first.length > 0 ? { first } : {}) },
        plan:
          formula === null || first.length > 0
            ? null
            : {
                expect: [expectedTable(contents)],
                sheets: [contents.sheet],
                steps: [{ kind: "writeFormulas", table: contents.name, header, formula, cells }],
              },
      }),
    ];
  });
}

/** Columns whose cells differ in what they take, as after pasting; all of a table's together. */
export function findMixedValidation(made: LookedAt): readonly Repair[] {
  const { definition, contents, columns, look } = made;
  const steps = definition.columns.flatMap((column): readonly RepairStep[] => {
    const at = columns[column.key] ?? null;
    if (at === null || column.owner === "addIn" || !look.mixedValidation[at]) return [];
    return setValidation(made, column, at);
  });
  return steps.length === 0
    ? []
    : [
        repairOf({
          kind: "validationMixed",
          sheet: contents.sheet,
          table: contents.name,
          column: null,
          evidence: { count: steps.length },
          plan: { expect: [expectedTable(contents)], sheets: [contents.sheet], steps },
        }),
      ];
}
