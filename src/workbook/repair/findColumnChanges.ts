import type { ColumnDefinition } from "../../templates/definition";
import { isBlank, cellReader, Fault } from "../reading/readCell";
import { addColumnStep, placeForColumn } from "./addColumnStep";
import { expectedFormula, plainFormula } from "./expectedFormula";
import { expectedTable, ownColumns, type LookedAt } from "./madeTables";
import { repairOf, type Repair } from "./repair";

/** Of the entries of a column, how many have to fit for it to be another one under a new header. */
const FITTING = 0.9;

const baseOf = (header: string): string => header.toLowerCase().replace(/\d+$/, "");

/** Whether a column's entries are what the declared column would hold; null where they say nothing. */
function fits(made: LookedAt, column: ColumnDefinition, at: number): boolean | null {
  const { contents, look } = made;
  if (column.type.kind === "formula") {
    const formulas = look.formulas.map((row) => String(row[at] ?? ""));
    const isOwn = formulas.filter((formula) => formula.startsWith("="));
    const wanted = expectedFormula(made, column);
    if (wanted === null) return null;
    // The formula itself may name headers that are gone; what stands in most rows decides.
    const same = isOwn.filter(
      (formula) => plainFormula(formula, contents.name) === plainFormula(wanted, contents.name)
    );
    return isOwn.length > 0 && same.length >= FITTING * formulas.length;
  }
  if (look.formulas.some((row) => String(row[at] ?? "").startsWith("="))) return false;
  const entries = contents.values.map((row) => row[at]).filter((value) => !isBlank(value));
  if (entries.length === 0 || column.type.kind === "text" || column.type.kind === "written")
    return null;
  const read = cellReader(column.type, {});
  const good = entries.filter((value) => !(read(value!) instanceof Fault));
  return good.length >= FITTING * entries.length;
}

/** Whether an unknown column stands where the declared one would: between the same known neighbours. */
function standsThere(made: LookedAt, column: ColumnDefinition, at: number): boolean {
  const place = placeForColumn(made, column.key);
  const known = new Set(Object.values(made.columns));
  for (let between = Math.min(place, at); between < Math.max(place, at); between += 1)
    if (known.has(between)) return false;
  return true;
}

interface Gone {
  readonly column: ColumnDefinition;
  /** Unknown columns that could be it. */
  readonly candidates: readonly number[];
}

/** Declared columns whose headers are gone, with the unknown columns that could be them. */
function goneColumns(made: LookedAt): readonly Gone[] {
  const own = ownColumns(made);
  return made.definition.columns
    .filter(({ key }) => made.columns[key] === null)
    .map((column) => ({
      column,
      candidates: own.filter((at) => {
        const fit = fits(made, column, at);
        if (fit === false) return false;
        // Text fits everywhere and dates in many places, so the place decides unless a formula does.
        return standsThere(made, column, at) || (fit === true && column.type.kind === "formula");
      }),
    }));
}

/** A whole column of the sheet cannot go in where it would widen another table. */
function widened(made: LookedAt, all: readonly LookedAt[], index: number): readonly string[] {
  const at = made.contents.column + index;
  return all
    .filter(
      ({ contents: other }) =>
        other !== made.contents &&
        other.sheet === made.contents.sheet &&
        other.column < at &&
        at < other.column + other.headers.length
    )
    .map(({ definition }) => definition.title);
}

function repairOfGone(
  made: LookedAt,
  all: readonly LookedAt[],
  { column, candidates }: Gone,
  rivals: ReadonlyMap<number, number>
): Repair {
  const { contents } = made;
  const about = { sheet: contents.sheet, table: contents.name, column: column.header };
  const [only, ...others] = candidates;
  const expect = [expectedTable(contents)];
  if (only !== undefined && others.length === 0 && rivals.get(only) === 1) {
    const from = contents.headers[only]!;
    return repairOf({
      ...about,
      kind: "headerRenamed",
      evidence: { found: from, expected: column.header },
      plan: {
        expect,
        sheets: [contents.sheet],
        steps: [{ kind: "renameColumn", table: contents.name, from, to: column.header }],
      },
    });
  }
  if (only !== undefined)
    return repairOf({
      ...about,
      kind: "headerUnclear",
      evidence: { names: candidates.map((at) => contents.headers[at]!) },
      plan: null,
    });
  const step = addColumnStep(made, column);
  const inTheWay = widened(made, all, step.index);
  const isFormula = column.type.kind === "formula";
  // Headers of which its formula may speak come first, or Excel refuses the formula.
  const first = made.definition.columns
    .filter(({ key, type }) => isFormula && made.columns[key] === null && type.kind !== "formula")
    .map(({ header }) => header);
  const isBlocked = inTheWay.length > 0 || first.length > 0 || (isFormula && step.formula === null);
  return repairOf({
    ...about,
    kind: "columnGone",
    evidence: {
      ...(inTheWay.length > 0 ? { inTheWay } : {}),
      ...(first.length > 0 ? { first } : {}),
    },
    plan: isBlocked ? null : { expect, sheets: [contents.sheet], steps: [step] },
  });
}

/** Headers that were changed, deleted or added. Columns that only stand elsewhere are found all the same: no finding. */
export function findColumnChanges(made: LookedAt, all: readonly LookedAt[]): readonly Repair[] {
  const { definition, contents } = made;
  const gone = goneColumns(made);
  const rivals = new Map<number, number>();
  for (const { candidates } of gone)
    for (const at of candidates) rivals.set(at, (rivals.get(at) ?? 0) + 1);
  const known = new Map(
    definition.columns
      .filter(({ key }) => made.columns[key] !== null)
      .map(({ header }) => [header.toLowerCase(), header])
  );
  const own = ownColumns(made).filter((at) => !rivals.has(at));
  // Excel numbers a header that is typed a second time, so "School2" beside "School" is a doubled header.
  const isDoubled = (at: number): boolean =>
    /\d$/.test(contents.headers[at]!) && known.has(baseOf(contents.headers[at]!));
  const added = own.filter((at) => !isDoubled(at)).map((at) => contents.headers[at]!);
  return [
    ...gone.map((each) => repairOfGone(made, all, each, rivals)),
    ...own.filter(isDoubled).map((at) =>
      repairOf({
        kind: "doubledHeader",
        sheet: contents.sheet,
        table: contents.name,
        column: contents.headers[at]!,
        evidence: { expected: known.get(baseOf(contents.headers[at]!))! },
        plan: null,
      })
    ),
    ...(added.length === 0
      ? []
      : [
          repairOf({
            kind: "columnsAdded",
            sheet: contents.sheet,
            table: contents.name,
            column: null,
            evidence: { names: added },
            plan: null,
          }),
        ]),
  ];
}
