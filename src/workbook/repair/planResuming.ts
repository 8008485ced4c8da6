import "../../templates/withFormulas";
import { columnLetters } from "../../templates/structuredReference";
import type { Reading } from "../reading/readSnapshot";
import type { ClosedIn, FoundCell, RepairPlan, RepairStep } from "../repairPort";
import { look as sheetLook } from "../sheets/look";
import type { Work } from "../unfinished/work";
import { addColumnStep } from "./addColumnStep";
import { expectedFormula } from "./expectedFormula";
import { areHeadersOf, defineNames } from "./findTableChanges";
import {
  declaredNow,
  expectedTable,
  madeTables,
  withLook,
  type LookedAt,
  type MadeTable,
} from "./madeTables";
import { setValidation } from "./setValidation";
import type { StepInHand } from "./stepInHand";

type InHand<Kind extends StepInHand["kind"]> = StepInHand & { readonly kind: Kind };

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The table as it would be without one of its columns. */
function without(made: MadeTable, index: number): MadeTable {
  const { contents, columns } = made;
  const others = <T>(list: readonly T[]): readonly T[] => list.filter((_, at) => at !== index);
  const moved = Object.entries(columns).map(([key, at]) => {
    const isIt = at === index;
    return [key, isIt ? null : at !== null && at > index ? at - 1 : at] as const;
  });
  return {
    ...made,
    columns: Object.fromEntries(moved),
    contents: {
      ...contents,
      headers: others(contents.headers),
      values: contents.values.map(others),
    },
  };
}

/**
 * The rest of a column that was being added: with its header, still without it, or beside the table; nothing where it
 * never went in.
 */
function restOfColumn(
  made: LookedAt,
  inHand: InHand<"addColumn">,
  usedColumns: number
): readonly RepairStep[] {
  const { definition, contents } = made;
  const column = definition.columns.find(({ header }) => same(header, inHand.header));
  if (!column) return [];
  const named = contents.headers.findIndex((header) => same(header, inHand.header));
  const at = named < 0 && contents.headers.length > inHand.columns ? inHand.index : named;
  if (at >= 0) {
    const step = addColumnStep(without(made, at), column);
    const sheetColumn = contents.column + at;
    return [{ ...step, index: at, sheetColumn, columnBefore: sheetColumn, stands: "inTable" }];
  }
  const isLeft = inHand.index === 0 && contents.column === inHand.sheetColumn + 1;
  // Where nothing is in use beyond the table a column that went in there cannot be told from any other.
  const isRight =
    inHand.index === contents.headers.length &&
    contents.column + inHand.index === inHand.sheetColumn &&
    usedColumns > inHand.usedColumns;
  if (!isLeft && !isRight) return [];
  const before = { ...made, contents: { ...contents, column: contents.column - (isLeft ? 1 : 0) } };
  const { sheetColumn } = inHand;
  return [
    { ...addColumnStep(before, column), sheetColumn, columnBefore: sheetColumn, stands: "beside" },
  ];
}

function restOfValidation(
  made: LookedAt,
  { header }: InHand<"setValidation">
): readonly RepairStep[] {
  const { definition, contents, columns } = made;
  const column = definition.columns.find(({ key }) => {
    const at = columns[key] ?? null;
    return at !== null && same(contents.headers[at]!, header);
  });
  return column ? setValidation(made, column, columns[column.key]!) : [];
}

/** Formulas of the rows that were taken in, where their cells are blank. */
function restOfRows(
  made: LookedAt,
  { bodyRows, rows }: InHand<"takeInRows">
): readonly RepairStep[] {
  const { definition, contents, columns, look } = made;
  if (contents.values.length !== bodyRows + rows) return [];
  return definition.columns.flatMap((column): readonly RepairStep[] => {
    const at = columns[column.key] ?? null;
    const formula = at === null ? null : expectedFormula(made, column);
    if (at === null || formula === null) return [];
    const letters = columnLetters(contents.column + at);
    const cells = look.formulas.flatMap((row, index): readonly FoundCell[] =>
      index >= bodyRows && (row[at] ?? "") === ""
        ? [{ row: index, address: `${letters}${contents.row + 2 + index}`, found: "" }]
        : []
    );
    const header = contents.headers[at]!;
    return cells.length === 0
      ? []
      : [{ kind: "writeFormulas", table: contents.name, header, formula, cells }];
  });
}

/** A table that was being made, under whatever name, with the names over its columns. */
function restOfTable(reading: Reading, look: ClosedIn, { table, sheet }: InHand<"makeTable">) {
  const { present, missing } = madeTables(reading);
  const made = present.find(({ definition }) => same(definition.name, table));
  const definition =
    made?.definition ?? missing.find((each) => same(each.definition.name, table))?.definition;
  const other = look.headers.find(
    (each) =>
      each.sheet === sheet && definition !== undefined && areHeadersOf(definition, each.headers)
  );
  if (!definition || !(made ?? other)) return null;
  const { name, headers } = made ? made.contents : { name: other!.table, headers: other!.headers };
  return {
    expect: [{ table: name, headers, rows: null }],
    sheets: [sheet],
    steps: [
      {
        kind: "finishTable" as const,
        table: name,
        to: definition.name,
        style: sheetLook.tableStyle,
        filterButtons: definition.filterButtons,
      },
      ...defineNames(definition),
    ],
  };
}

/**
 * What brings the step that was in hand to its end, when a repair ended half way; null where it is whole, or was never
 * begun. All other steps are found anew by looking. Pure.
 *
 * @param usedColumns how many columns of the step's sheet are in use, counted from the first
 */
export function planResuming(
  reading: Reading,
  look: ClosedIn,
  { inHand }: Work & { readonly kind: "repair" },
  usedColumns: number
): RepairPlan | null {
  if (inHand === null) return null;
  if (inHand.kind === "makeTable") return restOfTable(reading, look, inHand);
  // A column that a later version adds is not one of those that the sheet was made with.
  const looked = withLook(madeTables(reading).present, look).map(declaredNow);
  const made = looked.find(({ contents }) => same(contents.name, inHand.table));
  if (!made) return null;
  const steps =
    inHand.kind === "addColumn"
      ? restOfColumn(made, inHand, usedColumns)
      : inHand.kind === "setValidation"
        ? restOfValidation(made, inHand)
        : restOfRows(made, inHand);
  return steps.length === 0
    ? null
    : { expect: [expectedTable(made.contents)], sheets: [made.contents.sheet], steps };
}
